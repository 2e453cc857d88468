"""How a finding tells a difference: from the side that has more, with its interval or why none."""

from dataclasses import dataclass

import pandas as pd

from lingvist.report.context import Context
from lingvist.report.differences import ONE_SIDE
from lingvist.report.model import Text
from lingvist.report.numbers import interval
from lingvist.report.prose import joined, line

PAIR = 2
NAMED = 3
"""Certain differences that are named; the others are counted."""


@dataclass(frozen=True)
class Oriented:
    """A difference told from the side that has more.

    Attributes:
        more: the side that has more.
        less: the other side.
        high: what the first has.
        low: what the second has.
        bounds: of the interval; NaN if there is none.
        alone: whether the other side has none at all.
    """

    more: str
    less: str
    high: float
    low: float
    bounds: tuple[float, float]
    alone: bool


def oriented(row: "pd.Series[float]") -> Oriented:
    """Turn a row of a table of differences so that the side that has more comes first."""
    first, second, alone = str(row["first"]), str(row["second"]), str(row["note"]) == ONE_SIDE
    if row["difference"] >= 0:
        bounds = row["low"], row["high"]
        return Oriented(first, second, row["value_first"], row["value_second"], bounds, alone)
    bounds = -row["high"], -row["low"]
    return Oriented(second, first, row["value_second"], row["value_first"], bounds, alone)


def largest_first(rows: pd.DataFrame) -> pd.DataFrame:
    """Sort the rows of a table of differences by size."""
    size = rows["difference"].abs()
    return rows.reindex(size.sort_values(ascending=False, kind="stable").index)


def bounds_of(context: Context, bounds: str) -> str:
    """Name an interval, or say that there is none."""
    if not bounds:
        return line("highlights.no_interval")
    return line("highlights.interval", level=context.level, bounds=bounds)


def difference_bounds(context: Context, told: Oriented, scale: int = 1, places: int = 1) -> str:
    """Name the interval of a difference, or say why there is none.

    Args:
        context: what the report is written from.
        told: the difference.
        scale: what its bounds are multiplied by.
        places: decimals.
    """
    if told.alone:
        return line("highlights.one_side", group=context.group(told.more))
    low, high = (scale * bound for bound in told.bounds)
    return bounds_of(context, interval(low, high, places))


def apart(texts: list[Text]) -> list[Text]:
    """Let two texts stand as points of their own; more than two make one point."""
    return texts if len(texts) <= PAIR else [joined(text for text in texts if text)]
