"""The section on cleaning: what was taken out of each document, by which rule, on which lines."""

import pandas as pd

from lingvist.report.context import Context
from lingvist.report.keys import key_of
from lingvist.report.model import Column, DataTable, Notice, Part, Prose, Section, Text
from lingvist.report.numbers import whole
from lingvist.report.prose import line, say
from lingvist.resources.wording import wording

KEY = "rensning"
TOPIC = "rules"
LINES = 12
"""Lines named of each rule."""


def cleaning_section(context: Context, documents: list[str]) -> Section:
    """Tell what cleaning took out of some documents. The words themselves are not repeated."""
    tables = tuple(_part(context, document) for document in documents)
    return Section(KEY, line("cleaning.title"), (Prose((say("cleaning.lead"),)), *tables))


def cleaning_summary(context: Context) -> Section:
    """Count what cleaning took out of all documents; the lines stand on each one's own page."""
    removed = context.study.removed
    lead: tuple[Part, ...] = (Prose((say("cleaning.lead"), say("cleaning.many"))),)
    if removed.empty:
        return Section(KEY, line("cleaning.title"), lead)
    titles = "cleaning.column_count", "cleaning.column_characters", "cleaning.column_documents"
    columns = (
        Column(line("cleaning.column_rule")),
        *(Column(line(title), numeric=True) for title in titles),
    )
    cells = tuple(
        ((rule,), (whole(len(rows)),), (whole(_taken(rows)),), (whole(rows["document"].nunique()),))
        for rule, rows in _by_rule(removed)
    )
    table = DataTable("rensning.alle", line("cleaning.table_many"), columns, cells, folded=True)
    return Section(KEY, line("cleaning.title"), (*lead, table))


def _by_rule(removed: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """The rows of each rule, by its Danish name, the most frequent first."""
    named = removed.assign(rule=removed["rule"].map(rule_name)).groupby("rule")
    groups = [(str(rule), rows) for rule, rows in named]
    return sorted(groups, key=lambda group: (-len(group[1]), group[0]))


def _taken(rows: pd.DataFrame) -> int:
    taken = rows["text"].str.len().sum() - rows["replacement"].str.len().sum()
    return max(int(taken), 0)


def _part(context: Context, document: str) -> Part:
    removed = context.study.removed
    rows = removed[removed["document"] == document]
    source = context.library.sources[document]
    if rows.empty:
        return Notice(say("cleaning.nothing", source=source))
    columns = (
        Column(line("cleaning.column_rule")),
        Column(line("cleaning.column_count"), numeric=True),
        Column(line("cleaning.column_characters"), numeric=True),
        Column(line("cleaning.column_lines")),
    )
    cells = tuple(_rule(rule, group) for rule, group in _by_rule(rows))
    caption = line("cleaning.table", source=source)
    return DataTable(key_of("rensning", document), caption, columns, cells, folded=True)


def _rule(rule: str, rows: pd.DataFrame) -> tuple[Text, ...]:
    return (rule,), (whole(len(rows)),), (whole(_taken(rows)),), (_lines(rows),)


def _lines(rows: pd.DataFrame) -> str:
    lines = sorted(set(rows["line"]))
    named = ", ".join(str(number) for number in lines[:LINES])
    rest = len(lines) - LINES
    return line("cleaning.more_lines", lines=named, rest=whole(rest)) if rest > 0 else named


def rule_name(rule: str) -> str:
    """Return the Danish name of a cleaning rule; unknown ones share a name."""
    known = wording().root[TOPIC]
    return line(f"{TOPIC}.{rule}") if rule in known else line(f"{TOPIC}.other")
