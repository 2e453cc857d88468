"""The company of a word: what it stands with in each group, relation by relation."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from numpy.typing import NDArray

from lingvist.figures.canvas import (
    NAME,
    Panel,
    embolden,
    explain,
    head_rows,
    name_rows,
    no_data,
    open_panel,
    plot_width,
    row_height,
    scale_values,
    write_beside,
)
from lingvist.figures.heat import COLUMNS, Cells, draw_cells
from lingvist.figures.inputs import need
from lingvist.figures.legend import patch, surface
from lingvist.figures.lettering import wrap
from lingvist.figures.looks import look
from lingvist.resources.labels import Labels, labels

SIDE_BY_SIDE = 6
"""Groups above which counts stand in cells instead of bars."""

ORDER = (
    ("head", "modifier"),
    ("dependent", "object"),
    ("dependent", "subject"),
    ("head", "genitive"),
    ("dependent", "genitive"),
    ("head", "conjunct"),
    ("dependent", "conjunct"),
)
"""Roles of a word and its relations, those first that tell most of a noun; the others follow."""

_COLUMNS = ("by", "word", "role", "relation", "collocate", "count")
_BAR = 0.13
# Bold letters are wider than those that are measured.
_HEAD = 0.85 * NAME


@dataclass(frozen=True)
class Company:
    """What a word stands with.

    Attributes:
        title: the title of the chart.
        by: what the groups are.
        groups: names of the groups.
        rows: names of the rows: relations, each with its collocates below it.
        heads: the rows that are relations.
        counts: rows by groups; NaN for a relation.
    """

    title: str
    by: str
    groups: list[str]
    rows: list[str]
    heads: list[int]
    counts: NDArray[np.float64]


def sketch(
    sketch_difference: pd.DataFrame,
    *,
    top: int = 6,
    ax: Axes | None = None,
    language: str = "da",
) -> Axes:
    """Draw what a word stands with, relation by relation, the groups side by side.

    Modifiers come first, then the verbs that have the word as object and as subject; within a
    relation, the most frequent collocates of all groups together. With more than six groups the
    counts stand in the cells of a heat map; with more than twelve its rows are the groups.

    Args:
        sketch_difference: a table made by ``lingvist.compare.sketch_difference``.
        top: collocates of each relation.
        ax: where to draw; None for a new figure.
        language: ``da`` or ``en``.

    Raises:
        SchemaError: a column is missing.
    """
    words = labels(language)
    if sketch_difference.empty:
        return no_data(ax, words)
    need(sketch_difference, _COLUMNS, "lingvist.compare.sketch_difference")
    company = _company(sketch_difference, top, words)
    draw = _draw_cells if len(company.groups) > SIDE_BY_SIDE else _draw_bars
    return draw(company, ax, words)


def _company(table: pd.DataFrame, top: int, words: Labels) -> Company:
    columns = [name for name in table.columns if name.startswith("count_")]
    names: list[str] = []
    heads, counts = [], []
    for role, relation, own in _relations(table, top):
        heads.append(len(names))
        names += [wrap(words.relation(role, relation), _HEAD), *map(str, own["collocate"])]
        counts += [np.full((1, len(columns)), np.nan), own[columns].to_numpy(dtype=float)]
    word = str(table["word"].iloc[0]).replace("|", " / ")
    return Company(
        title=words.chart("sketch").title.format(word=word),
        by=words.term("by", table["by"].iloc[0]),
        groups=[words.group(name.removeprefix("count_")) for name in columns],
        rows=names,
        heads=heads,
        counts=np.vstack(counts),
    )


def _relations(table: pd.DataFrame, top: int) -> Iterator[tuple[str, str, pd.DataFrame]]:
    """Role, relation and its most frequent collocates, in order; others by their frequency."""
    sums = table.groupby(["role", "relation"])["count"].sum()
    by_sum = list(sums.sort_values(ascending=False, kind="stable").index)
    for role, relation in sorted(by_sum, key=_place):
        own = table[(table["role"] == role) & (table["relation"] == relation)]
        ranked = own.sort_values(["count", "collocate"], ascending=[False, True])
        yield str(role), str(relation), ranked.head(top)


def _place(key: tuple[str, str]) -> int:
    return ORDER.index(key) if key in ORDER else len(ORDER)


def _draw_bars(company: Company, ax: Axes | None, words: Labels) -> Axes:
    names = [wrap(name, NAME) for name in company.rows]
    handles = [patch(look(i), group) for i, group in enumerate(company.groups)]
    high = row_height(names, len(handles) * _BAR + 0.1) * len(names)
    panel = open_panel(ax, company.title, (plot_width(names), high), left=names, legend=handles)
    for group in range(len(handles)):
        _draw_group(panel, company.counts, group, words)
    panel.ax.set_xlim(0, max(1.0, float(np.nanmax(company.counts))) * 1.1)
    name_rows(panel.ax, names)
    head_rows(panel.ax, company.heads)
    scale_values(panel, words, words.chart("sketch").x, whole=True)
    explain(panel, handles, company.by)
    return panel.ax


def _draw_group(panel: Panel, counts: NDArray[np.float64], group: int, words: Labels) -> None:
    rows = np.flatnonzero(~np.isnan(counts[:, group]))
    high = 0.8 / counts.shape[1]
    at, values = rows + high * (group + 0.5) - 0.4, counts[rows, group]
    panel.ax.barh(at, values, height=high * 0.92, **surface(look(group)))
    for y, value in zip(at, values, strict=True):
        write_beside(panel.ax, words.number(value), (value, y))


def _draw_cells(company: Company, ax: Axes | None, words: Labels) -> Axes:
    darkest = float(np.nanmax(company.counts)) or 1.0
    if len(company.groups) > COLUMNS:
        cells = Cells(company.counts.T, company.groups, company.rows, words.number, darkest)
        drawn = draw_cells(cells, company.title, ax)
        embolden(drawn.get_xticklabels(), company.heads)
        return drawn
    cells = Cells(company.counts, company.rows, company.groups, words.number, darkest)
    drawn = draw_cells(cells, company.title, ax)
    head_rows(drawn, company.heads)
    return drawn
