"""The sections on the texts as wholes: which they are, how hard to read, how alike."""

import math

import pandas as pd

from lingvist import figures
from lingvist.report.building import figure
from lingvist.report.context import Context
from lingvist.report.model import Column, DataTable, Notice, Part, Prose, Section, Text
from lingvist.report.numbers import decimal, percent, whole, year
from lingvist.report.prose import line, listed, say
from lingvist.resources.readability import bands

KEY, SIMILARITY = "tekster", "lighed"
CLOSEST = 10
"""Pairs shown where there are many."""
NAMED = 5
"""Words named that make a pair alike."""


def document_section(context: Context) -> Section:
    """Name the documents that are compared, with their size and readability."""
    names = ("municipality", "document", "kind", "year", "words", "sentences", "lix")
    numeric = {"words", "sentences", "lix"}
    columns = tuple(Column(line(f"words.{name}"), numeric=name in numeric) for name in names)
    documents = context.results.documents
    rows = tuple(_document(context, row) for _, row in documents.iterrows())
    folded = not context.results.few
    table = DataTable("tabel-tekster", line("documents.table"), columns, rows, folded=folded)
    lead = say("documents.lead", pipeline=context.study.provenance["pipeline"])
    parts = Prose((lead,)), table, Prose((say("documents.lix"),))
    return Section(KEY, line("documents.title"), parts)


def _document(context: Context, row: "pd.Series[float]") -> tuple[Text, ...]:
    return (
        (context.page(str(row["municipality"])),),
        (str(row["title"]),),
        (str(row["kind"]),),
        (year(row["year"]),),
        (whole(row["words"]),),
        (whole(row["sentences"]),),
        (lix(row["lix"]),),
    )


def lix(value: float) -> str:
    """Write a LIX with the name of its band."""
    if math.isnan(value):
        return decimal(value)
    return line("documents.lix_value", value=whole(value), band=bands().label(value))


def similarity_section(context: Context) -> Section:
    """Tell how alike the texts are in their words, and which words make them so."""
    table, title = context.results.similarity, line("similarity.title")
    if table.empty:
        return Section(SIMILARITY, title, (Notice(say("differences.single")),))
    found = (_found(context, table.iloc[0]),) if len(table) == 1 else ()
    parts: list[Part] = [Prose((*found, say("similarity.lead")))]
    if len(table) > 1:
        parts.append(figure(figures.similarity, table, "figur-lighed", "similarity"))
    parts.append(_pairs(context, table))
    return Section(SIMILARITY, title, tuple(parts))


def _found(context: Context, row: "pd.Series[float]") -> Text:
    """Say of a single pair how many words it shares, and which make it alike."""
    first, second = str(row["first"]), str(row["second"])
    words = context.results.shared_terms(first, second)["term"].head(NAMED)
    if words.empty:
        return say("similarity.nothing", first=first, second=second)
    return say(
        "similarity.found", first=first, second=second, shared=whole(row["shared"]),
        terms=whole(row["terms"]), words=listed([str(word) for word in words]),
    )  # fmt: skip


def _pairs(context: Context, table: pd.DataFrame) -> DataTable:
    order = table.sort_values(["cosine", "first", "second"], ascending=[False, True, True])
    shown = order.head(CLOSEST)
    columns = (
        Column(line("similarity.column_pair")),
        Column(line("similarity.column_cosine"), numeric=True),
        Column(line("similarity.column_divergence"), numeric=True),
        Column(line("similarity.column_shared"), numeric=True),
        Column(line("similarity.column_terms")),
    )
    rows = tuple(_pair(context, row) for _, row in shown.iterrows())
    caption = line("similarity.table" if len(table) <= CLOSEST else "similarity.table_many")
    return DataTable("tabel-lighed", caption, columns, rows, say("similarity.note"))


def _pair(context: Context, row: "pd.Series[float]") -> tuple[Text, ...]:
    first, second = str(row["first"]), str(row["second"])
    terms = context.results.shared_terms(first, second)
    return (
        listed([first, second]),
        (decimal(row["cosine"], 2),),
        (decimal(row["js_divergence"], 2),),
        (line("similarity.shared", shared=whole(row["shared"]), terms=whole(row["terms"])),),
        listed([_share(term) for _, term in terms.iterrows()]),
    )


def _share(term: "pd.Series[float]") -> str:
    return line("similarity.term", term=str(term["term"]), share=percent(term["share"]))
