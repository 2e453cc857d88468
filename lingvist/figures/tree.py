"""Trees: how texts are joined step by step, and which clusters come back."""

from collections.abc import Sequence
from dataclasses import dataclass

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
from lingvist.figures.inputs import need, need_one
from lingvist.figures.legend import line, remark
from lingvist.figures.lettering import POINTS, SMALL, wrap
from lingvist.figures.looks import BLUE, INK, QUIET
from lingvist.figures.placing import place_names
from lingvist.resources.labels import Chart, labels

STABLE = 0.5
"""Share of the replicates from which a cluster is called stable: it comes back more often than any
that contradicts it (majority rule, Margush & McMorris 1981)."""

BESIDE = ((1, 1), (1, -1), (-1, 1), (-1, -1))
"""Where a number may stand: a branch lies to the right of its joint."""

_ROOM = 0.3
_SOURCE = "lingvist.compare.clusters"
_COLUMNS = (
    "by",
    "step",
    "left",
    "right",
    "height",
    "members",
    "cophenetic",
    "stability",
    "replicates",
)


@dataclass(frozen=True)
class Joint:
    """Where two branches are joined.

    Attributes:
        height: distance at which they are.
        ends: row and height of each branch.
        stability: share of the replicates with these members; NaN if unknown.
        stable: whether it comes back.
    """

    height: float
    ends: tuple[tuple[float, float], tuple[float, float]]
    stability: float
    stable: bool

    @property
    def row(self) -> float:
        """The row at which it lies, between its branches."""
        return (self.ends[0][0] + self.ends[1][0]) / 2


def dendrogram(clusters: pd.DataFrame, *, ax: Axes | None = None, language: str = "da") -> Axes:
    """Draw a tree of texts: the further to the right two are joined, the less alike they are.

    A thick branch and a filled dot are a cluster of exactly these texts that comes back in half of
    the trees of resampled texts or more; the number says in how many.

    Args:
        clusters: a table made by ``lingvist.compare.clusters`` or ``measure_clusters``.
        ax: where to draw; None for a new figure.
        language: ``da`` or ``en``.

    Raises:
        SchemaError: a column is missing, or the table holds several trees.
    """
    words = labels(language)
    if clusters.empty:
        return no_data(ax, words)
    need(clusters, _COLUMNS, _SOURCE)
    need_one(clusters, ["by", "cophenetic"], _SOURCE)
    leaves, joints = _tree(clusters.sort_values("step"), _limits(clusters["height"])[0])
    chart = words.chart("dendrogram")
    names = [wrap(words.group(leaf), NAME) for leaf in leaves]
    handles = _entries(chart, words.number(float(clusters["cophenetic"].iloc[0]), 2))
    plot = plot_width(names), row_height(names) * len(names)
    panel = open_panel(ax, chart.title, plot, left=names, legend=handles)
    panel.ax.set_xlim(*_limits([joint.height for joint in joints]))
    name_rows(panel.ax, names)
    for joint in joints:
        _draw(panel.ax, joint)
    _write(panel, joints, {joint: words.percent(joint.stability) for joint in joints})
    scale_values(panel, words, chart.x)
    explain(panel, handles)
    return panel.ax


def _tree(clusters: pd.DataFrame, start: float) -> tuple[list[str], list[Joint]]:
    """The leaves from the top, so that no branches cross, and where they are joined."""
    parts: dict[str, list[str]] = {}
    steps = [(f"#{row['step']}", row) for _, row in clusters.iterrows()]
    for name, row in steps:
        left, right = str(row["left"]), str(row["right"])
        parts[name] = parts.get(left, [left]) + parts.get(right, [right])
    leaves = parts[steps[-1][0]]
    places = {leaf: (float(number), start) for number, leaf in enumerate(leaves)}
    joints = []
    for name, row in steps:
        ends = places[row["left"]], places[row["right"]]
        stability = float(row["stability"])
        joint = Joint(float(row["height"]), ends, stability, stability >= STABLE)
        places[name] = joint.row, joint.height
        joints.append(joint)
    return leaves, joints


def _limits(heights: Sequence[float] | pd.Series) -> tuple[float, float]:
    """Where the scale begins and ends: near the first and the last joint."""
    least, most = float(min(heights)), float(max(heights))
    room = (most - least) * _ROOM or most or 1.0
    return max(0.0, least - room), most + room / 3


def _draw(ax: Axes, joint: Joint) -> None:
    (first, low), (second, high) = joint.ends
    colour, thick = (BLUE, 1.8) if joint.stable else (QUIET, 1.0)
    x, y = [low, joint.height, joint.height, high], [first, first, second, second]
    ax.plot(x, y, color=colour, linewidth=thick, solid_joinstyle="miter")
    if joint.stable:
        ax.plot([joint.height], [joint.row], marker="o", markersize=4, color=BLUE)


def _write(panel: Panel, joints: list[Joint], shares: dict[Joint, str]) -> None:
    """Write beside stable joints how often exactly these texts came back."""
    told = [joint for joint in joints if joint.stable]
    (left, right), (bottom, top) = panel.ax.get_xlim(), panel.ax.get_ylim()
    points = [
        ((joint.height - left) / (right - left) * panel.width,
         (joint.row - bottom) / (top - bottom) * panel.height)
        for joint in told
    ]  # fmt: skip
    size = panel.width, panel.height
    found = place_names(points, [shares[joint] for joint in told], size, sides=BESIDE, rings=1)
    for joint, place in zip(told, found, strict=True):
        if place is not None:
            panel.ax.annotate(
                shares[joint], (joint.height, joint.row), ha="left", va="center", color=INK,
                xytext=(place.x * POINTS, place.y * POINTS), textcoords="offset points",
                fontsize=SMALL,
            )  # fmt: skip


def _entries(chart: Chart, cophenetic: str) -> list[Line2D]:
    return [
        line(chart.notes["stable"], color=BLUE, linewidth=1.8, marker="o", markersize=4),
        line(chart.notes["unstable"], color=QUIET, linewidth=1.0),
        remark(chart.notes["cophenetic"].format(value=cophenetic)),
    ]
