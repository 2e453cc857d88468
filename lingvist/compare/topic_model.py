"""Topics of paragraphs: a factorisation of TF-IDF, and how alike two sets of topics are."""

import warnings
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_array

from lingvist.compare.arrays import Numbers, divide

STEPS = 1000
EXACT = 1e-6
Start = Literal["nndsvd", "random"]


@dataclass(frozen=True)
class Factors:
    """Topics, the largest first: with the largest share of all weights, or as ``by_size``.

    Attributes:
        paragraphs: share of each topic in each paragraph; NaN for one without any.
        terms: weight of each term in each topic, of a topic they add up to 1.
        error: relative Frobenius distance from what was factorised, 0 to 1.
        converged: whether the factors came to rest.
    """

    paragraphs: Numbers
    terms: Numbers
    error: float
    converged: bool

    def ranked(self, top: int) -> NDArray[np.intp]:
        """The top terms of each topic (rows), the heaviest first; of equal ones the first."""
        return np.argsort(-self.terms, axis=1, kind="stable")[:, :top]

    def sizes(self, words: Numbers) -> Numbers:
        """Mean share of each topic, paragraphs weighted by their words."""
        known = ~np.isnan(self.paragraphs).any(axis=1)
        return divide(words[known] @ self.paragraphs[known], words[known].sum())

    def by_size(self, words: Numbers) -> "Factors":
        """The same topics, the one with the largest share of the words first."""
        order = np.argsort(-self.sizes(words), kind="stable")
        return replace(self, paragraphs=self.paragraphs[:, order], terms=self.terms[order])


def weigh(counts: csr_array) -> csr_array:
    """TF-IDF of paragraphs by terms, rows of length 1; smooth, as in ``similarity.tfidf``."""
    from sklearn.feature_extraction.text import TfidfTransformer  # noqa: PLC0415 - slow to import

    return csr_array(TfidfTransformer(norm="l2", smooth_idf=True).fit_transform(counts))


def factorise(weights: csr_array, topics: int, *, start: Start, seed: int) -> Factors:
    """Factorise paragraphs by terms into topics, none of whose weights is negative.

    Least squares by coordinate descent (scikit-learn). ``nndsvd`` starts from the singular value
    decomposition, ``random`` anywhere. Source: Lee & Seung 1999; Boutsidis & Gallopoulos 2008.

    Args:
        weights: TF-IDF of paragraphs by terms.
        topics: how many.
        start: where to start.
        seed: the seed of the start.
    """
    from sklearn.decomposition import NMF  # noqa: PLC0415 - slow to import
    from sklearn.exceptions import ConvergenceWarning  # noqa: PLC0415 - the same

    model = NMF(topics, init=start, random_state=seed, max_iter=STEPS)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # reported in ``converged``
        paragraphs = model.fit_transform(weights)
    size = model.components_.sum(axis=1)
    shares, terms = paragraphs * size, divide(model.components_, size[:, None])
    order = np.argsort(-shares.sum(axis=0), kind="stable")
    error = float(model.reconstruction_err_ / np.sqrt(weights.multiply(weights).sum()))
    return Factors(
        divide(shares, shares.sum(axis=1, keepdims=True))[:, order],
        np.nan_to_num(terms)[order],
        error,
        # the criterion is relative, and never met from a start that fits exactly
        model.n_iter_ < STEPS or error < EXACT,
    )


def average_jaccard(first: NDArray[np.intp], second: NDArray[np.intp]) -> float:
    """How alike two ranked lists are: the mean Jaccard coefficient of their heads of every length.

    1 for equal lists, 0 for nothing shared; the top counts more than the bottom.
    Source: Greene, O'Callaghan & Cunningham 2014, equation 1.

    Args:
        first: terms, the highest rank first, none twice.
        second: as many terms.
    """
    shared = (first[:, None] == second).cumsum(axis=0).cumsum(axis=1).diagonal()
    depth = np.arange(1, len(first) + 1)
    return float((shared / (2 * depth - shared)).mean())


def agreement(first: NDArray[np.intp], second: NDArray[np.intp]) -> float:
    """How alike two sets of topics are: mean average Jaccard of the best one-to-one matching.

    Source: Greene, O'Callaghan & Cunningham 2014, equation 3, with the assignment of Kuhn 1955.

    Args:
        first: topics by ranked terms.
        second: as many topics by as many ranked terms.
    """
    likeness = np.array([[average_jaccard(one, other) for other in second] for one in first])
    return float(likeness[linear_sum_assignment(likeness, maximize=True)].mean())
