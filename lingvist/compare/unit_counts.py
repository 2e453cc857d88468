"""Counts of every item in every sampling unit, and of whole texts whose units are drawn anew."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array

from lingvist.compare.arrays import Numbers
from lingvist.compare.resampling import Resampling
from lingvist.compare.vocabulary import Vocabulary


@dataclass(frozen=True)
class UnitCounts:
    """Sampling units by items: the blocks of a single document, the documents of a group.

    Attributes:
        texts: names of the texts or groups, sorted.
        counts: units by items.
        owner: the text that each unit belongs to.
    """

    texts: list[str]
    counts: csr_array
    owner: NDArray[np.intp]

    @classmethod
    def of(cls, found: Vocabulary) -> "UnitCounts":
        """Sum what was counted in blocks over the units they make."""
        text = np.unique(found.group, return_inverse=True)[1].astype(np.intp)
        places = pd.DataFrame({"text": text, "document": found.document})
        several = places.groupby("text")["document"].transform("nunique") > 1
        places["block"] = np.where(several, -1, np.arange(len(places)))
        unit = np.asarray(places.groupby(["text", "document", "block"]).ngroup(), dtype=np.intp)
        owner = np.asarray(places.groupby(unit)["text"].first(), dtype=np.intp)
        member = _membership(unit, np.ones(len(unit)), len(owner))
        return cls(found.groups, csr_array(member @ found.counts), owner)

    def only(self, items: NDArray[np.bool_]) -> "UnitCounts":
        """The same units, with some of the items."""
        return replace(self, counts=csr_array(self.counts[:, items]))

    @property
    def units(self) -> NDArray[np.intp]:
        """Number of units of each text."""
        return np.bincount(self.owner, minlength=len(self.texts))

    def of_texts(self, weights: NDArray[np.int64] | None = None) -> Numbers:
        """Counts of the texts by items, each unit counted as often as its weight says."""
        often = np.ones(len(self.owner)) if weights is None else weights.astype(float)
        return np.asarray((_membership(self.owner, often, len(self.texts)) @ self.counts).toarray())

    def resampled(self, resampling: Resampling) -> Iterator[Numbers]:
        """Counts of the texts by items, with the units of each text drawn with replacement."""
        draws = np.zeros((resampling.replicates, len(self.owner)), dtype=np.int64)
        for text, name in enumerate(self.texts):
            at = np.flatnonzero(self.owner == text)
            rng, chances = resampling.generator(name), np.full(len(at), 1 / len(at))
            draws[:, at] = rng.multinomial(len(at), chances, resampling.replicates)
        return (self.of_texts(draw) for draw in draws)


def _membership(part: NDArray[np.intp], weights: Numbers, parts: int) -> csr_array:
    return csr_array((weights, (part, np.arange(len(part)))), shape=(parts, len(part)))
