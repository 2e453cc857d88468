"""Bars of 100 percent: who acts, and how it is put, in each group."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

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
)
from lingvist.figures.inputs import in_order, need
from lingvist.figures.legend import patch, surface
from lingvist.figures.lettering import SMALL, width, wrap
from lingvist.figures.looks import INK, Look, look
from lingvist.resources.labels import Chart, Labels, labels
from lingvist.schema import AGENTS, MODALITIES

_SOURCE = "lingvist.compare.profile"
_COLUMNS = ("group", "variable", "category", "count", "clauses", "share")


@dataclass(frozen=True)
class Stack:
    """What a chart shows: a variable, its categories in order, and the name of the chart."""

    variable: str
    categories: tuple[str, ...]
    chart: str

    def look(self, category: str) -> Look:
        """The look of a category, whichever others are there."""
        return look(self.categories.index(category))


def agents(table: pd.DataFrame, *, ax: Axes | None = None, language: str = "da") -> Axes:
    """Draw who acts in each group, as bars of 100 percent.

    Args:
        table: a table made by ``lingvist.compare.profile`` of ``agent``; rows of other variables
            are left out.
        ax: where to draw; None for a new figure.
        language: ``da`` or ``en``.

    Raises:
        SchemaError: a column is missing.
    """
    return _draw(table, Stack("agent", AGENTS, "agents"), ax, labels(language))


def modalities(table: pd.DataFrame, *, ax: Axes | None = None, language: str = "da") -> Axes:
    """Draw how it is put in each group, as bars of 100 percent.

    Args:
        table: a table made by ``lingvist.compare.profile`` of ``modality``; rows of other
            variables are left out.
        ax: where to draw; None for a new figure.
        language: ``da`` or ``en``.

    Raises:
        SchemaError: a column is missing.
    """
    return _draw(table, Stack("modality", MODALITIES, "modalities"), ax, labels(language))


def _draw(table: pd.DataFrame, stack: Stack, ax: Axes | None, words: Labels) -> Axes:
    if table.empty:
        return no_data(ax, words)
    need(table, _COLUMNS, _SOURCE)
    rows = table[(table["variable"] == stack.variable) & (table["count"] > 0)]
    if rows.empty:
        return no_data(ax, words)
    chart, shares = words.chart(stack.chart), _shares(rows, stack)
    names = [wrap(name, NAME) for name in _names(rows, chart, words)]
    handles = [
        patch(stack.look(category), words.term(stack.variable, category))
        for category in shares.columns
    ]
    plot = plot_width(names), row_height(names, 0.36) * len(names)
    panel = open_panel(ax, chart.title, plot, left=names, legend=handles)
    _draw_bars(panel, stack, shares, words)
    name_rows(panel.ax, names)
    panel.ax.set_xlim(0, 1)
    scale_values(panel, words, chart.x, percent=True)
    explain(panel, handles, chart.y)
    return panel.ax


def _names(rows: pd.DataFrame, chart: Chart, words: Labels) -> list[str]:
    """The groups, each with the number of its clauses."""
    groups = rows.drop_duplicates("group")
    return [
        chart.notes["clauses"].format(group=words.group(group), count=words.number(count))
        for group, count in zip(groups["group"], groups["clauses"], strict=True)
    ]


def _shares(rows: pd.DataFrame, stack: Stack) -> pd.DataFrame:
    """The shares as groups by categories, those that occur, in order."""
    shares = rows.pivot(index="group", columns="category", values="share").fillna(0.0)  # noqa: PD010 - no sums
    present = [category for category in stack.categories if category in shares.columns]
    return shares.loc[in_order(rows["group"]), present]


def _draw_bars(panel: Panel, stack: Stack, shares: pd.DataFrame, words: Labels) -> None:
    starts = np.zeros(len(shares))
    for category in shares.columns:
        style = surface(stack.look(category)) | {"linewidth": 0.8}
        long = shares[category].to_numpy(dtype=float)
        panel.ax.barh(range(len(shares)), long, left=starts, height=0.72, **style)
        for row, (start, share) in enumerate(zip(starts, long, strict=True)):
            _write_share(panel, (start + share / 2, row), share, words.percent(share))
        starts = starts + long


def _write_share(panel: Panel, at: tuple[float, float], share: float, text: str) -> None:
    """Write a share into its bar, if there is room."""
    if share * panel.width > width(text, SMALL) + 0.12:
        paper = {"boxstyle": "round,pad=0.15", "facecolor": "white", "edgecolor": "none"}
        panel.ax.text(*at, text, ha="center", va="center", fontsize=SMALL, color=INK, bbox=paper)
