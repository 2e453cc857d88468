"""Numbers and days in running text and tables, as Danes write them: 1.234,5 and 2,1–7,4."""

import datetime as dt
import math

from lingvist.resources.labels import labels

HARD_SPACE = "\N{NO-BREAK SPACE}"
SMALLEST_P = 0.001


def whole(value: float) -> str:
    """Write a whole number: 1.234; a dash where it is undefined."""
    return labels().number(value, 0)


def decimal(value: float, places: int = 1) -> str:
    """Write a number with a fixed number of decimals: 1.234,5; a dash where it is undefined."""
    return labels().number(value, places)


def percent(share: float) -> str:
    """Write a share of 0 to 1 in whole per cent: 12 %."""
    return labels().percent(share)


def interval(low: float, high: float, places: int = 1) -> str:
    """Write an interval: 2,1–7,4; with *til* where a bound is negative; empty if undefined."""
    if math.isnan(low) or math.isnan(high):
        return ""
    bounds = decimal(low, places), decimal(high, places)
    minus = labels().numbers.minus
    between = " til " if any(bound.startswith(minus) for bound in bounds) else "–"
    return between.join(bounds)


def percent_interval(low: float, high: float) -> str:
    """Write an interval of shares in whole per cent: 2–7 %; empty if undefined."""
    bounds = interval(100 * low, 100 * high, 0)
    return f"{bounds}{HARD_SPACE}%" if bounds else ""


def chance(p: float) -> str:
    """Write a p-value after its letter: = 0,032; < 0,001; a dash where it is undefined."""
    if math.isnan(p):
        return labels().numbers.undefined
    if p < SMALLEST_P:
        return f"<{HARD_SPACE}{decimal(SMALLEST_P, 3)}"
    return f"={HARD_SPACE}{decimal(p, 3)}"


def year(value: float) -> str:
    """Write a year, which has no sign between thousands; a dash where it is unknown."""
    return labels().numbers.undefined if math.isnan(value) else f"{value:.0f}"


def day(date: dt.date | None) -> str:
    """Write a day: 25.7.2024; a dash where it is unknown."""
    return labels().numbers.undefined if date is None else f"{date.day}.{date.month}.{date.year}"
