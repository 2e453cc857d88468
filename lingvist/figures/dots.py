"""Dots with intervals: how often each theme is mentioned in each group."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from lingvist.figures.canvas import (
    NAME,
    Panel,
    explain,
    name_rows,
    no_data,
    open_panel,
    plot_width,
    row_height,
    scale_values,
    write_beside,
)
from lingvist.figures.inputs import in_order, need
from lingvist.figures.legend import dot, line, remark
from lingvist.figures.lettering import SMALL, escape, widest, wrap
from lingvist.figures.looks import BLUE, QUIET, Look, look
from lingvist.resources.labels import Chart, Labels, labels

CROWD = 12
"""Groups above which dots no longer tell which group they are."""

_COLUMNS = ("by", "group", "theme", "count", "words", "rate", "low", "high", "absent_upper", "note")
_LANE = 0.09
_SPREAD = 0.76
_HOLLOW: dict[str, Any] = {"marker": "o", "markersize": 5, "markerfacecolor": "white"}


def theme_rates(rates: pd.DataFrame, *, ax: Axes | None = None, language: str = "da") -> Axes:
    """Draw how often each theme is mentioned, with its interval, one row per theme.

    The themes that all groups together mention most stand at the top. A theme that a group does
    not mention has an open marker at 0, and a thin line to the largest rate its text is
    compatible with (rule of three). With more than twelve groups each is one dot without an
    interval, and the group with the highest rate is named.

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
    need(rates, _COLUMNS, "lingvist.compare.rates")
    themes, groups = _by_rate(rates), in_order(rates["group"])
    rows = rates.assign(row=pd.Index(themes).get_indexer(pd.Index(rates["theme"])))
    names = [wrap(words.theme(theme), NAME) for theme in themes]
    crowded = len(groups) > CROWD
    chart = words.chart("theme_rates")
    handles = _crowd(len(groups), chart, words) if crowded else _entries(rows, groups, words)
    high = row_height(names, 0.28 if crowded else len(groups) * _LANE + 0.12) * len(names)
    panel = open_panel(ax, chart.title, (plot_width(names), high), left=names, legend=handles)
    _draw_crowd(panel, rows, words) if crowded else _draw_groups(panel, rows, groups)
    name_rows(panel.ax, names, bands=True)
    panel.ax.set_xlim(left=0)
    scale_values(panel, words, chart.x)
    explain(panel, handles, words.term("by", rates["by"].iloc[0]))
    return panel.ax


def _by_rate(rates: pd.DataFrame) -> list[str]:
    """The themes by their rate in all groups together, the highest first."""
    sums = rates.groupby("theme", sort=True)[["count", "words"]].sum()
    return list((sums["count"] / sums["words"]).sort_values(ascending=False, kind="stable").index)


def _entries(rows: pd.DataFrame, groups: list[str], words: Labels) -> list[Line2D]:
    """Entries for the groups, and for what else occurs in the rows."""
    notes = words.chart("theme_rates").notes
    entries = [dot(look(i), words.group(group)) for i, group in enumerate(groups)]
    if rows["low"].notna().any():
        entries.append(line(notes["interval"], color=QUIET, linewidth=1.6))
    if (rows["count"] == 0).any():
        entries.append(line(notes["absent"], color=QUIET, linewidth=0.6, **_HOLLOW))
    if ((rows["note"] == "few_units") & (rows["count"] > 0)).any():
        entries.append(remark(notes["few_units"]))
    return entries


def _draw_groups(panel: Panel, rows: pd.DataFrame, groups: list[str]) -> None:
    for i, group in enumerate(groups):
        offset = _SPREAD * ((i + 0.5) / len(groups) - 0.5)
        own = rows[rows["group"] == group]
        _draw_group(panel.ax, own.assign(y=own["row"] + offset), look(i))


def _draw_group(ax: Axes, rows: pd.DataFrame, looks: Look) -> None:
    found, absent = rows[rows["count"] > 0], rows[rows["count"] == 0]
    sure, colour = found[found["low"].notna()], looks.colour
    ax.hlines(sure["y"], sure["low"], sure["high"], color=colour, linewidth=1.6)
    ax.hlines(absent["y"], 0, absent["absent_upper"], color=colour, linewidth=0.6)
    points: dict[str, Any] = {"linestyle": "none", "marker": looks.marker, "clip_on": False}
    ax.plot(found["rate"], found["y"], color=colour, markersize=5, **points)
    points |= {"markeredgecolor": colour, "markerfacecolor": "white"}
    ax.plot(np.zeros(len(absent)), absent["y"], markersize=5, **points)


def _crowd(groups: int, chart: Chart, words: Labels) -> list[Line2D]:
    each = chart.notes["each"].format(count=words.number(groups))
    return [
        line(each, linestyle="none", marker="o", color=BLUE, alpha=0.5),
        line(chart.notes["never"], linestyle="none", color=BLUE, **_HOLLOW),
        remark(chart.notes["highest"]),
    ]


def _draw_crowd(panel: Panel, rows: pd.DataFrame, words: Labels) -> None:
    points: dict[str, Any] = {"linestyle": "none", "marker": "o", "clip_on": False}
    found, absent = rows[rows["count"] > 0], rows[rows["count"] == 0]
    panel.ax.plot(found["rate"], found["row"], color=BLUE, alpha=0.5, markersize=4.5, **points)
    points |= {"markeredgecolor": BLUE, "markerfacecolor": "white"}
    panel.ax.plot(np.zeros(len(absent)), absent["row"], markersize=4.5, **points)
    most = rows.loc[rows.groupby("row")["rate"].idxmax()]
    most = most[most["rate"] > 0]
    names = [escape(words.group(group)) for group in most["group"]]
    for rate, row, name in zip(most["rate"], most["row"], names, strict=True):
        write_beside(panel.ax, name, (rate, row))
    beside = min(widest(names, SMALL) / panel.width + 0.05, 0.5)
    panel.ax.set_xlim(0, (rows["rate"].max() or 1.0) / (1 - beside))
