"""The legend of a chart: its entries, each bearing its label, and its place."""

from collections.abc import Sequence
from typing import Any

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from lingvist.figures.lettering import SMALL, tallest, widest, wrap
from lingvist.figures.looks import HATCH_WIDTH, INK, Look

_NAME = 2.0
_SIGN = 0.5
_GAP = 0.08


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


def size(handles: Sequence[Artist]) -> tuple[float, float]:
    """Return how wide and how high a legend will be, in inches; 0 without entries."""
    texts = [str(handle.get_label()) for handle in handles]
    high = sum(tallest([text], SMALL) + _GAP for text in texts)
    return (widest(texts, SMALL) + _SIGN, high + 0.2) if texts else (0.0, 0.0)


def add_legend(ax: Axes, handles: Sequence[Artist], title: str = "") -> None:
    """Write the legend to the right of the plot."""
    legend = ax.legend(
        handles=handles, loc="upper left", bbox_to_anchor=(1.01, 1), borderaxespad=0,
        frameon=False, title=title or None, alignment="left", fontsize=SMALL,
        title_fontsize=SMALL, labelcolor=INK, labelspacing=0.5, handlelength=2.0,
        handleheight=1.1,
    )  # fmt: skip
    legend.get_title().set_fontweight("bold")
