"""The clauses seen from one side at a time: who acts, how it is put, who has responsibility."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes

from lingvist import figures
from lingvist.report.building import figure
from lingvist.report.context import Context, term
from lingvist.report.model import Column, DataTable, Inline, Notice, Part, Prose, Section, Text
from lingvist.report.numbers import percent, percent_interval
from lingvist.report.prose import line, say

KEY = "hvem-goer-hvad"


@dataclass(frozen=True)
class View:
    """One way to look at the clauses.

    Attributes:
        variable: the column that is counted.
        key: of its section.
        draw: how it is drawn; None for a table only.
        left_out: categories without a row in the table.
    """

    variable: str
    key: str
    draw: Callable[..., Axes] | None
    left_out: tuple[str, ...] = ()


VIEWS = (
    View("agent", "hvem-handler", figures.agents),
    View("modality", "hvordan", figures.modalities),
    View("responsibility", "ansvar", None, ("none",)),
)


def view_section(context: Context, view: View, groups: tuple[str, ...]) -> Section:
    """Show how the clauses of some municipalities divide over one variable."""
    profile = context.results.profiles[view.variable]
    own = profile[profile["group"].isin(groups)]
    lead = Prose((say(f"clauses.{view.variable}_lead"),))
    parts: list[Part] = [lead]
    if view.draw and len(groups) > 1 and own["count"].any():
        parts.append(figure(view.draw, own, f"figur-{view.key}", view.variable))
    told = own[~own["category"].isin(view.left_out)]
    if told["count"].any():
        table = _table if context.results.few or len(groups) == 1 else _wide_table
        parts.append(table(context, view, told, groups))
    else:
        parts.append(Notice(say(f"clauses.no_{view.variable}")))
    return Section(view.key, line(f"clauses.{view.variable}"), tuple(parts))


def _table(
    context: Context, view: View, profile: pd.DataFrame, groups: tuple[str, ...]
) -> DataTable:
    columns = [Column(line(f"clauses.column_{view.variable}"))]
    for group in groups:
        columns.append(Column(line("clauses.column_count", group=group), numeric=True))
        columns.append(Column(line("clauses.column_share", group=group), numeric=True))
        title = line("themes.column_interval", group=group, level=context.level)
        columns.append(Column(title, numeric=True))
    rows = tuple(
        (
            (term(view.variable, category),),
            *(cell for group in groups for cell in _cells(context, view, profile, group, category)),
        )
        for category in _present(profile)
    )
    caption = line(f"clauses.table_{view.variable}")
    return DataTable(f"tabel-{view.key}", caption, tuple(columns), rows)


def _cells(
    context: Context, view: View, profile: pd.DataFrame, group: str, category: str
) -> tuple[Text, Text, Text]:
    rows = profile[(profile["group"] == group) & (profile["category"] == category)]
    count = clauses_of(context, view, group, category)
    if rows.empty:  # a text without a single clause
        return (count,), (line("words.nothing"),), (line("words.nothing"),)
    row = rows.iloc[0]
    absent = line("words.nothing") if row["note"] == "absent" else line("words.no_interval")
    bounds = percent_interval(row["low"], row["high"]) or absent
    return (count,), (percent(row["share"]),), (bounds,)


def _present(profile: pd.DataFrame) -> list[str]:
    """The categories that some group has, in the order of the vocabulary."""
    counts = profile.groupby("category", sort=False)["count"].sum()
    return list(counts.index[counts > 0])


def _wide_table(
    context: Context, view: View, profile: pd.DataFrame, groups: tuple[str, ...]
) -> DataTable:
    """Counts by municipality; each leads to the municipality's page."""
    categories = _present(profile)
    counts = profile.set_index(["group", "category"])["count"]
    columns = (
        Column(line("words.municipality")),
        *(Column(term(view.variable, category), numeric=True) for category in categories),
    )
    rows = tuple(
        (
            (context.page(group),),
            *(
                (context.leading(group, view.key, counts.get((group, name), 0)),)
                for name in categories
            ),
        )
        for group in groups
    )
    caption, note = line(f"clauses.table_{view.variable}"), say("themes.table_wide_note")
    return DataTable(f"tabel-{view.key}", caption, columns, rows, note, folded=True)


def clauses_of(context: Context, view: View, group: str, category: str, text: str = "") -> Inline:
    """Return the number of clauses of a category, or another text; it leads to their sentences."""
    rows = context.results.behind(context.study.frames, group, view.variable, category)
    name, texts = term(view.variable, category), context.texts_of(group)
    title = line(f"clauses.evidence_{view.variable}", category=name, texts=texts)
    return context.library.link(rows, title, view.key, view.variable, category, group, text=text)


def all_clauses_of(context: Context, view: View, category: str) -> Inline:
    """Return the number of clauses of a category in all texts; it leads to their sentences."""
    frames = context.study.frames
    rows = frames[frames[view.variable] == category]
    name, texts = term(view.variable, category), line("words.all_texts")
    title = line(f"clauses.evidence_{view.variable}", category=name, texts=texts)
    return context.library.link(rows, title, view.key, view.variable, category)
