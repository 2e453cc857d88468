"""The paper of a chart: a figure as large as its labels need, its title and its axes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.ticker import FuncFormatter, MaxNLocator
from numpy.typing import NDArray

from lingvist.figures import legend as legends
from lingvist.figures.lettering import LABEL, POINTS, SMALL, TITLE, height, tallest, widest, wrap
from lingvist.figures.looks import BAND, GRID, INK, QUIET
from lingvist.resources.labels import Labels

WIDTH = 5.4
"""Width of a figure, in inches, unless what it shows needs more."""

NAME = 1.7
"""Width at which the names of rows break, in inches."""

_ROW = 0.25
_NARROWEST = 2.4
_MARGIN = 0.4
_PAD = 0.08
_SURE = 0.95
_AXIS = 0.7
_TALL = 12.0


@dataclass(frozen=True)
class Panel:
    """Axes, and what a figure that is not drawn yet cannot tell.

    Attributes:
        ax: the Axes.
        width: of the plot, in inches.
        height: of the plot, in inches.
        lead: room to the left of the plot that the title and the legend may use, in inches.
    """

    ax: Axes
    width: float
    height: float
    lead: float = 0.0


def plot_width(left: Iterable[str] = ()) -> float:
    """Return the width that the names of rows leave to the plot of a new figure, in inches."""
    return max(WIDTH - widest(left) - _MARGIN, _NARROWEST)


def figure_for(
    plot: tuple[float, float],
    *,
    left: Iterable[str] = (),
    legend: Sequence[Artist] = (),
    above: float = 0.0,
) -> Figure:
    """Return a figure with room for a plot and what stands around it.

    Args:
        plot: width and height of the plot, in inches.
        left: labels to its left.
        legend: entries of the legend below it.
        above: room above the plot, in inches.
    """
    names = widest(left)
    below = legends.height(legend, plot[0] + names + _PAD)
    size = plot[0] + names + _MARGIN, plot[1] + above + _AXIS + below
    return Figure(figsize=size, layout="constrained")


def open_panel(
    ax: Axes | None,
    title: str,
    plot: tuple[float, float],
    *,
    left: Iterable[str] = (),
    legend: Sequence[Artist] = (),
    above: float = 0.0,
) -> Panel:
    """Return the given Axes, or those of a new figure with room for its labels, with a title.

    Args:
        ax: where to draw; None for a new figure.
        title: the title; it is broken into lines.
        plot: width and height of the plot in a new figure, in inches.
        left: labels to its left.
        legend: entries of the legend below it.
        above: room above the plot for other things than the title, in inches.
    """
    size, lead = size_of(ax, plot), widest(left) + _PAD if ax is None else 0.0
    title = wrap(title, size[0] + lead, TITLE)
    if ax is None:
        above += height(title, TITLE)
        ax = figure_for(plot, left=left, legend=legend, above=above).add_subplot()
    # Names may be narrower than reckoned and the plot wider; the title must not leave the paper.
    begin = -_SURE * lead / (size[0] + _MARGIN)
    ax.set_title(title, loc="left", x=begin, fontsize=TITLE, color=INK)
    ax.spines[["top", "right"]].set_visible(False)
    ax.spines[["left", "bottom"]].set_color(QUIET)
    ax.tick_params(labelsize=LABEL, labelcolor=INK, color=QUIET)
    ax.set_axisbelow(True)
    return Panel(ax, *size, lead)


def size_of(ax: Axes | None, new: tuple[float, float] = (WIDTH, WIDTH)) -> tuple[float, float]:
    """Return width and height of the plot of given Axes, in inches; those of a new one if None."""
    figure = ax.get_figure(root=True) if ax else None
    if ax is None or figure is None:
        return new
    share, (wide, high) = ax.get_position(), figure.get_size_inches()
    return share.width * wide, share.height * high


def no_data(ax: Axes | None, labels: Labels) -> Axes:
    """Return Axes that say that there are no data, with nothing else in them."""
    if ax is None:
        ax = Figure(figsize=(WIDTH, 1.0), layout="constrained").add_subplot()
    ax.set_axis_off()
    middle: dict[str, Any] = {"ha": "center", "va": "center", "transform": ax.transAxes}
    ax.text(0.5, 0.5, labels.no_data, fontsize=LABEL, color=QUIET, **middle)
    return ax


def row_height(names: Iterable[str], least: float = _ROW) -> float:
    """Return the height of a row that every name fits, in inches."""
    return max(least, tallest(names) + 0.06)


def name_rows(ax: Axes, names: Sequence[str], *, bands: bool = False) -> None:
    """Write the names of the rows at the left, the first one at the top.

    Args:
        ax: the Axes.
        names: one name per row; row *i* lies at ``y = i``.
        bands: shade every second row.
    """
    ax.set_yticks(range(len(names)), names, linespacing=1.0)
    ax.set_ylim(len(names) - 0.5, -0.5)
    ax.tick_params(axis="y", length=0, pad=6)
    ax.spines["left"].set_visible(False)
    for row in range(1, len(names), 2) if bands else ():
        ax.axhspan(row - 0.5, row + 0.5, color=BAND, linewidth=0, zorder=0)


def head_rows(ax: Axes, rows: Sequence[int]) -> None:
    """Set the names of the rows that head others in bold, with a line above them."""
    embolden(ax.get_yticklabels(), rows)
    for row in rows:
        if row:
            ax.axhline(row - 0.5, color=GRID, linewidth=0.8)


def embolden(names: Sequence[Text], numbers: Iterable[int]) -> None:
    """Set some of the names in bold."""
    for number in numbers:
        names[number].set_fontweight("bold")


def scale_values(
    panel: Panel, labels: Labels, title: str, *, percent: bool = False, whole: bool = False
) -> None:
    """Write the horizontal axis: its title, a light grid, numbers in the reader's language.

    To be called when all is drawn: the decimals of percentages follow from the range of values.
    A tall plot has the numbers at the top as well.

    Args:
        panel: the Axes.
        labels: the words of the reader's language.
        title: the title of the axis.
        percent: the values are shares, written as percentages.
        whole: the values are counts.
    """
    axis = panel.ax.xaxis
    axis.set_major_locator(MaxNLocator(nbins=6, steps=[1, 2, 2.5, 5, 10], integer=whole))
    decimals = _decimals(axis.get_majorticklocs())
    axis.set_major_formatter(
        FuncFormatter(
            lambda value, _: labels.percent(value, decimals) if percent else labels.number(value)
        )
    )
    panel.ax.set_xlabel(wrap(title, panel.width), fontsize=LABEL, color=INK)
    panel.ax.grid(axis="x", color=GRID, linewidth=0.6)
    if panel.height > _TALL:
        panel.ax.tick_params(axis="x", top=True, labeltop=True)


def _decimals(ticks: Sequence[float] | NDArray[np.float64]) -> int:
    """Decimals that tell the percentages of ticks apart."""
    step = 100 * abs(ticks[1] - ticks[0]) if len(ticks) > 1 else 1.0
    return next((places for places in range(4) if round(step, places) == round(step, 6)), 4)


def explain(panel: Panel, handles: Sequence[Artist], title: str = "") -> None:
    """Write the legend below the plot, from its names' left end to its right end.

    To be called when the horizontal axis has its title.

    Args:
        panel: the Axes.
        handles: the entries.
        title: what the entries are.
    """
    legends.add_legend(panel.ax, handles, title, room=panel.width + panel.lead, lead=panel.lead)


def name_sides(panel: Panel, left: str, right: str, colours: tuple[str, str]) -> None:
    """Write above the plot what lies to its left and to its right, and lift the title over it."""
    texts = [wrap(text, panel.width / 2 - 0.15) for text in (f"← {left}", f"{right} →")]
    for at, text, colour in zip((0, 1), texts, colours, strict=True):
        panel.ax.annotate(
            text, (at, 1), xycoords="axes fraction", xytext=(0, 4), textcoords="offset points",
            ha="right" if at else "left", va="bottom", fontsize=LABEL, color=colour,
            linespacing=1.0,
        )  # fmt: skip
    title = panel.ax.get_title(loc="left")
    panel.ax.set_title(title, loc="left", pad=POINTS * tallest(texts) + 10)
    panel.ax.tick_params(axis="x", top=False, labeltop=False)


def sides_height(texts: Iterable[str], width: float) -> float:
    """Return the room that ``name_sides`` needs above the plot, in inches."""
    return tallest(wrap(f"← {text}", width / 2 - 0.15) for text in texts) + 0.1


def write_beside(ax: Axes, text: str, at: tuple[float, float], *, leftwards: bool = False) -> None:
    """Write a small text beside a point, to its right or to its left."""
    ax.annotate(
        text, at, xytext=(-4 if leftwards else 4, 0), textcoords="offset points", va="center",
        ha="right" if leftwards else "left", fontsize=SMALL, color=QUIET,
    )  # fmt: skip
