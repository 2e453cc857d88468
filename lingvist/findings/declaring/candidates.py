"""Candidates: whatever in a text enumerates, wherever it stands and whoever it speaks of.

What a candidate is worth is told by ``evidence``; here nothing is refused but what cannot be a list
of labels at all.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from lingvist.findings.declaring.enumerations import enumeration
from lingvist.findings.declaring.item_labels import (
    defined_label,
    fused_label,
    is_label,
    label_of,
    turned_label,
    unled,
)
from lingvist.findings.declaring.neighbours import counted_up
from lingvist.findings.declaring.passages import Passage, Stretch
from lingvist.findings.declaring.sentences import alone, fits_labels
from lingvist.findings.declaring.series import Entry, series_at
from lingvist.findings.tree import Token
from lingvist.resources.declarations import compiled, load

_MANY = 3
_FEW = 5
_OPENING_POS = {"ADP", "VERB", "AUX", "PART", "SCONJ", "PRON", "DET", "NUM", "ADV"}
_SIGNS = frozenset(":;–—")
_OPENING_SIGNS = frozenset(":–—-(;,»«\"“”„’'›‹=")


@dataclass(frozen=True)
class Candidate:
    """Labels that some structure of a text sets side by side.

    Attributes:
        entries: the labels in order.
        structure: what sets them side by side: ``coordination``, ``repeated``, ``fragments``,
            ``line``, ``definitions``, or the kind of a series of blocks.
        sentence: the sentence or passage that holds the first label.
    """

    entries: tuple[Entry, ...]
    structure: str
    sentence: Stretch

    @property
    def labels(self) -> tuple[Stretch, ...]:
        """The labels without what unfolds them."""
        return tuple(entry.label for entry in self.entries)

    @property
    def place(self) -> tuple[int, int]:
        """The clean text from the first label to the last."""
        return self.entries[0].label.place[0], self.entries[-1].label.place[1]

    @property
    def laid_out(self) -> bool:
        """Whether the labels stand in blocks of their own."""
        return self.entries[0].label.passage is not self.entries[-1].label.passage


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
            found += _whole(list(_coordinations(sentence, count)))
            found += _repeated(sentence)
            found += _quoted(sentence)
        found += _fragments(passage)
        found += _lines(passage)
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
        yield from _of(found.labels, "ordinals", found.labels[0].passage.whole)


def _openers(passages: Sequence[Passage]) -> Iterator[Candidate]:
    """Yield the short first sentences of paragraphs one after the other: *Vi lytter. Det …*."""
    for short, run in groupby(passages, key=_opens_shortly):
        held = [passage.sentences[0] for passage in run] if short else []
        if len(held) >= _MANY:
            labels = [unled(s) for s in held]
            yield from _of(labels, "openers", held[0].passage.whole)


def _opens_shortly(passage: Passage) -> bool:
    first, more = passage.sentences[0], len(passage.sentences) > 1
    return passage.kind == "paragraph" and more and len(first.text.split()) <= _FEW


def _of(labels: Sequence[Stretch], structure: str, sentence: Stretch) -> Iterator[Candidate]:
    if len(labels) > 1 and all(is_label(label.text) for label in labels):
        yield Candidate(tuple(Entry(label) for label in labels), structure, sentence)


def _coordinations(sentence: Stretch, count: float) -> Iterator[Candidate]:
    """Yield the coordinations of a sentence, from each place where one can begin."""
    tokens = sentence.tokens
    for n, token in enumerate(tokens):
        if not token.is_word or (n and not _opens(tokens[n - 1])):
            continue
        signed = n > 0 and tokens[n - 1].text in _SIGNS
        read = enumeration(tokens[n:], count, running=not signed)
        enough = read.closed or len(read.labels) >= _MANY
        if _definite_plural(token) and n + 1 < len(tokens) and tokens[n + 1].pos == "NOUN":
            continue
        own = enough and read.labels[0][0].start == token.start
        if own and fits_labels(read.labels) and not any(map(_headless, read.labels)):
            labels = [*read.labels[:-1], _before_cue(read.labels[-1])]
            yield from _of([sentence.over(x) for x in labels], "coordination", sentence)


def _before_cue(label: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return a label without the cue that runs on from it: *flid | bærende værdier*."""
    ends = tuple(load().cues.values | load().cues.foundations)
    if not any(token.lower.endswith(ends) for token in label[1:]):
        return label
    noun = next((n for n, token in enumerate(label) if token.pos == "NOUN"), 0)
    return label[: noun + 1] if not label[noun].lower.endswith(ends) else label[:1]


def _whole(found: Sequence[Candidate]) -> list[Candidate]:
    """Return coordinations without those that are the rest of another with a short first label."""
    most: dict[int, int] = {}
    for one in found:
        if len(one.labels[0].text.split()) < _MANY:
            end = one.place[1]
            most[end] = max(most.get(end, 0), len(one.entries))
    return [one for one in found if len(one.entries) >= most.get(one.place[1], 0)]


def _headless(label: tuple[Token, ...]) -> bool:
    """Tell whether a label lacks its noun: *det lille*."""
    return label[0].lower in load().lists.determiners and label[-1].pos != "NOUN"


def _opens(before: Token) -> bool:
    """Tell whether an enumeration can begin after a token."""
    finite = before.has("VerbForm=Fin") or _definite_plural(before)
    return before.pos in _OPENING_POS or before.text in _OPENING_SIGNS or finite


def _definite_plural(token: Token) -> bool:
    """Tell whether a noun names a set: *emnerne trivsel, opgaver og udvikling*."""
    return token.pos == "NOUN" and token.has("Number=Plur") and token.has("Definite=Def")


def _repeated(sentence: Stretch) -> Iterator[Candidate]:
    """Yield labels after one preposition that comes again: *på x som …, på y og på z*."""
    tokens = sentence.tokens
    openers = [t.lower for t in tokens if t.pos == "ADP"]
    for word in {w for w in openers if openers.count(w) >= _MANY}:
        labels = [_after(tokens, n) for n, t in enumerate(tokens) if t.lower == word]
        held = [label for label in labels if label]
        if len(held) >= _MANY:
            yield from _of([sentence.over(label) for label in held], "repeated", sentence)


def _quoted(sentence: Stretch) -> Iterator[Candidate]:
    """Yield what stands in quotation marks, joined by commas and conjunctions."""
    matches = list(compiled(load().evidence.quoted).finditer(sentence.text))
    between = [sentence.text[a.end() : b.start()] for a, b in pairwise(matches)]
    joined = all(compiled(load().evidence.joint).fullmatch(text) for text in between)
    if len(matches) > 1 and joined:
        yield from _of([sentence.group(m, "label") for m in matches], "quoted", sentence)


def _turned(passages: Sequence[Passage]) -> Iterator[Candidate]:
    """Yield the labels of items that have them after the sign: *Hånden – omsorg*."""
    for turned, run in groupby(passages, key=lambda p: turned_label(p) is not None):
        labels = [label for p in run if (label := turned_label(p)) is not None]
        if turned and len(labels) >= _MANY:
            yield from _of(labels, "turned", labels[0].passage.whole)


def _after(tokens: Sequence[Token], n: int) -> tuple[Token, ...]:
    """Return the adjectives and the noun that follow a token."""
    held: list[Token] = []
    for token in tokens[n + 1 : n + 1 + _MANY]:
        if token.pos not in {"ADJ", "NOUN", "PROPN"}:
            break
        held.append(token)
        if token.pos == "NOUN":
            break
    return tuple(held)


def _fragments(passage: Passage) -> Iterator[Candidate]:
    """Yield runs of sentences of a word or two: *Ro. Mod. Humor.*."""
    for short, run in groupby(_clauses(passage), key=lambda s: len(s.text.split()) < _MANY):
        held = list(run)
        if short and len(held) >= _MANY:
            labels = [s.part(0, len(s.text.rstrip(" .!"))) for s in held]
            yield from _of(labels, "fragments", held[0])
    for clause, run in groupby(_clauses(passage), key=_short_clause):
        held = list(run)
        if clause and len(held) >= _MANY:
            labels = [s.part(0, len(s.text.rstrip(" .!"))) for s in held]
            yield from _of(labels, "clauses", held[0])


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


def _capitalised(passage: Passage) -> Iterator[Candidate]:
    """Yield capitalised words without signs between: a list that lost its breaks."""
    held = [t for t in passage.tokens if not t.lower.endswith(tuple(load().cues.values))]
    if len(held) >= _MANY and all(t.is_word and t.text[0].isupper() for t in held):
        yield from _of([passage.whole.over([t]) for t in held], "capitalised", passage.whole)


def _numbered(passage: Passage) -> Iterator[Candidate]:
    """Yield labels with numbers before them in one line: *1. Ro 2. Mod 3. Flid*."""
    matches = list(compiled(load().evidence.numbered).finditer(passage.text))
    numbers = [int(match["number"]) for match in matches]
    if len(numbers) >= _MANY and numbers == list(range(1, len(numbers) + 1)):
        labels = [unled(passage.whole.group(match, "label")) for match in matches]
        first = next(s for s in passage.sentences if s.end > labels[0].start)
        yield from _of(labels, "numbered", first)


def _lines(passage: Passage) -> Iterator[Candidate]:
    """Yield a line that is nothing but labels with signs between."""
    if found := alone(passage.whole, math.nan, "line"):
        yield from _of(found.labels, "line", passage.whole)


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
        yield from _of(run, "definitions", first)
