"""Counts of agreement, document by document, as precision, recall and F1 with intervals."""

import numpy as np

from lingvist.evaluate.coefficients import Numbers
from lingvist.evaluate.layers import Key
from lingvist.evaluate.resampled import Draws, Interval, interval, none
from lingvist.evaluate.spans import Score

FIGURES = ("precision", "recall", "f1")
COLUMNS = [
    "layer", "measure", "marked", "found", "hits", *FIGURES,
    *(f"{figure}_{bound}" for figure in FIGURES for bound in ("low", "high")),
    "documents", "note",
]  # fmt: skip
PerDocument = dict[Key, dict[str, Score]]


def add(found: PerDocument, document: str, scores: dict[Key, Score]) -> None:
    """Add the scores of a document."""
    for key, score in scores.items():
        found.setdefault(key, {})[document] = score


def row(
    key: Key, scores: dict[str, Score], draws: Draws, defined: tuple[str, ...] = FIGURES
) -> dict[str, object]:
    """Return a row of the table of agreement.

    Args:
        key: layer and measure.
        scores: the counts of each document.
        draws: how often, and from which seed, documents are drawn anew.
        defined: the figures that the measure has; the others are NaN.
    """
    total = sum(scores.values(), Score(0, 0, 0))
    counts = np.array([[s.hits, s.extra, s.missed] for s in scores.values()], dtype=float)
    counts = counts[counts.sum(axis=1) > 0]
    figures: dict[str, object] = {figure: float("nan") for figure in FIGURES}
    notes = []
    for figure in defined:
        bounds = _interval(counts, figure, draws) if len(counts) else none("nothing to compare")
        figures[figure] = getattr(total, figure)
        figures |= {f"{figure}_low": bounds.low, f"{figure}_high": bounds.high}
        notes.append(bounds.note)
    return {
        "layer": key[0],
        "measure": key[1],
        "marked": total.hits + total.missed,
        "found": total.hits + total.extra,
        "hits": total.hits,
        **figures,
        "documents": len(counts),
        "note": next(filter(None, notes), ""),
    }


def _interval(counts: Numbers, figure: str, draws: Draws) -> Interval:
    return interval(counts, lambda sums: _figure(sums, figure), draws, "documents")


def _figure(sums: Numbers, figure: str) -> Numbers:
    """Return precision, recall or F1 of rows of hits, extra and missed; NaN where undefined."""
    hits, extra, missed = sums.T
    whole = {"precision": hits + extra, "recall": hits + missed,
             "f1": hits + (extra + missed) / 2}[figure]  # fmt: skip
    found = np.divide(hits, whole, out=np.full(hits.shape, np.nan), where=whole > 0)
    return np.asarray(found)
