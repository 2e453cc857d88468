"""The section on the company of words: what the words of the most frequent themes stand with."""

from functools import partial

import pandas as pd

from lingvist import compare, figures
from lingvist.compare.collocations import Role
from lingvist.figures.company import ORDER
from lingvist.report.building import figure
from lingvist.report.context import Context
from lingvist.report.keys import key_of
from lingvist.report.model import Column, DataTable, Inline, Notice, Part, Prose, Section, Text
from lingvist.report.prose import line, say
from lingvist.report.results import ALL
from lingvist.report.typical import typical
from lingvist.resources.labels import labels

KEY = "ordenes-selskab"
WORDS = 3
"""Words that are sketched."""
LEAST = 3
"""Relations that a word must stand in to be sketched."""
TOP = 10
"""Collocates shown of each relation."""
DRAWN = ORDER[:3]
"""Roles and relations that are drawn: modifiers, and verbs with the word as object and subject."""
TWICE = 2
"""Times that some pair must stand together in a text for a figure to show more than the table."""
JOINED = "conjunct"
"""The relation in which it does not matter which word comes first."""

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
    shown = [relations.loc[relations["relation"] == name, role] for role, name in ORDER]
    counts = pd.concat(shown).value_counts()
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
        together = _shown(_together(context, lemma), lemma)
        return Section(key, title, (_table(context, lemma, together, [ALL]),))
    rows = _shown(several, lemma)
    groups = [group for group in context.results.groups if f"count_{group}" in rows.columns]
    places = list(zip(several["role"], several["relation"], strict=True))
    told = typical(context, lemma, several[[place in ORDER for place in places]])
    parts = told, *_drawn(rows, lemma), _table(context, lemma, rows, groups)
    return Section(key, title, parts)


def _drawn(rows: pd.DataFrame, lemma: str) -> tuple[Part, ...]:
    """Draw the modifiers and verbs of a word, unless each stands there only once."""
    places = list(zip(rows["role"], rows["relation"], strict=True))
    drawn = rows[[place in DRAWN for place in places]]
    if drawn.empty or drawn.filter(regex="^count_").to_numpy().max() < TWICE:
        return ()
    key = key_of("selskab", lemma, "figur")
    return (figure(partial(figures.sketch, top=TOP), drawn, key, "sketch", word=lemma),)


def _shown(sketch: pd.DataFrame, lemma: str) -> pd.DataFrame:
    """The most frequent rows of each relation that is shown, the relations in order."""
    rows = _regardless_of_order(sketch, lemma)
    places = list(zip(rows["role"], rows["relation"], strict=True))
    rows = rows[[place in ORDER for place in places]]
    order = [ORDER.index(place) for place in places if place in ORDER]
    ranked = rows.assign(order=order).sort_values(
        ["order", "count", "collocate"], ascending=[True, False, True]
    )
    return ranked.groupby("order").head(TOP).drop(columns="order")


def _regardless_of_order(sketch: pd.DataFrame, lemma: str) -> pd.DataFrame:
    """Count what a word is joined with once, whichever comes first."""
    joined = sketch["relation"] == JOINED
    again = joined & (sketch["role"] == "dependent") & (sketch["collocate"] == lemma)
    rows = sketch.assign(role=sketch["role"].mask(joined, "head"))[~again]
    counts = [name for name in rows.columns if name == "count" or name.startswith("count_")]
    return rows.groupby(["by", "word", *_PAIR], as_index=False, sort=False)[counts].sum()


def _together(context: Context, lemma: str) -> pd.DataFrame:
    """The sketch of a word in all texts together, with a count as if for one group."""
    study = context.study
    documents = study.documents.assign(everything=ALL)
    table = compare.sketch(study.relations, lemma, documents=documents, by="everything")
    return table.assign(**{f"count_{ALL}": table["count"]})


def _table(context: Context, lemma: str, rows: pd.DataFrame, groups: list[str]) -> DataTable:
    columns = (
        Column(line("company.column_word")),
        Column(line("company.column_relation")),
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
    role: Role | None = "head" if row["role"] == "head" else "dependent"
    if row["relation"] == JOINED:
        role = None
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
