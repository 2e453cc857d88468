"""The section on the company of words: what the words of the most frequent themes stand with."""

import pandas as pd

from lingvist import compare, figures
from lingvist.compare.collocations import Role
from lingvist.report.building import figure
from lingvist.report.context import Context
from lingvist.report.keys import key_of
from lingvist.report.model import Column, DataTable, Inline, Notice, Prose, Section, Text
from lingvist.report.prose import line, say
from lingvist.report.results import ALL
from lingvist.resources.labels import labels

KEY = "ordenes-selskab"
WORDS = 3
"""Words that are sketched."""
LEAST = 3
"""Relations that a word must stand in to be sketched."""
ROWS = 14
"""Collocates shown of each."""

_PAIR = ["role", "relation", "collocate"]


def company_section(context: Context) -> Section:
    """Sketch the words that carry the most frequent themes."""
    sketches = tuple(_sketched(context, lemma) for lemma in sketched_words(context))
    title = line("company.title")
    if not sketches:
        return Section(KEY, title, (Notice(say("company.none")),))
    return Section(KEY, title, (Prose((say("company.lead"),)),), sketches)


def sketched_words(context: Context) -> list[str]:
    """Return the base words of themes that stand in most relations, so that there is most to see.

    The words come from the texts: of each theme the base word that is mentioned most.
    """
    relations = context.study.relations
    counts = pd.concat([relations["head"], relations["dependent"]]).value_counts()
    known = counts[counts.index.isin(_base_words(context)) & (counts >= LEAST)]
    order = sorted(known.items(), key=lambda item: (-item[1], str(item[0])))
    return [str(lemma) for lemma, _ in order[:WORDS]]


def _base_words(context: Context) -> set[str]:
    """The base word of each theme that is mentioned most; of several the first by name."""
    themes = context.study.themes
    base = themes[~themes["weak"] & ~themes["derived"] & (themes["via"] == "lemma")]
    counts = base.groupby(["theme", "lemma"]).size().reset_index(name="count")
    order = counts.sort_values(["count", "lemma"], ascending=[False, True])
    return set(order.drop_duplicates("theme")["lemma"])


def _sketched(context: Context, lemma: str) -> Section:
    key, title = key_of("selskab", lemma), line("company.word", word=lemma)
    several = context.results.sketch_difference(lemma) if context.results.few else pd.DataFrame()
    if several.empty:
        together = _first(_together(context, lemma))
        return Section(key, title, (_table(context, lemma, together, [ALL]),))
    several = _first(several)
    groups = [group for group in context.results.groups if f"count_{group}" in several.columns]
    drawn = figure(figures.sketch, several, f"{key}.figur", "sketch", word=lemma)
    return Section(key, title, (drawn, _table(context, lemma, several, groups)))


def _first(rows: pd.DataFrame) -> pd.DataFrame:
    """The most frequent rows of a sketch."""
    return rows.sort_values(["count", *_PAIR], ascending=[False, True, True, True]).head(ROWS)


def _together(context: Context, lemma: str) -> pd.DataFrame:
    """The sketch of a word in all texts together, with a count as if for one group."""
    study = context.study
    documents = study.documents.assign(everything=ALL)
    table = compare.sketch(study.relations, lemma, documents=documents, by="everything")
    return table.assign(**{f"count_{ALL}": table["count"]})


def _table(context: Context, lemma: str, rows: pd.DataFrame, groups: list[str]) -> DataTable:
    columns = (
        Column(line("company.column_word")),
        Column(line("company.column_relation", word=lemma)),
        *(Column(_name(group), numeric=True) for group in groups),
    )
    cells: tuple[tuple[Text, ...], ...] = tuple(
        (
            (str(row["collocate"]),),
            (labels().relation(row["role"], row["relation"]),),
            *((_pairs(context, lemma, row, group),) for group in groups),
        )
        for _, row in rows.iterrows()
    )
    caption = line("company.table", word=lemma)
    return DataTable(key_of("selskab", lemma, "tabel"), caption, columns, cells)


def _name(group: str) -> str:
    return line("words.all_texts") if group == ALL else group


def _pairs(context: Context, lemma: str, row: "pd.Series[str]", group: str) -> Inline:
    """Return how often the two stand together; it leads to the sentences."""
    role: Role = "head" if row["role"] == "head" else "dependent"
    found = compare.sketch_evidence(
        context.study.relations, lemma, row["relation"], row["collocate"], role=role
    )
    rows = found if group == ALL else context.results.behind(found, group)
    about = {"word": lemma, "collocate": str(row["collocate"]), "texts": _texts(context, group)}
    keys = lemma, row["role"], row["relation"], row["collocate"], group
    return context.library.link(
        rows, line("company.evidence", **about), key_of("selskab", lemma), "selskab", *keys
    )


def _texts(context: Context, group: str) -> str:
    return line("words.all_texts") if group == ALL else context.texts_of(group)
