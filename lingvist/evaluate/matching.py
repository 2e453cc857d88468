"""Which mark of one reading belongs to which of another."""

import re
from collections.abc import Iterable, Sequence

from lingvist.evaluate.machine import PRINCIPLE
from lingvist.evaluate.readings import Mark, Reading
from lingvist.evaluate.spans import Span, pairs

Pair = tuple[Mark, Mark]
ALL = "*"


def marks_of(reading: Reading, layer: str) -> tuple[Mark, ...]:
    """Return the marks of a layer that count: no weak mentions; principles are statements."""
    marks = reading.marks(layer)
    if layer == "statements":
        named = [
            mark.model_copy(update={"kind": PRINCIPLE}) for mark in reading.marks("principles")
        ]
        return (*marks, *named)
    return tuple(mark for mark in marks if not mark.get("weak"))


def families(*readings: Reading) -> frozenset[str] | None:
    """Return the themes that all readings were to mark; None for every theme."""
    chosen = [frozenset(reading.themes_read) for reading in readings]
    limited = [themes for themes in chosen if ALL not in themes]
    return frozenset.intersection(*limited) if limited else None


def in_families(marks: Iterable[Mark], chosen: frozenset[str] | None) -> tuple[Mark, ...]:
    """Return the marks whose theme is among the chosen ones."""
    return tuple(m for m in marks if chosen is None or str(m.get("theme")) in chosen)


def spans(marks: Iterable[Mark], label: str | None = None) -> list[Span]:
    """Return marks of one document as stretches, labelled with one of their fields."""
    return [Span("", m.start, m.end, str(m.get(label)) if label else "") for m in marks]


def matched(
    first: Sequence[Mark], second: Sequence[Mark], label: str | None, *, exact: bool
) -> list[tuple[int, int]]:
    """Pair marks that overlap, or have the same bounds, and agree in a field; see ``pairs``."""
    return pairs(spans(first, label), spans(second, label), exact=exact)


def same_things(first: Reading, second: Reading, layer: str) -> list[Pair]:
    """Pair the marks of a layer of which both readings speak, to compare what they say of them.

    Mentions have the same bounds and theme; clauses overlap and share a verb; others overlap.
    """
    one, other = first.marks(layer), second.marks(layer)
    if layer == "frames":
        return clauses(one, other)
    label = "theme" if layer == "themes" else None
    return [(one[i], other[j]) for i, j in matched(one, other, label, exact=layer == "themes")]


def clauses(first: Sequence[Mark], second: Sequence[Mark]) -> list[Pair]:
    """Pair each clause with the one that overlaps it most and shares a verb with it."""
    stretches = spans(second)
    paired = []
    for mark, span in zip(first, spans(first), strict=True):
        overlaps = [
            (span.overlap(other), -j)
            for j, other in enumerate(stretches)
            if span.overlap(other) and _verbs(mark) & _verbs(second[j])
        ]
        if overlaps:
            paired.append((mark, second[-max(overlaps)[1]]))
    return paired


def _verbs(mark: Mark) -> set[str]:
    return set(re.findall(r"\w+", str(mark.get("predicate", "")).lower()))
