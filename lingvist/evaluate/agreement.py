"""The table of agreement: how well each kind of finding matches the readings."""

import pandas as pd

from lingvist.evaluate import attributes, layers
from lingvist.evaluate.readings import Reading, readings_of
from lingvist.evaluate.spans import Score
from lingvist.study import Study
from lingvist.study.analysis import Analysis

COLUMNS = ["layer", "measure", "marked", "found", "hits", "precision", "recall", "f1"]


def agreement(study: Study) -> pd.DataFrame:
    """Hold the findings of a study against the readings beside its documents.

    Args:
        study: a study of documents with readings; documents without any are left out.

    Returns:
        One row per layer and measure: ``marked``, ``found``, ``hits`` (counts), ``precision``,
        ``recall``, ``f1`` (0 to 1, higher is better; NaN where not defined). Rows whose measure
        is an attribute give its accuracy among the hits as ``precision``.
    """
    read = [(analysis, reading) for analysis in study.analyses for reading in
            readings_of(analysis.document)]  # fmt: skip
    rows = [_row(*key, total) for key, total in _totals(read).items()]
    return pd.DataFrame(rows, columns=COLUMNS)


def _totals(read: list[tuple[Analysis, Reading]]) -> dict[tuple[str, str], Score]:
    totals: dict[tuple[str, str], Score] = {}
    for analysis, reading in read:
        scores = layers.scores(analysis, reading) | attributes.scores(analysis, reading)
        for key, score in scores.items():
            totals[key] = totals.get(key, Score(0, 0, 0)) + score
    return totals


def _row(layer: str, measure: str, total: Score) -> dict[str, object]:
    selection = layer in attributes.SELECTIONS
    return {
        "layer": layer,
        "measure": measure,
        "marked": total.hits + total.missed,
        "found": total.hits + total.extra,
        "hits": total.hits,
        "precision": float("nan") if selection and measure == "found" else total.precision,
        "recall": total.recall,
        "f1": float("nan") if selection and measure == "found" else total.f1,
    }
