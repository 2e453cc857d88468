"""Bars to two sides: the words that set a target apart from a reference."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from lingvist.figures.canvas import (
    NAME,
    Panel,
    name_rows,
    name_sides,
    no_data,
    open_panel,
    plot_width,
    row_height,
    scale_values,
    sides_height,
    size_of,
    write_beside,
)
from lingvist.figures.inputs import need, need_one
from lingvist.figures.legend import surface
from lingvist.figures.lettering import SMALL, widest, wrap
from lingvist.figures.looks import QUIET, look
from lingvist.resources.labels import Labels, labels

_SOURCE = "lingvist.compare.keyness"
_COLUMNS = ("item", "target", "reference", "word", "a", "b", "g2", "log_ratio")


def keyness(
    keyness: pd.DataFrame, *, top: int = 15, ax: Axes | None = None, language: str = "da"
) -> Axes:
    """Draw the words that set a target apart from a reference, as bars to both sides.

    On each side stand the words with the highest g2, by how much more frequent they are. At the
    end of a bar are the occurrences in the target and in the reference.

    Args:
        keyness: rows of one contrast in a table made by ``lingvist.compare.keyness``.
        top: words on each side.
        ax: where to draw; None for a new figure.
        language: ``da`` or ``en``.

    Raises:
        SchemaError: a column is missing, or the rows hold several contrasts.
    """
    words = labels(language)
    if keyness.empty:
        return no_data(ax, words)
    need(keyness, _COLUMNS, _SOURCE)
    target, reference = need_one(keyness, ["target", "reference"], _SOURCE)
    pair = {"target": words.group(target), "reference": words.group(reference)}
    chart, rows = words.chart("keyness"), _distinctive(keyness, top)
    if rows.empty:
        return no_data(ax, words)
    name = words.theme if rows["item"].iloc[0] == "theme" else str
    names = [wrap(name(word), NAME) for word in rows["word"]]
    sides = [chart.notes["more"].format(group=pair[side]) for side in ("reference", "target")]
    plot = plot_width(names), row_height(names) * len(names)
    above = sides_height(sides, size_of(ax, plot)[0])
    panel = open_panel(ax, chart.title.format(**pair), plot, left=names, above=above)
    _draw(panel, rows, words)
    name_rows(panel.ax, names)
    scale_values(panel, words, f"{chart.x}\n{chart.notes['counts'].format(**pair)}")
    name_sides(panel, sides[0], sides[1], (look(1).colour, look(0).colour))
    return panel.ax


def _distinctive(keyness: pd.DataFrame, top: int) -> pd.DataFrame:
    """The words with the highest g2 on each side, from the target's to the reference's."""
    sides = [keyness[keyness["log_ratio"] > 0], keyness[keyness["log_ratio"] < 0]]
    chosen = [side.sort_values(["g2", "word"], ascending=[False, True]).head(top) for side in sides]
    return pd.concat(chosen).sort_values(["log_ratio", "word"], ascending=[False, True])


def _draw(panel: Panel, rows: pd.DataFrame, words: Labels) -> None:
    ratios = rows["log_ratio"].to_numpy(dtype=float)
    for number, side in ((0, ratios > 0), (1, ratios < 0)):
        panel.ax.barh(np.flatnonzero(side), ratios[side], height=0.7, **surface(look(number)))
    pairs = zip(rows["a"], rows["b"], strict=True)
    counts = [f"{words.number(a)} / {words.number(b)}" for a, b in pairs]
    for row, (ratio, text) in enumerate(zip(ratios, counts, strict=True)):
        write_beside(panel.ax, text, (ratio, row), leftwards=ratio < 0)
    panel.ax.axvline(0, color=QUIET, linewidth=0.8)
    beside = min(widest(counts, SMALL) / panel.width + 0.03, 0.3)
    panel.ax.margins(x=beside / (1 - 2 * beside))
