import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array
from scipy.stats import mannwhitneyu

from lingvist.compare.ranks import Ranked, rank_biserial

SMALL = st.lists(st.integers(0, 4), min_size=1, max_size=6)


def correlation(first, second, sizes=(1, 1)):
    """The correlation of one word, from its counts in the parts of each side."""
    sides = [
        Ranked.of(csr_array(np.array(counts, dtype=float)[:, None]), np.full(len(counts), size))
        for counts, size in zip((first, second), sizes, strict=True)
    ]
    return rank_biserial(*sides, items=1)[0]


@given(SMALL, SMALL)
def test_it_is_the_u_of_mann_and_whitney_on_a_scale_from_minus_one(first, second):
    u = mannwhitneyu(first, second).statistic
    assert correlation(first, second) == pytest.approx(2 * u / (len(first) * len(second)) - 1)


@given(SMALL, SMALL)
def test_swapping_the_sides_flips_the_sign(first, second):
    assert correlation(first, second) == pytest.approx(-correlation(second, first))


def test_the_ends_of_the_scale():
    assert correlation([3, 4], [1, 0, 2]) == 1
    assert correlation([0, 0], [1, 2]) == -1
    assert correlation([1, 1], [1, 1]) == 0
    assert correlation([0, 0], [0, 0]) == 0


def test_rates_are_compared_and_not_counts():
    assert correlation([2], [3], sizes=(10, 100)) == 1


def test_one_part_that_repeats_a_word_does_not_decide():
    assert correlation([100, 0, 0, 0], [1, 1, 1, 1]) == -0.5


def test_many_words_at_once():
    first = csr_array(np.array([[1.0, 0, 2], [3, 0, 0]]))
    second = csr_array(np.array([[0.0, 1, 2], [0, 0, 2]]))
    sides = [Ranked.of(counts, np.array([5.0, 5.0])) for counts in (first, second)]
    np.testing.assert_allclose(rank_biserial(*sides, items=3), [1, -0.5, -0.5])


def test_a_side_without_parts_is_undefined():
    none = Ranked.of(csr_array((0, 2)), np.zeros(0))
    some = Ranked.of(csr_array(np.ones((3, 2))), np.ones(3))
    assert np.isnan(rank_biserial(none, some, items=2)).all()
