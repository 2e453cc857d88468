"""The section on topics: words that come together in paragraphs, found without a lexicon."""

import pandas as pd

from lingvist.report.context import Context
from lingvist.report.model import Column, DataTable, Inline, Prose, Section, Text
from lingvist.report.numbers import decimal, percent, whole
from lingvist.report.prose import line, listed, say

KEY = "emner"
TERMS = 8
"""Terms shown of each topic."""
MOST = 3
"""Municipalities named in which a topic is largest."""
BEHIND = 5
"""Paragraphs shown in which a topic is largest."""
FIRM = 0.6
"""Stability below which topics are called proposals."""


def topic_section(context: Context) -> Section:
    """Tell which topics the paragraphs make, and how stable they are."""
    curve, number = context.many.curve, context.many.number
    stability = float(curve.loc[curve["k"] == number, "stability"].iloc[0])
    lead = say(
        "topics.lead", least=whole(curve["k"].min()), most=whole(curve["k"].max()),
        number=whole(number), stability=decimal(stability, 2),
    )  # fmt: skip
    told = (lead,) if stability >= FIRM else (lead, say("topics.weak"))
    parts = Prose(told), _table(context), _curve(curve)
    return Section(KEY, line("topics.title"), parts)


def _table(context: Context) -> DataTable:
    names = "topic", "terms", "share", "most"
    columns = tuple(
        Column(line(f"topics.column_{name}"), numeric=name == "share") for name in names
    )
    topics = context.many.topics
    rows = tuple(
        (
            (line("topics.topic", number=str(topic)),),
            listed([str(term) for term in own["term"].head(TERMS)]),
            (_share(context, int(str(topic)), float(own["share"].iloc[0])),),
            listed(_most(context, int(str(topic)))),
        )
        for topic, own in topics.groupby("topic", sort=True)
    )
    note = say("topics.table_note")
    return DataTable("tabel-emner", line("topics.table"), columns, rows, note)


def _most(context: Context, topic: int) -> list[Text]:
    """Name the municipalities in whose texts a topic is largest."""
    shares = context.many.shares
    own = shares[shares["topic"] == topic].sort_values(["share", "group"], ascending=[False, True])
    return [
        say(
            "topics.group_share", group=context.page(str(row["group"])),
            share=percent(row["share"]),
        )
        for _, row in own.head(MOST).iterrows()
    ]  # fmt: skip


def _share(context: Context, topic: int, share: float) -> Inline:
    """Return the share of a topic; it leads to the paragraphs in which it is largest."""
    paragraphs = context.many.paragraphs
    own = paragraphs[paragraphs["topic"] == topic]
    order = own.assign(weight=own["share"] * own["words"]).sort_values(
        ["weight", "block"], ascending=[False, True]
    )
    sentences = context.study.sentences
    rows = sentences[sentences["block"].isin(order["block"].head(BEHIND))]
    rows = rows.assign(end=rows["start"])
    title = line("topics.evidence", number=str(topic))
    return context.library.link(rows, title, KEY, "emne", str(topic), text=percent(share))


def _curve(curve: pd.DataFrame) -> DataTable:
    names = "number", "stability", "deviation"
    columns = tuple(Column(line(f"topics.column_{name}"), numeric=True) for name in names)
    rows: tuple[tuple[Text, ...], ...] = tuple(
        (
            (whole(row["k"]),),
            (decimal(row["stability"], 2),),
            (decimal(row["deviation"], 2),),
        )
        for _, row in curve.iterrows()
    )
    return DataTable("tabel-emnekurve", line("topics.curve"), columns, rows, folded=True)
