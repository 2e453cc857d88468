"""Bullets and numbers at line starts, drawn or written."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lingvist.intake.pdf.lines import Line, line_text
from lingvist.intake.pdf.words import Box

_SURE = re.compile(r"[•●▪■◦‣►▸➢➤✓✔✗◆♦○□❑❖⁃∙→⇒➔➜➝▶▷▫◾◽★☆❯\ue000-\uf8ff]")
_DASH = re.compile(r"[-–—*·o§]")
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-hA-H])[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?")
_GAP = 0.45
_NEAR = 2.0
_DOT = (1.2, 9.0)
_REACH = 32
_SQUARE = 1.7


@dataclass(frozen=True)
class Marker:
    """A bullet or number at a line start.

    Attributes:
        kind: bullet or number.
        left: left edge of the mark in points.
        text_left: left edge of the text after it.
    """

    kind: str
    left: float
    text_left: float


def markers_of(lines: Sequence[Line], boxes: Sequence[Box]) -> dict[int, Marker]:
    """Return the marks at the starts of a column's lines, by place.

    Args:
        lines: the lines of the column.
        boxes: the shapes of the page; a small one before a line is its bullet.
    """
    dots = [box for box in boxes if _is_dot(box)]
    found = {
        place: mark
        for place, line in enumerate(lines)
        if (mark := _written(line) or _drawn(line, dots)) is not None
    }
    return {place: mark for place, mark in found.items() if _holds(place, mark, lines, found)}


def bare(line: Line, marker: Marker | None) -> str:
    """Return the text of a line without its bullet; numbers belong to the text."""
    if marker is None or marker.kind != "bullet":
        return line.text
    words = [word for word in line.words if word.left >= marker.text_left - 0.1]
    if len(words) == len(line.words):
        return _SURE.sub("", line.text, count=1).lstrip() if _SURE.match(line.text) else line.text
    return line_text(words)


def _written(line: Line) -> Marker | None:
    first = line.words[0]
    text_left = line.words[1].left if len(line.words) > 1 else first.right
    if _SURE.fullmatch(first.text) or (_DASH.fullmatch(first.text) and len(line.words) > 1):
        return Marker("bullet", line.left, text_left)
    if _NUMBER.fullmatch(first.text) and len(line.words) > 1:
        return Marker("number", line.left, text_left)
    if _SURE.match(first.text):
        return Marker("bullet", line.left, line.left)
    return None


def _is_dot(box: Box) -> bool:
    wide, tall = box.right - box.left, box.bottom - box.top
    small = all(_DOT[0] <= side <= _DOT[1] for side in (wide, tall))
    return small and max(wide, tall) <= _SQUARE * min(wide, tall)


def _drawn(line: Line, dots: Sequence[Box]) -> Marker | None:
    for box in dots:
        middle = (box.top + box.bottom) / 2
        is_beside = (
            line.base - 0.85 * line.style.size <= middle <= line.base + 0.1 * line.style.size
        )
        if is_beside and 0 < line.left - box.right <= _REACH:
            return Marker("bullet", box.left, line.left)
    return None


def _holds(place: int, mark: Marker, lines: Sequence[Line], found: dict[int, Marker]) -> bool:
    """Tell whether a dash or number marks an item: it stands off, or others are like it."""
    line = lines[place]
    first = line.words[0]
    if mark.text_left == line.left or _SURE.match(first.text):
        return True
    if mark.text_left - first.right >= _GAP * first.style.size:
        return True
    outer = (o for o in found.values() if o.left < mark.left - _NEAR)
    if any(o.text_left - _NEAR <= mark.left for o in outer):
        return True
    alike = sum(o.kind == mark.kind and abs(o.left - mark.left) < _NEAR for o in found.values())
    above = lines[place - 1] if place else None
    if mark.kind == "number":
        return above is None or above.has_room_for(line) or alike > 1
    return alike > 1 or (above is not None and above.text.endswith(":"))
