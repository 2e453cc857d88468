"""Declared against enacted: each declared value beside the share of sentences about it."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from lingvist.figures.canvas import (
    NAME,
    Panel,
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
from lingvist.figures.inputs import in_order, need
from lingvist.figures.legend import patch, remark, surface
from lingvist.figures.lettering import SMALL, widest, wrap
from lingvist.figures.looks import QUIET, Look, look
from lingvist.resources.labels import Chart, Labels, labels

_COLUMNS = (
    "document", "municipality", "declared", "scope", "rank", "label", "theme", "share",
    "theme_rank",
)  # fmt: skip
CROWD = 12
"""Documents above which themes that are not declared are left out, if nothing else is said."""

_LOOKS = {"declared": look(0), "undeclared": Look(QUIET, "#BDBDBD", "s", "///")}


@dataclass(frozen=True)
class Row:
    """A row of the chart: a document that heads others, a value or a theme.

    Attributes:
        name: what stands at its left.
        share: share of sentences; NaN where nothing is counted.
        remark: what stands at the end of the bar.
        kind: ``document``, ``declared`` or ``undeclared``.
    """

    name: str
    share: float
    remark: str
    kind: str


def declared_enacted(
    table: pd.DataFrame,
    *,
    undeclared: int | None = None,
    ax: Axes | None = None,
    language: str = "da",
) -> Axes:
    """Draw the declared values of each document, in their order, beside what the text is about.

    A bar is the share of sentences with the value's theme; at its end stands the theme's place
    among the themes of the text. Below the values come the most frequent themes that are not
    declared. Documents stand under the name of their municipality.

    Args:
        table: a table made by ``lingvist.compare.declared_enacted``.
        undeclared: how many themes that are not declared to show for each document; three, but
            none with more than twelve documents, if None.
        ax: where to draw; None for a new figure.
        language: ``da`` or ``en``.

    Raises:
        SchemaError: a column is missing.
    """
    words = labels(language)
    if table.empty:
        return no_data(ax, words)
    need(table, _COLUMNS, "lingvist.compare.declared_enacted")
    chart, documents = words.chart("declared_enacted"), in_order(table["document"])
    if undeclared is None:
        undeclared = 0 if len(documents) > CROWD else 3
    rows = [row for name in documents for row in _of(table, name, undeclared, words)]
    names = [row.name for row in rows]
    handles = _entries(rows, chart)
    plot = plot_width(names), row_height(names) * len(rows)
    panel = open_panel(ax, chart.title, plot, left=names, legend=handles)
    _draw(panel, rows)
    name_rows(panel.ax, names)
    head_rows(panel.ax, [number for number, row in enumerate(rows) if row.kind == "document"])
    scale_values(panel, words, chart.x, percent=True)
    explain(panel, handles)
    return panel.ax


def _of(table: pd.DataFrame, document: str, undeclared: int, words: Labels) -> list[Row]:
    """The rows of one document: its name, its values, its most frequent other themes."""
    own = table[table["document"] == document]
    name, notes = _name(table, document), words.chart("declared_enacted").notes
    values, others = own[own["declared"]], own[~own["declared"]].head(undeclared)
    several = len(in_order(values["scope"])) > 1
    return [
        Row(wrap(name, NAME), np.nan, "" if len(values) else notes["no_values"], "document"),
        *(
            _row(f"{row['rank']:.0f}. {row['label']}", row, "declared", words, scoped=several)
            for row in values.to_dict("records")
        ),
        *(
            _row(words.theme(row["theme"]), row, "undeclared", words)
            for row in others.to_dict("records")
        ),
    ]


def _name(table: pd.DataFrame, document: str) -> str:
    """The municipality; with the document's own name where the municipality has several."""
    of_document = table.set_index("document")["municipality"]
    municipality = of_document[[document]].iloc[0]
    several = len(set(of_document.index[of_document == municipality])) > 1
    return f"{municipality}: {document.rpartition('/')[2]}" if several else str(municipality)


def _row(
    name: str, row: dict[Hashable, Any], kind: str, words: Labels, *, scoped: bool = False
) -> Row:
    notes, share = words.chart("declared_enacted").notes, float(row["share"])
    if scoped:
        name = f"{name} ({words.term('scope', row['scope'])})"
    parts = [notes["outside"] if np.isnan(share) else words.percent(share)]
    if not np.isnan(row["theme_rank"]):
        parts.append(notes["rank"].format(rank=words.number(row["theme_rank"])))
    return Row(wrap(name, NAME), share, " · ".join(parts), kind)


def _draw(panel: Panel, rows: list[Row]) -> None:
    shares = np.array([row.share for row in rows])
    for kind, looks in _LOOKS.items():
        at = [number for number, row in enumerate(rows) if row.kind == kind]
        panel.ax.barh(at, np.nan_to_num(shares[at]), height=0.66, **surface(looks))
    for number, row in enumerate(rows):
        write_beside(panel.ax, row.remark, (float(np.nan_to_num(row.share)), number))
    beside = min(widest((row.remark for row in rows), SMALL) / panel.width + 0.03, 0.5)
    panel.ax.set_xlim(0, (np.nanmax(shares, initial=0.0) or 0.1) / (1 - beside))


def _entries(rows: list[Row], chart: Chart) -> list[Artist]:
    kinds = {row.kind for row in rows}
    bars = [patch(_LOOKS[kind], chart.notes[kind]) for kind in _LOOKS if kind in kinds]
    return [*bars, remark(chart.notes["rank_meaning"])]
