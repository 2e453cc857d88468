import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2 as chi2_distribution
from scipy.stats import chi2_contingency, false_discovery_control, fisher_exact

from lingvist.compare.significance import benjamini_hochberg, chi2, chi_squared_p, fisher_p, g2
from lingvist.errors import LingvistError

# Benjamini & Hochberg 1995, section 3.2: fifteen ordered p-values
BH_1995 = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
    0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000,
]  # fmt: skip
COUNTS = st.integers(0, 500)


def test_two_cells_of_the_worked_example_of_rayson():
    assert g2(52, 50_000, 57, 75_000, form="two-cell") == pytest.approx(2.65, abs=0.005)


@pytest.mark.parametrize(
    "cells, published",
    # Dunning 1993, table of bigrams: the swiss, can be, previous year
    [
        ((110, 2442, 111, 29114), 270.72),
        ((29, 13, 123, 31612), 263.90),
        ((31, 23, 139, 31584), 256.84),
    ],
)
def test_four_cells_of_dunning(cells, published):
    both, first, second, neither = cells
    found = g2(both, both + first, second, second + neither)
    assert found == pytest.approx(published, abs=0.005)


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_four_cells_equal_scipy(a, others, b, rest):
    table = np.array([[a, others + 1], [b, rest + 1]])
    if not a + b:
        assert g2(a, a + others + 1, b, b + rest + 1) == pytest.approx(0)
        return
    expected = chi2_contingency(table, correction=False, lambda_="log-likelihood").statistic
    assert g2(a, a + others + 1, b, b + rest + 1) == pytest.approx(expected, abs=1e-7)


@given(COUNTS, COUNTS, st.integers(500, 5000), st.integers(500, 5000))
def test_swapping_the_corpora_changes_nothing(a, b, c, d):
    for form in ("four-cell", "two-cell"):
        assert g2(a, c, b, d, form=form) == pytest.approx(g2(b, d, a, c, form=form))


def test_many_words_at_once():
    many = g2([52, 0, 3], 50_000, [57, 4, 0], 75_000)
    single = [g2(a, 50_000, b, 75_000) for a, b in ((52, 57), (0, 4), (3, 0))]
    np.testing.assert_allclose(many, single)


def test_degenerate_counts():
    assert g2(0, 10, 0, 10) == 0
    assert g2(5, 10, 10, 20) == pytest.approx(0)
    assert g2(10, 10, 10, 10) == 0
    assert np.isnan(g2(0, 0, 3, 10))
    assert np.isnan(g2(0, 0, 0, 0))


def test_an_unknown_form_is_refused():
    with pytest.raises(LingvistError, match="four-cell, two-cell"):
        g2(1, 2, 3, 4, form="six-cell")


def test_p_is_the_survival_function_far_out_too():
    values = [0, 3.841458820694124, 100, 1000]
    np.testing.assert_allclose(chi_squared_p(values), chi2_distribution.sf(values, 1), rtol=1e-10)
    assert chi_squared_p(3.841458820694124) == pytest.approx(0.05)
    assert chi_squared_p(1000) > 0


def test_adjusted_p_values_of_benjamini_and_hochberg():
    adjusted = benjamini_hochberg(BH_1995)
    np.testing.assert_allclose(adjusted[:3], [0.0015, 0.003, 0.0095])
    assert (adjusted <= 0.05).sum() == 4


@given(st.lists(st.floats(0, 1), min_size=1, max_size=40))
def test_adjusted_p_values_equal_scipy(p):
    np.testing.assert_allclose(benjamini_hochberg(p), false_discovery_control(p), atol=1e-12)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=20), st.randoms())
def test_the_order_of_the_family_does_not_matter(p, random):
    order = list(range(len(p)))
    random.shuffle(order)
    shuffled = benjamini_hochberg([p[i] for i in order])
    np.testing.assert_allclose(shuffled, benjamini_hochberg(p)[order])


def test_undefined_p_values_are_no_part_of_the_family():
    np.testing.assert_allclose(
        benjamini_hochberg([0.01, np.nan, 0.04]), [0.02, np.nan, 0.04], equal_nan=True
    )
    assert np.isnan(benjamini_hochberg([np.nan])).all()
    assert benjamini_hochberg([]).size == 0


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_chi_squared_equals_scipy_with_and_without_yates(a, others, b, rest):
    table = np.array([[a, others + 1], [b, rest + 1]])
    cells = a, a + others + 1, b, b + rest + 1
    if not a + b:
        assert np.isnan(chi2(*cells))
        return
    for name, correction in (("none", False), ("yates", True)):
        expected = chi2_contingency(table, correction=correction).statistic
        assert chi2(*cells, correction=name) == pytest.approx(expected, abs=1e-7)


def test_williams_divides_by_his_q():
    # 12 of 50 against 22 of 50: q = 1 + (2 + 2 - 1)(100/34 + 100/66 - 1) / 600
    q = 1 + 3 * (100 / 34 + 100 / 66 - 1) / 600
    plain = chi2(12, 50, 22, 50)
    assert plain == pytest.approx(100 * (12 * 28 - 22 * 38) ** 2 / (50 * 50 * 34 * 66))
    assert chi2(12, 50, 22, 50, correction="williams") == pytest.approx(plain / q)


def test_degenerate_counts_have_no_chi_squared():
    assert np.isnan(chi2([0, 5, 0], [10, 5, 0], [0, 5, 3], [10, 5, 10])).all()
    with pytest.raises(LingvistError, match="none, yates, williams"):
        chi2(1, 2, 3, 4, correction="bonferroni")


def test_the_lady_tasting_tea():
    # Fisher 1935; Agresti 2013, table 3.9: 3 of 4 against 1 of 4, two-sided 0.486
    assert fisher_p(3, 4, 1, 4) == pytest.approx(0.486, abs=0.0005)


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_fisher_equals_scipy(a, others, b, rest):
    table = np.array([[a, others + 1], [b, rest + 1]])
    expected = fisher_exact(table).pvalue
    assert fisher_p(a, a + others + 1, b, b + rest + 1) == pytest.approx(expected, rel=1e-6)


def test_fisher_of_many_words_at_once_and_of_none():
    counts = np.array([[3, 0], [1, 9]]), 40, np.array([[1, 0], [8, 2]]), 60
    found = fisher_p(*counts)
    assert found.shape == (2, 2)
    assert found[1, 1] == pytest.approx(fisher_exact([[9, 31], [2, 58]]).pvalue)
    assert found[0, 1] == 1
    assert fisher_p([], [], [], []).shape == (0,)
    assert np.isnan(fisher_p(0, 0, 3, 10))


@given(COUNTS, COUNTS)
def test_swapping_the_corpora_keeps_chi_squared_and_fisher(a, b):
    assert chi2(a, 600, b, 900) == pytest.approx(chi2(b, 900, a, 600), nan_ok=True)
    assert fisher_p(a, 600, b, 900) == pytest.approx(fisher_p(b, 900, a, 600))
