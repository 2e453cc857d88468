"""The findings on who acts: most often, differently, and how *vi* were told apart."""

import pandas as pd

from lingvist.report.clauses import KEY as CLAUSES
from lingvist.report.clauses import VIEWS, all_clauses_of, clauses_of
from lingvist.report.context import Context, term
from lingvist.report.differences import verdict
from lingvist.report.model import PlaceLink, Strong, Text
from lingvist.report.numbers import chance, percent, percent_interval, whole
from lingvist.report.oriented import (
    NAMED,
    apart,
    bounds_of,
    difference_bounds,
    largest_first,
    oriented,
)
from lingvist.report.prose import joined, line, say

NO_ACTOR = ("none", "abstract")
"""Agents that are nobody."""
WE = ("we_leaders", "we_all")
"""Agents that the rules tell from the text around *vi*."""


def acting(context: Context) -> list[Text]:
    """Say who acts, whether that differs, and at the end how *vi* were told apart."""
    groups = context.results.groups
    each = apart([_agent(context, group) for group in groups])
    found = [text for text in (*each, _agent_differences(context)) if text]
    return [*found[:-1], joined([*found[-1:], *_who_we_are(context)])]


def acting_overall(context: Context) -> Text:
    """Say who acts most often in all texts together."""
    row = _most(context.results.overall_agents)
    if row is None:
        return ()
    agent = str(row["category"])
    finding = say(
        "highlights.agent", texts=line("words.all_texts"), agent=Strong(term("agent", agent)),
        count=all_clauses_of(context, VIEWS[0], agent), clauses=whole(row["clauses"]),
        share=percent(row["share"]), bounds=_agent_bounds(context, row),
    )  # fmt: skip
    return joined([finding, *_who_we_are(context)])


def _agent(context: Context, group: str) -> Text:
    """Name the agent that acts most often in the texts of a group."""
    table = context.results.profiles["agent"]
    row = _most(table[table["group"] == group])
    if row is None:
        return ()
    agent = str(row["category"])
    return say(
        "highlights.agent", texts=context.texts_of(group), agent=Strong(term("agent", agent)),
        count=clauses_of(context, VIEWS[0], group, agent), clauses=whole(row["clauses"]),
        share=percent(row["share"]), bounds=_agent_bounds(context, row),
    )  # fmt: skip


def _most(profile: pd.DataFrame) -> "pd.Series[float] | None":
    """The row of whoever acts most often; None where nobody does."""
    actors = profile[~profile["category"].isin(NO_ACTOR) & (profile["count"] > 0)]
    order = actors.sort_values("count", ascending=False, kind="stable")
    return None if order.empty else order.iloc[0]


def _agent_bounds(context: Context, row: "pd.Series[float]") -> str:
    return bounds_of(context, percent_interval(row["low"], row["high"]))


def _agent_differences(context: Context) -> Text:
    """Name the certain differences in who acts; else say that it is open."""
    rows = context.results.agent_differences
    if rows.empty:
        return ()
    order = largest_first(rows)
    certain = order[[verdict(row) == "certain" for _, row in order.iterrows()]]
    if certain.empty:
        return say("highlights.agents_open", len(rows), tests=whole(len(rows)))
    told = certain.head(NAMED)
    named = joined((_agent_difference(context, row) for _, row in told.iterrows()), "; ")
    return say("highlights.agents_certain", named=named)


def _agent_difference(context: Context, row: "pd.Series[float]") -> Text:
    told = oriented(row)
    return say(
        "highlights.agent_difference", agent=Strong(term("agent", str(row["theme"]))),
        more=context.page(told.more), less=context.page(told.less),
        high=percent(told.high), low=percent(told.low),
        difference=whole(100 * (told.high - told.low)),
        bounds=difference_bounds(context, told, 100, 0), p=chance(row["p_adjusted"]),
    )  # fmt: skip


def _who_we_are(context: Context) -> tuple[Text, ...]:
    """Say that rules tell who *vi* are, where the texts say *vi*."""
    if not context.study.frames["agent"].isin(WE).any():
        return ()
    section = PlaceLink(line("clauses.title"), place=CLAUSES)
    return (say("highlights.who_we_are", section=section),)
