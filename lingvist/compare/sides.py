"""The sides of a contrast: groups of a corpus with the parts they are made of."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from lingvist.compare.arrays import Numbers
from lingvist.compare.dispersion import dp_of_items
from lingvist.compare.ranks import Ranks, Standing
from lingvist.compare.vocabulary import Vocabulary, summed

Counts = NDArray[np.int64]


@dataclass(frozen=True)
class Side:
    """One side of a contrast.

    Attributes:
        name: of the group, or what stands for several.
        counts: occurrences of every word.
        tokens: word tokens.
        dp: dispersion of every word over the parts.
        parts: numbers of its parts; none for a list.
        of_documents: whether the parts are documents, not blocks.
    """

    name: str
    counts: Counts
    tokens: float
    dp: Numbers
    parts: NDArray[np.intp]
    of_documents: bool


@dataclass(frozen=True)
class Parts:
    """All blocks, or all documents, of a corpus.

    Attributes:
        counts: parts by words.
        sizes: word tokens of each part.
        group: number of the group of each part.
    """

    counts: csr_array
    sizes: Numbers
    group: NDArray[np.intp]

    @cached_property
    def ranks(self) -> Ranks:
        """The rates of all words in all parts, ranked."""
        return Ranks.of(self.counts, self.sizes)


class Sides:
    """Makes the sides of a corpus: the blocks of a single document, the documents of several.

    Args:
        corpus: the words and where they stand.
    """

    def __init__(self, corpus: Vocabulary) -> None:
        self.groups = corpus.groups
        group = np.unique(corpus.group, return_inverse=True)[1].astype(np.intp)
        _, first, document = np.unique(corpus.document, return_index=True, return_inverse=True)
        words = np.bincount(document, corpus.words, len(first)).astype(float)
        self.blocks = Parts(corpus.counts, corpus.words, group)
        self.documents = Parts(summed(corpus.counts, document), words, group[first])

    def of(self, group: str) -> Side:
        """Return the side that a group makes."""
        return self._side(group, self.groups.index(group), rest=False)

    def all_but(self, group: str, name: str) -> Side:
        """Return the side that all other groups make."""
        return self._side(name, self.groups.index(group), rest=True)

    def _side(self, name: str, group: int, *, rest: bool) -> Side:
        every = self.documents
        chosen = np.flatnonzero((every.group == group) != rest)
        several = len(chosen) > 1
        if not several:
            every = self.blocks
            chosen = np.flatnonzero((every.group == group) != rest)
        counts, sizes = every.counts[chosen], every.sizes[chosen]
        total = counts.sum(axis=0).astype(np.int64)
        dp = dp_of_items(counts, sizes)
        return Side(name, total, float(sizes.sum()), dp, chosen, several)

    def standing(self, side: Side) -> Standing:
        """Make a side ready to be compared, rank by rank, with many others."""
        every = self.documents if side.of_documents else self.blocks
        return Standing(every.ranks, side.parts)
