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
    groups = rows.assign(rule=rows["rule"].map(rule_name)).groupby("rule")
    ordered = sorted(groups, key=lambda group: (-len(group[1]), str(group[0])))
    cells = tuple(_rule(str(rule), group) for rule, group in ordered)
    caption = line("cleaning.table", source=source)
    return DataTable(key_of("rensning", document), caption, columns, cells, folded=True)


def _rule(rule: str, rows: pd.DataFrame) -> tuple[Text, ...]:
    taken = rows["text"].str.len().sum() - rows["replacement"].str.len().sum()
    return (rule,), (whole(len(rows)),), (whole(max(taken, 0)),), (_lines(rows),)


def _lines(rows: pd.DataFrame) -> str:
    lines = sorted(set(rows["line"]))
    named = ", ".join(str(number) for number in lines[:LINES])
    rest = len(lines) - LINES
    return line("cleaning.more_lines", lines=named, rest=whole(rest)) if rest > 0 else named


def rule_name(rule: str) -> str:
    """Return the Danish name of a cleaning rule; unknown ones share a name."""
    known = wording().root[TOPIC]
    return line(f"{TOPIC}.{rule}") if rule in known else line(f"{TOPIC}.other")
