"""The rows of one contrast, of which many have the same counts and so the same measures.

A text has each of most of its words once or twice. What is computed from four counts is computed
once for all words that have them, and handed to each.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from lingvist.compare.arrays import Numbers
from lingvist.compare.reference import Contrast
from lingvist.compare.sides import Counts, Side
from lingvist.compare.significance import Form, g2

Places = NDArray[np.intp]


@dataclass(frozen=True)
class Rows:
    """Words of one contrast, or of several one after the other.

    Attributes:
        word: number of the word of each row.
        cell: number of its cell.
        dp_target: dispersion in the target.
        dp_reference: dispersion in the reference.
        rank_biserial: whether the target's parts have more.
    """

    word: Places
    cell: Places
    dp_target: Numbers
    dp_reference: Numbers
    rank_biserial: Numbers


@dataclass(frozen=True)
class Cells:
    """Different counts of one contrast, or of several one after the other.

    Attributes:
        a: occurrences in the target.
        c: tokens of the target.
        b: occurrences in the reference.
        d: tokens of the reference.
        words: how many words have these counts.
    """

    a: Counts
    c: Counts
    b: Counts
    d: Counts
    words: Counts

    def at(self, places: Places) -> "Cells":
        """Return the cells at some places, one per place."""
        return Cells(*(getattr(self, column.name)[places] for column in fields(self)))


Columns = TypeVar("Columns", Rows, Cells)


@dataclass(frozen=True)
class Counted:
    """The rows of one contrast, the highest g2 first, and their cells."""

    target: str
    reference: str
    rows: Rows
    cells: Cells


def count_cells(contrast: Contrast, *, minimum: int, form: Form, top: int | None) -> Counted:
    """Take the words of a contrast, the highest g2 first, those of equal g2 in order.

    Args:
        contrast: the contrast.
        minimum: occurrences that a word needs on both sides together, at least 1.
        form: of g2.
        top: rows to keep; all if None. The cells are always those of all words.
    """
    target, reference = contrast.target, contrast.reference
    word = np.flatnonzero(target.counts + reference.counts >= max(minimum, 1))
    cells, cell = _distinct(target, reference, word)
    score = g2(cells.a, cells.c, cells.b, cells.d, form=form)
    _, place = np.unique(-score, return_inverse=True)
    order = np.argsort(place.astype(np.int32)[cell], kind="stable")[:top]
    word, cell = word[order], cell[order]
    ranks = contrast.rank_biserial(word)
    rows = Rows(word, cell, target.dp[word], reference.dp[word], ranks)
    return Counted(target.name, reference.name, rows, cells)


def _distinct(target: Side, reference: Side, word: Places) -> tuple[Cells, Places]:
    """The different counts of some words, and which of them each word has."""
    a, b = target.counts[word], reference.counts[word]
    step = int(b.max(initial=0)) + 1
    key, cell, words = np.unique(a * step + b, return_inverse=True, return_counts=True)
    a, b = np.divmod(key, step)
    c, d = (np.full(len(key), int(side.tokens)) for side in (target, reference))
    return Cells(a, c, b, d, words), cell


def laid_together(found: Sequence[Counted]) -> tuple[Rows, Cells]:
    """Lay the rows and the cells of several contrasts one after the other."""
    sizes = [len(one.cells.a) for one in found]
    offsets = np.cumsum([0, *sizes[:-1]])
    rows = [
        replace(one.rows, cell=one.rows.cell + offset)
        for one, offset in zip(found, offsets, strict=True)
    ]
    return _joined(Rows, rows), _joined(Cells, [one.cells for one in found])


def _joined(kind: type[Columns], parts: Sequence[Columns]) -> Columns:
    return kind(*(
        np.concatenate([getattr(part, column.name) for part in parts]) for column in fields(kind)
    ))  # fmt: skip
