"""The findings on *vi*: rules tell who they are, so a difference is tried without them, too."""

import pandas as pd

from lingvist.report.clauses import KEY as CLAUSES
from lingvist.report.clauses import VIEWS
from lingvist.report.context import Context, term
from lingvist.report.differences import verdict
from lingvist.report.model import Inline, PlaceLink, Strong, Text
from lingvist.report.numbers import percent, whole
from lingvist.report.oriented import difference_bounds, oriented
from lingvist.report.prose import line, say
from lingvist.report.results import WE


def who_we_are(context: Context) -> tuple[Text, ...]:
    """Say that rules tell who *vi* are, where the texts say *vi*."""
    if not context.study.frames["agent"].isin(WE).any():
        return ()
    section = PlaceLink(line("clauses.title"), place=CLAUSES)
    return (say("highlights.who_we_are", section=section),)


def we_together(context: Context, certain: pd.DataFrame) -> tuple[Text, ...]:
    """Say of certain differences in who *vi* are whether they outlast taking all *vi* as one.

    Args:
        context: what the report is written from.
        certain: the differences in agents that are told as certain.
    """
    told = certain[certain["theme"].isin(WE)] if len(certain) else certain
    if told.empty:
        return ()
    pairs = set(zip(told["first"], told["second"], strict=True))
    rows = context.results.we_differences
    return tuple(
        _together(context, row)
        for _, row in rows.iterrows() if (row["first"], row["second"]) in pairs
    )  # fmt: skip


def we_first(context: Context, frames: pd.DataFrame, group: str, agent: str) -> Text:
    """Say that *vi* act most often, where only their being told apart lets another come first.

    Args:
        context: what the report is written from.
        frames: the clauses that are counted.
        group: the municipality whose they are; empty for all texts.
        agent: who acts most often with *vi* told apart.
    """
    either = frames[frames["agent"].isin(WE)]
    if agent in WE or len(either) <= int((frames["agent"] == agent).sum()):
        return ()
    texts = context.texts_of(group) if group else line("words.all_texts")
    title = line("highlights.we", texts=texts)
    count = context.library.link(either, title, VIEWS[0].key, "vi", group)
    return say(
        "highlights.we_overall", texts=texts, we=Strong(line("highlights.we_name")), count=count,
        clauses=whole(len(frames)), share=percent(len(either) / len(frames)),
        agent=term("agent", agent),
    )  # fmt: skip


def _together(context: Context, row: "pd.Series[float]") -> Text:
    told = oriented(row)
    return say(
        "highlights.we_certain" if verdict(row) == "certain" else "highlights.we_open",
        more=context.page(told.more), less=context.page(told.less),
        high=_we(context, told.more, told.high), low=_we(context, told.less, told.low),
        difference=whole(100 * (told.high - told.low)),
        bounds=difference_bounds(context, told, 100, 0),
    )  # fmt: skip


def _we(context: Context, group: str, share: float) -> Inline:
    """Return the share of *vi* in the texts of a group; it leads to their sentences."""
    frames = context.results.behind(context.study.frames, group)
    title = line("highlights.we", texts=context.texts_of(group))
    rows = frames[frames["agent"].isin(WE)]
    return context.library.link(rows, title, VIEWS[0].key, "vi", group, text=percent(share))
