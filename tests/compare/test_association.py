import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2_contingency

from lingvist.compare.association import (
    association_g2,
    contingency,
    delta_p,
    log_dice,
    npmi,
    pmi,
    t_score,
)


@st.composite
def cells(draw):
    """Counts of a pair, of its words and of the sample that fit together, no cell empty."""
    both, only_x, only_y, neither = (draw(st.integers(1, 400)) for _ in range(4))
    return both, both + only_x, both + only_y, both + only_x + only_y + neither


def test_log_dice_by_hand():
    # Rychlý 2008: 14 is the most; a Dice of 1/2^n takes n off
    assert log_dice(10, 10, 10) == 14
    assert log_dice(10, 20, 20) == 13
    assert log_dice(1, 16_384, 16_384) == 0
    assert np.isnan(log_dice(0, 5, 5))
    assert np.isnan(log_dice(0, 0, 0))


def test_pmi_of_church_and_hanks():
    # 1990, table 1: honorary doctor, 12 times in 15 million words
    assert pmi(12, 111, 621, 15_000_000) == pytest.approx(11.3, abs=0.1)


def test_pmi_of_manning_and_schuetze():
    # 1999, table 5.14: Ayatollah Ruhollah, 20 times
    assert pmi(20, 42, 20, 14_307_668) == pytest.approx(18.38, abs=0.005)


def test_t_score_of_manning_and_schuetze():
    # 1999, section 5.3.1: new companies
    assert t_score(8, 15_828, 4_675, 14_307_668) == pytest.approx(0.999932, abs=5e-7)


@pytest.mark.parametrize(
    "counts, bits, t, likelihood, dice",
    # BigramAssocMeasures of NLTK 3.10.4: pmi, student_t, likelihood_ratio, dice
    [
        ((8, 15_828, 4675, 14_307_668), 0.629343, 0.999932, 1.325389, 0.00078),
        ((20, 42, 20, 14_307_668), 18.377968, 4.472123, 521.093839, 0.645161),
        ((30, 60, 45, 2000), 4.473931, 5.23075, 171.528243, 0.571429),
        ((1, 9, 300, 5000), 0.888969, 0.46, 0.338602, 0.006472),
    ],
)
def test_measures_equal_nltk(counts, bits, t, likelihood, dice):
    assert pmi(*counts) == pytest.approx(bits, abs=1e-6)
    assert t_score(*counts) == pytest.approx(t, abs=1e-6)
    assert association_g2(*counts) == pytest.approx(likelihood, abs=1e-5)
    assert log_dice(*counts[:3]) == pytest.approx(14 + math.log2(dice), abs=0.002)


def test_delta_p_of_gries():
    # 2013: of course, 5,610 times; of 174,548, course 7,867 in 10,409,868 pairs
    of, course, pairs = 5_610 + 168_938, 5_610 + 2_257, 5_610 + 168_938 + 2_257 + 10_233_063
    assert delta_p(5_610, of, course, pairs) == pytest.approx(0.032, abs=0.0005)
    assert delta_p(5_610, course, of, pairs) == pytest.approx(0.697, abs=0.0005)


def test_npmi_ends():
    # Bouma 2009: 1 always together, 0 independent
    assert npmi(5, 5, 5, 100) == pytest.approx(1)
    assert npmi(4, 20, 20, 100) == pytest.approx(0)
    assert np.isnan(npmi(0, 5, 5, 100))
    assert np.isnan(npmi(7, 7, 7, 7))


@given(cells())
def test_g2_equals_scipy(counts):
    f_xy, f_x, f_y, n = counts
    table = [[f_xy, f_x - f_xy], [f_y - f_xy, n - f_x - f_y + f_xy]]
    expected = chi2_contingency(table, correction=False, lambda_="log-likelihood").statistic
    assert association_g2(*counts) == pytest.approx(expected, abs=1e-7)


@given(cells())
def test_exchanging_the_words_changes_only_the_direction(counts):
    f_xy, f_x, f_y, n = counts
    forth, back = contingency(f_xy, f_x, f_y, n), contingency(f_xy, f_y, f_x, n)
    for name in ("expected", "pmi", "npmi", "g2", "t_score"):
        assert forth[name] == pytest.approx(back[name], abs=1e-8)
    assert forth["delta_p_word"] == pytest.approx(back["delta_p_collocate"])
    assert log_dice(f_xy, f_x, f_y) == log_dice(f_xy, f_y, f_x)


@given(cells())
def test_all_measures_agree_on_the_direction(counts):
    found = contingency(*counts)
    signs = {
        np.sign(np.round(found[name], 9))
        for name in ("pmi", "npmi", "t_score", "delta_p_word", "delta_p_collocate")
    }
    assert len(signs) == 1
    assert -1 <= found["npmi"] <= 1 + 1e-12


def test_an_empty_sample_is_undefined():
    for measure in (pmi, npmi, t_score, association_g2, delta_p):
        assert math.isnan(measure(0, 0, 0, 0)), measure.__name__


def test_many_pairs_at_once():
    np.testing.assert_allclose(log_dice([10, 10], [10, 20], [10, 20]), [14, 13])
