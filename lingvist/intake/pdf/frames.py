"""What is drawn around text: the grids of tables, and boxes set apart from the running text."""

from collections.abc import Sequence
from dataclasses import dataclass

from lingvist.intake.pdf.words import Box, PdfPage, Word

_THIN = 2.5
_SHORTEST = 8.0
_TOUCH = 4.0
_MOST_LINES, _MOST_PANELS = 600, 200
_FEWEST_CELLS = 2
_LEAST_WIDTH, _LEAST_HEIGHT = 60.0, 20.0
_MOST_OF_PAGE = 0.7
_MOST_OF_WORDS = 0.6


@dataclass(frozen=True)
class Grid:
    """A table with ruled lines.

    Attributes:
        box: its outer bounds.
        across: heights of the lines that part its rows.
        down: places of the lines that part its columns.
    """

    box: Box
    across: tuple[float, ...]
    down: tuple[float, ...]


def holds(box: Box, word: Word) -> bool:
    """Tell whether a word stands in a box."""
    return box.covers((word.left + word.right) / 2, word.base - 0.3 * word.style.size)


def grids(page: PdfPage) -> list[Grid]:
    """Return the ruled tables of a page: lines that touch, with two rows and columns at least."""
    lines = [box for box in page.boxes if _is_line(box)][:_MOST_LINES]
    found = []
    for group in _touching(lines):
        across = _places(sorted((b.top + b.bottom) / 2 for b in group if _is_level(b)))
        down = _places(sorted((b.left + b.right) / 2 for b in group if not _is_level(b)))
        if len(across) > _FEWEST_CELLS and len(down) >= _FEWEST_CELLS + 1:
            found.append(Grid(_around(group), tuple(across), tuple(down)))
    return found


def _is_line(box: Box) -> bool:
    wide, tall = box.right - box.left, box.bottom - box.top
    return min(wide, tall) <= _THIN and max(wide, tall) >= _SHORTEST


def _is_level(box: Box) -> bool:
    return box.right - box.left > box.bottom - box.top


def _places(values: Sequence[float]) -> list[float]:
    """Return values without those that lie close to the one before."""
    found: list[float] = []
    for value in values:
        if not found or value - found[-1] > _TOUCH:
            found.append(value)
    return found


def _touching(lines: Sequence[Box]) -> list[list[Box]]:
    """Return lines in groups that touch each other."""
    groups: list[tuple[Box, list[Box]]] = []
    for line in lines:
        bounds, members = line, [line]
        apart = []
        for other, others in groups:
            if _meet(bounds, other):
                members = others + members
                bounds = _around((bounds, other))
            else:
                apart.append((other, others))
        groups = [*apart, (bounds, members)]
    return [members for _, members in groups]


def _meet(a: Box, b: Box) -> bool:
    over = a.left - _TOUCH <= b.right and b.left - _TOUCH <= a.right
    return over and a.top - _TOUCH <= b.bottom and b.top - _TOUCH <= a.bottom


def _around(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def panels(page: PdfPage, tables: Sequence[Grid]) -> list[Box]:
    """Return the boxes that set text apart, row by row: no background, table, rule or bullet.

    Args:
        page: the page.
        tables: its ruled tables.
    """
    found: list[Box] = []
    boxes = sorted(page.boxes, key=lambda box: (box.left - box.right) * (box.bottom - box.top))
    for box in boxes[:_MOST_PANELS]:
        wide, tall = box.right - box.left, box.bottom - box.top
        is_small = wide < _LEAST_WIDTH or tall < _LEAST_HEIGHT
        is_ground = wide * tall > _MOST_OF_PAGE * page.width * page.height
        if is_small or is_ground or box.is_ground or any(_meet(box, table.box) for table in tables):
            continue
        if any(_meet(box, other) for other in found):
            continue
        inside = sum(holds(box, word) for word in page.words)
        if 0 < inside < _MOST_OF_WORDS * len(page.words):
            found.append(box)
    return sorted(found, key=lambda box: (round(box.top / _LEAST_HEIGHT), box.left))
