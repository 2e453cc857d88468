"""Candidates: whatever in a text enumerates, wherever it stands and whoever it speaks of.

What a candidate is worth is told by ``evidence``; here nothing is refused but what cannot be a list
of labels at all.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import groupby

from lingvist.findings.declaring.candidate import Candidate, candidate_of
from lingvist.findings.declaring.coordinations import in_sentence
from lingvist.findings.declaring.item_labels import (
    defined_label,
    fused_label,
    label_of,
    turned_label,
    unled,
)
from lingvist.findings.declaring.neighbours import counted_up
from lingvist.findings.declaring.passages import Passage, Stretch
from lingvist.findings.declaring.sentences import alone
from lingvist.findings.declaring.series import series_at
from lingvist.resources.declarations import compiled, load

_MANY = 3
_FEW = 5


def candidates(passages: Sequence[Passage], count: float) -> list[Candidate]:
    """Return all candidates of some passages, in order; they may overlap.

    Args:
        passages: the passages to look at.
        count: the number of labels stated near; NaN if none.
    """
    found: list[Candidate] = []
    for passage in passages:
        found += _in_blocks(passages, passage, count)
        for sentence in passage.sentences:
            found += in_sentence(sentence, count)
        found += _fragments(passage)
        found += _lines(passage)
        found += _equated(passage)
        found += _capitalised(passage)
        found += _numbered(passage)
    found += _openers(passages)
    found += _turned(passages)
    found += _definitions(passages)
    found += _ordinals(passages)
    return found


def _ordinals(passages: Sequence[Passage]) -> Iterator[Candidate]:
    """Yield labels that clauses count up, wherever they stand: *vores første værdi er x*."""
    found = counted_up(math.nan, [passage.whole for passage in passages])
    if found is not None:
        yield from candidate_of(found.labels, "ordinals", found.labels[0].passage.whole)


def _openers(passages: Sequence[Passage]) -> Iterator[Candidate]:
    """Yield the short first sentences of paragraphs one after the other: *Vi lytter. Det …*."""
    for short, run in groupby(passages, key=_opens_shortly):
        held = [passage.sentences[0] for passage in run] if short else []
        if len(held) >= _MANY:
            labels = [unled(s) for s in held]
            yield from candidate_of(labels, "openers", held[0].passage.whole)


def _opens_shortly(passage: Passage) -> bool:
    first, more = passage.sentences[0], len(passage.sentences) > 1
    return passage.kind == "paragraph" and more and len(first.text.split()) <= _FEW


def _turned(passages: Sequence[Passage]) -> Iterator[Candidate]:
    """Yield the labels of items that have them after the sign: *Hånden – omsorg*."""
    for turned, run in groupby(passages, key=lambda p: turned_label(p) is not None):
        labels = [label for p in run if (label := turned_label(p)) is not None]
        if turned and len(labels) >= _MANY:
            yield from candidate_of(labels, "turned", labels[0].passage.whole)


def _fragments(passage: Passage) -> Iterator[Candidate]:
    """Yield runs of sentences of a word or two: *Ro. Mod. Humor.*."""
    for short, run in groupby(_clauses(passage), key=lambda s: len(s.text.split()) < _MANY):
        held = list(run)
        if short and len(held) >= _MANY:
            labels = [s.part(0, len(s.text.rstrip(" .!"))) for s in held]
            yield from candidate_of(labels, "fragments", held[0])
    for clause, run in groupby(_clauses(passage), key=_short_clause):
        held = list(run)
        if clause and len(held) >= _MANY:
            labels = [s.part(0, len(s.text.rstrip(" .!"))) for s in held]
            yield from candidate_of(labels, "clauses", held[0])


def _short_clause(sentence: Stretch) -> str:
    """Return the subject of a short sentence that begins as a rule does: *Vi lytter.*."""
    words = sentence.text.lower().split()
    return (
        words[0] if words[0] in load().lists.clause and len(words) <= load().lists.longest else ""
    )


def _clauses(passage: Passage) -> Iterator[Stretch]:
    """Yield the sentences of a passage; what a colon leads in begins a new one."""
    for sentence in passage.sentences:
        led = compiled(load().evidence.led_in).match(sentence.text)
        if led is not None:
            yield sentence.part(0, led.end("lead"))
        yield sentence.part(led.end(), len(sentence.text)) if led is not None else sentence


def _equated(passage: Passage) -> Iterator[Candidate]:
    """Yield nouns that clause after clause equates with something: *Roden er x, stammen er y*."""
    matches = list(compiled(load().evidence.equated).finditer(passage.text))
    labels = [passage.whole.group(match, "label") for match in matches]
    nouns = [x for x in labels if x.tokens and x.tokens[-1].pos in {"NOUN", "PROPN", "X"}]
    if len(nouns) >= _MANY and len(nouns) == len(labels):
        first = next(s for s in passage.sentences if s.end > nouns[0].start)
        yield from candidate_of(nouns, "equated", first)


def _capitalised(passage: Passage) -> Iterator[Candidate]:
    """Yield capitalised words without signs between: a list that lost its breaks."""
    held = [t for t in passage.tokens if not t.lower.endswith(tuple(load().cues.values))]
    if len(held) >= _MANY and all(t.is_word and t.text[0].isupper() for t in held):
        yield from candidate_of(
            [passage.whole.over([t]) for t in held], "capitalised", passage.whole
        )


def _numbered(passage: Passage) -> Iterator[Candidate]:
    """Yield labels with numbers before them in one line: *1. Ro 2. Mod 3. Flid*."""
    matches = list(compiled(load().evidence.numbered).finditer(passage.text))
    numbers = [int(match["number"]) for match in matches]
    if len(numbers) >= _MANY and numbers == list(range(1, len(numbers) + 1)):
        labels = [unled(passage.whole.group(match, "label")) for match in matches]
        first = next(s for s in passage.sentences if s.end > labels[0].start)
        yield from candidate_of(labels, "numbered", first)


def _lines(passage: Passage) -> Iterator[Candidate]:
    """Yield a line that is nothing but labels with signs between."""
    if found := alone(passage.whole, math.nan, "line"):
        yield from candidate_of(found.labels, "line", passage.whole)


def _in_blocks(passages: Sequence[Passage], passage: Passage, count: float) -> Iterator[Candidate]:
    """Yield the series that begins with a passage, unless one goes on there."""
    number = passage.number - passages[0].number
    before = passages[number - 1] if number else None
    goes_on = before is not None and (before.kind, before.level) == (passage.kind, passage.level)
    if goes_on and passage.kind == "list_item":
        return
    series = series_at(passages, number, count)
    if series is not None:
        yield Candidate(series.entries, series.kind, passage.whole)


def _definitions(passages: Sequence[Passage]) -> Iterator[Candidate]:
    """Yield labels that sentence after sentence defines: *X er, når …*, *… kalder vi x*."""
    run: list[Stretch] = []
    missed, first = 0, None
    for passage in passages:
        if passage.kind != "paragraph":
            yield from _run(run, first)
            run, missed, first = [], 0, None
            continue
        for sentence in _clauses(passage):
            label = defined_label(sentence) or label_of(sentence) or fused_label(sentence)
            if label is not None and _new(label, run):
                run.append(label)
                first, missed = first or sentence, 0
            elif missed >= load().evidence.patience:
                yield from _run(run, first)
                run, missed, first = [], 0, None
            else:
                missed += 1
    yield from _run(run, first)


def _new(label: Stretch, run: Sequence[Stretch]) -> bool:
    started = compiled(load().evidence.no_label).search(label.text) is not None
    return not started and all(label.text.lower() != other.text.lower() for other in run)


def _run(run: Sequence[Stretch], first: Stretch | None) -> Iterator[Candidate]:
    if first is not None:
        yield from candidate_of(run, "definitions", first)
