"""Whether the parts of one side hold more of a word than the parts of the other, rank by rank."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from lingvist.compare.arrays import Numbers, divide


@dataclass(frozen=True)
class Ranked:
    """The rates of all words in the parts of one side, without those that are 0.

    Attributes:
        item: column of the word of each rate.
        rate: the rates, above 0.
        parts: number of parts.
    """

    item: NDArray[np.intp]
    rate: Numbers
    parts: int

    @classmethod
    def of(cls, counts: csr_array, sizes: Numbers) -> "Ranked":
        """Take the rates from counts (parts by words) and the sizes of the parts."""
        cells = counts.tocoo()
        return cls(cells.col.astype(np.intp), cells.data / sizes[cells.row], len(sizes))


def rank_biserial(first: Ranked, second: Ranked, items: int) -> Numbers:
    """Rank-biserial correlation of side and rate, for every word.

    The share of pairs of parts in which the first side's part has the higher rate, less the share
    in which the second's has: ``2U / (n₁ · n₂) - 1`` with Mann and Whitney's U. From -1 (every
    part of the second side has more) to 1; 0 where both are alike. Unlike the measures of tokens
    it cannot be driven by one part that repeats a word. Swapping the sides flips the sign.
    Source: Cureton 1956; Wendt 1972; for comparing corpora by ranks Kilgarriff 2001.

    Args:
        first: rates of the target's parts.
        second: rates of the reference's parts.
        items: number of words.

    Returns:
        One number per word; NaN where a side has no parts.
    """
    item = np.concatenate([first.item, second.item])
    rate = np.concatenate([first.rate, second.rate])
    is_first = np.arange(len(item)) < len(first.item)
    rank = _ranks(item, rate)
    held, other = (np.bincount(item[side], minlength=items) for side in (is_first, ~is_first))
    rank_sum = np.bincount(item[is_first], rank[is_first], minlength=items)
    wins = 2 * (rank_sum - held * (held + 1) / 2) - held * other
    wins = wins + held * (second.parts - other) - other * (first.parts - held)
    return divide(wins, float(first.parts * second.parts))


def _ranks(item: NDArray[np.intp], rate: Numbers) -> Numbers:
    """Return the rank of each rate among those of its word, from 1; ties share their mean."""
    order = np.lexsort((rate, item))
    item, rate = item[order], rate[order]
    begins = np.ones(len(item), dtype=bool)
    begins[1:] = item[1:] != item[:-1]
    new = begins.copy()
    new[1:] |= rate[1:] != rate[:-1]
    place = np.arange(len(item))
    first_of_item = np.maximum.accumulate(np.where(begins, place, 0))
    tie = np.cumsum(new) - 1
    middle = np.bincount(tie, place - first_of_item + 1) / np.maximum(np.bincount(tie), 1)
    ranks = np.empty(len(item))
    ranks[order] = middle[tie]
    return ranks
