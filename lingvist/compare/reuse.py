"""Shared language: passages that two documents have in common, and what is a text's own."""

from collections.abc import Iterable

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from lingvist.compare.arrays import divide
from lingvist.compare.duplicates import NEAR, near_duplicates
from lingvist.compare.groups import counted, group_of, plain
from lingvist.compare.passage_table import (
    COLUMNS,
    measured,
    municipalities,
    no_passages,
    of_phrases,
    places,
)
from lingvist.compare.passages import chained
from lingvist.compare.shingles import Words, equal_runs, ngrams
from lingvist.errors import LingvistError


def shared_passages(
    tokens: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    item: str = "lemma",
    size: int = 5,
    gap: int = 5,
    minimum: int = 8,
    standard_from: int = 5,
    phrases: Iterable[str] = (),
) -> pd.DataFrame:
    """Find the passages that two documents share, lightly edited and re-ordered ones too.

    A passage begins with ``size`` equal words in a row. Such runs are one passage where they are
    at most ``gap`` words apart in both documents, in whatever order; it is then stretched over
    changed words as long as more words are equal than changed. A text in which every fifth word
    is another is not found. What one document says twice is set against one place of the other.
    Runs that more than 300 documents have begin no passage.

    Args:
        tokens: the ``tokens`` table; only its words are compared, without regard to case.
        documents: the ``documents`` table; only its documents are compared.
        item: ``lemma`` (other forms of a word are equal) or ``text`` (they are a change).
        size: equal words in a row that a passage needs to begin.
        gap: words that may be changed, added or left out in one place.
        minimum: equal words that a passage needs.
        standard_from: municipalities with a passage from which it is a standard phrase.
        phrases: standard phrases, as they are written.

    Returns:
        One row per passage, the most equal words first: ``first``, ``second`` (documents, in
        order of name); ``words_first``, ``words_second`` (words from its first to its last);
        ``equal`` (equal words); ``identity`` (equal words of those of the longer side, 0 to 1);
        ``in_order`` (share of the equal words that stand in the same order, 0 to 1);
        ``municipalities`` (that have it: median over its runs of ``size`` words); ``standard``
        (at least ``standard_from`` municipalities have it, or fewer than ``minimum`` equal words
        are left without ``phrases``); ``near_duplicate`` (one document is mostly in the other,
        see ``near_duplicates``); ``earlier`` (the document of the earlier year; empty where a
        year is unknown or both are the same). For each side, ending in ``_first`` and
        ``_second``: ``block``, ``sentence``, ``line`` (where it begins), ``start``, ``end``
        (offsets in the clean text), ``text`` (its tokens, parted by blanks where the text has a
        space).

    Raises:
        LingvistError: ``size`` or ``minimum`` is below 2, or ``gap`` is below 0.
        SchemaError: ``tokens`` has no column ``item``.
    """
    _possible(size, gap, minimum)
    documents = plain(documents)
    tokens = plain(tokens)
    tokens = tokens[tokens["document"].isin(documents["document"])]
    words = Words.of(tokens, item)
    grams = ngrams(words, size)
    found = [
        passage
        for passage in chained(words, equal_runs(words, grams, size), size, gap)
        if passage.equal >= minimum
    ]
    if not found:
        return no_passages()
    table = measured(words, found)
    having = municipalities(words, grams, documents, found, size)
    left = table["equal"] - of_phrases(words, found, phrases)
    close = near_duplicates(tokens, documents, item=item, size=size)
    table = table.assign(
        municipalities=having,
        standard=(having >= standard_from) | (left < minimum),
        near_duplicate=_is_pair(table, close),
        earlier=_earlier(table, documents),
    )
    table = pd.concat([table, places(words, tokens, found)], axis=1)
    keys = ["equal", "first", "second", "start_first", "start_second"]
    ranked = table.sort_values(keys, ascending=[False, True, True, True, True])
    return ranked[COLUMNS].reset_index(drop=True)


def own_share(
    tokens: pd.DataFrame,
    documents: pd.DataFrame,
    passages: pd.DataFrame,
    *,
    standard: bool = False,
    versions: bool = False,
) -> pd.DataFrame:
    """Tell how much of each text is its own.

    A word is shared where it stands between the first and the last word of a shared passage; the
    few changed words inside are not its own.

    Args:
        tokens: the ``tokens`` table.
        documents: the ``documents`` table.
        passages: a table made by ``shared_passages``.
        standard: count standard phrases as shared, too; else they are the text's own.
        versions: count what two documents of one municipality share, too; else it is their own.

    Returns:
        One row per document, in order of name: ``document``; ``words``; ``shared`` (words in a
        passage that another document has), ``taken_over`` (in one that an earlier document has;
        0 where years are unknown); ``own`` (words not shared); ``own_share`` (0 to 1; NaN
        without words); ``others`` (documents it shares passages with).
    """
    passages = passages if standard else passages[~passages["standard"].astype(bool)]
    sides = _sides(passages if versions else _between_municipalities(passages, documents))
    rows = counted(tokens)
    rows = rows[["document", "start"]].assign(
        shared=_within(rows, sides), taken_over=_within(rows, sides[sides["later"]])
    )
    names = pd.Index(sorted(plain(documents)["document"]), name="document")
    sums = rows.groupby("document")[["shared", "taken_over"]].sum().reindex(names, fill_value=0)
    sums = sums.astype(int)
    words = rows["document"].value_counts().reindex(names, fill_value=0)
    others = sides.groupby("document")["other"].nunique().reindex(names, fill_value=0)
    own = words - sums["shared"]
    table = sums.assign(words=words, own=own, own_share=divide(own, words), others=others)
    return table.reset_index()[_OWN]


_OWN = ["document", "words", "shared", "taken_over", "own", "own_share", "others"]


def without_shared(
    table: pd.DataFrame,
    passages: pd.DataFrame,
    *,
    standard: bool = True,
    keep_earlier: bool = False,
) -> pd.DataFrame:
    """Leave out the rows of a table that stand in shared passages.

    For key words with shared language discounted, leave it out of the tokens, and give ``keyness``
    the tokens that are left with blocks counted anew (``recount``).

    Args:
        table: any table with ``document`` and ``start``: tokens, themes, sentences …
        passages: a table made by ``shared_passages``.
        standard: leave out standard phrases, too.
        keep_earlier: keep a passage in the earlier of two documents, where that is known.

    Returns:
        The rows that are left, in their order.
    """
    if not standard:
        passages = passages[~passages["standard"].astype(bool)]
    sides = _sides(passages)
    dropped = sides if not keep_earlier else sides[~sides["earlier"]]
    return table[~_within(plain(table), dropped)]


def recount(blocks: pd.DataFrame, tokens: pd.DataFrame) -> pd.DataFrame:
    """Return ``blocks`` with ``words`` counted anew from rows of the ``tokens`` table."""
    words = counted(tokens)["block"].value_counts()
    return blocks.assign(words=plain(blocks)["block"].map(words).fillna(0).astype("int64"))


def _within(rows: pd.DataFrame, stretches: pd.DataFrame) -> NDArray[np.bool_]:
    """Tell which rows begin inside a stretch of their document; stretches may overlap."""
    inside = np.zeros(len(rows), dtype=bool)
    indices = rows.groupby("document").indices
    for document, bounds in stretches.groupby("document"):
        at = indices.get(document)
        if at is not None:
            starts, ends = (np.sort(bounds[name].to_numpy()) for name in ("start", "end"))
            place = rows["start"].to_numpy()[at]
            opened = np.searchsorted(starts, place, side="right")
            inside[at] = opened > np.searchsorted(ends, place, side="right")
    return inside


def _possible(size: int, gap: int, minimum: int) -> None:
    if min(size, minimum) < 2 or gap < 0:  # noqa: PLR2004 - one word is no passage
        raise LingvistError(
            f"no passages of {minimum} words can be sought by runs of {size} and gaps of {gap}",
            allowed="size and minimum from 2, gap from 0",
            next_step="give values in these ranges",
        )


def _is_pair(table: pd.DataFrame, close: pd.DataFrame) -> "pd.Series[bool]":
    contained = close[["contained_first", "contained_second"]].max(axis=1) >= NEAR
    pairs = pd.MultiIndex.from_frame(close.loc[contained, ["first", "second"]])
    return pd.Series(pd.MultiIndex.from_frame(table[["first", "second"]]).isin(pairs), table.index)


def _earlier(table: pd.DataFrame, documents: pd.DataFrame) -> NDArray[np.object_]:
    year = documents.set_index("document")["year"].astype(float)
    first, second = (table[side].map(year) for side in ("first", "second"))
    return np.where(first < second, table["first"], np.where(second < first, table["second"], ""))


def _between_municipalities(passages: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    owner = group_of(documents, "municipality")
    first, second = (passages[side].map(owner) for side in ("first", "second"))
    return passages[first.isna() | (first != second)]


def _sides(passages: pd.DataFrame) -> pd.DataFrame:
    """Both sides of the passages as stretches, and whether each is the earlier or the later."""
    halves = []
    for side, other in (("first", "second"), ("second", "first")):
        halves.append(pd.DataFrame({
            "document": passages[side], "other": passages[other],
            "start": passages[f"start_{side}"], "end": passages[f"end_{side}"],
            "earlier": passages["earlier"] == passages[side],
            "later": passages["earlier"] == passages[other],
        }))  # fmt: skip
    return pd.concat(halves, ignore_index=True)
