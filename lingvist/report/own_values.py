"""The sections of a municipality's page on its declared values and its statements."""

import math

import pandas as pd

from lingvist.report.building import gathered
from lingvist.report.context import Context, term
from lingvist.report.keys import key_of
from lingvist.report.model import Facts, Notice, Part, Prose, Quotes, Section, Text
from lingvist.report.prose import line, say
from lingvist.schema import STATEMENT_KINDS

UNFOLDED = 3
"""Sentences quoted of what unfolds a value, where only quotations are allowed."""


def value_section(context: Context, documents: list[str]) -> Section:
    """Show each declared value, the words that declare it, and the text that unfolds it."""
    sections = tuple(_of_document(context, document) for document in documents)
    lead = Prose((say("declared.lead"),))
    return gathered("vaerdier", line("declared.own_title"), (lead,), sections)


def _of_document(context: Context, document: str) -> Section:
    values = context.study.values
    own = values[values["document"] == document].sort_values(["scope", "rank"])
    key, title = key_of("vaerdier", document), context.title(document)
    if own.empty:
        return Section(key, title, (Notice(say("declared.no_values")),))
    lead = Prose((say("declared.number", len(own), number=str(len(own))), *_stated(own)))
    sections = tuple(_value(context, row) for _, row in own.iterrows())
    return Section(key, title, (lead,), sections)


def _stated(values: pd.DataFrame) -> tuple[Text, ...]:
    """What the text says itself of the number of its values, and of the word they make."""
    mnemonics = sorted({str(word) for word in values["mnemonic"] if word})
    counts = sorted({f"{count:.0f}" for count in values["stated_count"].dropna()})
    return (
        *(say("declared.mnemonic", mnemonic=mnemonic) for mnemonic in mnemonics),
        *(say("declared.stated", count=count) for count in counts),
    )


def _value(context: Context, row: "pd.Series[str]") -> Section:
    document, scope, rank = row["document"], row["scope"], str(row["rank"])
    title = line("declared.value", rank=rank, label=row["label"])
    theme = context.theme(row["theme"]) if row["theme"] else line("declared.no_theme")
    facts = Facts(
        (
            (line("declared.scope"), (term("scope", scope),)),
            (line("words.theme"), (theme,)),
            (line("declared.cue"), (row["cue"] or line("words.nothing"),)),
        )
    )
    declaring = Quotes(context.library.quotes(row.to_frame().T))
    key = key_of("vaerdi", document, scope, rank)
    return Section(key, title, (facts, declaring, *_unfolded(context, row)))


def _unfolded(context: Context, row: "pd.Series[str]") -> tuple[Part, ...]:
    """The text that unfolds a value, as much of it as may be shown."""
    if math.isnan(float(row["unfolded_start"])):
        return (Notice(say("declared.not_unfolded")),)
    table = context.study.sentences
    start, end = float(row["unfolded_start"]), float(row["unfolded_end"])
    inside = table["start"].between(start, end, inclusive="left")
    running = table["block_kind"] != "heading"
    rows = table[(table["document"] == row["document"]) & inside & running]
    if rows.empty:
        return (Notice(say("declared.not_unfolded")),)
    whole_text = context.library.display[row["document"]] == "full"
    shown = rows if whole_text else rows.head(UNFOLDED)
    lead = Prose((_unfolded_lead(len(rows), len(shown)),))
    return lead, Quotes(context.library.quotes(shown.assign(end=shown["start"])))


def _unfolded_lead(number: int, shown: int) -> Text:
    if shown < number:
        return say("declared.unfolded_part", number=str(number), shown=str(shown))
    return say("declared.unfolded", number, number=str(number))


def statement_section(context: Context, documents: list[str]) -> Section:
    """Show the visions, missions, approaches and principles of each document."""
    sections = tuple(_statements(context, document) for document in documents)
    lead = Prose((say("statements.lead"),))
    return gathered("vision-og-mission", line("statements.title"), (lead,), sections)


def _statements(context: Context, document: str) -> Section:
    table = context.study.statements
    own = table[table["document"] == document]
    key, title = key_of("vision", document), context.title(document)
    if own.empty:
        return Section(key, title, (Notice(say("statements.none")),))
    sections = tuple(
        Section(
            key_of("vision", document, kind),
            term("statement_kind", kind).capitalize(),
            (Quotes(context.library.quotes(own[own["kind"] == kind])),),
        )
        for kind in STATEMENT_KINDS
        if kind in set(own["kind"])
    )
    return Section(key, title, (), sections)
