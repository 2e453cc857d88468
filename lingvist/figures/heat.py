"""Heat maps with a number in each cell: shares of themes, and how alike texts are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import matplotlib as mpl
import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from numpy.typing import NDArray

from lingvist.figures.canvas import NAME, name_rows, no_data, open_panel, plot_width, row_height
from lingvist.figures.inputs import in_order, need
from lingvist.figures.lettering import POINTS, SMALL, tallest, widest, wrap
from lingvist.figures.looks import on
from lingvist.resources.labels import Labels, labels

COLUMNS = 12
"""Groups above which they stand in the rows, where their names have room."""

Measure = str
_COLOURS = "Blues"
_WIDEST, _TURNED = 1.8, 0.6
_DARKEST = 0.85
_TITLE_PAD = 12


@dataclass(frozen=True)
class Cells:
    """What a heat map shows.

    Attributes:
        numbers: rows by columns; NaN where undefined.
        rows: names of the rows.
        columns: names of the columns.
        write: what is written in a cell.
        darkest: the value that has the darkest colour.
        lightest: the value that has the lightest.
    """

    numbers: NDArray[np.float64]
    rows: Sequence[str]
    columns: Sequence[str]
    write: Callable[[float], str]
    darkest: float
    lightest: float = 0.0


def theme_shares(rates: pd.DataFrame, *, ax: Axes | None = None, language: str = "da") -> Axes:
    """Draw the share of sentences that mention each theme, as a heat map of themes by groups.

    The themes that all groups together mention most come first. With more than twelve groups the
    groups are the rows.

    Args:
        rates: a table made by ``lingvist.compare.rates``.
        ax: where to draw; None for a new figure.
        language: ``da`` or ``en``.

    Raises:
        SchemaError: a column is missing.
    """
    words = labels(language)
    if rates.empty:
        return no_data(ax, words)
    columns = ["group", "theme", "sentences_with", "sentences", "share"]
    need(rates, columns, "lingvist.compare.rates")
    themes, groups = _by_share(rates), in_order(rates["group"])
    wide = rates.pivot(index="theme", columns="group", values="share")  # noqa: PD010 - no sums
    shares = wide.reindex(index=themes, columns=groups).to_numpy(dtype=float)
    names = [words.theme(theme) for theme in themes], [words.group(g) for g in groups]
    if len(groups) > COLUMNS:
        shares, names = shares.T, (names[1], names[0])
    darkest = np.nanmax(shares, initial=0.0) or 1.0
    cells = Cells(shares, *names, _bare_percent(words), darkest)
    return draw_cells(cells, words.chart("theme_shares").title, ax)


def _bare_percent(words: Labels) -> Callable[[float], str]:
    """Percentages without their sign, which stands in the title: cells are small."""
    return lambda share: words.percent(share, sign=False)


def _by_share(rates: pd.DataFrame) -> list[str]:
    """The themes by their share in all groups together, the highest first."""
    sums = rates.groupby("theme", sort=True)[["sentences_with", "sentences"]].sum()
    shares = sums["sentences_with"] / sums["sentences"]
    return list(shares.sort_values(ascending=False, kind="stable").index)


def similarity(
    table: pd.DataFrame,
    *,
    measure: Measure = "cosine",
    ax: Axes | None = None,
    language: str = "da",
) -> Axes:
    """Draw how alike texts are, as a symmetric heat map; darker is more alike.

    Args:
        table: a table made by ``lingvist.compare.similarity``.
        measure: ``cosine``, ``js_divergence``, ``js_distance`` or ``delta``.
        ax: where to draw; None for a new figure.
        language: ``da`` or ``en``.

    Raises:
        SchemaError: a column is missing.
    """
    words = labels(language)
    if table.empty:
        return no_data(ax, words)
    need(table, ["first", "second", measure], "lingvist.compare.similarity")
    names = in_order(pd.concat([table["first"], table["second"]]))
    values = _symmetric(table, names, measure)
    ends = np.nanmin(values, initial=np.inf), np.nanmax(values, initial=-np.inf)
    lightest, darkest = ends if measure == "cosine" else ends[::-1]
    shown = [words.group(name) for name in names]
    cells = Cells(values, shown, shown, _two_decimals(words), darkest, lightest)
    chart = words.chart("similarity")
    return draw_cells(cells, f"{chart.title}\n{chart.notes[measure]}", ax)


def _symmetric(table: pd.DataFrame, names: list[str], measure: Measure) -> NDArray[np.float64]:
    """The measure as names by names; NaN on the diagonal."""
    first, second = (
        pd.Index(names).get_indexer(pd.Index(table[side])) for side in ("first", "second")
    )
    values = np.full((len(names), len(names)), np.nan)
    values[first, second] = values[second, first] = table[measure].to_numpy(dtype=float)
    return values


def _two_decimals(words: Labels) -> Callable[[float], str]:
    return lambda value: words.number(value, 2)


def draw_cells(cells: Cells, title: str, ax: Axes | None) -> Axes:
    """Draw a heat map: names of the rows at the left, of the columns at the top.

    Args:
        cells: what it shows.
        title: the title.
        ax: where to draw; None for a new figure.
    """
    rows = [wrap(name, NAME) for name in cells.rows]
    wide, columns, upright = _columns(cells)
    head = tallest(columns) if upright else widest(columns)
    head += _TITLE_PAD / POINTS
    plot = wide * len(columns), row_height(rows) * len(rows)
    drawn = open_panel(ax, title, plot, left=rows, above=head).ax
    _paint(drawn, cells)
    name_rows(drawn, rows)
    drawn.set_xticks(range(len(columns)), columns, rotation=0 if upright else 90, linespacing=1.0)
    drawn.set_xlim(-0.5, len(columns) - 0.5)
    drawn.tick_params(axis="x", top=False, bottom=False, labeltop=True, labelbottom=False)
    drawn.spines["bottom"].set_visible(False)
    drawn.set_title(drawn.get_title(loc="left"), loc="left", pad=_TITLE_PAD)
    return drawn


def _columns(cells: Cells) -> tuple[float, list[str], bool]:
    """Width of a column, the names as they stand over it, and whether they stand upright."""
    written = widest({cells.write(float(value)) for value in cells.numbers.flat}, SMALL) + 0.06
    room = plot_width(wrap(name, NAME) for name in cells.rows)
    wide = min(max(room / len(cells.columns), written), _WIDEST)
    upright = [wrap(name, wide - 0.1) for name in cells.columns]
    if widest(upright) <= wide - 0.05:
        return wide, upright, True
    turned = [wrap(name, NAME) for name in cells.columns]
    return max(min(wide, _TURNED), tallest(turned) + 0.04), turned, False


def _depth(cells: Cells) -> NDArray[np.float64]:
    """How dark each cell is, 0 to 1; all alike where there is nothing to compare."""
    spread = cells.darkest - cells.lightest
    if spread == 0:
        return np.where(np.isnan(cells.numbers), np.nan, _DARKEST / 2)
    return np.clip((cells.numbers - cells.lightest) / spread, 0, 1) * _DARKEST


def _paint(ax: Axes, cells: Cells) -> None:
    colours = mpl.colormaps[_COLOURS]
    depth = _depth(cells)
    edges = [np.arange(size + 1) - 0.5 for size in cells.numbers.shape[::-1]]
    ax.pcolormesh(
        *edges, np.ma.masked_invalid(depth), cmap=colours, vmin=0, vmax=1,
        edgecolors="white", linewidth=1.0,
    )  # fmt: skip
    for (row, column), value in np.ndenumerate(cells.numbers):
        ink = on(*colours(0.0 if np.isnan(value) else float(depth[row, column]))[:3])
        style: dict[str, Any] = {"ha": "center", "va": "center", "fontsize": SMALL}
        if not np.isnan(value):
            ax.text(column, row, cells.write(float(value)), color=ink, **style)
