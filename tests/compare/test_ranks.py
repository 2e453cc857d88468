import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array
from scipy.stats import mannwhitneyu

from lingvist.compare.ranks import Ranks, Standing

SMALL = st.lists(st.integers(0, 4), min_size=1, max_size=6)
TABLE = st.lists(st.lists(st.integers(0, 3), min_size=3, max_size=3), min_size=2, max_size=7)


def correlations(counts, sizes, first):
    """The correlations of all words, of the first parts with those that follow."""
    counts = np.array(counts, dtype=float)
    ranks = Ranks.of(csr_array(counts), np.array(sizes, dtype=float))
    places = np.arange(len(counts))
    words = np.arange(counts.shape[1])
    return Standing(ranks, places[:first]).rank_biserial(places[first:], words)


def correlation(first, second, sizes=(1, 1)):
    """The correlation of one word, from its counts in the parts of each side."""
    of_parts = [sizes[0]] * len(first) + [sizes[1]] * len(second)
    return correlations([[count] for count in (*first, *second)], of_parts, len(first))[0]


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
    counts = [[1, 0, 2], [3, 0, 0], [0, 1, 2], [0, 0, 2]]
    np.testing.assert_allclose(correlations(counts, [5] * 4, 2), [1, -0.5, -0.5])


@given(TABLE, st.lists(st.integers(1, 9), min_size=7, max_size=7))
def test_many_words_equal_each_word_by_itself(counts, sizes):
    found = correlations(counts, sizes[: len(counts)], 1)
    rates = np.array(counts) / np.array(sizes[: len(counts)])[:, None]
    for word, value in enumerate(found):
        u = mannwhitneyu(rates[:1, word], rates[1:, word]).statistic
        assert value == pytest.approx(2 * u / (len(counts) - 1) - 1)


def test_only_the_words_wanted_come_back():
    ranks = Ranks.of(csr_array(np.array([[1.0, 0, 2], [0, 1, 2]])), np.array([5.0, 5.0]))
    found = Standing(ranks, np.array([0])).rank_biserial(np.array([1]), np.array([2, 0]))
    assert found.tolist() == [0, 1]


def test_a_stored_zero_is_no_rate():
    counts = csr_array(np.array([[1.0], [2.0]]))
    counts.data[0] = 0
    found = Standing(Ranks.of(counts, np.ones(2)), np.array([0]))
    assert found.rank_biserial(np.array([1]), np.array([0])).tolist() == [-1]
    assert found.held.tolist() == [0]


def test_a_side_without_parts_is_undefined():
    ranks = Ranks.of(csr_array(np.ones((3, 2))), np.ones(3))
    some, none = np.arange(3), np.arange(0)
    for one, other in ((some, none), (none, some)):
        assert np.isnan(Standing(ranks, one).rank_biserial(other, np.arange(2))).all()
