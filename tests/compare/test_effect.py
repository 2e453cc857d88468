import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats.contingency import odds_ratio as scipy_odds_ratio
from scipy.stats.contingency import relative_risk

from lingvist.compare.effect import (
    bic,
    diff_percent,
    log_ratio,
    log_ratio_interval,
    odds_ratio,
    simple_maths,
    weighted_log_odds,
)

COUNTS = st.integers(0, 300)
SIZES = st.integers(400, 9000)


def test_log_ratio_doubles_by_steps_of_one():
    # Hardie 2014: a word twice as frequent has 1, four times as frequent 2
    assert log_ratio(20, 1000, 10, 1000) == pytest.approx(1)
    assert log_ratio(20, 1000, 10, 2000) == pytest.approx(2)
    assert log_ratio(10, 1000, 10, 1000) == 0


def test_log_ratio_takes_a_zero_as_a_half():
    assert log_ratio(0, 1000, 8, 1000) == pytest.approx(-4)
    assert log_ratio(8, 1000, 0, 1000) == pytest.approx(4)
    assert log_ratio(8, 1000, 0, 1000, zero=1) == pytest.approx(3)
    assert np.isnan(log_ratio(0, 1000, 0, 1000))


def test_diff_percent_by_hand():
    assert diff_percent(30, 1000, 10, 1000) == pytest.approx(200)
    assert diff_percent(0, 1000, 10, 1000) == -100
    assert np.isnan(diff_percent(3, 1000, 0, 1000))


def test_odds_ratio_of_the_physicians_health_study():
    # Agresti 2013, section 2.1: heart attacks in 189 of 11,034 and 104 of 11,037, odds ratio 1.83
    assert odds_ratio(189, 11_034, 104, 11_037) == pytest.approx(1.832, abs=0.0005)
    table = [[189, 11_034 - 189], [104, 11_037 - 104]]
    expected = scipy_odds_ratio(table, kind="sample").statistic
    assert odds_ratio(189, 11_034, 104, 11_037) == pytest.approx(expected)
    assert np.isnan(odds_ratio(1, 10, 0, 10))


@pytest.mark.parametrize(
    "target, reference, k, published",
    # Kilgarriff 2009, tables 1 to 3: obscurish, middling, common
    [
        (10, 0, 1, 11.0), (200, 100, 1, 1.99), (12_000, 10_000, 1, 1.20),
        (10, 0, 100, 1.10), (200, 100, 100, 1.50), (12_000, 10_000, 100, 1.20),
        (10, 0, 1000, 1.01), (200, 100, 1000, 1.09), (12_000, 10_000, 1000, 1.18),
    ],
)  # fmt: skip
def test_simple_maths_of_kilgarriff(target, reference, k, published):
    found = simple_maths(target, 1e6, reference, 1e6, k=k)
    assert found == pytest.approx(published, abs=0.005)


def test_bic_by_hand():
    assert bic(20, 2000) == pytest.approx(20 - math.log(2000))


def test_weighted_log_odds_by_the_equations():
    # Monroe et al. 2008, eqs. 15, 16, 20 and 22, written out for one word
    a, c, b, d, prior, size = 12, 400, 3, 600, 1.5, 50.0
    first = math.log((a + prior) / (c + size - a - prior))
    second = math.log((b + prior) / (d + size - b - prior))
    variance = 1 / (a + prior) + 1 / (b + prior)
    log_odds, z = weighted_log_odds(a, c, b, d, prior=prior, prior_size=size)
    assert log_odds == pytest.approx(first - second)
    assert z == pytest.approx((first - second) / math.sqrt(variance))


def test_a_strong_prior_draws_log_odds_to_zero():
    strong, _ = weighted_log_odds(30, 1000, 10, 1000, prior=4000, prior_size=200_000)
    weak, _ = weighted_log_odds(30, 1000, 10, 1000, prior=0.02, prior_size=1)
    assert 0 < strong < 0.1
    assert weak > 1


def test_a_word_without_count_and_prior_has_no_log_odds():
    log_odds, z = weighted_log_odds(0, 10, 5, 10, prior=0, prior_size=0)
    assert np.isnan(log_odds)
    assert np.isnan(z)


@given(COUNTS, SIZES, COUNTS, SIZES)
def test_swapping_the_corpora_turns_the_sign(a, c, b, d):
    assert log_ratio(a, c, b, d) == pytest.approx(-log_ratio(b, d, a, c), nan_ok=True)
    prior = {"prior": a + b + 1, "prior_size": c + d}
    forth, back = weighted_log_odds(a, c, b, d, **prior), weighted_log_odds(b, d, a, c, **prior)
    np.testing.assert_allclose(forth, -np.array(back), atol=1e-12)


@given(COUNTS, SIZES, COUNTS, SIZES)
def test_swapping_the_corpora_inverts_ratios(a, c, b, d):
    if a and b:
        assert odds_ratio(a, c, b, d) * odds_ratio(b, d, a, c) == pytest.approx(1)
    assert simple_maths(a, c, b, d) * simple_maths(b, d, a, c) == pytest.approx(1)


def test_an_empty_corpus_has_no_effect_sizes():
    for measure in (log_ratio, diff_percent, odds_ratio, simple_maths):
        assert np.isnan(measure(0, 0, 3, 10))


@given(st.integers(1, 300), st.integers(1, 300), SIZES, SIZES)
def test_the_interval_of_the_log_ratio_equals_scipy(a, b, c, d):
    expected = relative_risk(a, c, b, d).confidence_interval(0.9)
    low, high = log_ratio_interval(a, c, b, d, level=0.9)
    assert (2**low, 2**high) == pytest.approx((expected.low, expected.high))


def test_the_interval_of_a_zero_count_takes_it_as_a_half():
    low, high = log_ratio_interval(0, 1000, 8, 1000)
    assert low < log_ratio(0, 1000, 8, 1000) < high
    assert np.isnan(log_ratio_interval(0, 1000, 0, 1000)).all()
    assert np.isnan(log_ratio_interval(0, 0, 3, 1000)).all()
