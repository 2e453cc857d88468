"""How alike whole texts or groups are in their words, and which words make them so."""

from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Literal

import numpy as np
import pandas as pd
from scipy.special import rel_entr

from lingvist.compare.arrays import Numbers, divide
from lingvist.compare.columns import laid_out
from lingvist.compare.vocabulary import count_items
from lingvist.errors import SupportError

COLUMNS = [
    "by", "first", "second", "cosine", "js_divergence", "js_distance", "delta", "shared", "terms",
]  # fmt: skip
Terms = Callable[[int, int], Numbers]
"""The contribution of each word, for two rows of a matrix of counts."""
Measure = Literal["cosine", "divergence", "delta"]
DELTA_TEXTS = 3


def tfidf(counts: Numbers) -> Numbers:
    """TF-IDF of texts by words, rows of length 1.

    Smooth inverse document frequency, ``ln((1 + texts) / (1 + texts with the word)) + 1``: with
    two texts the plain one is 0 for every shared word, and no two texts would ever be alike.

    Args:
        counts: texts by words.
    """
    from sklearn.feature_extraction.text import TfidfTransformer  # noqa: PLC0415 - slow to import

    return np.asarray(TfidfTransformer(norm="l2", smooth_idf=True).fit_transform(counts).todense())


def cosine_terms(counts: Numbers) -> Terms:
    """Contribution of each word to the cosine on TF-IDF of two texts.

    The contributions add up to the cosine: 0 for no shared word, 1 for equal proportions.

    Args:
        counts: texts by words.
    """
    weights = tfidf(counts)
    weights[~weights.any(axis=1)] = np.nan
    return lambda first, second: weights[first] * weights[second]


def divergence_terms(counts: Numbers) -> Terms:
    """Contribution of each word to the Jensen-Shannon divergence of two texts, in bits.

    The contributions add up to the divergence: 0 for equal relative frequencies, 1 for no shared
    word. The distance is its root. Source: Lin 1991; Endres & Schindelin 2003.

    Args:
        counts: texts by words.
    """
    shares = frequencies(counts)

    def terms(first: int, second: int) -> Numbers:
        middle = (shares[first] + shares[second]) / 2
        halves = rel_entr(shares[first], middle) + rel_entr(shares[second], middle)
        return np.asarray(halves / (2 * np.log(2)))

    return terms


def delta_terms(counts: Numbers, words: int = 150) -> Terms:
    """Contribution of each word to Burrows's Delta of two texts.

    The contributions add up to Delta, from 0: the mean absolute difference of z-scores over the
    most frequent words of all texts. The standard deviation is that of a sample; a word without
    variation contributes 0. Source: Burrows 2002, "'Delta': a measure of stylistic difference".

    Args:
        counts: texts by words.
        words: how many of the most frequent words to use.

    Raises:
        SupportError: there are fewer than three texts.
    """
    if len(counts) < DELTA_TEXTS:
        raise SupportError(
            f"Delta needs {DELTA_TEXTS} texts: with two every z-score is the same",
            where=f"{len(counts)} texts",
            next_step="add documents, or use cosine or divergence",
        )
    scores = z_scores(counts, words)

    def terms(first: int, second: int) -> Numbers:
        gaps = np.abs(scores[first] - scores[second])
        return np.asarray(gaps / min(words, counts.shape[1]))

    return terms


def frequencies(counts: Numbers) -> Numbers:
    """Relative frequencies of the words in each text; NaN for a text without any."""
    return divide(counts, counts.sum(axis=1, keepdims=True))


def z_scores(counts: Numbers, words: int) -> Numbers:
    """Z-scores of the relative frequencies, over the texts; 0 beyond the most frequent words."""
    shares = frequencies(counts)
    known = counts.any(axis=1)
    rare = np.argsort(-counts.sum(axis=0), kind="stable")[words:]
    scores = divide(shares - shares[known].mean(axis=0), shares[known].std(axis=0, ddof=1))
    scores[:, shares[known].std(axis=0) == 0] = 0
    scores[:, rare] = 0
    scores[~known] = np.nan
    return scores


def similarity(
    tokens: pd.DataFrame,
    blocks: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    by: str = "document",
    item: str | Sequence[str] = "lemma",
    words: int = 150,
) -> pd.DataFrame:
    """Compare whole texts, or groups of texts, pair by pair.

    Args:
        tokens: the ``tokens`` table, or rows of it (content words, say); or ``themes`` with
            ``item="theme"``, or ``frames``.
        blocks: the ``blocks`` table.
        documents: the ``documents`` table.
        by: the column of ``documents`` that makes the texts.
        item: the column of ``tokens`` that holds the words; or several, laid side by side, as
            ``["agent", "modality"]`` of ``frames``.
        words: how many of the most frequent words Delta uses.

    Returns:
        One row per pair, in order of name: ``by``, ``first``, ``second`` (the key, see
        ``similarity_terms``); ``cosine`` (0 to 1, higher is more alike); ``js_divergence`` (0 to
        1 bit) and ``js_distance`` (its root, 0 to 1), ``delta`` (from 0): lower is more alike;
        delta is NaN with fewer than three texts. ``shared`` (words in both), ``terms`` (in
        either).

    Raises:
        SchemaError: ``documents`` has no column ``by``.
        SupportError: there are fewer than two texts.
    """
    names, _, counts = _texts(tokens, blocks, documents, by, item)
    measures = {"cosine": cosine_terms(counts), "js_divergence": divergence_terms(counts)}
    if len(names) >= DELTA_TEXTS:
        measures["delta"] = delta_terms(counts, words)
    pairs = list(combinations(range(len(names)), 2))
    table = pd.DataFrame({
        "first": [names[first] for first, _ in pairs],
        "second": [names[second] for _, second in pairs],
        "delta": np.nan,
        **{name: [terms(*pair).sum() for pair in pairs] for name, terms in measures.items()},
        "shared": [int((counts[[*pair]] > 0).all(axis=0).sum()) for pair in pairs],
        "terms": [int((counts[[*pair]] > 0).any(axis=0).sum()) for pair in pairs],
    })  # fmt: skip
    return table.assign(by=by, js_distance=np.sqrt(table["js_divergence"]))[COLUMNS]


def similarity_terms(  # noqa: PLR0913 - plain keywords read better in a notebook than an object of options
    tokens: pd.DataFrame,
    blocks: pd.DataFrame,
    documents: pd.DataFrame,
    first: str,
    second: str,
    *,
    measure: Measure = "cosine",
    by: str = "document",
    item: str | Sequence[str] = "lemma",
    words: int = 150,
    top: int = 20,
) -> pd.DataFrame:
    """List the words that make two texts alike, or that part them.

    Args:
        tokens: the ``tokens`` table.
        blocks: the ``blocks`` table.
        documents: the ``documents`` table.
        first: one text or group.
        second: the other.
        measure: ``cosine`` (what makes them alike), ``divergence`` or ``delta`` (what parts them).
        by: the column of ``documents`` that makes the texts.
        item: the column of ``tokens`` that holds the words.
        words: how many of the most frequent words Delta uses.
        top: how many words to list.

    Returns:
        One row per word, the largest contribution first: ``by``, ``first``, ``second``,
        ``measure``, ``term`` (the key), ``count_first``, ``count_second``, ``contribution`` (the
        contributions of all words add up to the measure), ``share`` (of that sum, 0 to 1).

    Raises:
        SchemaError: ``documents`` has no column ``by``.
        SupportError: there are fewer than two texts (three for delta), or no such text.
    """
    names, items, counts = _texts(tokens, blocks, documents, by, item)
    pair = _place(names, first, by), _place(names, second, by)
    contribution = _terms(counts, measure, words)(*pair)
    table = pd.DataFrame({
        "by": by, "first": first, "second": second, "measure": measure, "term": items,
        "count_first": counts[pair[0]].astype(int), "count_second": counts[pair[1]].astype(int),
        "contribution": contribution, "share": divide(contribution, contribution.sum()),
    })  # fmt: skip
    ranked = table.sort_values(["contribution", "term"], ascending=[False, True])
    return ranked[ranked["contribution"] > 0].head(top).reset_index(drop=True)


def _texts(
    tokens: pd.DataFrame,
    blocks: pd.DataFrame,
    documents: pd.DataFrame,
    by: str,
    item: str | Sequence[str],
) -> tuple[list[str], "pd.Index[str]", Numbers]:
    """Names of the texts, words, and counts of texts by words."""
    found = count_items(laid_out(tokens, item), blocks, documents, by=by, item="item")
    if len(found.groups) < 2:  # noqa: PLR2004 - a pair
        raise SupportError(
            f"there is no pair to compare: by {by} there are {len(found.groups)} texts",
            where=f"texts by {by}",
            next_step="compare by another column, or add documents",
        )
    return found.groups, found.items, found.of_groups().toarray()


def _place(names: list[str], name: str, by: str) -> int:
    if name not in names:
        raise SupportError(
            f"there is no text {name!r}",
            where=f"texts by {by}",
            allowed=", ".join(names),
            next_step="name one of these",
        )
    return names.index(name)


def _terms(counts: Numbers, measure: Measure, words: int) -> Terms:
    if measure == "cosine":
        return cosine_terms(counts)
    return delta_terms(counts, words) if measure == "delta" else divergence_terms(counts)
