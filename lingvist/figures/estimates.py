"""One estimate per text with its interval: its place on a scale, its fit to its own values."""

from dataclasses import dataclass
from typing import Any

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
)
from lingvist.figures.inputs import need
from lingvist.figures.legend import line, remark
from lingvist.figures.lettering import wrap
from lingvist.figures.looks import BLUE, ORANGE, QUIET
from lingvist.resources.labels import Labels, labels

_WORDFISH = "lingvist.compare.wordfish"
_FIT = "lingvist.compare.value_fit"
_BESIDE: dict[str, Any] = {"linestyle": "none", "marker": "D", "markersize": 4, "color": ORANGE}


@dataclass(frozen=True)
class Look:
    """What a chart of estimates shows.

    Attributes:
        chart: its name.
        value: the column of the estimate.
        middle: where nothing is to be told: a line is drawn there.
        percent: the values are shares.
        beside: a column that is marked beside the estimate; empty for none.
    """

    chart: str
    value: str
    middle: float
    percent: bool = False
    beside: str = ""


def wordfish(positions: pd.DataFrame, *, ax: Axes | None = None, language: str = "da") -> Axes:
    """Draw the places of texts on the dimension on which their words differ most.

    Args:
        positions: a table made by ``lingvist.compare.wordfish``.
        ax: where to draw; None for a new figure.
        language: ``da`` or ``en``.

    Raises:
        SchemaError: a column is missing.
    """
    words = labels(language)
    if positions.empty:
        return no_data(ax, words)
    need(positions, ("text", "position", "low", "high", "dispersion", "note"), _WORDFISH)
    rows = positions.sort_values(["position", "text"], ascending=[False, True])
    names = [words.group(text) for text in rows["text"]]
    note = words.chart("wordfish").notes["dispersion"]
    told = note.format(value=words.number(float(rows["dispersion"].iloc[0]), 1))
    return _draw(rows, names, Look("wordfish", "position", 0.0), ax, words, [remark(told)])


def value_fit(fits: pd.DataFrame, *, ax: Axes | None = None, language: str = "da") -> Axes:
    """Draw how well each text fits the values it declares, beside how well those of others do.

    Documents without declared values, or in which no fit can be measured, are left out.

    Args:
        fits: a table made by ``lingvist.compare.value_fit``.
        ax: where to draw; None for a new figure.
        language: ``da`` or ``en``.

    Raises:
        SchemaError: a column is missing.
    """
    words = labels(language)
    if not fits.empty:
        columns = ("document", "municipality", "fit", "low", "high", "others_fit", "note")
        need(fits, columns, _FIT)
        fits = fits[fits["fit"].notna()]
    if fits.empty:
        return no_data(ax, words)
    rows = fits.sort_values(["fit", "document"], ascending=[False, True])
    several = rows["municipality"].duplicated(keep=False)
    names = [
        words.group(row["document"] if more else row["municipality"])
        for more, (_, row) in zip(several, rows.iterrows(), strict=True)
    ]
    chart = words.chart("value_fit")
    entries = [line(chart.notes["others"], **_BESIDE)] if rows["others_fit"].notna().any() else []
    look = Look("value_fit", "fit", 0.5, percent=True, beside="others_fit")
    return _draw(rows, names, look, ax, words, entries)


def _draw(
    rows: pd.DataFrame,
    names: list[str],
    look: Look,
    ax: Axes | None,
    words: Labels,
    others: list[Line2D],
) -> Axes:
    chart, names = words.chart(look.chart), [wrap(name, NAME) for name in names]
    handles = [*_entries(rows, words, look), *others]
    plot = plot_width(names), row_height(names) * len(names)
    panel = open_panel(ax, chart.title, plot, left=names, legend=handles)
    _draw_rows(panel, rows.assign(row=range(len(rows))), look)
    name_rows(panel.ax, names, bands=True)
    scale_values(panel, words, chart.x, percent=look.percent)
    explain(panel, handles)
    return panel.ax


def _draw_rows(panel: Panel, rows: pd.DataFrame, look: Look) -> None:
    ax, sure = panel.ax, rows[rows["low"].notna()]
    ax.axvline(look.middle, color=QUIET, linewidth=0.8, zorder=1)
    ax.hlines(sure["row"], sure["low"], sure["high"], color=BLUE, linewidth=1.4)
    ax.plot(rows[look.value], rows["row"], linestyle="none", marker="o", markersize=5, color=BLUE)
    if look.beside:
        ax.plot(rows[look.beside], rows["row"], **_BESIDE)


def _entries(rows: pd.DataFrame, words: Labels, look: Look) -> list[Line2D]:
    notes = words.chart(look.chart).notes
    entries = [line(notes["estimate"], linestyle="none", marker="o", markersize=5, color=BLUE)]
    if rows["low"].notna().any():
        entries.append(line(notes["interval"], color=BLUE, linewidth=1.4))
    if rows["note"].str.contains("few_units").any():
        entries.append(remark(notes["few_units"]))
    return entries
