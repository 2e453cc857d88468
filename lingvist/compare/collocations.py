"""The words that keep company with a word: near it in the sentence, or in a relation to it."""

from collections.abc import Iterable
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from lingvist.compare.association import contingency, log_dice
from lingvist.compare.groups import counted, plain

Positions = NDArray[np.intp]
Role = Literal["head", "dependent"]

MEASURES = ["log_dice", "pmi", "npmi", "g2", "t_score", "delta_p_word", "delta_p_collocate"]
WINDOW_COLUMNS = [
    "word", "collocate", "count", "f_x", "f_y", "expected", *MEASURES,
    "pairs_x", "pairs_y", "pairs",
]  # fmt: skip
RELATION_COLUMNS = [
    "word", "role", "relation", "collocate", "count", "f_x", "f_y", "n", "expected", *MEASURES,
]  # fmt: skip


def word_set(word: str | Iterable[str]) -> frozenset[str]:
    """Return the lemmas that count as one word."""
    return frozenset([word] if isinstance(word, str) else word)


def word_name(word: str | Iterable[str]) -> str:
    """Name a set of lemmas that count as one word: joined by ``|``, sorted."""
    return "|".join(sorted(word_set(word)))


def window_collocations(
    tokens: pd.DataFrame,
    word: str | Iterable[str],
    *,
    window: int = 5,
    item: str = "lemma",
    minimum: int = 2,
    minimum_collocate: int = 1,
) -> pd.DataFrame:
    """Find the words near a word, inside the sentence.

    ``log_dice`` rests on the frequencies of the words. The other measures compare pairs: every
    pair of words within the window of each other is one observation (Evert 2008), so that the
    four cells add up whatever the window.

    Args:
        tokens: the ``tokens`` table; bare numbers and punctuation are not words.
        word: a lemma, or several that count as one.
        window: words to each side.
        item: the column that holds the words.
        minimum: times that the two must stand together.
        minimum_collocate: times that the collocate must occur.

    Returns:
        One row per collocate, the highest log_dice first: ``word``, ``collocate`` (the key, see
        ``window_evidence``), ``count`` (pairs), ``f_x``, ``f_y`` (occurrences of the word and of
        the collocate), ``expected``, ``log_dice`` (at most 14, higher when both are rare
        elsewhere; above 14 where one occurrence pairs with several), ``pmi``, ``npmi``,
        ``t_score``, ``delta_p_word`` (the word announces the collocate), ``delta_p_collocate``
        (the other way): above 0, more often than by chance; ``g2``; ``pairs_x``, ``pairs_y``
        (pairs in which each stands), ``pairs`` (all).
    """
    words = words_in_order(tokens)
    node, near = window_pairs(words, window)
    lemma, is_word = words[item], words[item].isin(word_set(word)).to_numpy()
    table = pd.DataFrame({
        "count": lemma.iloc[near[is_word[node]]].value_counts(),
        "f_y": lemma.value_counts(),
        "pairs_y": lemma.iloc[node].value_counts(),
    }).dropna()  # fmt: skip
    table = table.astype(int).rename_axis("collocate").reset_index()
    table = table.assign(
        word=word_name(word), f_x=is_word.sum(), pairs_x=is_word[node].sum(), pairs=len(node)
    )
    table["log_dice"] = log_dice(table["count"], table["f_x"], table["f_y"])
    cells = contingency(table["count"], table["pairs_x"], table["pairs_y"], table["pairs"])
    enough = (table["count"] >= minimum) & (table["f_y"] >= minimum_collocate)
    return _ranked(table.assign(**cells)[enough])[WINDOW_COLUMNS]


def window_evidence(
    tokens: pd.DataFrame,
    word: str | Iterable[str],
    collocate: str,
    *,
    window: int = 5,
    item: str = "lemma",
) -> pd.DataFrame:
    """Return the tokens that ``window_collocations`` counted for a collocate.

    Args:
        tokens: the ``tokens`` table.
        word: the word.
        collocate: the word near it.
        window: words to each side.
        item: the column that holds the words.

    Returns:
        Rows of ``tokens``: the collocate, wherever it stands near the word, once each.
    """
    words = words_in_order(tokens)
    node, near = window_pairs(words, window)
    is_word = words[item].isin(word_set(word)).to_numpy()
    found = words.iloc[np.unique(near[is_word[node]])]
    return found[found[item] == collocate]


def words_in_order(tokens: pd.DataFrame) -> pd.DataFrame:
    """Return the words of a ``tokens`` table as they follow each other."""
    return counted(tokens).sort_values(["document", "i"])


def window_pairs(words: pd.DataFrame, window: int) -> tuple[Positions, Positions]:
    """Positions of the two words of every pair within the window, each pair from both sides."""
    sentence = pd.factorize(words["sentence"])[0]
    apart = range(1, min(window, len(sentence) - 1) + 1)
    firsts = [np.flatnonzero(sentence[k:] == sentence[:-k]) for k in apart]
    seconds = [first + k for first, k in zip(firsts, apart, strict=True)]
    none = np.array([], dtype=np.intp)
    first, second = np.concatenate([none, *firsts]), np.concatenate([none, *seconds])
    return np.concatenate([first, second]), np.concatenate([second, first])


def relation_collocations(
    relations: pd.DataFrame,
    word: str | Iterable[str],
    *,
    minimum: int = 1,
    minimum_collocate: int = 1,
) -> pd.DataFrame:
    """Find the words that stand in a grammatical relation to a word.

    The sample of every measure is the pairs of one relation: ``f_x`` counts those with the word
    in its role, ``f_y`` those with the collocate in the other.

    Args:
        relations: the ``relations`` table.
        word: a lemma, or several that count as one.
        minimum: times that the two must stand in the relation.
        minimum_collocate: times that the collocate must stand in it, with whatever word.

    Returns:
        One row per role, relation and collocate, the highest log_dice first: ``word``, ``role``
        (of the word: ``head`` or ``dependent``), ``relation``, ``collocate`` (the key, see
        ``sketch_evidence``), ``count``, ``f_x``, ``f_y``, ``n`` (pairs of the relation),
        ``expected``, ``log_dice`` (at most 14), ``pmi``, ``npmi``, ``t_score``,
        ``delta_p_word``, ``delta_p_collocate`` (above 0: more often than by chance), ``g2``.
    """
    relations = plain(relations)
    roles: tuple[Role, Role] = ("head", "dependent")
    table = pd.concat([_in_role(relations, word, role) for role in roles], ignore_index=True)
    table["log_dice"] = log_dice(table["count"], table["f_x"], table["f_y"])
    cells = contingency(table["count"], table["f_x"], table["f_y"], table["n"])
    enough = (table["count"] >= minimum) & (table["f_y"] >= minimum_collocate)
    return _ranked(table.assign(**cells)[enough])[RELATION_COLUMNS]


def _in_role(relations: pd.DataFrame, word: str | Iterable[str], role: Role) -> pd.DataFrame:
    other = "dependent" if role == "head" else "head"
    found = relations[relations[role].isin(word_set(word))]
    table = found.groupby(["relation", other]).size().rename("count").to_frame()
    table = table.join(relations.groupby(["relation", other]).size().rename("f_y"))
    table = table.join(found.groupby("relation").size().rename("f_x"))
    table = table.join(relations.groupby("relation").size().rename("n"))
    table = table.rename_axis(["relation", "collocate"]).reset_index()
    return table.assign(word=word_name(word), role=role)


def _ranked(table: pd.DataFrame) -> pd.DataFrame:
    ranked = table.sort_values(["log_dice", "collocate"], ascending=[False, True])
    return ranked.reset_index(drop=True)
