"""Maps: groups and items on the axes on which the groups differ most."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, MaxNLocator

from lingvist.figures.canvas import WIDTH, explain, no_data, open_panel, size_of
from lingvist.figures.inputs import need, need_one
from lingvist.figures.legend import line, remark
from lingvist.figures.lettering import LABEL, POINTS, SMALL, escape, widest
from lingvist.figures.looks import BLUE, GRID, INK, QUIET, VERMILION
from lingvist.figures.placing import Placed, place_names
from lingvist.resources.labels import Labels, labels

_SOURCE = "lingvist.compare.correspondence"
_COLUMNS = ("by", "item", "side", "name", "active", "count", "dimension", "coordinate", "cos2")
_TICKS = "−0,55 000"
WELL = 0.5
"""Share of a point's distance from the centre from which the two axes show it well (cos²)."""

_ROOMY, _EACH, _LARGEST = 20, 0.03, 7.5
_AROUND = 0.14
_LOOKS = {"group": (BLUE, "o"), "item": (VERMILION, "^")}


@dataclass(frozen=True)
class Paper:
    """Where values lie on paper.

    Attributes:
        size: width and height of the plot, in inches.
        low: the values at its lower left corner.
        each: how much of a value an inch is.
    """

    size: tuple[float, float]
    low: tuple[float, float]
    each: float

    def inches(self, rows: pd.DataFrame) -> list[tuple[float, float]]:
        """Return the places of points, in inches from the lower left corner."""
        x, y = ((rows[axis] - low) / self.each for axis, low in zip("xy", self.low, strict=True))
        return list(zip(x, y, strict=True))


def correspondence(
    points: pd.DataFrame, inertias: pd.DataFrame, *, ax: Axes | None = None, language: str = "da"
) -> Axes:
    """Draw groups and items on the first two axes of a correspondence analysis.

    Groups that are near each other have like profiles. An open marker is a point that the two axes
    show badly (cos² below one half). Names that find no free place are left out, those of
    rare items and small groups first.

    Args:
        points: a table made by ``lingvist.compare.correspondence``, with two dimensions or more.
        inertias: that made by ``lingvist.compare.correspondence_inertias``.
        ax: where to draw; None for a new figure.
        language: ``da`` or ``en``.

    Raises:
        SchemaError: a column is missing, or the table holds several analyses.
    """
    words = labels(language)
    if points.empty or inertias.empty:
        return no_data(ax, words)
    need(points, _COLUMNS, _SOURCE)
    need(inertias, ("dimension", "share"), "lingvist.compare.correspondence_inertias")
    by, item = need_one(points, ["by", "item"], _SOURCE)
    rows, chart = _rows(points, item, words), words.chart("correspondence")
    side = min(WIDTH - widest([_TICKS]) + _EACH * max(0, len(rows) - _ROOMY), _LARGEST)
    paper = _paper(rows, size_of(ax, (side, side)))
    places = place_names(paper.inches(rows), list(rows["label"]), paper.size)
    handles = _entries(rows, (by, item), words, crowded=None in places)
    panel = open_panel(ax, chart.title, (side, side), left=[_TICKS], legend=handles)
    _scale(panel.ax, paper, inertias, words)
    _draw(panel.ax, rows)
    for place, (_, row) in zip(places, rows.iterrows(), strict=True):
        if place is not None:
            _write(panel.ax, row, place)
    explain(panel, handles)
    return panel.ax


def _rows(points: pd.DataFrame, item: str, words: Labels) -> pd.DataFrame:
    """One row per point: x, y, how well they show it, its name; the weightiest first."""
    first, second = (points[points["dimension"] == number] for number in (1, 2))
    key = ["side", "name"]
    beside = second[[*key, "coordinate", "cos2"]]
    both = first.merge(beside, on=key, how="left", suffixes=("", "_second"))
    wide = both.sort_values(["side", "count", "name"], ascending=[False, False, True])
    named = words.theme if item == "theme" else str
    labelled = [
        escape(named(name) if side == "item" else words.group(name))
        for side, name in zip(wide["side"], wide["name"], strict=True)
    ]
    shown = wide["cos2"].fillna(0.0) + wide["cos2_second"].fillna(0.0)
    places = {"x": wide["coordinate"].fillna(0.0), "y": wide["coordinate_second"].fillna(0.0)}
    return pd.DataFrame({"side": wide["side"], **places, "shown": shown, "label": labelled})


def _paper(rows: pd.DataFrame, size: tuple[float, float]) -> Paper:
    """Lay the points on paper, both axes at the same scale, with room around them."""
    spread = [max(float(np.ptp(rows[axis])), 1e-9) for axis in ("x", "y")]
    each = max(spread[0] / size[0], spread[1] / size[1]) * (1 + _AROUND)
    middles = [float(rows[axis].min() + rows[axis].max()) / 2 for axis in ("x", "y")]
    low = middles[0] - each * size[0] / 2, middles[1] - each * size[1] / 2
    return Paper(size, low, each)


def _scale(ax: Axes, paper: Paper, inertias: pd.DataFrame, words: Labels) -> None:
    """Give both axes the same scale, and say how much of the differences each one shows."""
    chart, shares = words.chart("correspondence"), inertias.set_index("dimension")["share"]
    ax.set_xlim(paper.low[0], paper.low[0] + paper.size[0] * paper.each)
    ax.set_ylim(paper.low[1], paper.low[1] + paper.size[1] * paper.each)
    ax.set_aspect("equal")
    for number, (title, axis) in enumerate(((chart.x, ax.xaxis), (chart.y, ax.yaxis)), 1):
        axis.set_major_locator(MaxNLocator(nbins=6))
        axis.set_major_formatter(FuncFormatter(lambda value, _: words.number(value)))
        share = words.percent(float(shares.get(number, 0.0)))
        axis.set_label_text(title.format(share=share), fontsize=LABEL, color=INK)
    for draw in (ax.axvline, ax.axhline):
        draw(0, color=GRID, linewidth=0.8, zorder=0)


def _draw(ax: Axes, rows: pd.DataFrame) -> None:
    for side, (colour, marker) in _LOOKS.items():
        own = rows[rows["side"] == side]
        for well in (True, False):
            chosen = own[own["shown"].ge(WELL) == well]
            ax.plot(
                chosen["x"], chosen["y"], linestyle="none", marker=marker, markersize=5,
                markeredgecolor=colour, markerfacecolor=colour if well else "white",
            )  # fmt: skip


def _write(ax: Axes, row: "pd.Series[Any]", place: Placed) -> None:
    """Write the name of a point; a thin line ties one that stands apart from its point."""
    point = row["x"], row["y"]
    away: dict[str, Any] = {"xycoords": "data", "textcoords": "offset points"}
    if place.tie:
        ends = {"arrowstyle": "-", "color": QUIET, "linewidth": 0.5, "shrinkA": 1, "shrinkB": 3}
        end = place.tie[0] * POINTS, place.tie[1] * POINTS
        ax.annotate("", point, xytext=end, arrowprops=ends, **away)
    ax.annotate(
        row["label"], point, xytext=(place.x * POINTS, place.y * POINTS), ha="left", va="center",
        fontsize=SMALL, color=_LOOKS[row["side"]][0], **away,
    )  # fmt: skip


def _entries(
    rows: pd.DataFrame, kinds: tuple[str, str], words: Labels, *, crowded: bool
) -> list[Line2D]:
    notes = words.chart("correspondence").notes
    entries = [
        line(words.term("by", kind), linestyle="none", marker=marker, color=colour, markersize=5)
        for kind, (colour, marker) in zip(kinds, _LOOKS.values(), strict=True)
    ]
    if (rows["shown"] < WELL).any():
        style: dict[str, Any] = {"markerfacecolor": "white", "markeredgecolor": QUIET}
        entries.append(line(notes["badly"], linestyle="none", marker="o", markersize=5, **style))
    return [*entries, remark(notes["near"])] if crowded else entries
