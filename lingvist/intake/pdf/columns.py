"""The columns of a page, in the order in which they are read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lingvist.intake.pdf.frames import Grid, grids, holds, panels
from lingvist.intake.pdf.gutters import Run, Span, is_table, side
from lingvist.intake.pdf.lines import Line, rows
from lingvist.intake.pdf.side_heads import side_heads
from lingvist.intake.pdf.tables import aligned_rows, grid_rows, row_text
from lingvist.intake.pdf.words import Box, PdfPage, Word

_BAND = 0.6
_DEEPEST = 5
_MOST_ROWS = 400


@dataclass(frozen=True)
class Column:
    """A stretch of a page that is read from top to bottom.

    Attributes:
        words: its words.
        span: its left and right edge.
        cells: rows of a table, where it is one: the text of each, and its words.
        is_aside: whether it stands in a box beside the running text.
        beside: boxes that make room for themselves in it.
    """

    words: tuple[Word, ...]
    span: Span
    cells: tuple[tuple[str, tuple[Word, ...]], ...] = ()
    is_aside: bool = False
    beside: tuple[Box, ...] = ()

    def lines(self, page: int) -> list[Line]:
        """Return its lines."""
        return [Line(tuple(row), page, self._room(row)) for row in rows(self.words)]

    def _room(self, row: Sequence[Word]) -> Span:
        """Return the edges between which a row stands, boxes beside it taken off."""
        left, right = self.span
        first, last = row[0].left, max(word.right for word in row)
        for box in self.beside:
            if box.top < row[0].base < box.bottom + row[0].style.size:
                right = min(right, box.left) if last <= box.left else right
                left = max(left, box.right) if first >= box.right else left
        return left, right


def columns(page: PdfPage) -> list[Column]:
    """Return the columns of a page in reading order.

    A gutter is a strip that no word crosses over several rows, with text on both sides of it.
    What stands over, between and under columns over the full width is a column of its own. Boxes
    with text beside them come last.

    Args:
        page: the page, furniture left out.
    """
    tables = grids(page)
    words = list(page.words)
    asides: list[Column] = []
    beside: list[Box] = []
    islands: list[Box | Grid] = list(tables)
    for panel in panels(page, tables):
        inside = [word for word in words if holds(panel, word)]
        if not inside:
            continue
        if _has_beside(words, panel):
            words = [word for word in words if not holds(panel, word)]
            own = _columns(inside, _span(inside), 1, [])
            beside.append(panel)
            asides += [replace(column, is_aside=True) for column in own]
        else:
            islands.append(panel)
    flow = _columns(words, _span(words), 0, islands) if words else []
    return [*(replace(column, beside=tuple(beside)) for column in flow), *asides]


def _has_beside(words: Sequence[Word], box: Box) -> bool:
    """Tell whether text stands beside a box."""
    return any(box.top < word.base < box.bottom and not holds(box, word) for word in words)


def _span(words: Sequence[Word]) -> Span:
    return min(word.left for word in words), max(word.right for word in words)


def _columns(
    words: list[Word], span: Span, depth: int, islands: Sequence[Box | Grid]
) -> list[Column]:
    for island in islands:
        box = island.box if isinstance(island, Grid) else island
        inside = [word for word in words if holds(box, word)]
        if inside and not _has_beside(words, box):
            return _cut(words, inside, span, depth, island, islands)
    bands = rows(words, _BAND)
    if len(bands) > _MOST_ROWS:
        return _plain(bands, span)
    found: list[Column] = []
    place = begin = 0
    while place < len(bands):
        run = Run.at(bands, place, begin) if depth < _DEEPEST else None
        if run is None or not run.gutter:
            place += 1
            continue
        found += _plain(bands[begin : run.start], span)
        found += _parts(run, depth, islands)
        place = begin = run.end
    return found + _plain(bands[begin:], span)


def _parts(run: Run, depth: int, islands: Sequence[Box | Grid]) -> list[Column]:
    """Return the columns on both sides of a gutter, or the rows of a table."""
    words = [word for row in run.bands for word in row]
    gutter = run.gutter or (0.0, 0.0)
    left, right = (side(words, gutter, is_left=is_left) for is_left in (True, False))
    if heads := side_heads(left, right):
        pairs = [(part, own) for head, text in heads for part, own in ((head, left), (text, right))]
        return [Column(tuple(part), _span(own)) for part, own in pairs if part]
    if is_table(words, gutter):
        strips = sorted((a + b) / 2 for a, b in run.strips)
        return [_table(aligned_rows(words, strips), strips)]
    return [
        column for own in (left, right) for column in _columns(own, _span(own), depth + 1, islands)
    ]


def _cut(
    words: list[Word],
    inside: list[Word],
    span: Span,
    depth: int,
    island: Box | Grid,
    islands: Sequence[Box | Grid],
) -> list[Column]:
    """Read what stands over a table or box, the table or box, and what stands under it."""
    box = island.box if isinstance(island, Grid) else island
    rest = [other for other in islands if other is not island]
    over = [word for word in words if not holds(box, word) and word.base <= box.top]
    under = [word for word in words if not holds(box, word) and word.base > box.top]
    found = _columns(over, span, depth, rest) if over else []
    if isinstance(island, Grid):
        found.append(_table(grid_rows(inside, island), island.down[1:-1]))
    else:
        found += _columns(inside, _span(inside), depth + 1, rest)
    return found + (_columns(under, span, depth, rest) if under else [])


def _table(table: Sequence[Sequence[Word]], strips: Sequence[float]) -> Column:
    words = tuple(word for row in table for word in row)
    cells = tuple((row_text(row, strips), tuple(row)) for row in table)
    return Column(words, _span(words), cells)


def _plain(bands: Sequence[Sequence[Word]], span: Span) -> list[Column]:
    words = tuple(word for row in bands for word in row)
    return [Column(words, span)] if words else []
