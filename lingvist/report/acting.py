"""The findings on who acts: most often, differently, and how *vi* were told apart."""

import pandas as pd

from lingvist.report.clauses import VIEWS, all_clauses_of, clauses_of
from lingvist.report.context import Context, term
from lingvist.report.differences import verdict
from lingvist.report.model import Strong, Text
from lingvist.report.numbers import percent, percent_interval, whole
from lingvist.report.oriented import (
    NAMED,
    apart,
    bounds_of,
    difference_bounds,
    largest_first,
    oriented,
)
from lingvist.report.prose import joined, line, say
from lingvist.report.we import we_first, we_together, who_we_are

NO_ACTOR = ("none", "abstract")
"""Agents that are nobody."""


def acting(context: Context) -> list[Text]:
    """Say whether who acts differs, and how *vi* were told apart; then what is not yet told."""
    certain = certain_agents(context)
    told = {(str(row["theme"]), oriented(row).more) for _, row in certain.iterrows()}
    groups = [
        group for group in context.results.groups if (_acts(context, group), group) not in told
    ]
    each = apart([_agent(context, group) for group in groups])
    found = [text for text in (agent_finding(context), *each) if text]
    about_we = *who_we_are(context), *we_together(context, certain)
    return [joined([*found[:1], *about_we]), *found[1:]]


def acting_overall(context: Context) -> Text:
    """Say who acts most often in all texts together."""
    row = _most(context.results.overall_agents)
    if row is None:
        return ()
    agent = str(row["category"])
    finding = we_first(context, context.study.frames, "", agent) or say(
        "highlights.agent", texts=line("words.all_texts"), agent=Strong(term("agent", agent)),
        count=all_clauses_of(context, VIEWS[0], agent), clauses=whole(row["clauses"]),
        share=percent(row["share"]), bounds=_agent_bounds(context, row),
    )  # fmt: skip
    return joined([finding, *who_we_are(context)])


def _own(context: Context, group: str) -> "pd.Series[float] | None":
    table = context.results.profiles["agent"]
    return _most(table[table["group"] == group])


def _acts(context: Context, group: str) -> str:
    """The agent that acts most often in the texts of a group; empty where nobody does."""
    row = _own(context, group)
    return "" if row is None else str(row["category"])


def _agent(context: Context, group: str) -> Text:
    """Name the agent that acts most often in the texts of a group."""
    row = _own(context, group)
    if row is None:
        return ()
    agent = str(row["category"])
    frames = context.results.behind(context.study.frames, group)
    return we_first(context, frames, group, agent) or say(
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


def certain_agents(context: Context) -> pd.DataFrame:
    """The certain differences in who acts that are named, the largest first."""
    rows = context.results.agent_differences
    if rows.empty:
        return rows
    order = largest_first(rows)
    return order[[verdict(row) == "certain" for _, row in order.iterrows()]].head(NAMED)


def agent_finding(context: Context) -> Text:
    """Name the certain differences in who acts; else say that it is open."""
    rows, certain = context.results.agent_differences, certain_agents(context)
    if rows.empty:
        return ()
    if certain.empty:
        return say("highlights.agents_open", len(rows), tests=whole(len(rows)))
    named = joined((_agent_difference(context, row) for _, row in certain.iterrows()), "; ")
    return say("highlights.agents_certain", named=named)


def _agent_difference(context: Context, row: "pd.Series[float]") -> Text:
    told, agent = oriented(row), str(row["theme"])
    return say(
        "highlights.agent_difference", agent=Strong(term("agent", agent)),
        more=context.page(told.more), less=context.page(told.less),
        high=clauses_of(context, VIEWS[0], told.more, agent, percent(told.high)),
        low=clauses_of(context, VIEWS[0], told.less, agent, percent(told.low)),
        difference=whole(100 * (told.high - told.low)),
        bounds=difference_bounds(context, told, 100, 0),
    )  # fmt: skip
