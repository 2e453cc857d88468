"""The section on words: which ones set the texts apart, and in what company the themes stand."""

import pandas as pd

from lingvist import figures
from lingvist.compare.groups import REST
from lingvist.report.building import figure
from lingvist.report.context import Context
from lingvist.report.keys import key_of
from lingvist.report.model import (
    Column,
    DataTable,
    Inline,
    Notice,
    Part,
    Prose,
    Section,
    Text,
)
from lingvist.report.numbers import decimal, whole
from lingvist.report.prose import line, listed, say

KEY = "saerlige-ord"
TOP = 12
"""Distinctive words shown on each side."""
FIRST = 5
"""Distinctive words named for each of many municipalities."""


def word_section(context: Context) -> Section:
    """Name the words that set each municipality's texts apart. It ranks words only."""
    results, title = context.results, line("keyness.title")
    if results.keyness.empty:
        return Section(KEY, title, (Notice(say("differences.single")),))
    lead = Prose((say("keyness.lead"),))
    if not results.few:
        return Section(KEY, title, (lead, _overview(context)))
    contrasts = results.keyness[["target", "reference"]].drop_duplicates()
    pairs = zip(contrasts["target"], contrasts["reference"], strict=True)
    return Section(KEY, title, (lead,), tuple(contrast(context, *pair, KEY) for pair in pairs))


def contrast(context: Context, target: str, reference: str, back: str) -> Section:
    """Show the words that set a municipality apart from another, or from all others.

    Args:
        context: what the report is written from.
        target: the municipality.
        reference: the other one, or the rest.
        back: key of the section that its evidence leads back to.
    """
    table = context.results.keyness
    rows = table[(table["target"] == target) & (table["reference"] == reference)]
    key = key_of("ord", target, reference)
    names = {"target": context.group(target), "reference": context.group(reference)}
    parts: list[Part] = [figure(figures.keyness, rows, f"{key}.figur", "keyness", **names)]
    for side, sign in (("target", 1), ("reference", -1)):
        more = rows[rows["log_ratio"] * sign > 0].head(TOP)
        if side == "target" or reference != REST:
            parts.append(_word_table(context, more, f"{key}.{side}", (side, names, back)))
    return Section(key, line("keyness.contrast", **names), tuple(parts))


def _word_table(
    context: Context, rows: pd.DataFrame, key: str, about: tuple[str, dict[str, str], str]
) -> DataTable:
    side, names, back = about
    note = say("keyness.table_note") if side == "target" else ()
    columns = (
        Column(line("words.word")),
        *(
            Column(line("keyness.column_count", group=name), numeric=True)
            for name in names.values()
        ),
        Column(line("keyness.column_ratio"), numeric=True),
        Column(line("keyness.column_g2"), numeric=True),
    )
    cells: tuple[tuple[Text, ...], ...] = tuple(
        (
            (str(row["word"]),),
            (_occurrences(context, str(row["word"]), str(row["target"]), back),),
            (_reference(context, row, back),),
            (decimal(row["log_ratio"]),),
            (decimal(row["g2"]),),
        )
        for _, row in rows.iterrows()
    )
    caption = line("keyness.table", group=names[side])
    return DataTable(key, caption, columns, cells, note)


def _occurrences(context: Context, word: str, group: str, back: str) -> Inline:
    """Return how often a word occurs in a group; it leads to the sentences."""
    title = line("keyness.evidence", word=word, texts=context.texts_of(group))
    behind = context.results.behind(context.results.content_words, group, "lemma", word)
    return context.library.link(behind, title, back, "ord", word, group)


def _reference(context: Context, row: "pd.Series[str]", back: str) -> Inline:
    """Return how often a word occurs in the reference; that of all others leads nowhere."""
    if row["reference"] == REST:
        return whole(int(row["b"]))
    return _occurrences(context, row["word"], row["reference"], back)


def _overview(context: Context) -> DataTable:
    """The first distinctive words of each of many municipalities."""
    table = context.results.keyness
    rows = []
    for group in context.results.groups:
        more = table[(table["target"] == group) & (table["log_ratio"] > 0)].head(FIRST)
        words = listed([str(word) for word in more["word"]])
        rows.append(((context.page(group, KEY),), words))
    columns = Column(line("words.municipality")), Column(line("keyness.column_words"))
    return DataTable("tabel-ord", line("keyness.table_many"), columns, tuple(rows))
