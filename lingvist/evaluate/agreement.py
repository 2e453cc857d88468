"""The table of agreement: how well each kind of finding matches the readings."""

import pandas as pd

from lingvist.evaluate import attributes, layers
from lingvist.evaluate.readings import Reading, readings_of
from lingvist.evaluate.spans import Score
from lingvist.study import Study
from lingvist.study.analysis import Analysis

COLUMNS = ["layer", "measure", "marked", "found", "hits", "precision", "recall", "f1"]

# What is found beyond these marks is not wrong, so that there is no precision.
RECALL_ALONE = {
    ("furniture", "stretch removed"),
    ("furniture", "other characters kept"),
    ("false friends", "refused"),
    ("frames", "found"),
}


def agreement(study: Study) -> pd.DataFrame:
    """Hold the findings of a study against the readings beside its documents.

    Args:
        study: a study of documents with readings; documents without any are left out.

    Returns:
        One row per layer and measure: ``marked``, ``found``, ``hits`` (counts), ``precision``,
        ``recall``, ``f1`` (0 to 1, higher is better; NaN where not defined). Frames are marked
        as a selection, and removed stretches and refused false friends one by one: they have a
        recall alone. Attributes (agent, rank, derived …) have their share among the hits that
        tell them as ``precision``, and no recall.
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
    attribute = measure in attributes.PARTS
    recall_alone = (layer, measure) in RECALL_ALONE
    return {
        "layer": layer,
        "measure": measure,
        "marked": total.hits + total.missed,
        "found": total.hits + total.extra,
        "hits": total.hits,
        "precision": float("nan") if recall_alone else total.precision,
        "recall": float("nan") if attribute else total.recall,
        "f1": float("nan") if attribute or recall_alone else total.f1,
    }
