"""Gutters: strips between columns that no word crosses over several rows."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from lingvist.intake.pdf.lines import rows
from lingvist.intake.pdf.words import Word

_NARROW, _CLEAR = 0.7, 1.5
_FEWEST, _FEWEST_CLEAR = 3, 2
_LABEL = re.compile(
    r"[•●▪■◦‣►▸➢➤✓✔✗◆○□❖∙→⇒➔➜▶·*o§–—-]|\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[a-zA-Z][.)]|[\ue000-\uf8ff]"
)
_LABEL_GAP = 45
_FEWEST_GAPS, _STRETCHED = 3, 1.6
_CELL_WORDS = 3
_CELL_GAP = 1.2
_ALIGNED, _LEVEL = 0.8, 1.5
_BESIDE = 1.1
_NEAR = 1.9
_ROOM = 1.6

Span = tuple[float, float]
"""Left and right edge in points."""


def _gaps(row: Sequence[Word], narrowest: float) -> list[Span]:
    """Return the gaps inside a row that are wide enough for a gutter.

    In a line that is stretched to fill its column, all gaps are wide; none of them is a gutter.
    """
    right, gaps = row[0].right, []
    for before, word in pairwise(row):
        is_label = _LABEL.fullmatch(before.text) and word.left - right < _LABEL_GAP
        if word.left > right and not is_label:
            gaps.append((right, word.left))
        right = max(right, word.right)
    widths = sorted(b - a for a, b in gaps)
    usual = widths[(len(widths) - 1) // 3] if len(widths) >= _FEWEST_GAPS else 0.0
    return [(a, b) for a, b in gaps if b - a >= max(narrowest, _STRETCHED * usual)]


def _between(bands: list[list[Word]], place: int, narrowest: float) -> list[Span]:
    """Return the gap between a row and the next, where they stand side by side at close heights."""
    if place + 1 >= len(bands):
        return []
    row, below = bands[place], bands[place + 1]
    if below[0].base - row[0].base > _BESIDE * max(row[0].style.size, below[0].style.size):
        return []
    one, other = sorted((_span(row), _span(below)))
    return [(one[1], other[0])] if other[0] - one[1] >= narrowest else []


def _span(words: Sequence[Word]) -> Span:
    return words[0].left, max(word.right for word in words)


def _cover(row: Sequence[Word]) -> list[Span]:
    """Return the stretches of a row that words stand in."""
    return [(word.left, word.right) for word in row]


def _without(strips: list[Span], covered: list[Span], narrowest: float) -> list[Span]:
    """Return what stays free of strips."""
    for left, right in covered:
        strips = [
            part
            for a, b in strips
            for part in (((a, b),) if right <= a or left >= b else ((a, left), (right, b)))
            if part[1] - part[0] >= narrowest
        ]
    return strips


@dataclass(frozen=True)
class Run:
    """Rows below each other over which at least one gutter runs.

    Attributes:
        bands: the rows.
        start: place of the first.
        end: place after the last.
        gutter: the first strip that has text enough on both sides; None where none has.
        strips: all strips that no word crosses.
    """

    bands: list[list[Word]]
    start: int
    end: int
    gutter: Span | None
    strips: tuple[Span, ...] = ()

    @classmethod
    def at(cls, bands: list[list[Word]], place: int, begin: int) -> "Run | None":
        """Follow the gaps of a row downwards and upwards as far as a gutter goes."""
        size = median(word.style.size for word in bands[place])
        strips = _gaps(bands[place], _NARROW * size) or _between(bands, place, _NARROW * size)
        if not strips:
            return None
        end = place + 1
        while end < len(bands) and (left := _without(strips, _cover(bands[end]), _NARROW * size)):
            strips, end = left, end + 1
        end = _head_between(bands, place, end, strips) or end
        start = place
        while start > begin and _belongs(bands[start - 1], bands[start], strips, size):
            start -= 1
        gutter = _gutter(bands[start:end], strips, size)
        if gutter and gutter[1] - gutter[0] < _CELL_GAP * size:
            words = [word for row in bands[start:end] for word in row]
            gutter = None if is_table(words, gutter) else gutter
        while (
            gutter and end > place + 1 and _is_apart(bands[end - 1], bands[start : end - 1], gutter)
        ):
            end -= 1
        return cls(bands[start:end], start, end, gutter, tuple(strips))


def side(words: Iterable[Word], gutter: Span, *, is_left: bool) -> list[Word]:
    """Return the words on one side of a gutter."""
    middle = sum(gutter) / 2
    return [word for word in words if (word.left < middle) == is_left]


def _head_between(bands: list[list[Word]], place: int, end: int, strips: list[Span]) -> int | None:
    """Return the place of a heading that parts columns over it from columns under it, if any.

    It stands on the left alone, but the text on the right makes room for it.
    """
    size = median(word.style.size for row in bands[place:end] for word in row)
    right = [word.base for row in bands[place:end] for word in side(row, strips[0], is_left=False)]
    for number in range(place + 1, end):
        row = bands[number]
        if side(row, strips[0], is_left=False) or not _stands_out(row, bands[place:end], size):
            continue
        base = row[0].base
        over = max((other for other in right if other < base), default=0.0)
        under = min((other for other in right if other > base), default=0.0)
        head = row[0].style.size
        is_clear = over < base - head and under > base + size
        if is_clear and under - over > _ROOM * size + head:
            return number
    return None


def _stands_out(row: Sequence[Word], bands: Sequence[Sequence[Word]], size: float) -> bool:
    """Tell whether a row is larger than others, or bold where they are not."""
    if min(word.style.size for word in row) > size + 0.5:
        return True
    bold = sum(word.style.is_bold for other in bands for word in other)
    is_rare = bold * 2 < sum(map(len, bands))
    return is_rare and all(word.style.is_bold for word in row)


def _belongs(row: list[Word], below: list[Word], strips: list[Span], size: float) -> bool:
    """Tell whether a row over a run is the first of a column: beside the gutter, and near."""
    free = _without(strips, _cover(row), _NARROW * size)
    if len(free) != len(strips):
        return False
    is_right = row[0].left >= strips[0][1]
    is_near = below[0].base - row[0].base <= _NEAR * size and row[0].style.size <= size
    return is_right or is_near


def _gutter(bands: list[list[Word]], strips: list[Span], size: float) -> Span | None:
    """Return the first strip that has text enough on both sides."""
    for left, right in strips:
        counts = [
            sum(bool(side(row, (left, right), is_left=is_left)) for row in bands)
            for is_left in (True, False)
        ]
        is_clear = right - left >= _CLEAR * size
        if min(counts) >= (_FEWEST_CLEAR if is_clear else _FEWEST):
            return left, right
    return None


def _is_apart(row: list[Word], above: list[list[Word]], gutter: Span) -> bool:
    """Tell whether the last row of a run is no part of a column: on the left alone, and far."""
    if side(row, gutter, is_left=False):
        return False
    left = [word for other in above for word in side(other, gutter, is_left=True)]
    if not left:
        return False
    size = median(word.style.size for word in left)
    lowest = max(word.base for word in left)
    return row[0].base - lowest > _NEAR * size or row[0].style.size > size + 1


def is_table(words: Sequence[Word], strip: Span) -> bool:
    """Tell whether what stands on both sides of a gap are cells: short, on common baselines."""
    left, right = (rows(side(words, strip, is_left=is_left)) for is_left in (True, False))
    bases = [row[0].base for row in left]
    level = sum(any(abs(row[0].base - base) <= _LEVEL for base in bases) for row in right)
    if level < _ALIGNED * min(len(right), len(left)):
        return False
    if any(_LABEL.fullmatch(row[0].text) and len(row) > 1 for row in right):
        return False
    return min(median(map(len, left)), median(map(len, right))) <= _CELL_WORDS
