"""What each text declares and what it mentions, theme by theme, in its own running words."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from lingvist.compare.arrays import Numbers
from lingvist.compare.declared import own_sentences
from lingvist.compare.groups import counted, group_of, plain


@dataclass(frozen=True)
class DeclaringText:
    """A document, its values, and the mentions in its own running words.

    Attributes:
        name: id of the document.
        municipality: its municipality; the document itself where that is unknown.
        mentions: mentions, blocks by themes.
        declared: which themes it declares.
    """

    name: str
    municipality: str
    mentions: Numbers
    declared: NDArray[np.bool_]

    @property
    def total(self) -> Numbers:
        """Mentions of each theme."""
        return np.asarray(self.mentions.sum(axis=0))


def declaring_texts(
    values: pd.DataFrame,
    themes: pd.DataFrame,
    sentences: pd.DataFrame,
    documents: pd.DataFrame,
    names: Sequence[str] | None,
    *,
    weak: bool,
) -> tuple[list[DeclaringText], list[str]]:
    """Count the mentions outside headings and declaring sentences.

    Args:
        values: the ``values`` table.
        themes: the ``themes`` table.
        sentences: the ``sentences`` table.
        documents: the ``documents`` table.
        names: the themes; those that any document mentions or declares if None.
        weak: count weak mentions too.

    Returns:
        The documents in order of name, and the themes.
    """
    values, documents = plain(values), plain(documents)
    own = own_sentences(plain(sentences), values)
    mentions = counted(themes, weak=weak)
    mentions = mentions[mentions["sentence"].isin(own["sentence"]) & ~mentions["in_heading"]]
    found = set(mentions["theme"]) | set(values["theme"]) - {""}
    themes_of = sorted(found if names is None else set(names))
    municipality = group_of(documents, "municipality")
    blocks = own.groupby("document")["block"].unique()
    said, stated = dict(list(mentions.groupby("document"))), values.groupby("document")["theme"]
    declared = stated.unique()
    texts = [
        DeclaringText(
            name,
            str(municipality.get(name, name)),
            _counts(said.get(name, mentions.iloc[:0]), sorted(blocks.get(name, [])), themes_of),
            np.isin(np.array(themes_of, dtype=str), list(declared.get(name, []))),
        )
        for name in sorted(documents["document"])
    ]
    return texts, themes_of


def _counts(mentions: pd.DataFrame, blocks: list[str], themes: list[str]) -> Numbers:
    """Mentions as blocks by themes."""
    row = pd.Index(blocks, dtype="str").get_indexer(pd.Index(mentions["block"]))
    column = pd.Index(themes, dtype="str").get_indexer(pd.Index(mentions["theme"]))
    counts = np.zeros((len(blocks), len(themes)))
    np.add.at(counts, (row[column >= 0], column[column >= 0]), 1)
    return counts


def value_sets(texts: list[DeclaringText]) -> dict[str, NDArray[np.bool_]]:
    """Return what each municipality declares, where it is something and not all of the themes."""
    sets: dict[str, NDArray[np.bool_]] = {}
    for text in sorted(texts, key=lambda text: text.municipality):
        sets[text.municipality] = sets.get(text.municipality, False) | text.declared
    return {name: declared for name, declared in sets.items() if 0 < declared.sum() < declared.size}
