"""Kappa and alpha against published examples, hand counts and an independent implementation."""

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score

from lingvist.errors import EvaluationError
from lingvist.evaluate import cohen_kappa, krippendorff_alpha

NAN = math.nan
# Krippendorff 2011, sections A to E.
BINARY = ["0100000010", "1110010000"]
NOMINAL = ["aabbdcccedda", "babbbccceddd"]
FOUR = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]


def test_kappa_by_hand():
    # 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: p_o = .70, p_e = .50, kappa = .40
    first = ["yes"] * 25 + ["no"] * 25
    second = ["yes"] * 20 + ["no"] * 5 + ["yes"] * 10 + ["no"] * 15
    assert cohen_kappa(first, second) == pytest.approx(0.40)


def test_less_agreement_than_by_chance_is_negative():
    assert cohen_kappa(["a", "b"], ["b", "a"]) == -1


def test_units_that_one_coder_leaves_out_do_not_count_for_kappa():
    assert cohen_kappa(["a", "b", "a", None], ["a", "b", NAN, "b"]) == 1


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd")), min_size=2))
def test_kappa_is_that_of_an_independent_implementation(pairs):
    first, second = zip(*pairs, strict=True)
    assume(len({*first, *second}) > 1)
    assert cohen_kappa(first, second) == pytest.approx(cohen_kappa_score(first, second))


def test_alpha_of_two_coders_and_two_categories():
    assert krippendorff_alpha(BINARY) == pytest.approx(0.095, abs=5e-4)


def test_alpha_of_two_coders_and_many_categories():
    assert krippendorff_alpha(NOMINAL) == pytest.approx(0.692, abs=5e-4)


@pytest.mark.parametrize(
    "metric, expected",
    [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)],
)
def test_alpha_of_many_coders_with_gaps(metric, expected):
    assert krippendorff_alpha(FOUR, metric) == pytest.approx(expected, abs=5e-4)
    gaps = np.array(FOUR, dtype=float)
    assert krippendorff_alpha(gaps, metric) == pytest.approx(expected, abs=5e-4)


def test_who_comes_first_has_no_meaning_for_alpha():
    assert krippendorff_alpha(FOUR[::-1], "interval") == krippendorff_alpha(FOUR, "interval")


@pytest.mark.parametrize(
    "ratings", [[["a", "a"], ["a", "a"]], [["a", None], [None, "a"]], [[], []]]
)
def test_one_category_or_nothing_shared_is_undefined(ratings):
    assert math.isnan(krippendorff_alpha(ratings))
    assert math.isnan(cohen_kappa(*ratings))


def test_coders_of_unequal_numbers_of_units_are_refused():
    with pytest.raises(EvaluationError, match="different numbers"):
        cohen_kappa(["a"], ["a", "b"])


@pytest.mark.parametrize("metric", ["interval", "ratio", "other"])
def test_a_metric_that_does_not_fit_is_refused(metric):
    with pytest.raises(EvaluationError) as caught:
        krippendorff_alpha([["a", "b"], ["a", "b"]], metric)
    assert "nominal, ordinal" in caught.value.allowed
