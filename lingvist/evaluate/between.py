"""Readers held against each other, mark by mark."""

import re
from itertools import combinations

import pandas as pd

from lingvist.evaluate.fields import LAYERS
from lingvist.evaluate.layers import Key
from lingvist.evaluate.matching import families, in_families, marks_of, matched
from lingvist.evaluate.readings import Mark, Reading, independent, readings_of
from lingvist.evaluate.resampled import draws_of
from lingvist.evaluate.scored import COLUMNS, PerDocument, add, row
from lingvist.evaluate.spans import Score
from lingvist.study import Study

LABELS = {"themes": "theme", "false_friends": "theme", "statements": "kind", "personal": "kind"}
"""The field in which two marks of a layer must agree to be the same."""


def agreement_of_readers(study: Study) -> pd.DataFrame:
    """Hold the readings of documents that several people read against each other, mark by mark.

    Which of two readers comes first has no meaning: precision and recall change places when they
    do, ``f1`` stays. An ``adjudicated`` reading is left out: it follows from the others.

    Args:
        study: a study of documents with readings; those with fewer than two are left out.

    Returns:
        ``readers`` and the columns of ``agreement``, for each two readers: the marks of each
        layer with the same bounds, and those that overlap; the lemmas of the declared values as
        a set. ``marked`` is what the first marked, ``found`` what the second did.
    """
    pairs: dict[str, PerDocument] = {}
    for analysis in study.analyses:
        for first, second in combinations(independent(readings_of(analysis.document)), 2):
            found = pairs.setdefault(f"{first.coder}, {second.coder}", {})
            add(found, analysis.document.id, scores_between(first, second))
    draws = draws_of(study.settings)
    rows = [
        {"readers": readers} | row(key, scores, draws)
        for readers, found in sorted(pairs.items())
        for key, scores in found.items()
    ]
    return pd.DataFrame(rows, columns=["readers", *COLUMNS])


def scores_between(first: Reading, second: Reading) -> dict[Key, Score]:
    """Return the agreement of two readings of a document on the layers that both have read."""
    scores: dict[Key, Score] = {}
    for layer in both_read(first, second):
        one, other = compared(first, second, layer)
        for measure, exact in (("exact span", True), ("overlap", False)):
            hits = len(matched(one, other, LABELS.get(layer), exact=exact))
            scores[layer, measure] = Score(hits, len(other) - hits, len(one) - hits)
    if ("values", "overlap") in scores:
        scores["values", "lemma, as a set"] = _lemmas(first, second)
    return scores


def both_read(first: Reading, second: Reading) -> list[str]:
    """Return the layers that both have read; principles are among the statements."""
    read = first.layers.keys() & second.layers.keys()
    stated = first.statements_read and second.statements_read
    unread = {"principles"} if stated else {"principles", "statements"}
    return [layer for layer in LAYERS if layer in read and layer not in unread]


def compared(first: Reading, second: Reading, layer: str) -> tuple[tuple[Mark, ...], ...]:
    """Return the marks of a layer that two readings can be held against each other by."""
    sides = marks_of(first, layer), marks_of(second, layer)
    if LABELS.get(layer) != "theme":
        return sides
    chosen = families(first, second)
    return tuple(in_families(marks, chosen) for marks in sides)


def _lemmas(first: Reading, second: Reading) -> Score:
    one, other = (
        {re.sub(r"\s+", " ", str(mark.get("lemma", "")).strip().casefold())
         for mark in reading.marks("values")}
        for reading in (first, second)
    )  # fmt: skip
    return Score(len(one & other), len(other - one), len(one - other))
