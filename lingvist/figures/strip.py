"""Strips: where in its document each theme is mentioned."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes

from lingvist.figures.canvas import (
    NAME,
    explain,
    name_rows,
    no_data,
    open_panel,
    plot_width,
    row_height,
    scale_values,
)
from lingvist.figures.inputs import in_order, need
from lingvist.figures.legend import dot
from lingvist.figures.lettering import wrap
from lingvist.figures.looks import look
from lingvist.resources.labels import Labels, labels

CROWD = 12
"""Documents above which colours no longer tell them apart."""

_LANE = 0.13
_SPREAD = 0.76


@dataclass(frozen=True)
class Series:
    """The documents or the themes: the column they stand in, their keys and names, their title."""

    column: str
    keys: Sequence[str]
    names: Sequence[str]
    title: str


def positions(
    themes: pd.DataFrame,
    sentences: pd.DataFrame,
    *,
    names: Sequence[str] | None = None,
    ax: Axes | None = None,
    language: str = "da",
) -> Axes:
    """Draw where in the text the themes are mentioned, one lane per theme.

    A point is a mention, placed by its first character between the beginning (0 %) and the end
    of the document's last sentence (100 %). Each document has its own colour, marker and height
    in the lane. With more than twelve documents it is the other way round: one lane per document,
    and a colour and marker for each theme.

    Args:
        themes: the ``themes`` table, or rows of it; every row is drawn.
        sentences: the ``sentences`` table.
        names: the themes to draw, in this order; all, the most mentioned first, if None.
        ax: where to draw; None for a new figure.
        language: ``da`` or ``en``.

    Raises:
        SchemaError: a column is missing.
    """
    words = labels(language)
    need(themes, ["document", "theme", "start"], "lingvist.findings")
    need(sentences, ["document", "end"], "lingvist.findings")
    chosen = in_order(themes["theme"]) if names is None else list(names)
    mentions = themes[themes["theme"].isin(chosen)]
    rows = _placed(mentions, sentences) if len(mentions) else mentions
    if rows.empty:
        return no_data(ax, words)
    if names is None:
        chosen = list(rows["theme"].value_counts().index)
    documents = [name for name in in_order(sentences["document"]) if name in set(rows["document"])]
    themed = [words.theme(theme) for theme in chosen]
    of_themes = Series("theme", chosen, themed, words.term("by", "theme"))
    of_documents = Series("document", documents, documents, words.term("by", "document"))
    turned = len(documents) > CROWD
    lanes, series = (of_documents, of_themes) if turned else (of_themes, of_documents)
    return _draw(rows, lanes, series, ax, words)


def _placed(themes: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """The mentions with their place in the document, 0 to 1."""
    ends = sentences.groupby("document")["end"].max()
    places = themes["start"] / themes["document"].map(ends)
    return themes.assign(place=places)[places.notna()]


def _draw(
    rows: pd.DataFrame, lanes: Series, series: Series, ax: Axes | None, words: Labels
) -> Axes:
    names = [wrap(name, NAME) for name in lanes.names]
    handles = [dot(look(i), name) for i, name in enumerate(series.names)]
    high = row_height(names, len(series.keys) * _LANE + 0.1) * len(names)
    chart = words.chart("positions")
    panel = open_panel(ax, chart.title, (plot_width(names), high), left=names, legend=handles)
    for i, key in enumerate(series.keys):
        own = rows[rows[series.column] == key]
        offset = _SPREAD * ((i + 0.5) / len(series.keys) - 0.5)
        panel.ax.plot(
            own["place"], pd.Index(lanes.keys).get_indexer(pd.Index(own[lanes.column])) + offset,
            linestyle="none", marker=look(i).marker, color=look(i).colour, markersize=4.5,
            alpha=0.8, markeredgewidth=0, clip_on=False,
        )  # fmt: skip
    name_rows(panel.ax, names, bands=True)
    panel.ax.set_xlim(0, 1)
    scale_values(panel, words, chart.x, percent=True)
    explain(panel, handles, series.title)
    return panel.ax
