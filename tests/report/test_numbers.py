import math

import pytest

from lingvist.report import numbers

HARD = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    "value, written",
    [(0, "0"), (1234, "1.234"), (1234567, "1.234.567"), (math.nan, "–")],
)
def test_whole_numbers_have_points_between_thousands(value, written):
    assert numbers.whole(value) == written


@pytest.mark.parametrize(
    "value, written",
    [(1234.5, "1.234,5"), (-2.25, "−2,2"), (-0.04, "0,0"), (math.nan, "–")],
)
def test_decimals_have_a_comma(value, written):
    assert numbers.decimal(value) == written


@pytest.mark.parametrize(
    "low, high, written",
    [
        (2.1, 7.4, "2,1–7,4"),
        (-2.1, 7.4, "−2,1 til 7,4"),
        (-7.4, -2.1, "−7,4 til −2,1"),
        (math.nan, 7.4, ""),
    ],
)
def test_an_interval_never_sets_a_dash_beside_a_minus(low, high, written):
    assert numbers.interval(low, high) == written


def test_shares_are_written_in_per_cent():
    assert numbers.percent(0.12) == f"12{HARD}%"
    assert numbers.percent_interval(0.02, 0.074) == f"2–7{HARD}%"
    assert numbers.percent_interval(math.nan, 0.5) == ""


def test_a_small_p_is_never_written_as_zero():
    assert numbers.chance(0.0004) == f"<{HARD}0,001"
    assert numbers.chance(0.0324) == f"={HARD}0,032"
    assert numbers.chance(math.nan) == "–"
