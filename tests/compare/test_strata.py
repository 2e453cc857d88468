import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lingvist.compare.strata import mantel_haenszel, without_zeros

SIZES = st.lists(st.tuples(st.integers(0, 9), st.integers(1, 50)), min_size=3, max_size=3)


def sides(strata):
    return [(np.array([float(count)]), np.asarray(float(size))) for count, size in strata]


def test_common_ratio_of_two_strata_by_hand():
    # two strata, 4 of 100 against 1 of 50, and 3 of 50 against 4 of 100
    difference, ratio = mantel_haenszel(sides([(4, 100), (3, 50)]), sides([(1, 50), (4, 100)]))
    above, below = 4 * 50 / 150 + 3 * 100 / 150, 1 * 100 / 150 + 4 * 50 / 150
    weight = 100 * 50 / 150 + 50 * 100 / 150
    assert ratio[0] == pytest.approx(above / below)
    assert difference[0] == pytest.approx((above - below) / weight)


@given(SIZES, SIZES)
def test_the_common_difference_is_the_weighted_mean_of_those_within(first, second):
    weights = np.array([c * d / (c + d) for (_, c), (_, d) in zip(first, second, strict=True)])
    within = [a / c - b / d for (a, c), (b, d) in zip(first, second, strict=True)]
    found = mantel_haenszel(sides(first), sides(second))[0][0]
    assert found == pytest.approx(np.average(within, weights=weights), abs=1e-12)


@given(SIZES, SIZES)
def test_a_swap_flips_the_difference_and_inverts_the_ratio(first, second):
    forth = mantel_haenszel(*(without_zeros(sides(side)) for side in (first, second)))
    back = mantel_haenszel(*(without_zeros(sides(side)) for side in (second, first)))
    np.testing.assert_allclose(forth[0], -back[0], atol=1e-12)
    np.testing.assert_allclose(forth[1], 1 / back[1])


def test_one_stratum_is_the_plain_difference_and_ratio():
    difference, ratio = mantel_haenszel(sides([(6, 100)]), sides([(1, 50)]))
    assert difference[0] == pytest.approx(6 / 100 - 1 / 50)
    assert ratio[0] == pytest.approx(3)


def test_a_stratum_without_one_side_tells_nothing():
    alone = mantel_haenszel(sides([(6, 100), (9, 10)]), sides([(1, 50), (0, 0)]))
    assert alone[1][0] == pytest.approx(3)


def test_half_a_mention_is_spread_by_size():
    (first, second) = without_zeros(sides([(0, 30), (0, 10)]))
    assert (first[0][0], second[0][0]) == (0.375, 0.125)
    assert without_zeros(sides([(0, 30), (2, 10)]))[0][0][0] == 0


def test_no_strata_are_undefined():
    assert np.isnan(mantel_haenszel([], [])).all()
    assert without_zeros([]) == []
