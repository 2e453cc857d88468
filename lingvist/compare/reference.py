"""What a group's words are compared with: other groups, or a list of general Danish."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from lingvist.compare.arrays import Numbers, numbers
from lingvist.compare.dispersion import dp_of_items
from lingvist.compare.groups import REST
from lingvist.compare.ranks import Ranked
from lingvist.compare.vocabulary import Vocabulary
from lingvist.errors import SupportError

BACKGROUND = "background"
"""Name of the reference that is a list of general Danish."""


@dataclass(frozen=True)
class Side:
    """One side of a contrast: counts of the words, tokens, dispersion, rates in the parts."""

    counts: Numbers
    tokens: float
    dp: Numbers
    ranked: Ranked | None
    of_documents: bool


@dataclass(frozen=True)
class Contrast:
    """A target against a reference, by name and by counts."""

    target: str
    reference: str
    sides: tuple[Side, Side]


def between_groups(corpus: Vocabulary, wanted: str, by: str) -> list[Contrast]:
    """Set each group against the rest, and every two against each other.

    Args:
        corpus: the words of the groups.
        wanted: ``rest``, ``pairs`` or ``all``.
        by: what made the groups.

    Raises:
        SupportError: there are not two groups.
    """
    _supported(corpus, by)
    return list(_contrasts(corpus, wanted))


def against_background(
    corpus: Vocabulary, background: "pd.Series[float] | None", by: str
) -> list[Contrast]:
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
    (counts,) = numbers(background.reindex(corpus.items).fillna(0))
    nowhere = np.full(len(counts), np.nan)
    listed = Side(counts, float(background.sum()), nowhere, None, of_documents=True)
    return [
        Contrast(group, BACKGROUND, (_side(corpus, corpus.group == group), listed))
        for group in corpus.groups
    ]


def _supported(corpus: Vocabulary, by: str) -> None:
    if len(corpus.groups) < 2:  # noqa: PLR2004 - a contrast has two sides
        raise SupportError(
            f"keyness needs two groups with words; by {by} there are {len(corpus.groups)}",
            where=f"groups by {by}",
            next_step="compare by another column, or add documents",
        )


def _contrasts(corpus: Vocabulary, wanted: str) -> Iterator[Contrast]:
    sides = {group: _side(corpus, corpus.group == group) for group in corpus.groups}
    if wanted != "pairs":
        for group, side in sides.items():
            yield Contrast(group, REST, (side, _side(corpus, corpus.group != group)))
    if wanted != "rest":
        for first, second in combinations(sides, 2):
            yield Contrast(first, second, (sides[first], sides[second]))


def _side(corpus: Vocabulary, chosen: NDArray[np.bool_]) -> Side:
    counts, sizes = corpus.parts(chosen)
    return Side(
        counts.sum(axis=0),
        float(sizes.sum()),
        dp_of_items(counts, sizes),
        Ranked.of(counts, sizes),
        of_documents=len(np.unique(corpus.document[chosen])) > 1,
    )
