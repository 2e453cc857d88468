"""The section of a municipality's page on its themes: every mention with its sentence."""

from functools import partial

import pandas as pd

from lingvist import figures
from lingvist.report.context import Context
from lingvist.report.differences import difference_table
from lingvist.report.model import Figure, Notice, Part, Prose, Quotes, Section
from lingvist.report.numbers import decimal, whole
from lingvist.report.prose import line, say
from lingvist.report.themes import KEY, rate_interval, theme_place


def own_theme_section(context: Context, group: str) -> Section:
    """Show where each theme stands in the text, how often, and in which sentences."""
    rates = context.results.rates
    own = rates[(rates["group"] == group) & (rates["count"] > 0)]
    title = line("themes.title")
    if own.empty:
        return Section(KEY, title, (Notice(say("themes.none")),))
    own = own.sort_values(["count", "theme"], ascending=[False, True])
    lead = Prose((say("own_themes.lead"), say("themes.intervals", level=context.level)))
    parts: tuple[Part, ...] = (lead, _positions(context, group), *_against_rest(context, group))
    sections = tuple(_theme(context, row) for _, row in own.iterrows())
    return Section(KEY, title, (*parts, *_absent(context, group)), sections)


def _positions(context: Context, group: str) -> Figure:
    mentions = context.results.behind(context.study.themes, group)
    table = context.study.sentences
    sentences = table[table["document"].isin(mentions["document"])]
    named = [
        rows.assign(document=rows["document"].map(context.title)) for rows in (mentions, sentences)
    ]
    return Figure(
        "figur-steder",
        line("figures.positions"),
        line("figures.positions_text", group=group),
        partial(figures.positions, *named, language="da"),
    )


def _against_rest(context: Context, group: str) -> tuple[Part, ...]:
    """How the texts differ from all others, where there are too many to compare in pairs."""
    rows = context.results.rest_differences.get(group)
    if context.results.few or rows is None or rows.empty:
        return ()
    table = difference_table(context, rows, "tabel-mod-de-oevrige", folded=True)
    return (Prose((say("own_themes.rest"),)), table)


def _absent(context: Context, group: str) -> tuple[Part, ...]:
    """The themes of the other texts that these do not mention; of many the section on silence."""
    if not context.results.few:
        return ()
    rates = context.results.rates
    absent = rates[(rates["group"] == group) & (rates["count"] == 0)]
    if absent.empty:
        return ()
    names = ", ".join(context.theme(theme) for theme in absent["theme"])
    return (Prose((say("own_themes.absent", themes=names),)),)


def _theme(context: Context, row: "pd.Series[float]") -> Section:
    theme, group = str(row["theme"]), str(row["group"])
    mentions = context.results.behind(context.study.themes, group, "theme", theme)
    bounds = rate_interval(row["low"], row["high"], row["absent_upper"])
    lead = say(
        "own_themes.count", row["count"], count=whole(row["count"]), rate=decimal(row["rate"]),
        bounds=bounds, level=context.level,
    )  # fmt: skip
    meaning = _meaning(context, theme)
    quotes = Quotes(context.library.quotes(mentions))
    parts = Prose((*((meaning,),) * bool(meaning), lead)), quotes
    return Section(theme_place(theme), context.theme(theme).capitalize(), parts)


def _meaning(context: Context, theme: str) -> str:
    families = context.study.lexicon.families
    return next((family.danish for family in families if family.name == theme), "")
