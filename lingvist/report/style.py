"""The section on form: how hard the texts are to read, how varied, and how much is passive."""

import math
from collections.abc import Callable
from functools import partial

import pandas as pd

from lingvist.report.compared import lix
from lingvist.report.context import Context
from lingvist.report.keys import METHOD
from lingvist.report.model import Column, DataTable, PlaceLink, Prose, Section, Text
from lingvist.report.numbers import decimal, percent, percent_interval, whole
from lingvist.report.prose import joined, line, say
from lingvist.resources.readability import bands

KEY = "form"

Write = Callable[[float], str]

WRITTEN: tuple[tuple[str, str, Write], ...] = (
    ("lix", "lix", lix),
    ("length", "sentence_length", decimal),
    ("subordinate", "subordinate_share", percent),
    ("nominal", "nominal_ratio", partial(decimal, places=2)),
    ("mtld", "mtld", whole),
    ("mattr", "mattr", partial(decimal, places=2)),
)
"""Columns of the table: name in the wording, measure, and how it is written."""


def style_section(context: Context) -> Section:
    """Tell how the texts are written."""
    rows = style(context)
    told = (
        _range(context, rows, "lix", "lix"),
        _range(context, rows, "length", "sentence_length"),
        _range(context, rows, "nominal", "nominal_ratio"),
    )
    lead = Prose((joined([*(text for text in told if text), say("style.lead")]),))
    return Section(KEY, line("style.title"), (lead, _table(context, rows)))


def style(context: Context) -> pd.DataFrame:
    """Return a row per document: readability, sentences, variety of words, share of passive."""
    further = context.further
    measured = context.results.documents[["document", "lix"]]
    passive = further.passives.rename(columns={"group": "document"})
    beside = (
        further.syntax[["document", "sentence_length", "subordinate_share", "nominal_ratio"]],
        further.diversity[["document", "mtld", "mattr"]],
        passive[["document", "share", "low", "high"]],
    )
    for table in beside:
        measured = measured.merge(table, on="document", how="left")
    return measured


def _range(context: Context, rows: pd.DataFrame, key: str, column: str) -> Text:
    """Tell the lowest and the highest value; nothing where there are not two."""
    known = rows[rows[column].notna()].sort_values([column, "document"])
    if len(known) < 2:  # noqa: PLR2004 - a range has two ends
        return ()
    write: Write = whole if column == "lix" else decimal
    (low, least), (high, most) = (
        (write(row[column]), _place(context, row, banded=column == "lix"))
        for _, row in known.iloc[[0, -1]].iterrows()
    )
    return say(f"style.{key}", low=low, least=least, high=high, most=most)


def _place(context: Context, row: "pd.Series[float]", *, banded: bool) -> str:
    """Name a document by its municipality (and its title where it has several), with its band."""
    source = context.library.sources[str(row["document"])]
    if not banded:
        return source
    return line("style.lix_place", band=bands().label(row["lix"]), group=source)


def _document(context: Context, row: "pd.Series[float]") -> str:
    document = str(row["document"])
    group = context.study.corpus[document].municipality.name
    return line("style.document", title=context.title(document), group=group)


def _table(context: Context, rows: pd.DataFrame) -> DataTable:
    names = [name for name, _, _ in WRITTEN]
    columns = (
        Column(line("words.document")),
        *(Column(line(f"style.column_{name}"), numeric=True) for name in [*names, "passive"]),
    )
    cells = tuple(_cells(context, row) for _, row in rows.iterrows())
    folded = not context.results.few
    note = say("style.note", section=PlaceLink(line("method.title"), place=METHOD))
    return DataTable("tabel-form", line("style.table"), columns, cells, note, folded)


def _cells(context: Context, row: "pd.Series[float]") -> tuple[Text, ...]:
    numbers = tuple((write(float(row[column])),) for _, column, write in WRITTEN)
    return ((_document(context, row),), *numbers, (_passive(row),))


def _passive(row: "pd.Series[float]") -> str:
    if math.isnan(row["share"]):
        return line("words.nothing")
    bounds = percent_interval(row["low"], row["high"])
    share = percent(row["share"])
    return line("style.passive_cell", share=share, bounds=bounds) if bounds else share
