"""The section on power: how large a difference must be to be seen in texts like these."""

import math

import pandas as pd

from lingvist.report.context import Context
from lingvist.report.further import POOL, RATIOS
from lingvist.report.keys import METHOD
from lingvist.report.model import Column, DataTable, Notice, PlaceLink, Prose, Section, Text
from lingvist.report.numbers import decimal, percent, percent_interval, whole
from lingvist.report.prose import joined, line, listed, say
from lingvist.resources.labels import labels

KEY = "hvad-forskelle-kan-baere"
NAMED = 3
"""Themes that are named; the others stand in the table."""

_ADDED = ("clustered", "scattered")
_COLUMNS = (
    "power.column_clustered", "power.column_power_clustered",
    "power.column_scattered", "power.column_power_scattered",
)  # fmt: skip


def bearing_section(context: Context) -> Section:
    """Tell how large a difference can be seen, before any is told."""
    table, title = context.further.power, line("power.title")
    if table.empty:
        return Section(KEY, title, (Notice(say("power.too_little", needed=whole(POOL))),))
    lead = say("power.lead", words=whole(round(table["words"].iloc[0], -1)))
    told = joined([lead, *seen(context), say("power.meaning")])
    section = PlaceLink(line("method.title"), place=METHOD)
    how = say("power.how", section=section)
    return Section(KEY, title, (Prose((told, how)), _table(context, table)))


def seen(context: Context) -> tuple[Text, Text]:
    """Say for which themes a difference can be seen, whether mentions cluster or not."""
    table = context.further.power
    clustered, scattered = (table[table[f"detectable_{added}"].notna()] for added in _ADDED)
    first = say("power.none", largest=_largest())
    if not clustered.empty:
        named = listed(_named(context, clustered, "clustered"))
        first = say("power.some", largest=_largest(), themes=named)
    if scattered.empty:
        return first, say("power.no_scattered")
    named = listed(_named(context, scattered, "scattered"))
    return first, say("power.scattered", themes=named)


def _largest() -> str:
    return whole(RATIOS[-1])


def _named(context: Context, rows: pd.DataFrame, added: str) -> list[Text]:
    """Name the themes in which the smallest differences can be seen."""
    column = f"detectable_{added}"
    order = rows.sort_values([column, "rate", "theme"], ascending=[True, False, True])
    return [
        say("power.theme", theme=context.theme(str(row["theme"])), ratio=_ratio(row[column]))
        for _, row in order.head(NAMED).iterrows()
    ]


def _ratio(value: float) -> str:
    """Write a ratio with as many decimals as it has."""
    return labels().number(value)


def _table(context: Context, table: pd.DataFrame) -> DataTable:
    columns = (
        Column(line("words.theme")),
        Column(line("words.per_thousand"), numeric=True),
        *(Column(line(title), numeric=True) for title in _COLUMNS),
    )
    rows = tuple(
        (
            (context.theme(str(row["theme"])),),
            (decimal(row["rate"]),),
            *((cell,) for added in _ADDED for cell in _cells(row, added)),
        )
        for _, row in table.iterrows()
    )
    note = say("power.table_note", largest=_largest(), level=context.level)
    return DataTable("tabel-styrke", line("power.table"), columns, rows, note, folded=True)


def _cells(row: "pd.Series[float]", added: str) -> tuple[str, str]:
    """The smallest ratio that can be seen, and how often twice as many mentions are."""
    ratio = row[f"detectable_{added}"]
    beyond = line("power.beyond", largest=_largest())
    told = beyond if math.isnan(ratio) else line("power.from", ratio=_ratio(ratio))
    bounds = percent_interval(row[f"low_{added}"], row[f"high_{added}"])
    return told, line("power.cell", power=percent(row[f"power_{added}"]), bounds=bounds)
