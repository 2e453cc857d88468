import numpy as np

from lingvist.compare.arrays import divide, log2, numbers


def test_dividing_by_zero_is_undefined():
    np.testing.assert_array_equal(divide([1, 0, 6], [0, 0, 3]), [np.nan, np.nan, 2])


def test_division_spreads_over_shapes():
    np.testing.assert_array_equal(divide([[2.0], [4.0]], [1, 2]), [[2, 1], [4, 2]])


def test_single_numbers_stay_single():
    assert float(divide(1, 4)) == 0.25
    assert float(log2(8)) == 3


def test_logarithm_of_what_is_not_positive_is_undefined():
    np.testing.assert_array_equal(log2([0, -1, 2]), [np.nan, np.nan, 1])


def test_numbers_are_floats():
    assert [array.dtype for array in numbers(1, [2, 3])] == [float, float]
