"""The sections of a municipality's page on its clauses and its sentences, one by one."""

import pandas as pd

from lingvist.report.building import gathered
from lingvist.report.context import Context, term
from lingvist.report.keys import key_of
from lingvist.report.model import Column, DataTable, PlaceLink, Prose, Quotes, Section, Text
from lingvist.report.prose import line, say


def clause_table(context: Context, document: str) -> DataTable:
    """List every clause that says who is to do what, folded up."""
    names = ("sentence", "agent", "modality", "predicate", "responsibility", "direction")
    columns = tuple(Column(line(f"clauses.column_{name}")) for name in names)
    frames = context.study.frames
    own = frames[frames["document"] == document].sort_values(["start", "end"])
    hidden = context.library.display[document] == "none"
    rows = tuple(_clause(context, row, hidden=hidden) for _, row in own.iterrows())
    caption = line("clauses.table_every", source=context.library.sources[document])
    return DataTable(key_of("udsagn", document), caption, columns, rows, folded=True)


def _clause(context: Context, row: "pd.Series[str]", *, hidden: bool) -> tuple[Text, ...]:
    nothing = line("words.nothing")
    number = row["sentence"].rpartition("#s")[2]
    page = context.library.pages[row["document"]]
    denied = row["negated"] and not row["corrective"]
    verb = line("clauses.negated", predicate=row["predicate"]) if denied else row["predicate"]
    responsibility, direction = row["responsibility"], row["direction"]
    return (
        (PlaceLink(line("clauses.sentence", number=number), page, key_of(row["sentence"])),),
        (term("agent", row["agent"]),),
        (term("modality", row["modality"]),),
        (nothing if hidden else verb,),
        (term("responsibility", responsibility) if responsibility != "none" else nothing,),
        (term("direction", direction) if direction != "none" else nothing,),
    )


def sentence_section(context: Context, documents: list[str]) -> Section:
    """List the sentences of each document, for links to lead to."""
    lead = Prose((say("sentences.lead"),))
    sections = tuple(_sentences(context, document) for document in documents)
    return gathered("saetninger", line("sentences.title"), (lead,), sections)


def _sentences(context: Context, document: str) -> Section:
    quotes = context.library.sentences_of(document, _cited(context, document))
    display = context.library.display[document]
    lead = Prose((say(f"sentences.{display}"),))
    key, title = key_of("saetninger", document), context.title(document)
    return Section(key, title, (lead, Quotes(quotes)))


def _cited(context: Context, document: str) -> set[str]:
    """The sentences that the numbers of themes, values and statements rest on."""
    study = context.study
    tables = study.themes[~study.themes["weak"]], study.values, study.statements
    rows = pd.concat([table[["document", "sentence"]] for table in tables])
    return set(rows.loc[rows["document"] == document, "sentence"])
