"""Word pairs that recur and belong to no family: *sund fornuft*, *tage initiativ*."""

import pandas as pd

from lingvist.compare.association import contingency, log_dice
from lingvist.compare.groups import plain
from lingvist.compare.uncovered import idle_words
from lingvist.resources.content import content

RELATIONS = {"modifier": ("NOUN", "ADJ"), "object": ("VERB", "NOUN"), "genitive": ("NOUN", "NOUN")}
"""The relations that make a pair, with the parts of speech of head and dependent."""
TIED = 6.63
"""The log-likelihood from which on two words are tied: chi-squared with p < .01."""


def pairs(relations: pd.DataFrame, themes: pd.DataFrame) -> pd.DataFrame:
    """Return the word pairs in which no theme is mentioned.

    Args:
        relations: the ``relations`` table.
        themes: the ``themes`` table, with its weak mentions.

    Returns:
        Rows of ``relations`` with ``pair`` (*sund fornuft*, *tage initiativ*; the words as lemmas
        in the order of Danish) and ``relation`` alone, without those that actors, words of the
        document or words of closed classes stand in.
    """
    rows = plain(relations)
    kinds = pd.Series(list(zip(rows["head_pos"], rows["dependent_pos"], strict=True)), rows.index)
    rows = rows[kinds == rows["relation"].map(RELATIONS)]
    rows = rows.assign(head=rows["head"].str.lower(), dependent=rows["dependent"].str.lower())
    idle = idle_words() | content().lemmas
    rows = rows[~rows["head"].isin(idle) & ~rows["dependent"].isin(idle)]
    rows = rows[~_mentioned(rows, plain(themes))]
    first = rows["dependent"].where(rows["relation"] != "object", rows["head"])
    second = rows["head"].where(rows["relation"] != "object", rows["dependent"])
    return rows.assign(pair=first + " " + second, first=first, second=second)


def _mentioned(rows: pd.DataFrame, themes: pd.DataFrame) -> "pd.Series[bool]":
    """Tell which stretches from head to dependent hold a mention of a theme."""
    wanted = ["sentence", "start", "end"]
    both = rows[wanted].reset_index().merge(themes[wanted], on="sentence", suffixes=("", "_theme"))
    over = both[(both["start_theme"] < both["end"]) & (both["start"] < both["end_theme"])]
    return rows.index.to_series().isin(set(over["index"]))


def tied(found: pd.DataFrame, relations: pd.DataFrame, minimum: int) -> pd.DataFrame:
    """Return the pairs that recur and whose words belong together.

    Args:
        found: what ``pairs`` returns.
        relations: the ``relations`` table: what the words are counted in.
        minimum: times that the two must stand together.

    Returns:
        One row per pair: ``pair``, ``relation``, ``first``, ``second``, ``count``, ``documents``,
        ``log_dice`` (at most 14; Rychlý 2008), ``pair_g2`` (log-likelihood; Dunning 1993).
    """
    keys = ["pair", "relation", "first", "second", "head", "dependent"]
    table = found.groupby(keys).agg(
        count=("document", "size"), documents=("document", "nunique")
    ).reset_index()  # fmt: skip
    table = table[table["count"] >= minimum]
    everywhere = plain(relations).assign(
        head=lambda r: r["head"].str.lower(), dependent=lambda r: r["dependent"].str.lower()
    )
    f_x = _of(table, everywhere, "head")
    f_y = _of(table, everywhere, "dependent")
    n = table["relation"].map(everywhere["relation"].value_counts())
    cells = contingency(table["count"], f_x, f_y, n)
    table = table.assign(log_dice=log_dice(table["count"], f_x, f_y), pair_g2=cells["g2"])
    return table[(table["pair_g2"] >= TIED) & (cells["pmi"][:] > 0)].drop(
        columns=["head", "dependent"]
    )


def _of(table: pd.DataFrame, everywhere: pd.DataFrame, role: str) -> "pd.Series[int]":
    """Count how often the words of pairs stand in their role of the relation."""
    counts = everywhere.value_counts(["relation", role])
    wanted = pd.MultiIndex.from_frame(table[["relation", role]])
    return pd.Series(counts.reindex(wanted).to_numpy(), table.index)
