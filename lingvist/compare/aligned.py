"""The sentences of two texts set against each other, one to one, by the words they share."""

import re
from collections import defaultdict
from collections.abc import Hashable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from lingvist.compare.arrays import Numbers

_WORD = re.compile(r"[^\W_]+")
_NEARBY = 1e-4
"""What the whole length of a text weighs against likeness: it only parts equals."""


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, in any case, without punctuation."""
    return tuple(_WORD.findall(text.casefold()))


def common_words(first: Sequence[Hashable], second: Sequence[Hashable]) -> int:
    """Length of the longest common subsequence of two sequences.

    Source: Hyyrö 2004, "Bit-parallel LCS-length computation revisited".
    """
    places: dict[Hashable, int] = defaultdict(int)
    for at, word in enumerate(first):
        places[word] |= 1 << at
    every = (1 << len(first)) - 1
    row = every
    for word in second:
        met = row & places.get(word, 0)
        row = ((row + met) | (row - met)) & every
    return len(first) - row.bit_count()


def likeness(first: Sequence[Hashable], second: Sequence[Hashable]) -> float:
    """Share of the words of both sequences that both have in the same order, 0 to 1.

    ``2 · longest common subsequence / words of both``; 1 for equal ones, 0 for no common word;
    swapping them changes nothing. NaN where both are empty.
    """
    both = len(first) + len(second)
    return 2 * common_words(first, second) / both if both else float("nan")


def matched(
    old: Sequence[tuple[str, ...]], new: Sequence[tuple[str, ...]], least: float
) -> tuple[NDArray[np.intp], NDArray[np.intp], Numbers]:
    """Pair sentences so that they are as alike as possible in sum.

    Each sentence is in at most one pair (linear assignment); of equally good pairs the nearer in
    the text is taken.

    Args:
        old: the words of the sentences of one text.
        new: those of the other.
        least: the least likeness of a pair.

    Returns:
        Number of the old sentence, number of the new one, and likeness of each pair, in the old
        order.
    """
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415 - slow to import

    alike = _alike(old, new, least)
    rows, columns = np.indices(alike.shape)
    away = np.abs(rows / max(len(old), 1) - columns / max(len(new), 1))
    first, second = linear_sum_assignment(alike - _NEARBY * away * (alike > 0), maximize=True)
    kept = alike[first, second] > 0
    first, second = first[kept], second[kept]
    return first, second, alike[first, second]


def _alike(old: Sequence[tuple[str, ...]], new: Sequence[tuple[str, ...]], least: float) -> Numbers:
    """Likeness of every two sentences; 0 where it is below the least."""
    alike = np.zeros((len(old), len(new)))
    lengths = [np.array([len(words) for words in texts], dtype=float) for texts in (old, new)]
    both = lengths[0][:, None] + lengths[1][None, :]
    # No order can make more words common than there are: most pairs are out before being aligned.
    possible = 2 * _in_common(old, new) >= max(least, np.finfo(float).tiny) * both
    for row, column in np.argwhere(possible & (both > 0)):
        found = likeness(old[row], new[column])
        alike[row, column] = found if found >= least else 0
    return alike


def _in_common(old: Sequence[tuple[str, ...]], new: Sequence[tuple[str, ...]]) -> Numbers:
    """Words that every two sentences have in common, in any order."""
    numbers: dict[tuple[str, int], int] = {}
    first, second = (_occurrences(texts, numbers) for texts in (old, new))
    shapes = [(len(texts), len(numbers)) for texts in (old, new)]
    ones = [np.ones(len(places[0])) for places in (first, second)]
    one, other = (
        csr_array((weights, places), shape=shape)
        for weights, places, shape in zip(ones, (first, second), shapes, strict=True)
    )
    return np.asarray((one @ other.T).toarray()) if numbers else np.zeros((len(old), len(new)))


def _occurrences(
    texts: Sequence[tuple[str, ...]], numbers: dict[tuple[str, int], int]
) -> tuple[list[int], list[int]]:
    """Row and column of every word; the second of its kind in a sentence has its own column."""
    rows, columns = [], []
    for row, words in enumerate(texts):
        seen: dict[str, int] = defaultdict(int)
        for word in words:
            rows.append(row)
            columns.append(numbers.setdefault((word, seen[word]), len(numbers)))
            seen[word] += 1
    return rows, columns
