"""Runs of equal words in different documents, found by joining their n-grams."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from lingvist.compare.groups import counted

Integers = NDArray[np.int64]

REPEATS = 8
"""Occurrences of an n-gram in one document that are looked at; the first ones."""
WIDESPREAD = 300
"""Documents with an n-gram beyond which it is the genre's, and begins no passage."""


@dataclass(frozen=True)
class Words:
    """The words of all documents, one after the other.

    Attributes:
        rows: word tokens in order of document and place.
        names: the documents, in order of name.
        document: number of the document of each word.
        code: number of the word, the same for the same word.
    """

    rows: pd.DataFrame
    names: list[str]
    document: Integers
    code: Integers

    @classmethod
    def of(cls, tokens: pd.DataFrame, item: str) -> "Words":
        """Take the words of a table of tokens, without regard to case."""
        rows = counted(tokens).sort_values(["document", "start"], kind="stable")
        document, names = pd.factorize(rows["document"], sort=True)
        code, _ = pd.factorize(rows[item].str.lower(), sort=True)
        whole = document.astype(np.int64), code.astype(np.int64)
        return cls(rows.reset_index(drop=True), [str(name) for name in names], *whole)

    def bounds(self, document: int) -> tuple[int, int]:
        """Return the first word of a document, and the word after its last."""
        first, last = np.searchsorted(self.document, [document, document + 1])
        return int(first), int(last)


def ngrams(words: Words, size: int) -> Integers:
    """Number the run of ``size`` words that begins at each word.

    Runs have the same number if and only if they are equal: there is no hash to collide.

    Args:
        words: the words.
        size: words in a run.

    Returns:
        One number per word; -1 where the document ends before the run does.
    """
    base, grams = int(words.code.max(initial=0)) + 1, words.code
    for step in range(1, size):
        longer = np.full(len(grams), -1, dtype=np.int64)
        inside = np.flatnonzero(words.document[step:] == words.document[:-step])
        pairs = grams[inside] * base + words.code[inside + step]
        longer[inside] = np.unique(pairs, return_inverse=True)[1]
        grams = longer
    return grams


def holders(grams: Integers, owner: Integers) -> Integers:
    """Count the owners of each n-gram.

    Args:
        grams: the n-gram that begins at each word, -1 for none.
        owner: who each word belongs to: its document, or its municipality.

    Returns:
        One count per n-gram.
    """
    known = grams >= 0
    pairs = np.unique(np.column_stack([grams[known], owner[known]]), axis=0)
    return np.bincount(pairs[:, 0]).astype(np.int64)


@dataclass(frozen=True)
class Runs:
    """Runs of equal words in two documents, by the number of their first words."""

    first: Integers
    second: Integers
    length: Integers


def equal_runs(words: Words, grams: Integers, size: int) -> Runs:
    """Find the longest runs of at least ``size`` equal words in every two documents.

    Args:
        words: the words.
        grams: their n-grams, see ``ngrams``.
        size: words in an n-gram.

    Returns:
        The runs, the first word in the document that comes first.
    """
    first, second = _joined(grams, words.document)
    order = np.lexsort((first, first - second))
    first, second = first[order], second[order]
    begins = np.ones(len(first), dtype=bool)
    begins[1:] = (np.diff(first) != 1) | (np.diff(second) != 1)
    starts = np.flatnonzero(begins)
    length = np.diff(np.append(starts, len(first))) + size - 1
    return Runs(first[starts], second[starts], length)


def _joined(grams: Integers, document: Integers) -> tuple[Integers, Integers]:
    """Every two places in different documents where the same n-gram begins."""
    places = _worth_joining(grams, document)
    gram = grams[places]
    group_end = np.searchsorted(gram, gram, side="right")
    after = group_end - np.arange(len(places)) - 1
    left = np.repeat(np.arange(len(places)), after)
    right = left + 1 + np.arange(len(left)) - np.repeat(np.cumsum(after) - after, after)
    other = document[places[left]] != document[places[right]]
    return places[left[other]], places[right[other]]


def _worth_joining(grams: Integers, document: Integers) -> Integers:
    """Places of n-grams that several but not all too many documents have, by n-gram and place."""
    if not (grams >= 0).any():
        return np.empty(0, dtype=np.int64)
    count = holders(grams, document)
    shared = (grams >= 0) & (count[grams] > 1) & (count[grams] <= WIDESPREAD)
    places = np.flatnonzero(shared)
    places = places[np.lexsort((places, grams[places]))]
    new = np.ones(len(places), dtype=bool)
    new[1:] = (np.diff(grams[places]) != 0) | (np.diff(document[places]) != 0)
    rank = np.arange(len(places)) - np.maximum.accumulate(np.where(new, np.arange(len(places)), 0))
    return places[rank < REPEATS]
