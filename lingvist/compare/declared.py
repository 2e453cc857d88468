"""Declared against enacted: does a text do what its values say?

A theme is enacted where it is mentioned outside headings and outside the sentences that declare
the values.
"""

import pandas as pd

from lingvist.compare.arrays import divide
from lingvist.compare.groups import counted, plain

COLUMNS = [
    "document", "municipality", "declared", "scope", "rank", "label", "lemma", "theme",
    "mentions", "sentences_with", "sentences", "share", "theme_rank",
    "unfolded_start", "unfolded_end", "enacted_by",
]  # fmt: skip
_DECLARED = [
    "document",
    "scope",
    "rank",
    "label",
    "lemma",
    "theme",
    "unfolded_start",
    "unfolded_end",
]


def declared_enacted(
    values: pd.DataFrame,
    themes: pd.DataFrame,
    sentences: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    frames: pd.DataFrame | None = None,
    weak: bool = False,
) -> pd.DataFrame:
    """Set the declared values of each document against the themes that run through it.

    Args:
        values: the ``values`` table.
        themes: the ``themes`` table.
        sentences: the ``sentences`` table.
        documents: the ``documents`` table; only its documents are reported.
        frames: the ``frames`` table, for ``enacted_by``.
        weak: count weak mentions too.

    Returns:
        Per document one row per declared value, then one per theme that is enacted without being
        declared (``declared`` false; most mentions first): ``document``, ``theme`` (the key),
        ``municipality``, ``declared``, ``scope``, ``rank``, ``label``, ``lemma`` (empty or NaN
        where undeclared), ``mentions`` (outside headings and declaring sentences),
        ``sentences_with``, ``sentences`` (those outside), ``share`` (0 to 1), ``theme_rank`` (of
        its mentions among the themes of the text, 1 is most, ties share the best rank; NaN where
        there are none), ``unfolded_start``, ``unfolded_end`` (offsets; NaN where the text does
        not unfold the value), ``enacted_by`` (the most frequent agent in the sentences with it;
        empty without ``frames``). A value outside the themes of the lexicon has an empty
        ``theme``, and NaN for what is counted. A document without declared values has
        undeclared rows only.
    """
    values, sentences = plain(values), plain(sentences)
    own = own_sentences(sentences, values)
    mentions = counted(themes, weak=weak)
    mentions = mentions[mentions["sentence"].isin(own["sentence"]) & ~mentions["in_heading"]]
    declared = values[_DECLARED].assign(declared=True)
    enacted = _enacted(mentions)
    table = declared.merge(enacted, how="outer", on=["document", "theme"])
    table["declared"] = table["declared"].notna()
    table = _with_sizes(table, own)
    table["enacted_by"] = _agents(table, mentions, frames)
    table = table.merge(plain(documents)[["document", "municipality"]], on="document")
    order = ["document", "declared", "scope", "rank", "theme_rank", "theme"]
    ranked = table.sort_values(order, ascending=[True, False, True, True, True, True])
    return _plain(ranked)[COLUMNS].reset_index(drop=True)


def enacted_evidence(
    values: pd.DataFrame,
    themes: pd.DataFrame,
    sentences: pd.DataFrame,
    *,
    document: str,
    theme: str,
    weak: bool = False,
) -> pd.DataFrame:
    """Return the mentions that a row of ``declared_enacted`` counts, as rows of ``themes``."""
    own = own_sentences(sentences, values)
    rows = counted(themes, weak=weak)
    rows = rows[rows["sentence"].isin(own["sentence"]) & ~rows["in_heading"]]
    return rows[(rows["document"] == document) & (rows["theme"] == theme)]


def own_sentences(sentences: pd.DataFrame, values: pd.DataFrame) -> pd.DataFrame:
    """Sentences in the text's own running words: no headings, no declarations."""
    running = (sentences["words"] > 0) & (sentences["block_kind"] != "heading")
    return sentences[running & ~sentences["sentence"].isin(values["sentence"])]


def _enacted(mentions: pd.DataFrame) -> pd.DataFrame:
    """Per document and theme: mentions, sentences with one, rank of the theme."""
    grouped = mentions.groupby(["document", "theme"])
    table = pd.DataFrame({
        "mentions": grouped.size(),
        "sentences_with": grouped["sentence"].nunique(),
    }).reset_index()  # fmt: skip
    ranked = table.groupby("document")["mentions"].rank(method="min", ascending=False)
    return table.assign(theme_rank=ranked)


def _with_sizes(table: pd.DataFrame, own: pd.DataFrame) -> pd.DataFrame:
    """Add the sentences of the document and the share of them; 0 where a theme is not enacted."""
    counts = ["mentions", "sentences_with"]
    known = table["theme"] != ""
    table[counts] = table[counts].fillna(0.0).where(known)
    sizes = table["document"].map(own["document"].value_counts()).fillna(0).astype(int)
    share = divide(table["sentences_with"], sizes)
    return table.assign(sentences=sizes, share=share)


def _agents(
    table: pd.DataFrame, mentions: pd.DataFrame, frames: pd.DataFrame | None
) -> "pd.Series[str]":
    """The most frequent agent in the sentences with the theme; the first by name of several."""
    if frames is None:
        return pd.Series("", table.index)
    places = mentions[["document", "sentence", "theme"]].drop_duplicates()
    clauses = frames.loc[frames["agent"] != "none", ["sentence", "agent"]].merge(places)
    counts = clauses.groupby(["document", "theme", "agent"]).size().rename("clauses").reset_index()
    order = counts.sort_values(["clauses", "agent"], ascending=[False, True])
    most = order.drop_duplicates(["document", "theme"])
    return table[["document", "theme"]].merge(most, how="left")["agent"].fillna("")


def _plain(table: pd.DataFrame) -> pd.DataFrame:
    texts = ["scope", "label", "lemma"]
    return table.assign(**{name: table[name].fillna("") for name in texts})
