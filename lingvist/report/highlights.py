"""The most important findings, in prose: only what an interval or a test bears is said as a fact.

What the texts hold (their values, their most frequent themes) is counted and said with its
interval. That texts differ is said where test and interval agree; else it is said to be open.
"""

import pandas as pd

from lingvist.report import bearing
from lingvist.report.acting import acting, acting_overall
from lingvist.report.context import Context
from lingvist.report.declared import declared_values
from lingvist.report.differences import verdict
from lingvist.report.model import Inline, PlaceLink, Points, Prose, Section, Strong, Text
from lingvist.report.numbers import decimal, interval, whole
from lingvist.report.oriented import (
    NAMED,
    apart,
    bounds_of,
    difference_bounds,
    largest_first,
    oriented,
)
from lingvist.report.prose import joined, line, listed, say
from lingvist.report.results import FEW
from lingvist.report.shared import shared_finding
from lingvist.report.silent import remarkable
from lingvist.report.themes import all_mentions, mentions
from lingvist.report.value_fits import fitting, fitting_together

KEY = "det-vigtigste"


def highlight_section(context: Context) -> Section:
    """Say in a few sentences what was found, and what is open."""
    parts = _of_few(context) if context.results.few else _of_many(context)
    reading = say("highlights.reading", interval=_interval(context))
    if not context.results.few:
        reading = joined([reading, say("highlights.chance")])
    return Section(KEY, line("highlights.title"), (Points(tuple(parts)), Prose((reading,))))


def _interval(context: Context) -> str:
    """Say what an interval means, which is drawn over blocks or over documents."""
    name = "themes.intervals" if context.results.few else "themes.intervals_documents"
    return line(name, level=context.level)


def _of_few(context: Context) -> list[Text]:
    groups = context.results.groups
    several = len(groups) > 1
    found = [
        *_declared(context),
        joined(_theme(context, group) for group in groups),
        _compared(context) if several else say("highlights.single"),
        *acting(context),
        shared_finding(context),
    ]
    return [text for text in found if text]


def _compared(context: Context) -> Text:
    """Tell how the texts differ in their themes, and what one hardly lacks by chance."""
    told = (_theme_differences(context), *remarkable(context))
    return joined(text for text in told if text)


def _of_many(context: Context) -> list[Text]:
    found = [
        _declared_count(context), fitting_together(context), _overall_themes(context),
        _rest_differences(context), acting_overall(context), shared_finding(context),
        say("highlights.pages"),
    ]  # fmt: skip
    return [text for text in found if text]


def _declared(context: Context) -> list[Text]:
    """Say of each document which values it declares; count them where there are many."""
    documents = context.results.documents["document"]
    if len(documents) > FEW:
        return [joined([_declared_count(context), *fitting(context, list(documents))])]
    each = ([_declared_by(context, name), *fitting(context, [name])] for name in documents)
    return apart([joined(told) for told in each])


def _declared_by(context: Context, document: str) -> Text:
    values, known = context.study.values, context.study.corpus[document]
    number = int((values["document"] == document).sum())
    names = {"title": known.metadata.title, "group": known.municipality.name}
    if not number:
        return say("highlights.declares_nothing", **names)
    labels = declared_values(context, document)
    return say("highlights.declares", number, number=whole(number), labels=labels, **names)


def _declared_count(context: Context) -> Text:
    values, documents = context.study.values, len(context.study.documents)
    declaring = values["document"].nunique()
    return say(
        "highlights.declaring", declaring,
        declaring=whole(declaring), documents=whole(documents), values=whole(len(values)),
    )  # fmt: skip


def _theme(context: Context, group: str) -> Text:
    """Name the theme a group mentions most; all of them where several share the place."""
    rates = context.results.rates
    own = rates[(rates["group"] == group) & (rates["count"] > 0)]
    if own.empty:
        return say("highlights.no_theme", texts=context.texts_of(group))
    first = own[own["count"] == own["count"].max()]
    named = [_theme_with_interval(context, row) for _, row in first.head(NAMED).iterrows()]
    return say("highlights.theme", texts=context.texts_of(group), themes=listed(named))


def _theme_with_interval(context: Context, row: "pd.Series[float]") -> Text:
    theme, group = str(row["theme"]), str(row["group"])
    return say(
        "highlights.theme_count", row["count"], theme=Strong(context.theme(theme)),
        count=mentions(context, theme, group), rate=decimal(row["rate"]),
        bounds=bounds_of(context, interval(row["low"], row["high"])),
    )  # fmt: skip


def _theme_differences(context: Context) -> Text:
    """Name the differences that are certain; else say that it is open, with the largest one."""
    rows = context.results.differences
    if rows.empty:
        return ()
    order = largest_first(rows)
    certain = order[[verdict(row) == "certain" for _, row in order.iterrows()]]
    if certain.empty:
        largest = _difference(context, order.iloc[0])
        told = say("highlights.all_open", len(rows), tests=whole(len(rows)), largest=largest)
        return (*told, *_how_large(context))
    named = joined((_difference(context, row) for _, row in certain.head(NAMED).iterrows()), "; ")
    if len(rows) == 1:
        return say("differences.only", named=named)
    return say(
        "highlights.certain", len(certain),
        certain=whole(len(certain)), tests=whole(len(rows)), named=named,
    )  # fmt: skip


def _how_large(context: Context) -> Text:
    """Lead to the section on how large a difference must be, where it can be told."""
    if context.further.power.empty:
        return ()
    section = PlaceLink(line("power.title"), place=bearing.KEY)
    return " ", *say("highlights.more_in", section=section)


def _difference(context: Context, row: "pd.Series[float]") -> Text:
    told = oriented(row)
    return say(
        "highlights.difference", theme=Strong(context.theme(str(row["theme"]))),
        more=context.page(told.more), less=context.page(told.less),
        high=_rate(context, row, told.more, told.high),
        low=_rate(context, row, told.less, told.low), difference=decimal(told.high - told.low),
        bounds=difference_bounds(context, told),
    )  # fmt: skip


def _rate(context: Context, row: "pd.Series[float]", group: str, rate: float) -> Inline:
    return mentions(context, str(row["theme"]), group, text=decimal(rate))


def _overall_themes(context: Context) -> Text:
    """Name the themes that all texts together mention most."""
    rows = context.results.overall.head(NAMED)
    if rows.empty:
        return say("highlights.no_theme", texts=line("words.all_texts"))
    return say(
        "highlights.overall", themes=listed([_overall(context, r) for _, r in rows.iterrows()])
    )


def _overall(context: Context, row: "pd.Series[float]") -> Text:
    return say(
        "highlights.theme_count", row["count"], theme=Strong(context.theme(str(row["theme"]))),
        count=all_mentions(context, str(row["theme"])), rate=decimal(row["rate"]),
        bounds=bounds_of(context, interval(row["low"], row["high"])),
    )  # fmt: skip


def _rest_differences(context: Context) -> Text:
    """Count the certain differences from the others; say so where nothing could be tested."""
    rows = pd.concat(list(context.results.rest_differences.values()))
    tested = rows[rows["p_adjusted"].notna()]
    if tested.empty:
        return say("highlights.untested")
    certain = sum(verdict(row) == "certain" for _, row in tested.iterrows())
    return say("highlights.rest", certain, certain=whole(certain), tests=whole(len(tested)))
