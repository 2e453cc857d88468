"""Rows and cells of tables."""

from bisect import bisect
from collections.abc import Sequence
from itertools import pairwise

from lingvist.intake.pdf.frames import Grid
from lingvist.intake.pdf.lines import line_text, rows
from lingvist.intake.pdf.words import Word

SEPARATOR = " | "
_EVEN = 1.25
_PAGE_NUMBER = 4


def grid_rows(words: Sequence[Word], grid: Grid) -> list[list[Word]]:
    """Return the words of a ruled table row by row, cell by cell.

    Args:
        words: the words in it.
        grid: its lines.
    """
    found: dict[int, list[Word]] = {}
    for word in words:
        found.setdefault(bisect(grid.across, word.base - 0.3 * word.style.size), []).append(word)
    return [found[place] for place in sorted(found)]


def aligned_rows(words: Sequence[Word], strips: Sequence[float]) -> list[list[Word]]:
    """Return the words of a table without lines row by row.

    A row begins where the first column has text, unless its lines stand as close as the lines
    of a cell do.

    Args:
        words: the words of the table.
        strips: the middles of the gaps between its columns.
    """
    lines = rows(words)
    apart = [b[0].base - a[0].base for a, b in pairwise(lines)]
    is_even = not apart or max(apart) <= _EVEN * min(apart)
    found: list[list[Word]] = []
    for place, line in enumerate(lines):
        begins = bisect(strips, line[0].left) == 0
        is_close = place > 0 and apart[place - 1] <= _EVEN * min(apart)
        if found and (not begins or (is_close and not is_even)):
            found[-1] += line
        else:
            found.append(list(line))
    return found


def row_text(words: Sequence[Word], strips: Sequence[float]) -> str:
    """Write a row of a table, its cells parted by strokes; a contents line with its page number.

    Args:
        words: the words of the row.
        strips: where its cells are parted.
    """
    cells: dict[int, list[Word]] = {}
    for word in words:
        cells.setdefault(bisect(strips, (word.left + word.right) / 2), []).append(word)
    texts = [
        " ".join(" ".join(line_text(line).split()) for line in rows(cells[place]))
        for place in sorted(cells)
    ]
    is_entry = len(texts) == 2 and texts[1].isdigit() and len(texts[1]) < _PAGE_NUMBER  # noqa: PLR2004  title and number
    return (" " if is_entry else SEPARATOR).join(texts)
