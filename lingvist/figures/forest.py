"""Forest plots: differences between two groups, theme by theme."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from lingvist.figures.canvas import (
    NAME,
    explain,
    name_rows,
    name_sides,
    no_data,
    open_panel,
    plot_width,
    row_height,
    scale_values,
    sides_height,
    size_of,
)
from lingvist.figures.inputs import need, need_one
from lingvist.figures.legend import line, remark
from lingvist.figures.lettering import wrap
from lingvist.figures.looks import BLUE, QUIET, VERMILION
from lingvist.resources.labels import Chart, labels

LEVEL = 0.05
"""Adjusted p below which a difference counts as more than chance."""

_SOURCE = "lingvist.compare.differences"
_COLUMNS = (
    "first",
    "second",
    "measure",
    "theme",
    "difference",
    "low",
    "high",
    "p_adjusted",
    "note",
)
_KINDS = ("clear", "unclear", "untested")


def rate_differences(
    differences: pd.DataFrame, *, ax: Axes | None = None, language: str = "da"
) -> Axes:
    """Draw how two groups differ in each theme, with intervals.

    To the right of the middle the first group has more. A filled marker says that the difference
    is hardly chance (``p_adjusted`` below 0.05), a cross that it was not tested. A theme that only
    one group mentions has no interval; themes that neither mentions are left out.

    Args:
        differences: rows of one pair of groups in a table made by ``lingvist.compare.differences``.
        ax: where to draw; None for a new figure.
        language: ``da`` or ``en``.

    Raises:
        SchemaError: a column is missing, or the rows hold several pairs.
    """
    words = labels(language)
    if not differences.empty:
        need(differences, _COLUMNS, _SOURCE)
        differences = differences[differences["note"] != "absent"]
    if differences.empty:
        return no_data(ax, words)
    first, second, measure = need_one(differences, ["first", "second", "measure"], _SOURCE)
    pair = {"first": words.group(first), "second": words.group(second)}
    chart, rows = words.chart("rate_differences"), _ordered(differences)
    names = [wrap(words.theme(theme), NAME) for theme in rows["theme"]]
    sides = [chart.notes["more"].format(group=pair[side]) for side in ("second", "first")]
    plot, handles = (plot_width(names), row_height(names) * len(names)), _entries(rows, chart)
    panel = open_panel(
        ax, chart.title.format(**pair), plot, left=names, legend=handles,
        above=sides_height(sides, size_of(ax, plot)[0]),
    )  # fmt: skip
    _draw(panel.ax, rows)
    name_rows(panel.ax, names, bands=True)
    scale_values(panel, words, chart.notes["share"] if measure == "share" else chart.x)
    name_sides(panel, sides[0], sides[1], (VERMILION, BLUE))
    explain(panel, handles)
    return panel.ax


def _ordered(differences: pd.DataFrame) -> pd.DataFrame:
    """The rows from the most for the first group to the most for the second, numbered.

    Differences of shares become percentage points.
    """
    rows = differences.sort_values(["difference", "theme"], ascending=[False, True])
    scale = np.where(rows["measure"] == "share", 100.0, 1.0)
    points = {name: rows[name] * scale for name in ("difference", "low", "high")}
    kind = [_kind(p) for p in rows["p_adjusted"]]
    return rows.assign(**points, row=range(len(rows)), kind=kind)


def _kind(p: float) -> str:
    if np.isnan(p):
        return "untested"
    return "clear" if p < LEVEL else "unclear"


def _draw(ax: Axes, rows: pd.DataFrame) -> None:
    ax.axvline(0, color=QUIET, linewidth=0.8, zorder=1)
    for colour, side in ((BLUE, rows["difference"] >= 0), (VERMILION, rows["difference"] < 0)):
        sure = rows[side & rows["low"].notna()]
        ax.hlines(sure["row"], sure["low"], sure["high"], color=colour, linewidth=1.4)
        for kind in _KINDS:
            chosen = rows[side & (rows["kind"] == kind)]
            ax.plot(chosen["difference"], chosen["row"], **_marker(kind, colour))


def _marker(kind: str, colour: str) -> dict[str, Any]:
    return {
        "linestyle": "none", "markersize": 6, "marker": "x" if kind == "untested" else "o",
        "markeredgecolor": colour, "markerfacecolor": colour if kind == "clear" else "white",
    }  # fmt: skip


def _entries(rows: pd.DataFrame, chart: Chart) -> list[Line2D]:
    present = [kind for kind in _KINDS if (rows["kind"] == kind).any()]
    entries = [line(chart.notes[kind], **_marker(kind, QUIET)) for kind in present]
    if (rows["note"] == "absent_in_one").any():
        entries.append(remark(chart.notes["absent_in_one"]))
    return entries
