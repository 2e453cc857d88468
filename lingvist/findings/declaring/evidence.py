"""Evidence that a candidate is what a cue declares: points for and against, with their reasons."""

import math
from collections.abc import Iterator, Sequence

from lingvist.findings.declaring.candidate import Candidate
from lingvist.findings.declaring.cues import Cue, number, number_pattern
from lingvist.findings.declaring.label_shapes import Reason, describing, shape
from lingvist.findings.declaring.passages import Passage, Stretch
from lingvist.resources.declarations import compiled, load

_APART = {"block", "block_far", "block_after", "far"}


def evidence(candidate: Candidate, cue: Cue, passages: Sequence[Passage]) -> tuple[Reason, ...]:
    """Return what speaks for and against a cue declaring a candidate; () where they are too far.

    Args:
        candidate: the labels.
        cue: the cue.
        passages: the passages of the document.
    """
    where = relation(candidate, cue, passages)
    if not where:
        return ()
    words = load().evidence
    found = [Reason(where, words.relations[where])]
    found += _of_cue(candidate, cue)
    found += signals(candidate, cue, passages)
    found += shape(candidate, passages)
    apart = where in _APART and candidate.structure == "coordination"
    if apart and any(reason.name == "parallel clauses" for reason in found):
        found.append(Reason("clauses apart", words.weights["clauses apart"]))
    if any(reason.name == "besides" for reason in found):  # the number is that of the other set
        found = [reason for reason in found if reason.name != "number differs"]
    return tuple(found)


def relation(candidate: Candidate, cue: Cue, passages: Sequence[Passage]) -> str:
    """Name how a candidate stands to a cue; empty where it is out of reach."""
    here, there = cue.noun.passage, candidate.sentence.passage
    start, end = candidate.place
    if candidate.structure == "ordinals":
        return "counted up" if cue.noun.place[0] < end else ""
    if candidate.laid_out and here is there:
        return "block"
    if start < cue.noun.place[1] and cue.noun.place[0] < end:
        return ""
    if here is there:
        return _within(candidate, cue)
    return (
        _below(candidate, cue, passages) if here.number < there.number else _above(candidate, cue)
    )


def _above(candidate: Candidate, cue: Cue) -> str:
    """Name how a candidate stands to a cue in a passage after it."""
    body = candidate.entries[-1].body
    last = body[-1] if body else candidate.labels[-1].passage
    near = cue.noun.passage.number - last.number == 1
    return "block_after" if near and not cue.noun.passage.is_heading else ""


def _below(candidate: Candidate, cue: Cue, passages: Sequence[Passage]) -> str:
    """Name how a candidate stands to a cue in a passage before it."""
    here, there = cue.noun.passage, candidate.sentence.passage
    between = passages[here.number + 1 : there.number]
    headings = [p for p in between if p.is_heading]
    if not here.is_title:
        far = len(between) > load().layout.intro
        return "" if headings or far else "block_far" if between else "block"
    if not headings:
        return "heading" if candidate.laid_out or not between else "heading_far"
    if all(here.is_heading and p.level > here.level for p in headings):
        return "section" if candidate.laid_out else "title"
    return "title" if here.number <= 1 else ""


def _within(candidate: Candidate, cue: Cue) -> str:
    """Name how a candidate stands to a cue of the same passage."""
    sentences = cue.noun.passage.sentences
    mine = next(n for n, s in enumerate(sentences) if s.end >= cue.noun.end)
    start = candidate.labels[0].start
    other = next(n for n, s in enumerate(sentences) if s.end > start)
    if cue.noun.passage.is_title:
        return "heading"
    if mine == other:
        return "same_before" if cue.noun.end <= start else "same_after"
    distance = other - mine
    return {1: "next", -1: "previous"}.get(distance, "far" if distance > 0 else "")


def _of_cue(candidate: Candidate, cue: Cue) -> Iterator[Reason]:
    words = load().evidence.weights
    if cue.phrase != cue.noun:
        yield Reason("owner", words["owner"])
    if cue.kind in {"picture", "counted", "weak"}:
        aside = cue.kind == "weak" and not cue.noun.passage.is_title
        kind = "weak in text" if aside else cue.kind
        yield Reason(kind, words[kind])
    if not math.isnan(cue.count):
        agrees = cue.count == len(candidate.entries)
        name = "number agrees" if agrees else "number differs"
        yield Reason(name, words[name])


def _counted_near(context: str, candidate: Candidate) -> bool:
    """Tell whether the words between a cue and its list state the number of labels."""
    later = candidate.labels[-1].passage.text[candidate.labels[-1].end :]
    sentences = later.split(". ")
    near = "\n".join([context, *sentences[:2]])
    found = [number(m["number"]) for m in compiled(number_pattern()).finditer(near)]
    return float(len(candidate.entries)) in found


def signals(candidate: Candidate, cue: Cue, passages: Sequence[Passage]) -> Iterator[Reason]:
    """Yield what the words around a candidate and its cue say, by the patterns of the wording."""
    context = context_of(candidate, cue, passages)
    adjectives = describing(candidate.labels)
    for signal in load().evidence.signals:
        if signal.adjectives and not adjectives:
            continue
        if compiled(signal.pattern).search(context):
            yield Reason(signal.name, signal.weight)
    if cue.count != len(candidate.entries) and _counted_near(context, candidate):
        yield Reason("number near", load().evidence.weights["number near"])


def context_of(candidate: Candidate, cue: Cue, passages: Sequence[Passage]) -> str:
    """Return the sentences of a cue and a candidate, as ``<cue>`` and ``<list>``."""
    here, sentence = cue.noun.passage, candidate.sentence
    spans = [(cue.noun, "<cue>"), *(((_listed(candidate)), "<list>"),)]
    same = here is sentence.passage
    if same:
        low = min(cue.sentence.start, sentence.start)
        high = max(cue.sentence.end, sentence.end, spans[1][0].end)
        return _filled(Stretch(here, low, high), spans)
    lead = passages[sentence.passage.number - 1] if sentence.passage.number else None
    beside = _filled(sentence, spans[1:])
    if candidate.laid_out and lead is not None and lead is not here:
        beside = f"{lead.text.split('. ')[-1]}\n{beside}"
    asked = here.sentences[-1] if candidate.laid_out and lead is here else cue.sentence
    if asked.start != cue.sentence.start:  # the last sentence before a list leads it in
        beside = f"{asked.text}\n{beside}"
    parts = [_filled(cue.sentence, spans[:1]), beside]
    return "\n".join(parts if here.number < sentence.passage.number else reversed(parts))


def _listed(candidate: Candidate) -> Stretch:
    first, last = candidate.labels[0], candidate.labels[-1]
    end = last.end if last.passage is first.passage else len(first.passage.text)
    return Stretch(first.passage, first.start, end)


def _filled(stretch: Stretch, spans: Sequence[tuple[Stretch, str]]) -> str:
    text = stretch.text
    for span, name in sorted(spans, key=lambda pair: -pair[0].start):
        start, end = span.start - stretch.start, span.end - stretch.start
        if 0 <= start < len(text):
            text = text[:start] + name + text[end:]
    return text
