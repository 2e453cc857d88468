"""Rules in clause form that a noun for principles leads in: in its sentence, after it, below it."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby, takewhile

from lingvist.findings.declaring.cues import Cue
from lingvist.findings.declaring.passages import Passage, Stretch
from lingvist.findings.declaring.rule_shapes import (
    clausal,
    of_item,
    opens_rule,
    parts_of,
    quoted_parts,
    signed_label,
    unnumbered,
)
from lingvist.findings.declaring.series import series_at
from lingvist.resources.declarations import compiled, load

_FEW = 3
_PROSE = {"paragraph", "pull_quote"}


@dataclass(frozen=True)
class _Run:
    """Rules laid out alike, and how far from their lead-in they begin."""

    rules: tuple[Stretch, ...]
    first: Passage
    distance: int


def led_in_rules(passages: Sequence[Passage], cue: Cue) -> list[Stretch]:
    """Return the rules that a cue leads in, in order; often none.

    Args:
        passages: the passages of the document.
        cue: a noun for principles, or the words that announce some.
    """
    if refused_rules(cue):
        return []
    for read in (_inline, _numbered, _counted_up, _sentences_after, _below):
        found = read(passages, cue)
        if len(found) > 1 and _clauses_enough(found, cue):
            return found
    return []


def announcements(passages: Sequence[Passage]) -> Iterator[Cue]:
    """Yield the words that announce rules without a noun for them (*Det lover vi dig:*)."""
    pattern = "|".join(load().rules.announcing)
    for passage in passages:
        for sentence in passage.sentences:
            match = compiled(pattern).search(sentence.text)
            if match is not None and (passage.is_title or ":" in sentence.text[match.end() :]):
                words = sentence.group(match)
                yield Cue(sentence, words, words, "rule", math.nan)


def refused_rules(cue: Cue) -> bool:
    """Tell whether the words around a cue say that these are no principles of the author's."""
    text = f"{cue.before} <cue>{cue.after.text}"
    marked = any(compiled(pattern).search(text) for pattern in load().rules.refused)
    return marked or any(compiled(p).search(cue.noun.text) for p in load().rules.refused)


def _clauses_enough(rules: Sequence[Stretch], cue: Cue) -> bool:
    """Tell whether rules are clauses; a noun that means nothing but principles leads in any."""
    return cue.kind == "principle" or _FEW * sum(map(clausal, rules)) >= 2 * len(rules)


def _inline(passages: Sequence[Passage], cue: Cue) -> list[Stretch]:  # noqa: ARG001  one signature
    """Return rules after a sign in the sentence of the cue: *tre regler: Vi …, vi … og vi …*."""
    match = re.search(r":\s+|\s[–—-]\s+", cue.after.text)
    if match is None:
        return []
    start = cue.after.start + match.end()
    region = Stretch(cue.noun.passage, start, cue.sentence.end)
    found = quoted_parts(region) or parts_of(region)
    if len(found) > 1:
        return found if math.isnan(cue.count) or len(found) == cue.count else []
    sentences = [region, *_later(cue)]
    return _first(sentences, cue.count) if all(map(opens_rule, sentences[:_FEW])) else []


def _numbered(passages: Sequence[Passage], cue: Cue) -> list[Stretch]:  # noqa: ARG001  one signature
    """Return rules with numbers before them in the passage of the cue: a page without its lines."""
    passage = cue.noun.passage
    counted = re.finditer(
        r"(?<![\d.,])(?P<number>\d{1,2})[.)]\s+(?=\D)", passage.text[cue.noun.end :]
    )
    starts = [m for n, m in enumerate(counted, 1) if int(m["number"]) == n]
    rules = [Stretch(passage, cue.noun.end + m.end(), len(passage.text)) for m in starts]
    return [_first_sentence(rule) for rule in rules] if len(rules) >= _FEW else []


def _first_sentence(region: Stretch) -> Stretch:
    end = next((s.end for s in region.passage.sentences if s.end > region.start + 1), region.end)
    return Stretch(region.passage, region.start, end)


def _later(cue: Cue) -> list[Stretch]:
    return [s for s in cue.noun.passage.sentences if s.start >= cue.sentence.end]


def _first(sentences: Sequence[Stretch], count: float) -> list[Stretch]:
    """Return the sentences that begin as rules do, as many as stated."""
    found = [unnumbered(s) for s in takewhile(opens_rule, sentences)]
    if math.isnan(count):
        return found if len(found) >= _FEW and len(found) == len(sentences) else []
    return found[: int(count)] if len(found) >= count else []


def _counted_up(passages: Sequence[Passage], cue: Cue) -> list[Stretch]:
    """Return rules that the sentences after a cue count up: *Det første er, at …*."""
    following = passages[
        cue.noun.passage.number + 1 : cue.noun.passage.number + 1 + load().rules.gap
    ]
    below = takewhile(lambda p: not p.is_heading, following)
    sentences = [*_later(cue), *(s for p in below for s in p.sentences)]
    found: list[Stretch] = []
    for sentence in sentences:
        if len(found) == len(_counting()):
            break
        match = compiled(_counting()[len(found)]).match(sentence.text)
        if match is not None:
            found.append(sentence.group(match, "rule"))
    return found


@cache
def _counting() -> tuple[str, ...]:
    pattern = load().rules.counts_up
    return tuple(
        pattern.replace("{ordinals}", "|".join(map(re.escape, words)))
        for words in load().numbers.ordinals
    )


def _sentences_after(passages: Sequence[Passage], cue: Cue) -> list[Stretch]:
    """Return as many sentences after a cue as it states, where all begin as rules do."""
    if math.isnan(cue.count):
        return []
    later = _later(cue)
    if later:
        return _first(later, cue.count)
    below = passages[cue.noun.passage.number + 1 : cue.noun.passage.number + 2]
    prose = [p for p in below if p.kind == "paragraph" and len(p.sentences) == cue.count]
    return _first(prose[0].sentences, cue.count) if prose else []


def _below(passages: Sequence[Passage], cue: Cue) -> list[Stretch]:
    """Return the rules laid out after a cue: items, headings, paragraphs, lines."""
    for run in _runs(passages, cue):
        if _fits(run, cue):
            count = len(run.rules) if math.isnan(cue.count) else int(cue.count)
            whole = run.first.kind == "list_item"
            return list(run.rules if whole else run.rules[:count])
    return []


def _runs(passages: Sequence[Passage], cue: Cue) -> Iterator[_Run]:
    """Yield what can be rules after a cue, up to a heading that parts it from what follows."""
    here = cue.noun.passage
    for passage in passages[here.number + 1 : here.number + 2 + load().rules.gap]:
        rules = _laid_out(passages, passage, cue.count)
        if len(rules) > 1:
            yield _Run(tuple(rules), passage, passage.number - here.number)
        if passage.is_heading and here.number > 1:
            return


def _laid_out(passages: Sequence[Passage], first: Passage, count: float) -> list[Stretch]:
    """Return the rules of the items, headings, paragraphs or lines that begin with a passage."""
    if first.kind in _PROSE:
        lines = list(takewhile(opens_rule, first.sentences))
        if len(lines) == len(first.sentences) > 1 and "\n" in first.text:
            return [unnumbered(line) for line in lines]
        if found := _paragraphs(passages[first.number :]):
            return found
    series = series_at(passages, first.number, count)
    return [of_item(entry.label.passage) for entry in series.entries] if series else []


def _paragraphs(passages: Sequence[Passage]) -> list[Stretch]:
    """Return the rules with which paragraphs one after the other begin."""
    run = list(takewhile(lambda p: p.kind in _PROSE and _begins(p), passages))
    return [of_item(passage) for passage in _alike(run)]


def _alike(run: Sequence[Passage]) -> Sequence[Passage]:
    """Return the paragraphs of a run that begin with one word, where three at least do, or all."""
    groups = [list(held) for _, held in groupby(run, key=lambda p: p.text.split()[0].lower())]
    longest = max(groups, key=len, default=[])
    return longest if len(longest) >= _FEW else run


def _begins(passage: Passage) -> bool:
    """Tell whether a paragraph begins with a rule: as one does, or counted, or with a label."""
    first = passage.sentences[0]
    counted = unnumbered(first).start > first.start
    led = opens_rule(first) or counted or signed_label(first) is not None
    return led and not passage.text.endswith((":", "?"))


def _fits(run: _Run, cue: Cue) -> bool:
    """Tell whether a run is what a cue leads in; the farther, the more must speak for it."""
    here, agrees = cue.noun.passage, len(run.rules) == cue.count
    if agrees:
        return True
    items = run.first.kind == "list_item"
    enough = items or math.isnan(cue.count) or len(run.rules) > cue.count
    if here.text.endswith(":") and not here.is_heading:
        return run.distance == 1
    if presents_rules(cue):
        deeper = not run.first.is_heading or run.first.level > here.level or here.number <= 1
        return enough and deeper and (run.first.kind != "paragraph" or run.distance == 1)
    last = cue.sentence.end >= len(here.text)
    return items and run.distance == 1 and last


def presents_rules(cue: Cue) -> bool:
    """Tell whether the passage of a cue is a heading that presents rules."""
    rules, text = load().rules, cue.noun.passage.text
    presents = rules.presents.replace("{cue}", re.escape(cue.noun.text))
    shaped = compiled(presents).search(text) is not None
    return cue.noun.passage.is_title and shaped and not compiled(rules.telling).search(text)
