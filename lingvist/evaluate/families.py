"""The mean over theme families, in which a rare family counts as much as a frequent one."""

import numpy as np

from lingvist.evaluate.coefficients import Numbers
from lingvist.evaluate.resampled import Draws, interval
from lingvist.evaluate.spans import Score

MEASURE = "exact span, mean of families"
COUNTS = 3  # hits, extra, missed


def family_row(documents: dict[str, dict[str, Score]], draws: Draws) -> dict[str, object]:
    """Return the row of the table of agreement with the mean F1 of the families (macro F1).

    Args:
        documents: the counts of each document, by family.
        draws: how often, and from which seed, documents are drawn anew.

    Returns:
        ``f1``: mean of the F1 of the families that are marked or found, 0 to 1, higher is better;
        NaN where there is none. Counts are of mentions; precision and recall are left NaN.
    """
    families = sorted({family for scores in documents.values() for family in scores})
    counts = np.array([_counts(scores, families) for scores in documents.values()], dtype=float)
    counts = counts[counts.sum(axis=1) > 0] if families else np.empty((0, 0))
    bounds = interval(counts, _mean_f1, draws, "documents")
    sums = counts.sum(axis=0).reshape(-1, COUNTS).sum(axis=0) if len(counts) else np.zeros(COUNTS)
    hits, extra, missed = (int(number) for number in sums)
    return {
        "layer": "themes",
        "measure": MEASURE,
        "marked": hits + missed,
        "found": hits + extra,
        "hits": hits,
        "f1": float(_mean_f1(counts.sum(axis=0)[np.newaxis])[0]) if len(counts) else float("nan"),
        "f1_low": bounds.low,
        "f1_high": bounds.high,
        "documents": len(counts),
        "note": bounds.note if len(counts) else "nothing to compare",
    }


def _counts(scores: dict[str, Score], families: list[str]) -> list[int]:
    ordered = (scores.get(family, Score(0, 0, 0)) for family in families)
    return [count for one in ordered for count in (one.hits, one.extra, one.missed)]


def _mean_f1(sums: Numbers) -> Numbers:
    """Return the mean F1 of rows of hits, extra and missed of each family, one after the other."""
    hits, extra, missed = np.moveaxis(sums.reshape(len(sums), -1, COUNTS), 2, 0)
    whole = hits + (extra + missed) / 2
    f1 = np.divide(hits, whole, out=np.zeros_like(hits), where=whole > 0)
    there = (whole > 0).sum(axis=1)
    mean = np.divide(f1.sum(axis=1), there, out=np.full(len(sums), np.nan), where=there > 0)
    return np.asarray(mean)
