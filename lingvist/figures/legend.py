"""The legend of a chart: its entries, each bearing its label, and its place below the plot."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.transforms import ScaledTranslation

from lingvist.figures.lettering import LABEL, LEADING, POINTS, SMALL, tallest, widest, wrap
from lingvist.figures.looks import HATCH_WIDTH, INK, Look

ROOM = 5.0
"""Width of a legend, in inches, if nothing else is said."""

_NAME = 2.1
_SIGN = 0.4
_GAP = 0.08
_BETWEEN = 0.2
_TICKS = (7.0 + LABEL * LEADING) / POINTS
_TITLE_PAD, _ABOVE = 4.0 / POINTS, 0.12


def surface(looks: Look) -> dict[str, Any]:
    """Return the style of surfaces of a look."""
    return {
        "facecolor": looks.fill, "hatch": looks.hatch, "edgecolor": "white", "linewidth": 0.0,
        "hatch_linewidth": HATCH_WIDTH,
    }  # fmt: skip


def patch(looks: Look, name: str) -> Patch:
    """Return an entry for surfaces of a look."""
    return Patch(label=_entry(name), **surface(looks))


def dot(looks: Look, name: str) -> Line2D:
    """Return an entry for points of a look."""
    return line(name, linestyle="none", marker=looks.marker, color=looks.colour)


def line(name: str, **style: Any) -> Line2D:  # noqa: ANN401 - matplotlib's own arguments
    """Return an entry for a line or for points of any style."""
    return Line2D([], [], label=_entry(name), **style)


def remark(text: str) -> Line2D:
    """Return an entry that is a text without a sign."""
    return line(text, linestyle="none")


def _entry(text: str) -> str:
    return wrap(text, _NAME, SMALL)


def columns(handles: Sequence[Artist], room: float = ROOM) -> int:
    """Return how many columns of entries a width holds, in inches; at least one."""
    fits = (n for n in range(len(handles), 0, -1) if _width(handles, n) <= room)
    return next(fits, 1)


def height(handles: Sequence[Artist], room: float = ROOM) -> float:
    """Return how high a legend of a width will be, in inches; 0 without entries."""
    if not handles:
        return 0.0
    high = [
        sum(tallest([text], SMALL) + _GAP for text in texts)
        for texts in _split(handles, columns(handles, room))
    ]
    return max(high) + tallest(["A"], SMALL) + _GAP + _ABOVE


def _split(handles: Sequence[Artist], number: int) -> list[list[str]]:
    """The labels by column, as matplotlib divides them."""
    texts = [str(handle.get_label()) for handle in handles]
    return [[texts[i] for i in part] for part in np.array_split(np.arange(len(texts)), number)]


def _width(handles: Sequence[Artist], number: int) -> float:
    wide = sum(widest(texts, SMALL) + _SIGN for texts in _split(handles, number))
    return wide + _BETWEEN * (number - 1)


def add_legend(
    ax: Axes,
    handles: Sequence[Artist],
    title: str = "",
    *,
    room: float = ROOM,
    lead: float = 0.0,
) -> None:
    """Write the legend below the plot and the title of its horizontal axis.

    Args:
        ax: the Axes.
        handles: the entries.
        title: what they are; nothing if empty.
        room: how wide the legend may be, in inches.
        lead: how far to the left of the plot it begins, in inches.
    """
    text = ax.get_xlabel()
    below = _TICKS + (_TITLE_PAD + tallest([text]) if text else 0.0) + _ABOVE
    figure = ax.get_figure(root=True)
    place = ax.transAxes
    if figure is not None:
        place = place + ScaledTranslation(-lead, -below, figure.dpi_scale_trans)
    legend = ax.legend(
        handles=handles, loc="upper left", bbox_to_anchor=(0, 0), bbox_transform=place,
        ncols=columns(handles, room), borderaxespad=0, borderpad=0, frameon=False,
        title=title or None, alignment="left", fontsize=SMALL, title_fontsize=SMALL,
        labelcolor=INK, labelspacing=0.5, handlelength=2.0, handleheight=1.1,
        columnspacing=_BETWEEN * POINTS / SMALL,
    )  # fmt: skip
    legend.get_title().set_fontweight("bold")
