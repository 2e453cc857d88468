"""The section on themes: how often each is mentioned, and in which sentences."""

import math

from lingvist import figures
from lingvist.figures.dots import CROWD
from lingvist.report.building import figure
from lingvist.report.context import Context
from lingvist.report.keys import key_of
from lingvist.report.model import Column, DataTable, Inline, Notice, Part, Prose, Section, Text
from lingvist.report.numbers import decimal, interval
from lingvist.report.prose import line, say

KEY = "temaer"


def theme_section(context: Context) -> Section:
    """Tell how often each theme is mentioned in the texts of each municipality."""
    results, title = context.results, line("themes.title")
    if results.rates.empty:
        return Section(KEY, title, (Notice(say("themes.none")),))
    parts: list[Part] = [
        Prose((say("themes.lead"),)),
        figure(figures.theme_rates, results.rates, "figur-temaer", _caption(len(results.groups))),
    ]
    if results.few:
        parts.append(_table(context))
    else:
        shares = figure(figures.theme_shares, results.rates, "figur-andele", "theme_shares")
        parts += [_overall_table(context), shares, _wide_table(context)]
    return Section(KEY, title, tuple(parts))


def _caption(groups: int) -> str:
    """Return the wording of the figure, which has no intervals for a crowd of groups."""
    return "theme_rates_many" if groups > CROWD else "theme_rates"


def theme_place(theme: str) -> str:
    """Return the key of the section on a theme on the page of a municipality."""
    return key_of("tema", theme)


def mentions(context: Context, theme: str, group: str, back: str = KEY, text: str = "") -> Inline:
    """Return the number of mentions of a theme, or another text; it leads to their sentences."""
    rows = context.results.behind(context.study.themes, group, "theme", theme)
    title = line("themes.evidence", theme=context.theme(theme), texts=context.texts_of(group))
    return context.library.link(rows, title, back, "tema", theme, group, text=text)


def all_mentions(context: Context, theme: str) -> Inline:
    """Return the number of mentions of a theme in all texts; it leads to their sentences."""
    themes = context.study.themes
    rows = themes[(themes["theme"] == theme) & ~themes["weak"]]
    texts = line("words.all_texts")
    title = line("themes.evidence", theme=context.theme(theme), texts=texts)
    return context.library.link(rows, title, KEY, "tema", theme)


def rate_interval(low: float, high: float, upper: float) -> str:
    """Return the interval of a rate, or what stands in its place.

    Args:
        low: its lower bound; NaN if there is none.
        high: its upper bound.
        upper: the largest rate that the absence of a theme is compatible with; NaN if it is there.
    """
    if not math.isnan(upper):
        return line("themes.at_most", rate=decimal(upper))
    return interval(low, high) or line("words.no_interval")


def _table(context: Context) -> DataTable:
    """Counts, rates and intervals, the groups side by side."""
    results = context.results
    columns = [Column(line("words.theme"))]
    for group in results.groups:
        titles = (
            line("themes.column_count", group=group),
            line("themes.column_rate", group=group),
            line("themes.column_interval", group=group, level=context.level),
        )
        columns += [Column(title, numeric=True) for title in titles]
    rows = tuple(
        ((context.theme(theme),), *(cell for group in results.groups
                                    for cell in _cells(context, theme, group)))
        for theme in results.overall["theme"]
    )  # fmt: skip
    caption, note = line("themes.table"), say("themes.table_note")
    return DataTable("tabel-temaer", caption, tuple(columns), rows, note)


def _cells(context: Context, theme: str, group: str) -> tuple[Text, Text, Text]:
    rates = context.results.rates
    row = rates[(rates["theme"] == theme) & (rates["group"] == group)].iloc[0]
    bounds = rate_interval(row["low"], row["high"], row["absent_upper"])
    return (mentions(context, theme, group),), (decimal(row["rate"]),), (bounds,)


def _overall_table(context: Context) -> DataTable:
    """Counts, rates and intervals of all texts together."""
    titles = "words.mentions", "words.per_thousand"
    columns = (
        Column(line("words.theme")),
        *(Column(line(title), numeric=True) for title in titles),
        Column(line("words.interval", level=context.level), numeric=True),
    )
    rows = tuple(
        (
            (context.theme(row["theme"]),),
            (all_mentions(context, row["theme"]),),
            (decimal(row["rate"]),),
            (rate_interval(row["low"], row["high"], row["absent_upper"]),),
        )
        for _, row in context.results.overall.iterrows()
    )
    return DataTable("tabel-alle", line("themes.table_overall"), columns, rows)


def _wide_table(context: Context) -> DataTable:
    """Counts by municipality and theme; each leads to the municipality's page."""
    results = context.results
    themes = list(results.overall["theme"])
    counts = results.rates.set_index(["group", "theme"])["count"]
    columns = (
        Column(line("words.municipality")),
        *(Column(context.theme(theme), numeric=True) for theme in themes),
    )
    rows = tuple(
        (
            (context.page(group),),
            *((context.leading(group, theme_place(t), counts.get((group, t), 0)),) for t in themes),
        )
        for group in results.groups
    )
    caption, note = line("themes.table_wide"), say("themes.table_wide_note")
    return DataTable("tabel-temaer", caption, columns, rows, note, folded=True)
