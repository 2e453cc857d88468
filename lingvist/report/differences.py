"""The section on differences: where texts differ in their themes, and where that is open."""

import math

import pandas as pd

from lingvist import figures
from lingvist.compare.groups import REST
from lingvist.report.bearing import bearing_section
from lingvist.report.building import figure, gathered
from lingvist.report.context import Context
from lingvist.report.keys import key_of
from lingvist.report.model import Column, DataTable, Inline, Notice, Prose, Section, Text
from lingvist.report.numbers import chance, decimal, interval, whole
from lingvist.report.prose import line, listed, say
from lingvist.report.results import CERTAIN
from lingvist.report.themes import mentions

KEY = "forskelle"
ONE_SIDE = "absent_in_one"
"""Note of ``compare.differences`` on what only one of two groups has."""


def difference_section(context: Context) -> Section:
    """Tell where the texts differ, and where that cannot be decided."""
    results, title = context.results, line("differences.title")
    if len(results.groups) < 2:  # noqa: PLR2004 - a difference has two sides
        return Section(KEY, title, (Notice(say("differences.single")),))
    if not results.few:
        lead = Prose((say("differences.many"),))
        return Section(KEY, title, (lead,), (bearing_section(context),))
    if results.differences.empty:
        return Section(KEY, title, (Notice(say("themes.none")),))
    pairs = tuple(_pair(context, *pair) for pair in results.pairs)
    lead = Prose((_found(context), say("differences.lead", level=context.level)))
    return gathered(KEY, title, (lead,), pairs, bearing_section(context))


def _found(context: Context) -> Text:
    """Count the certain differences and name their themes; else say that all are open."""
    rows = context.results.differences
    certain = rows[[verdict(row) == "certain" for _, row in rows.iterrows()]]
    if certain.empty:
        return say("differences.none", len(rows), tests=whole(len(rows)))
    named = listed([context.theme(str(name)) for name in certain["theme"].drop_duplicates()])
    if len(rows) == 1:
        return say("differences.only", named=named)
    return say(
        "differences.some", len(certain),
        certain=whole(len(certain)), tests=whole(len(rows)), named=named,
    )  # fmt: skip


def _pair(context: Context, first: str, second: str) -> Section:
    table = context.results.differences
    rows = table[(table["first"] == first) & (table["second"] == second)]
    names, key = {"first": first, "second": second}, key_of("forskel", first, second)
    if rows.empty:
        return Section(key, line("differences.pair", **names), (Notice(say("themes.none")),))
    drawn = figure(figures.rate_differences, rows, f"{key}.figur", "rate_differences", **names)
    parts = drawn, difference_table(context, rows, f"{key}.tabel", folded=True)
    return Section(key, line("differences.pair", **names), parts)


def difference_table(
    context: Context, rows: pd.DataFrame, key: str, *, folded: bool = False
) -> DataTable:
    """Return the table of the differences between two groups, the surest first.

    Args:
        context: what the report is written from.
        rows: the rows of one pair.
        key: of the table.
        folded: offer it folded up.
    """
    names = [context.group(str(rows[side].iloc[0])) for side in ("first", "second")]
    columns = (
        Column(line("words.theme")),
        *(Column(line("themes.column_rate", group=name), numeric=True) for name in names),
        Column(line("differences.column"), numeric=True),
        Column(line("words.interval", level=context.level), numeric=True),
        Column(line("words.adjusted_p"), numeric=True),
        Column(line("differences.column_verdict")),
    )
    order = rows.sort_values(["p_adjusted", "p", "theme"], na_position="last")
    cells = tuple(_cells(context, row) for _, row in order.iterrows())
    caption = line("differences.table", first=names[0], second=names[1])
    reading = line("differences.reading")
    note = say("differences.table_note", first=names[0], second=names[1], reading=reading)
    return DataTable(key, caption, columns, cells, note, folded)


def _cells(context: Context, row: "pd.Series[float]") -> tuple[Text, ...]:
    return (
        (context.theme(str(row["theme"])),),
        *((_rate(context, row, side),) for side in ("first", "second")),
        (decimal(row["difference"]),),
        (bounds(context, row),),
        (chance(row["p_adjusted"]).removeprefix("=").strip(),),
        (line(f"differences.{verdict(row)}"),),
    )


def _rate(context: Context, row: "pd.Series[float]", side: str) -> Inline:
    """Return the rate on one side; it leads to the mentions, but for those of all others."""
    rate, group = decimal(row[f"value_{side}"]), str(row[side])
    if group == REST:
        return rate
    return mentions(context, str(row["theme"]), group, text=rate)


def bounds(context: Context, row: "pd.Series[float]", scale: int = 1, places: int = 1) -> str:
    """Write the interval of a difference, or why there is none.

    Args:
        context: what the report is written from.
        row: the difference.
        scale: what its bounds are multiplied by.
        places: decimals.
    """
    found = interval(scale * row["low"], scale * row["high"], places)
    if found or str(row["note"]) != ONE_SIDE:
        return found or line("words.no_interval")
    side = "first" if row["value_first"] > 0 else "second"
    return line("differences.one_side", group=context.group(str(row[side])))


def verdict(row: "pd.Series[float]") -> str:
    """Say what may be said of a difference: ``certain``, ``open`` or ``untested``.

    It is certain where the permutation test, corrected for the number of tests, and the interval
    agree that it is more than chance. Where only one side has any, there is no interval, and the
    test decides.
    """
    if math.isnan(row["p_adjusted"]):
        return "untested"
    one_sided = row["low"] > 0 or row["high"] < 0 or str(row["note"]) == ONE_SIDE
    return "certain" if row["p_adjusted"] < CERTAIN and one_sided else "open"
