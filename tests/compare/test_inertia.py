import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.stats import chi2_contingency

from lingvist.compare.inertia import axes, place_points

# Greenacre 1984, Theory and Applications of Correspondence Analysis, table 3.1, p. 55: five staff
# groups (senior and junior managers, senior and junior employees, secretaries) by smoking (none,
# light, medium, heavy).
SMOKING = np.array(
    [[4, 2, 3, 2], [4, 3, 7, 4], [25, 10, 12, 4], [18, 24, 33, 13], [10, 6, 7, 2]], dtype=float
)
TABLES = st.lists(st.lists(st.integers(1, 30), min_size=4, max_size=4), min_size=3, max_size=6).map(
    lambda rows: np.array(rows, dtype=float)
)


def test_greenacres_inertias():
    found = axes(SMOKING).inertias
    np.testing.assert_allclose(found, [0.07476, 0.01002, 0.00041], atol=5e-6)
    np.testing.assert_allclose(found / found.sum(), [0.878, 0.118, 0.005], atol=5e-4)
    assert found.sum() == pytest.approx(0.08519, abs=5e-6)


def test_greenacres_principal_coordinates():
    found = axes(SMOKING)
    rows = place_points(SMOKING, found.columns, found.column_masses).principal
    np.testing.assert_allclose(rows[:, 0], [0.066, -0.259, 0.381, -0.233, 0.201], atol=5e-4)
    np.testing.assert_allclose(rows[:, 1], [0.194, 0.243, 0.011, -0.058, -0.079], atol=5e-4)
    columns = place_points(SMOKING.T, found.rows, found.row_masses).principal
    np.testing.assert_allclose(columns[:, 0], [0.393, -0.099, -0.196, -0.294], atol=5e-4)
    np.testing.assert_allclose(columns[:, 1], [0.030, -0.141, -0.007, 0.198], atol=5e-4)


def test_greenacres_supplementary_row():
    # the national average, in percent: it has no say in the axes
    found = axes(SMOKING)
    point = place_points(np.array([[42.0, 29, 20, 9]]), found.columns, found.column_masses)
    np.testing.assert_allclose(point.principal[0, :2], [0.258, -0.118], atol=5e-4)


def test_supplementary_points_are_those_of_prince():
    # prince 0.23, CA of the same table, signs turned
    found = axes(SMOKING)
    row = place_points(np.array([[42.0, 29, 20, 9]]), found.columns, found.column_masses)
    np.testing.assert_allclose(row.principal, [[0.258368, -0.117648, -0.158955]], atol=1e-6)
    column = place_points(np.array([[0.0, 2, 5, 30, 1]]), found.rows, found.row_masses)
    np.testing.assert_allclose(column.principal, [[-0.519962, -0.334271, 0.002729]], atol=1e-6)


@given(TABLES)
def test_inertias_add_up_to_chi_squared_over_n(counts):
    expected = chi2_contingency(counts, correction=False).statistic / counts.sum()
    assert axes(counts).inertias.sum() == pytest.approx(expected, abs=1e-9)


@given(TABLES)
def test_standard_coordinates_have_mean_0_and_variance_1(counts):
    found = axes(counts)
    for points, masses in ((found.rows, found.row_masses), (found.columns, found.column_masses)):
        np.testing.assert_allclose(masses @ points, 0, atol=1e-6)
        np.testing.assert_allclose(masses @ points**2, 1, atol=1e-6)


@given(TABLES)
def test_principal_coordinates_keep_chi_squared_distances(counts):
    found = axes(counts)
    points = place_points(counts, found.columns, found.column_masses)
    profiles = counts / counts.sum(axis=1, keepdims=True)
    expected = ((profiles[0] - profiles[1]) ** 2 / found.column_masses).sum()
    gap = points.principal[0] - points.principal[1]
    assert (gap**2).sum() == pytest.approx(expected, abs=1e-6)


@given(TABLES)
def test_the_axes_show_every_point_wholly(counts):
    found = axes(counts)
    assume(len(found.inertias))
    cos2 = place_points(counts, found.columns, found.column_masses).cos2.sum(axis=1)
    defined = ~np.isnan(cos2)
    np.testing.assert_allclose(cos2[defined], 1, atol=1e-4)


@given(TABLES, st.integers(2, 5))
def test_more_of_the_same_moves_nothing(counts, times):
    one, many = axes(counts), axes(times * counts)
    np.testing.assert_allclose(one.inertias, many.inertias, atol=1e-9)


def test_the_column_that_contributes_most_is_positive():
    found = axes(SMOKING)
    share = found.column_masses[:, None] * found.columns**2
    np.testing.assert_allclose(share.sum(axis=0), 1)
    top = share.argmax(axis=0)
    assert (found.columns[top, range(3)] > 0).all()


def test_mirrored_columns_take_the_sign_of_the_first():
    found = axes(np.array([[5.0, 1, 3], [1, 5, 3], [3, 3, 3]]))
    assert found.columns[0, 0] > 0 > found.columns[1, 0]
    assert len(found.inertias) == 1


def test_equal_profiles_have_no_axis():
    assert len(axes(np.outer([1.0, 2, 3], [1, 4, 2])).inertias) == 0


def test_a_point_without_counts_or_at_the_centre_is_undefined():
    found = axes(SMOKING)
    points = place_points(np.vstack([np.zeros(4), SMOKING.sum(axis=0)]), found.columns,
                          found.column_masses)  # fmt: skip
    assert np.isnan(points.principal[0]).all()
    np.testing.assert_allclose(points.principal[1], 0, atol=1e-12)
    assert np.isnan(points.cos2).all()
