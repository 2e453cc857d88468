"""Tables wider than the terminal, cut into panels that can be read."""

from collections.abc import Collection, Iterator

import pandas as pd

PROSE = 24
"""Letters a column of text needs: longer cells go on in the next line."""
NARROW = 10
"""Letters that do where the columns are few, and belong side by side: a word in its context."""
COLUMNS = 6
"""Columns that are few."""
LINES = 3
"""Letters that the lines and spaces around a column take."""
NUMBER = "#"
"""The column that tells which rows of the panels belong together."""
FEW = 6
"""Rows that can stand side by side, each as a column."""


def panels(cells: pd.DataFrame, numbers: Collection[str], width: int) -> Iterator[pd.DataFrame]:
    """Cut a table into tables that each fit into a width.

    A table that fits is left as it is, also one of few columns whose texts can be narrow; one of
    few rows is turned where that helps. Otherwise each panel begins with the number of the row and
    with what names it: the first columns of text, as many as take half of the width at most.

    Args:
        cells: a table of strings, as they are to be printed.
        numbers: its columns of numbers, which are never broken.
        width: the letters of a line.
    """
    few = len(cells.columns) <= COLUMNS
    if _fits(_needs(cells, numbers, NARROW if few else PROSE), width):
        yield cells
        return
    if len(cells) <= FEW and _fits(_needs(turned := _turned(cells), ()), width):
        yield turned
        return
    counted = cells.assign(**{NUMBER: [str(row + 1) for row in range(len(cells))]})
    needs = _needs(counted, {*numbers, NUMBER})
    keys = [NUMBER, *_names(cells, numbers, needs, width // 2)]
    room = width - 1 - sum(needs[name] for name in keys)
    for group in _groups([name for name in needs if name not in keys], needs, room):
        yield counted[[*keys, *group]]


def _turned(cells: pd.DataFrame) -> pd.DataFrame:
    """Make rows columns, under their first cells where these differ, else under numbers."""
    first = list(cells.iloc[:, 0])
    named = len({*first, cells.columns[0], ""}) == len(first) + 2
    heads = first if named else [str(at + 1) for at in range(len(first))]
    kept = cells.iloc[:, 1:] if named else cells
    rows = dict(zip(heads, kept.to_numpy().tolist(), strict=True))
    return pd.DataFrame({cells.columns[0] if named else NUMBER: list(kept.columns), **rows})


def _fits(needs: dict[str, int], width: int) -> bool:
    return sum(needs.values()) + 1 <= width


def _needs(cells: pd.DataFrame, numbers: Collection[str], prose: int = PROSE) -> dict[str, int]:
    """The letters each column needs: its name and numbers whole, of its texts a part."""
    longest = {name: max(map(len, cells[name]), default=0) for name in cells.columns}
    parts = {n: letters if n in numbers else min(letters, prose) for n, letters in longest.items()}
    return {name: max(len(name), letters) + LINES for name, letters in parts.items()}


def _names(
    cells: pd.DataFrame, numbers: Collection[str], needs: dict[str, int], room: int
) -> list[str]:
    """The columns of text in front, while they fit into the room."""
    names: list[str] = []
    for name in cells.columns:
        if name in numbers or sum(needs[one] for one in [*names, name]) > room:
            break
        names.append(name)
    return names[: len(cells.columns) - 1]


def _groups(names: list[str], needs: dict[str, int], room: int) -> Iterator[list[str]]:
    """Columns that fit together, in their order; one that never fits stands alone."""
    group: list[str] = []
    for name in names:
        if group and sum(needs[one] for one in [*group, name]) > room:
            yield group
            group = []
        group.append(name)
    if group:
        yield group
