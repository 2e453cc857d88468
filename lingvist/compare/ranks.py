"""Whether the parts of one side hold more of a word than the parts of the other, rank by rank."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from lingvist.compare.arrays import Numbers, divide

Places = NDArray[np.intp]


@dataclass(frozen=True)
class Ranks:
    """The rates of all words in all parts of a corpus, each known by its rank.

    Rates that are 0 are left out. Ranks rise with the word, then with the rate; equal rates of a
    word have the same.

    Attributes:
        item: the word of each rate, part by part.
        rank: the rank of each rate.
        begins: the first rank of each word, and after the last word the number of ranks.
        cells: where the rates of each part begin, and after the last part their number.
    """

    item: Places
    rank: Places
    begins: Places
    cells: Places

    @classmethod
    def of(cls, counts: csr_array, sizes: Numbers) -> "Ranks":
        """Rank the rates of all words, from counts (parts by words) and the sizes of the parts."""
        held = csr_array(counts)
        held.eliminate_zeros()
        part = np.repeat(np.arange(len(sizes)), np.diff(held.indptr))
        item, rate = held.indices.astype(np.intp), held.data / sizes[part]
        order = np.lexsort((rate, item))
        new = np.ones(len(order), dtype=bool)
        new[1:] = (np.diff(item[order]) != 0) | (np.diff(rate[order]) != 0)
        rank = np.empty(len(order), dtype=np.intp)
        rank[order] = np.cumsum(new) - 1
        begins = np.searchsorted(item[order][new], np.arange(counts.shape[1] + 1))
        return cls(item, rank, begins.astype(np.intp), held.indptr.astype(np.intp))

    def cells_of(self, parts: Places) -> Places:
        """Where the rates of some parts stand."""
        lengths = self.cells[parts + 1] - self.cells[parts]
        before = np.repeat(np.cumsum(lengths) - lengths, lengths)
        return np.asarray(np.repeat(self.cells[parts], lengths) + np.arange(len(before)) - before)


class Standing:
    """The parts of one side, ready to be compared with those of many others.

    Args:
        ranks: the rates of all parts.
        parts: the parts of this side.
    """

    def __init__(self, ranks: Ranks, parts: Places) -> None:
        self.ranks, self.parts = ranks, len(parts)
        cells = ranks.cells_of(parts)
        self.held = np.bincount(ranks.item[cells], minlength=len(ranks.begins) - 1)
        held_at = np.bincount(ranks.rank[cells], minlength=int(ranks.begins[-1]))
        below = np.concatenate([[0], np.cumsum(held_at)])
        # rates of this side: those below and at most at a rank, and those of lower words twice
        self._up_to = below[:-1] + below[1:]
        self._of_word = below[ranks.begins[:-1]] + below[ranks.begins[1:]]

    def rank_biserial(self, parts: Places, words: Places) -> Numbers:
        """Rank-biserial correlation of side and rate.

        The share of pairs of parts in which this side's part has the higher rate, less the share
        in which the other's has: ``2U / (n₁ · n₂) - 1`` with Mann and Whitney's U. From -1 (every
        part of the other side has more) to 1; 0 where both are alike. Unlike the measures of
        tokens it cannot be driven by one part that repeats a word. Swapping the sides flips the
        sign. Source: Cureton 1956; for comparing corpora by ranks Kilgarriff 2001.

        Args:
            parts: the parts of the other side.
            words: the words wanted.

        Returns:
            One number per word; NaN where a side has no parts.
        """
        cells = self.ranks.cells_of(parts)
        item = self.ranks.item[cells]
        won = self._of_word[item] - self._up_to[self.ranks.rank[cells]]
        wins = np.bincount(item, won, len(self.held))[words]
        held, other = self.held[words], np.bincount(item, minlength=len(self.held))[words]
        wins = wins + held * (len(parts) - other) - other * (self.parts - held)
        return divide(wins, float(self.parts * len(parts)))
