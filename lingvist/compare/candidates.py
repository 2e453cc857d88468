"""Recurring words and word pairs that no family covers, counted and ranked as candidate themes."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from lingvist.compare import effect
from lingvist.compare.dispersion import dp_norm
from lingvist.compare.groups import plain
from lingvist.compare.significance import g2

ENOUGH_DOCUMENTS = 5
"""Documents from which on they are the parts over which a candidate recurs; else their sections."""
VERBS = 0.5
"""What the score of verbs alone is multiplied by: themes are named by nouns and adjectives."""
MEASURED = [
    "count", "documents", "of_documents", "parts", "of_parts", "dp_norm", "g2", "log_ratio",
    "log_ratio_low", "log_ratio_high", "recurrence",
]  # fmt: skip


@dataclass(frozen=True)
class Texts:
    """What candidates are counted in.

    Attributes:
        words: word tokens of each part: of each document, or of each section where they are few.
        part: part of each block.
        documents: how many documents there are.
    """

    words: "pd.Series[int]"
    part: "pd.Series[str]"
    documents: int

    @property
    def size(self) -> int:
        """Word tokens of all texts."""
        return int(self.words.sum())


def texts(blocks: pd.DataFrame) -> Texts:
    """Return the parts of the texts over which a candidate may recur."""
    blocks = plain(blocks)
    blocks = blocks[blocks["words"] > 0].set_index("block")
    documents = blocks["document"].nunique()
    part = blocks["document"]
    if documents < ENOUGH_DOCUMENTS:
        part = part + "#" + blocks["section"]
    return Texts(blocks["words"].groupby(part).sum(), part, documents)


def measured(places: pd.DataFrame, within: Texts, background: "pd.Series[float]") -> pd.DataFrame:
    """Count candidates and measure how far they recur.

    Args:
        places: one row per occurrence: ``candidate``, ``document``, ``block``, ``verb``.
        within: the texts.
        background: occurrences of each candidate in general Danish, per million.

    Returns:
        One row per candidate (the index) with ``MEASURED``; see ``theme_candidates``.
    """
    places = places.assign(part=places["block"].map(within.part)).dropna(subset=["part"])
    matrix = pd.crosstab(places["candidate"], places["part"])
    matrix = matrix.reindex(columns=within.words.index, fill_value=0)
    counts, million = matrix.sum(axis=1), 1_000_000
    cells = counts.to_numpy(), within.size, background.reindex(counts.index).to_numpy(), million
    low, high = effect.log_ratio_interval(*cells)
    table = pd.DataFrame({
        "count": counts, "documents": places.groupby("candidate")["document"].nunique(),
        "of_documents": within.documents, "parts": (matrix > 0).sum(axis=1),
        "of_parts": len(within.words),
        "dp_norm": dp_norm(matrix.to_numpy(dtype=float), within.words.to_numpy(dtype=float)),
        "g2": g2(*cells), "log_ratio": effect.log_ratio(*cells),
        "log_ratio_low": low, "log_ratio_high": high,
    })  # fmt: skip
    verbs = places.groupby("candidate")["verb"].all()
    return table.assign(recurrence=_recurrence(table, verbs))[MEASURED]


def _recurrence(table: pd.DataFrame, verbs: "pd.Series[bool]") -> "pd.Series[float]":
    """The score by which candidates are ranked: keyness that can be relied on, times range."""
    sure = table["log_ratio_low"].clip(lower=0)
    weight = np.where(verbs.reindex(table.index), VERBS, 1.0)
    return pd.Series(sure.to_numpy() * np.log2(1 + table["parts"].to_numpy()) * weight, table.index)


def recurring(table: pd.DataFrame, minimum: int) -> pd.DataFrame:
    """Return the candidates that recur: often enough, in two parts or more, and key for certain."""
    documents = table["of_documents"].clip(upper=2)
    wide = (table["parts"] > 1) & (table["documents"] >= documents.where(_many(table), 1))
    return table[(table["count"] >= minimum) & wide & (table["log_ratio_low"] > 0)]


def _many(table: pd.DataFrame) -> "pd.Series[bool]":
    return table["of_documents"] >= ENOUGH_DOCUMENTS
