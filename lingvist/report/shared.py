"""The section on shared language: passages that two documents have, and what is each one's own."""

import inspect

import pandas as pd

from lingvist import compare
from lingvist.report.context import Context
from lingvist.report.keys import key_of
from lingvist.report.model import Column, DataTable, Inline, Notice, Part, Prose, Section, Text
from lingvist.report.numbers import percent, whole
from lingvist.report.prose import joined, line, listed, say

KEY = "faelles-formuleringer"
SHOWN = 15
"""Passages shown, the longest first."""
NAMED = 3
"""Documents named that share most."""

_DEFAULTS = inspect.signature(compare.shared_passages).parameters
LEAST, STANDARD = _DEFAULTS["minimum"].default, _DEFAULTS["standard_from"].default


def shared_section(context: Context) -> Section:
    """Tell which passages documents share, and how much of each is its own."""
    title = line("shared.title")
    if len(context.study.documents) < 2:  # noqa: PLR2004 - sharing takes two
        return Section(KEY, title, (Notice(say("shared.single")),))
    passages = context.further.passages
    lead = say("shared.lead", least=whole(LEAST))
    if passages.empty:
        return Section(KEY, title, (Prose((say("shared.none", least=whole(LEAST)), lead)),))
    parts: tuple[Part, ...] = (
        Prose((joined([*_found(passages), *_twins(context), *_least_own(context)]), lead)),
        _table(context, passages),
        _own_table(context),
    )
    return Section(KEY, title, parts)


def shared_finding(context: Context) -> Text:
    """Tell for the findings whether the texts share language."""
    if len(context.study.documents) < 2:  # noqa: PLR2004
        return ()
    passages = context.further.passages
    if passages.empty:
        return say("highlights.nothing_shared", least=whole(LEAST))
    return joined([*_found(passages), *_twins(context)])


def _found(passages: pd.DataFrame) -> tuple[Text, ...]:
    number, standard = len(passages), int(passages["standard"].sum())
    found = say("shared.found", number, number=whole(number))
    if not standard:
        return (found,)
    return found, say("shared.standard", standard, number=whole(standard), least=whole(STANDARD))


def _twins(context: Context) -> tuple[Text, ...]:
    """Name the documents that are mostly the same text."""
    return tuple(
        say(
            "shared.duplicate", first=context.title(str(row["first"])),
            second=context.title(str(row["second"])),
            share=percent(max(row["contained_first"], row["contained_second"])),
        )
        for _, row in context.further.duplicates.head(NAMED).iterrows()
    )  # fmt: skip


def _sharing(context: Context) -> pd.DataFrame:
    """The documents that share something, those with least of their own first."""
    own = context.further.own
    return own[own["shared"] > 0].sort_values(["own_share", "document"])


def _least_own(context: Context) -> tuple[Text, ...]:
    rows = _sharing(context)
    if rows.empty:
        return ()
    named = [
        say(
            "shared.own_document", title=context.title(str(row["document"])),
            group=_group(context, str(row["document"])), share=percent(row["own_share"]),
        )
        for _, row in rows.head(NAMED).iterrows()
    ]  # fmt: skip
    return (say("shared.own", named=listed(named)),)


def _group(context: Context, document: str) -> str:
    return context.study.corpus[document].municipality.name


def _table(context: Context, passages: pd.DataFrame) -> DataTable:
    columns = (
        Column(line("shared.column_pair")),
        Column(line("shared.column_equal"), numeric=True),
        Column(line("shared.column_identity"), numeric=True),
        Column(line("shared.column_kind")),
        Column(line("shared.column_earlier")),
    )
    rows = tuple(
        (
            listed([context.library.sources[str(row[side])] for side in ("first", "second")]),
            (_equal(context, row, number),),
            (percent(row["identity"]),),
            (line("shared.genre" if row["standard"] else "shared.passage"),),
            (_earlier(context, str(row["earlier"])),),
        )
        for number, (_, row) in enumerate(passages.head(SHOWN).iterrows())
    )
    return DataTable(
        "tabel-passager", line("shared.table"), columns, rows, say("shared.table_note")
    )


def _earlier(context: Context, document: str) -> str:
    return context.library.sources[document] if document else line("words.nothing")


def _equal(context: Context, row: "pd.Series[float]", number: int) -> Inline:
    """Return how many words are equal; they lead to both places."""
    places = pd.concat([_place(context, row, side) for side in ("first", "second")])
    names = {side: context.library.sources[str(row[side])] for side in ("first", "second")}
    title, key = line("shared.evidence", **names), key_of("passage", str(number))
    return context.library.link(places, title, KEY, key, text=whole(row["equal"]))


def _place(context: Context, row: "pd.Series[float]", side: str) -> pd.DataFrame:
    """The sentences over which a passage runs, with the part of each that is in it."""
    start, end = row[f"start_{side}"], row[f"end_{side}"]
    table = context.study.sentences
    within = (table["start"] < end) & (table["end"] > start)
    rows = table[within & (table["document"] == row[side])]
    return rows.assign(start=rows["start"].clip(lower=start), end=rows["end"].clip(upper=end))


def _own_table(context: Context) -> DataTable:
    columns = (
        Column(line("words.municipality")),
        Column(line("words.document")),
        Column(line("shared.column_own"), numeric=True),
        Column(line("shared.column_others"), numeric=True),
    )
    rows = tuple(
        (
            (context.page(_group(context, str(row["document"]))),),
            (context.title(str(row["document"])),),
            (percent(row["own_share"]),),
            (whole(row["others"]),),
        )
        for _, row in _sharing(context).iterrows()
    )
    return DataTable("tabel-egne-ord", line("shared.own_table"), columns, rows, folded=True)
