"""The section on declared values and statements: what the texts call their own."""

from dataclasses import replace

import pandas as pd

from lingvist import figures
from lingvist.compare import enacted_evidence
from lingvist.report.building import figure
from lingvist.report.context import Context, term
from lingvist.report.keys import key_of
from lingvist.report.model import Column, DataTable, Inline, Notice, Part, Prose, Section, Text
from lingvist.report.numbers import percent, whole
from lingvist.report.prose import line, listed, say
from lingvist.report.value_fits import fit_section
from lingvist.schema import STATEMENT_KINDS

KEY = "vaerdier"
ENACTED = "ord-og-indhold"
UNDECLARED = 3
"""Undeclared themes shown of each document."""


def declared_section(context: Context) -> Section:
    """Name the declared values of each document, and what its text is about."""
    lead = Prose((say("declared.lead"),))
    parts: list[Part] = [lead, _overview(context)]
    fits = fit_section(context, list(context.results.documents["document"]))
    return Section(KEY, line("declared.title"), tuple(parts), (_enacted_section(context), fits))


def declared_values(context: Context, document: str, back: str = KEY) -> Text:
    """Enumerate the values a document declares, or say plainly that there are none."""
    values = context.study.values
    own = values[values["document"] == document].sort_values(["scope", "rank"])
    if own.empty:
        return say("declared.nothing")
    return listed([_label(context, row, back) for _, row in own.iterrows()])


def _label(context: Context, row: "pd.Series[str]", back: str) -> Inline:
    """Return the label of a value; it leads to the sentence that declares it."""
    source = context.library.sources[row["document"]]
    title = line("declared.evidence", label=str(row["label"]), source=source)
    keys = "vaerdi", row["document"], row["scope"], str(row["rank"])
    return context.library.link(row.to_frame().T, title, back, *keys, text=str(row["label"]))


def statements_of(context: Context, document: str, back: str = KEY) -> Text:
    """Count the statements of a document by kind; each count leads to them."""
    statements = context.study.statements
    own = statements[statements["document"] == document]
    if own.empty:
        return say("declared.nothing")
    kinds = [kind for kind in STATEMENT_KINDS if kind in set(own["kind"])]
    return listed([_kind(context, kind, own[own["kind"] == kind], back) for kind in kinds])


def _kind(context: Context, kind: str, rows: pd.DataFrame, back: str) -> Text:
    document, name = str(rows["document"].iloc[0]), term("statement_kind", kind)
    title = line("declared.statement_evidence", kind=name, source=context.library.sources[document])
    count = context.library.link(rows, title, back, "udsagn", document, kind)
    return say("declared.kind", kind=name, count=count)


def _overview(context: Context) -> DataTable:
    columns = (
        Column(line("words.municipality")),
        Column(line("words.document")),
        Column(line("declared.column_values")),
        Column(line("declared.column_statements")),
    )
    rows = tuple(
        (
            (context.page(row["municipality"]),),
            (str(row["title"]),),
            declared_values(context, row["document"]),
            statements_of(context, row["document"]),
        )
        for _, row in context.results.documents.iterrows()
    )
    return DataTable("tabel-vaerdier", line("declared.table"), columns, rows)


def _enacted_section(context: Context) -> Section:
    title = line("enacted.title")
    if not context.results.few:
        return Section(ENACTED, title, (Prose((say("enacted.many"),)),))
    documents = list(context.results.documents["document"])
    return Section(ENACTED, title, enacted_parts(context, documents, ENACTED))


def enacted_parts(context: Context, documents: list[str], back: str) -> tuple[Part, ...]:
    """Set the declared values of some documents against the themes of their texts.

    Args:
        context: what the report is written from.
        documents: their ids.
        back: key of the section that its evidence leads back to.
    """
    table = context.results.declared
    own = table[table["document"].isin(documents)]
    if own.empty:
        return (Notice(say("enacted.none")),)
    drawn = figure(figures.declared_enacted, own, "figur-ord-og-indhold", "declared_enacted")
    tables = [_enacted_table(context, document, own, back) for document in documents]
    tables[-1] = replace(tables[-1], note=say("enacted.table_note"))
    return (Prose((say("enacted.lead"),)), drawn, *tables)


def _enacted_table(context: Context, document: str, table: pd.DataFrame, back: str) -> DataTable:
    own = table[table["document"] == document]
    shown = pd.concat([own[own["declared"]], own[~own["declared"]].head(UNDECLARED)])
    columns = (
        Column(line("enacted.column_value")),
        Column(line("words.theme")),
        Column(line("words.mentions"), numeric=True),
        Column(line("enacted.column_share"), numeric=True),
        Column(line("enacted.column_rank"), numeric=True),
        Column(line("enacted.column_agent")),
    )
    rows = tuple(_enacted_cells(context, row, back) for _, row in shown.iterrows())
    caption = line("enacted.table", source=context.library.sources[document])
    return DataTable(key_of("ord-og-indhold", document), caption, columns, rows)


def _enacted_cells(context: Context, row: "pd.Series[str]", back: str) -> tuple[Text, ...]:
    label = str(row["label"]) if row["declared"] else line("enacted.undeclared")
    if not row["theme"]:
        return ((label,), (line("enacted.outside"),), *(((line("words.nothing"),),) * 4))
    agent = term("agent", row["enacted_by"]) if row["enacted_by"] else line("words.nothing")
    return (
        (label,),
        (context.theme(row["theme"]),),
        (_enacted_mentions(context, row["document"], row["theme"], back),),
        (percent(float(row["share"])),),
        (whole(float(row["theme_rank"])),),
        (agent,),
    )


def _enacted_mentions(context: Context, document: str, theme: str, back: str) -> Inline:
    study = context.study
    rows = enacted_evidence(
        study.values, study.themes, study.sentences, document=document, theme=theme
    )
    source = context.library.sources[document]
    title = line("enacted.evidence", theme=context.theme(theme), source=source)
    return context.library.link(rows, title, back, "indhold", theme, document)
