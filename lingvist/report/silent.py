"""The section on silence: themes that are not mentioned, and what the length of the text bears."""

from typing import Any

import pandas as pd

from lingvist.report.context import Context
from lingvist.report.further import TOO_SHORT
from lingvist.report.model import Column, DataTable, Inline, Notice, Part, Prose, Section, Text
from lingvist.report.numbers import chance, decimal, whole
from lingvist.report.prose import joined, line, listed, say
from lingvist.report.results import BY, CERTAIN

KEY = "ikke-naevnt"
SHOWN = 12
"""Absences shown where there are many municipalities."""
SILENT = "others_silent"
"""Note of ``compare.silence`` where nobody mentions the theme."""


def silence_section(context: Context) -> Section:
    """Tell what the texts do not mention, and whether that means anything."""
    results, title = context.results, line("silence.title")
    if len(results.groups) < 2:  # noqa: PLR2004 - the others are a second group
        return Section(KEY, title, (Notice(say("differences.single")),))
    table = context.further.silence
    if table.empty:
        return Section(KEY, title, (Prose((say("silence.none"),)),))
    lead = say("silence.lead")
    if results.few:
        told = [text for group in results.groups if (text := silence_of(context, group))]
        parts: tuple[Part, ...] = (Prose((*told, *_nobody(context), lead)), *_table(context, table))
        return Section(KEY, title, parts)
    return Section(
        KEY, title, (Prose((_counted(table), lead)), *_table(context, table, short=False))
    )


def own_silence(context: Context, group: str) -> tuple[Section, ...]:
    """Tell on the page of one of many municipalities what its texts do not mention."""
    table = context.further.silence
    if context.results.few or table.empty:
        return ()
    own = _spoken(table[table["group"] == group])
    lead = Prose((silence_of(context, group), say("silence.lead")))
    return (Section(KEY, line("silence.title"), (lead, *_table(context, own))),)


def verdict(row: "pd.Series[Any]") -> str:
    """Say what may be said of an absence: ``certain``, ``open``, ``short`` or ``nobody``."""
    if row["note"] == SILENT:
        return "nobody"
    if row["note"] == TOO_SHORT:
        return "short"
    return "certain" if row["p_adjusted"] < CERTAIN else "open"


def silence_of(context: Context, group: str) -> Text:
    """Tell what the texts of a municipality do not mention, the remarkable first."""
    table = context.further.silence
    own = _spoken(table[table["group"] == group])
    texts = context.texts_of(group)
    if own.empty:
        return say("silence.complete", texts=texts)
    kinds = own.assign(kind=[verdict(row) for _, row in own.iterrows()])
    found: list[Text] = []
    for kind in ("certain", "open", "short"):
        rows = kinds[kinds["kind"] == kind]
        named = listed([_named(context, row, kind) for _, row in rows.iterrows()])
        if not rows.empty and kind == "short" and found:
            found.append(say("silence.short", themes=named))
        elif not rows.empty:
            key = "short_only" if kind == "short" else kind
            found.append(say(f"silence.{key}", texts=texts, themes=named))
    return joined(found)


def remarkable(context: Context) -> list[Text]:
    """Tell for the findings what is hardly absent by chance."""
    table = context.further.silence
    if table.empty or not context.results.few:
        return []
    certain = [verdict(row) == "certain" for _, row in table.iterrows()]
    rows = table[certain]
    return [
        say(
            "silence.certain", texts=context.texts_of(str(group)),
            themes=listed([_named(context, row, "certain") for _, row in own.iterrows()]),
        )
        for group, own in rows.groupby("group", sort=False)
    ]  # fmt: skip


def _spoken(rows: pd.DataFrame) -> pd.DataFrame:
    """Absences of what others mention."""
    return rows[rows["note"] != SILENT]


def _named(context: Context, row: "pd.Series[float]", kind: str) -> Text:
    theme = context.theme(str(row["theme"]))
    if kind == "short":
        return (theme,)
    return say("silence.expected", theme=theme, expected=decimal(row["expected"]))


def _nobody(context: Context) -> tuple[Text, ...]:
    table = context.further.silence
    names = table.loc[table["note"] == SILENT, "theme"].drop_duplicates()
    if names.empty:
        return ()
    themes = listed([context.theme(str(name)) for name in names])
    return (say("silence.nobody", themes=themes),)


def _counted(table: pd.DataFrame) -> Text:
    """Count the absences where there are too many to name."""
    kinds = [verdict(row) for _, row in _spoken(table).iterrows()]
    certain, cells = kinds.count("certain"), whole(len(kinds))
    remarkable = certain + kinds.count("open")
    if not remarkable:
        told = say("silence.overview_none", cells=cells)
    elif not certain:
        told = say("silence.overview", cells=cells, remarkable=whole(remarkable))
    else:
        told = say(
            "silence.overview_certain", cells=cells, remarkable=whole(remarkable),
            certain=whole(certain),
        )  # fmt: skip
    return joined([told, say("silence.pages")])


def _table(context: Context, table: pd.DataFrame, *, short: bool = True) -> tuple[DataTable, ...]:
    """The table of absences; those on which the text is too short to tell only where wanted."""
    rows = _spoken(table)
    rows = rows if short else rows[rows["note"] != TOO_SHORT]
    if rows.empty:
        return ()
    few = len(rows) <= 2 * SHOWN
    names = "expected", "upper", "p", "verdict"
    columns = (
        Column(line("words.theme")),
        Column(line("words.municipality")),
        *(Column(line(f"silence.column_{name}"), numeric=name != "verdict") for name in names),
    )
    shown = rows if few else rows.head(SHOWN)
    cells = tuple(_cells(context, row) for _, row in shown.iterrows())
    caption = line("silence.table" if few else "silence.table_many")
    linked = context.results.few
    key = "silence.table_note" if linked else "silence.table_note_many"
    note = say(key, level=context.level)
    return (DataTable("tabel-ikke-naevnt", caption, columns, cells, note, not linked and short),)


def _cells(context: Context, row: "pd.Series[float]") -> tuple[Text, ...]:
    return (
        (context.theme(str(row["theme"])),),
        (context.page(str(row["group"])),),
        (_expected(context, row),),
        (decimal(row["upper"]),),
        (chance(row["p_blocks"]).removeprefix("=").strip(),),
        (line(f"silence.verdict_{verdict(row)}"),),
    )


def _expected(context: Context, row: "pd.Series[float]") -> Inline:
    """Return the mentions one had to expect; they lead to those of the others."""
    theme, group = str(row["theme"]), str(row["group"])
    shown = decimal(row["expected"])
    if not context.results.few:
        return shown
    documents = context.results.documents
    others = documents.loc[documents[BY] != group, "document"]
    themes = context.study.themes
    rows = themes[(themes["theme"] == theme) & ~themes["weak"] & themes["document"].isin(others)]
    texts = context.texts_of(group)
    title = line("silence.evidence", theme=context.theme(theme), texts=texts)
    return context.library.link(rows, title, KEY, "ikke-naevnt", theme, group, text=shown)
