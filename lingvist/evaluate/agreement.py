"""The table of agreement: how well each kind of finding matches the readings."""

import pandas as pd

from lingvist.evaluate import attributes, layers
from lingvist.evaluate.families import family_row
from lingvist.evaluate.layers import Key
from lingvist.evaluate.readings import of_reader, readings_of
from lingvist.evaluate.resampled import draws_of
from lingvist.evaluate.scored import COLUMNS, PerDocument, add, row
from lingvist.evaluate.spans import Score
from lingvist.study import Study
from lingvist.study.analysis import Analysis

# What is found beyond these marks is not wrong, so that there is no precision.
RECALL_ALONE = {
    ("furniture", "stretch removed"),
    ("furniture", "other characters kept"),
    ("false friends", "refused"),
    ("frames", "found"),
}

EXACT_THEMES = ("themes", "exact span")


def agreement(study: Study, reader: str | None = None) -> pd.DataFrame:
    """Hold the findings of a study against the readings beside its documents.

    Args:
        study: a study of documents with readings; documents without any are left out.
        reader: a coder, to hold against that one's readings alone; None for every reading.

    Returns:
        One row per layer and measure: ``marked``, ``found``, ``hits`` (counts), ``precision``,
        ``recall``, ``f1`` (0 to 1, higher is better; NaN where not defined). Frames are marked
        as a selection, and removed stretches and refused false friends one by one: they have a
        recall alone. Attributes (agent, rank, derived …) have their share among the hits that
        tell them as ``precision``, and no recall. ``precision_low``, ``precision_high`` and so
        on are percentile intervals over ``documents`` drawn anew, NaN with a ``note`` where
        there is none.
    """
    found: PerDocument = {}
    for analysis in study.analyses:
        add(found, analysis.document.id, _scores(analysis, reader))
    families = {a.document.id: _by_family(a, reader) for a in study.analyses}
    draws = draws_of(study.settings)
    rows = [row(key, scores, draws, _defined(*key)) for key, scores in found.items()]
    places = [number for number, key in enumerate(found, start=1) if key == EXACT_THEMES]
    for place in places:
        rows.insert(place, family_row(families, draws))
    return pd.DataFrame(rows, columns=COLUMNS)


def _by_family(analysis: Analysis, reader: str | None) -> dict[str, Score]:
    totals: dict[str, Score] = {}
    for reading in of_reader(readings_of(analysis.document), reader):
        for family, score in layers.by_family(analysis, reading).items():
            totals[family] = totals.get(family, Score(0, 0, 0)) + score
    return totals


def _scores(analysis: Analysis, reader: str | None) -> dict[Key, Score]:
    """Return the scores of a document against all its readings together."""
    totals: dict[Key, Score] = {}
    for reading in of_reader(readings_of(analysis.document), reader):
        scores = layers.scores(analysis, reading) | attributes.scores(analysis, reading)
        for key, score in scores.items():
            totals[key] = totals.get(key, Score(0, 0, 0)) + score
    return totals


def _defined(layer: str, measure: str) -> tuple[str, ...]:
    """Name the figures that a measure has."""
    if (layer, measure) in RECALL_ALONE:
        return ("recall",)
    return ("precision",) if measure in attributes.PARTS else ("precision", "recall", "f1")
