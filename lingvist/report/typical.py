"""What a word stands with in one municipality's texts more than in the others'."""

import pandas as pd

from lingvist.report.context import Context
from lingvist.report.model import Prose, Text
from lingvist.report.numbers import whole
from lingvist.report.prose import listed, say
from lingvist.resources.labels import labels

NAMED = 4
"""Collocates named of each municipality."""
TWICE = 2
"""Times that a collocate must stand with the word to be named."""


def typical(context: Context, lemma: str, rows: pd.DataFrame) -> Prose:
    """Name the collocates that are typical of a word in each municipality's texts.

    Args:
        context: what the report is written from.
        lemma: the word.
        rows: rows of ``compare.sketch_difference`` for it.
    """
    groups = [group for group in context.results.groups if f"difference_{group}" in rows.columns]
    told = [text for group in groups if (text := _of(context, rows, group, groups))]
    if not told:
        return Prose((say("company.alike", word=lemma),))
    return Prose(tuple(told))


def _of(context: Context, rows: pd.DataFrame, group: str, groups: list[str]) -> Text:
    """Name what is typical of one municipality; nothing where nothing stands there twice."""
    difference = rows[f"difference_{group}"]
    others = [f"count_{other}" for other in groups if other != group]
    most = rows[others].max(axis="columns")
    rows = rows.assign(most=most)
    own = rows[
        (difference > 0) & (rows[f"count_{group}"] >= TWICE) & (rows[f"count_{group}"] > most)
    ]
    order = own.sort_values(
        [f"difference_{group}", f"count_{group}", "collocate"], ascending=[False, False, True]
    )
    if order.empty:
        return ()
    named = [
        say(
            "company.typical_word", collocate=str(row["collocate"]),
            relation=labels().relation(str(row["role"]), str(row["relation"])),
            count=whole(row[f"count_{group}"]), other=whole(row["most"]),
        )
        for _, row in order.head(NAMED).iterrows()
    ]  # fmt: skip
    return say("company.typical", texts=context.texts_of(group), words=listed(named))
