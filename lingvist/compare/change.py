"""Two versions of one document: what came, went, moved and was edited."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from lingvist.compare.aligned import matched, words_of
from lingvist.compare.groups import counted, plain
from lingvist.compare.order import heaviest_chain
from lingvist.errors import LingvistError, SupportError

_PLACE = ["sentence", "block", "section", "line", "words", "text"]
COLUMNS = [
    "old", "new", "kind", "moved", "similarity",
    *(f"{name}_{side}" for side in ("old", "new") for name in _PLACE),
]  # fmt: skip
SUMMARY = ["old", "new", "what", "name", "kind", "count_old", "count_new", "rank_old", "rank_new"]


def change(sentences: pd.DataFrame, old: str, new: str, *, least: float = 0.6) -> pd.DataFrame:
    """Set the sentences of two versions of a document against each other.

    Sentences are paired one to one so that they are as alike as possible in sum: a sentence that
    was parted in two is an edited one and one that came, or one that went and two that came. Case
    and punctuation are no change.

    A sentence has moved where it is out of the order that the other pairs keep (the heaviest chain
    of pairs in order stays, by words), or where it stands in another section than the one that
    took the place of its old one; a section whose heading was rewritten is the same section.

    Args:
        sentences: the ``sentences`` table.
        old: the document that is the earlier version.
        new: the document that is the later version.
        least: the least similarity of a pair, above 0 to 1.

    Returns:
        One row per sentence with words, in the order of the new version, with what went at its
        place: ``old``, ``new`` (documents); ``kind``: ``same``, ``moved`` (the same words in
        another place), ``edited``, ``came`` or ``went``; ``moved`` (also of edited ones);
        ``similarity`` (twice the words that both have in the same order, of the words of both: 0
        to 1, 1 for the same words; NaN without a pair). For each version, ending in ``_old`` and
        ``_new``, empty or NaN where the sentence is not in it: ``sentence`` and ``block`` (ids),
        ``section``, ``line``, ``words``, ``text``.

    Raises:
        LingvistError: ``least`` is not above 0 and at most 1.
        SupportError: a version has no sentences, or both are the same document.
    """
    if not 0 < least <= 1:
        raise LingvistError(
            f"no pair can be asked to be {least} alike",
            allowed="least above 0, at most 1",
            next_step="leave least out: 0.6 is usual",
        )
    before, after = (_sentences(sentences, name) for name in (old, new))
    if old == new:
        raise SupportError(
            "both versions are the same document", where=old, next_step="name two documents"
        )
    first, second, alike = matched(
        [words_of(text) for text in before["text"]],
        [words_of(text) for text in after["text"]],
        least,
    )
    table = pd.DataFrame({"at_old": first, "at_new": second, "similarity": alike})
    table["moved"] = _moved(before, after, first, second)
    table = _with_unpaired(table, len(before), len(after))
    table["kind"] = _kind(table)
    for side, rows in (("old", before), ("new", after)):
        table = table.join(rows[_PLACE].add_suffix(f"_{side}"), on=f"at_{side}")
    texts = [f"{name}_{side}" for side in ("old", "new") for name in _PLACE if name in _TEXTS]
    table[texts] = table[texts].fillna("")
    return _in_reading_order(table).assign(old=old, new=new)[COLUMNS]


_TEXTS = ("sentence", "block", "section", "text")


def change_summary(
    themes: pd.DataFrame, values: pd.DataFrame, old: str, new: str, *, weak: bool = False
) -> pd.DataFrame:
    """Tell which themes and which declared values came, went and stayed.

    Args:
        themes: the ``themes`` table.
        values: the ``values`` table.
        old: the document that is the earlier version.
        new: the document that is the later version.
        weak: count weak mentions too.

    Returns:
        One row per theme and per value that either version has, themes first, the largest change
        of the count first: ``old``, ``new``; ``what`` (``theme`` or ``value``), ``name`` (a
        value's label in lower case); ``kind``: ``came``, ``went`` or ``stayed``; ``count_old``,
        ``count_new`` (mentions; declarations of a value); ``rank_old``, ``rank_new`` (1 is most
        mentioned, or declared first; NaN where absent). To say that a theme is *more* frequent
        now, use ``differences``: these counts have no interval.
    """
    named = counted(themes, weak=weak)[["document", "theme"]]
    declared = plain(values)
    labels = declared["label"].str.lower()
    tables = [
        _changed(named.rename(columns={"theme": "name"}), old, new, "theme"),
        _changed(declared.assign(name=labels), old, new, "value"),
    ]
    table = pd.concat(tables, ignore_index=True)
    return table.assign(old=old, new=new)[SUMMARY]


def _sentences(sentences: pd.DataFrame, document: str) -> pd.DataFrame:
    rows = plain(sentences)
    found = rows[(rows["document"] == document) & (rows["words"] > 0)].sort_values("start")
    if found.empty:
        known = ", ".join(sorted(rows["document"].unique())) or "none"
        raise SupportError(
            "there are no sentences to set against another version",
            where=document,
            allowed=f"documents with sentences: {known}",
            next_step="name one of these",
        )
    return found.reset_index(drop=True)


def _moved(
    before: pd.DataFrame, after: pd.DataFrame, first: NDArray[np.intp], second: NDArray[np.intp]
) -> NDArray[np.bool_]:
    """Tell which pairs stand in another order or in another section."""
    out_of_order = ~heaviest_chain(second, after["words"].to_numpy()[second])
    old_section, new_section = (
        rows["section"].to_numpy()[at] for rows, at in ((before, first), (after, second))
    )
    follows = _sections(before, after, first, second)
    expected = pd.Series(old_section, dtype="str").map(follows)
    elsewhere = expected.notna().to_numpy() & (expected.to_numpy() != new_section)
    headings = after["block_kind"].to_numpy()[second] == "heading"
    return np.asarray(out_of_order | (elsewhere & ~headings))


def _sections(
    before: pd.DataFrame, after: pd.DataFrame, first: NDArray[np.intp], second: NDArray[np.intp]
) -> dict[str, str]:
    """The section that took the place of each old one, where that is known."""
    kept = set(before["section"]) & set(after["section"])
    follows = {section: section for section in kept}
    for at_old, at_new in zip(first, second, strict=True):
        heading, now = before.iloc[at_old], after.iloc[at_new]
        if heading["block_kind"] == now["block_kind"] == "heading":
            follows.setdefault(str(heading["text"]).strip(), str(now["text"]).strip())
    return follows


def _with_unpaired(pairs: pd.DataFrame, old: int, new: int) -> pd.DataFrame:
    went = sorted(set(range(old)) - set(pairs["at_old"]))
    came = sorted(set(range(new)) - set(pairs["at_new"]))
    alone = [
        pd.DataFrame({name: pd.Series(numbers, dtype=float)})
        for name, numbers in (("at_old", went), ("at_new", came))
    ]
    places = pairs.astype({"at_old": float, "at_new": float})
    table = pd.concat([part for part in (places, *alone) if len(part)], ignore_index=True)
    table = table.reindex(columns=list(pairs))
    return table.assign(moved=table["moved"].eq(other=True))


def _kind(table: pd.DataFrame) -> NDArray[np.str_]:
    came, went = table["at_old"].isna(), table["at_new"].isna()
    edited = table["similarity"] < 1
    return np.select(
        [came, went, edited, table["moved"]], ["came", "went", "edited", "moved"], "same"
    )


def _in_reading_order(table: pd.DataFrame) -> pd.DataFrame:
    """Sort by the new version; what went stands after the sentence that it followed."""
    stays = table.dropna(subset=["at_old", "at_new"])
    stays = stays[~stays["moved"]].sort_values("at_old")
    gone = table["at_new"].isna()
    before = np.searchsorted(stays["at_old"], table.loc[gone, "at_old"])
    after = np.concatenate([[-1.0], stays["at_new"] + 0.5])[before]
    place = table["at_new"].mask(gone, pd.Series(after, table.index[gone]))
    ordered = table.assign(place=place).sort_values(["place", "at_old"], kind="stable")
    return ordered.reset_index(drop=True)


def _changed(rows: pd.DataFrame, old: str, new: str, what: str) -> pd.DataFrame:
    counts = {
        side: rows.loc[rows["document"] == name, "name"].value_counts()
        for side, name in (("old", old), ("new", new))
    }
    names = sorted(set(counts["old"].index) | set(counts["new"].index))
    table = pd.DataFrame({"name": pd.Series(names, dtype="str"), "what": what})
    for side, name in (("old", old), ("new", new)):
        table[f"count_{side}"] = table["name"].map(counts[side]).fillna(0).astype(int)
        table[f"rank_{side}"] = table["name"].map(_ranks(rows[rows["document"] == name]))
    absent = [table["count_old"] == 0, table["count_new"] == 0]
    change_of = (table["count_new"] - table["count_old"]).abs()
    table = table.assign(kind=np.select(absent, ["came", "went"], "stayed"), by=-change_of)
    return table.sort_values(["by", "name"])


def _ranks(rows: pd.DataFrame) -> "pd.Series[float]":
    """Rank of each name: the declared one, or that of its mentions."""
    if "rank" in rows.columns:
        return rows.groupby("name")["rank"].min().astype(float)
    return rows["name"].value_counts().rank(method="min", ascending=False)
