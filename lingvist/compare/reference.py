"""What a group's words are compared with: other groups, or a list of general Danish."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from lingvist.compare.arrays import Numbers
from lingvist.compare.groups import REST
from lingvist.compare.ranks import Standing
from lingvist.compare.sides import Side, Sides
from lingvist.compare.vocabulary import Vocabulary
from lingvist.errors import LingvistError, SupportError

BACKGROUND = "background"
"""Name of the reference that is a list of general Danish."""
WANTED = ("rest", "pairs", "all", "background")


@dataclass(frozen=True)
class Contrast:
    """A target against a reference.

    Attributes:
        target: one side.
        reference: the other.
        standing: the target's parts, ready to be compared with others.
    """

    target: Side
    reference: Side
    standing: Standing

    def rank_biserial(self, words: NDArray[np.intp]) -> Numbers:
        """Compare the parts of both sides; documents are not compared with blocks."""
        listed = not self.reference.parts.size
        if listed or self.target.of_documents != self.reference.of_documents:
            return np.full(len(words), np.nan)
        return self.standing.rank_biserial(self.reference.parts, words)


def between_groups(corpus: Vocabulary, wanted: str, by: str) -> Iterator[Contrast]:
    """Set each group against the rest, and every two against each other.

    Args:
        corpus: the words of the groups.
        wanted: ``rest``, ``pairs`` or ``all``.
        by: what made the groups.

    Raises:
        LingvistError: nothing of what can be wanted.
        SupportError: there are not two groups.
    """
    if wanted not in WANTED:
        raise LingvistError(
            f"there are no contrasts {wanted!r}",
            allowed=", ".join(WANTED),
            next_step="name one of these",
        )
    _supported(corpus, by)
    return _contrasts(Sides(corpus), wanted)


def against_background(
    corpus: Vocabulary, background: "pd.Series[float] | None", by: str
) -> Iterator[Contrast]:
    """Set each group against a list of general Danish.

    Args:
        corpus: the words of the groups.
        background: occurrences, indexed by word.
        by: what made the groups.

    Raises:
        SupportError: there is no group, or the list is missing or empty, names a word twice or
            has a number below 0.
    """
    if background is None or not background.sum() > 0:
        raise SupportError(
            "there is no background list to compare with",
            where="background",
            next_step="give occurrences in general Danish, indexed by word",
        )
    if background.index.has_duplicates or not ((background >= 0) & (background % 1 == 0)).all():
        raise SupportError(
            "the background list names a word twice, or holds what is no count",
            where="background",
            allowed="whole numbers from 0, one per word",
            next_step="add up what belongs to one word; give occurrences, not rates",
        )
    if not corpus.groups:
        raise SupportError("there is no group with words", where=f"groups by {by}")
    counts = _listed(background, corpus.items)
    nowhere = np.full(len(counts), np.nan)
    none = np.empty(0, dtype=np.intp)
    total = float(background.sum())
    listed = Side(BACKGROUND, counts, total, nowhere, none, of_documents=True)
    return _against(Sides(corpus), listed)


def _listed(background: "pd.Series[float]", words: "pd.Index[str]") -> NDArray[np.int64]:
    """Counts of words in a list; a word with capitals that it lacks counts as in lower case."""
    lower = background.reindex(words.astype("str").str.lower()).to_numpy()
    counts = background.reindex(words).fillna(pd.Series(lower, words)).fillna(0)
    return counts.to_numpy().astype(np.int64)


def _against(sides: Sides, listed: Side) -> Iterator[Contrast]:
    for group in sides.groups:
        side = sides.of(group)
        yield Contrast(side, listed, sides.standing(side))


def _supported(corpus: Vocabulary, by: str) -> None:
    if len(corpus.groups) < 2:  # noqa: PLR2004 - a contrast has two sides
        raise SupportError(
            f"keyness needs two groups with words; by {by} there are {len(corpus.groups)}",
            where=f"groups by {by}",
            next_step="compare by another column, or add documents",
        )


def _contrasts(sides: Sides, wanted: str) -> Iterator[Contrast]:
    groups = [sides.of(group) for group in sides.groups]
    if wanted != "pairs":
        for side in groups:
            yield Contrast(side, sides.all_but(side.name, REST), sides.standing(side))
    if wanted != "rest":
        for place, side in enumerate(groups):
            standing = sides.standing(side)
            yield from (Contrast(side, other, standing) for other in groups[place + 1 :])
