from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial.distance import cosine, squareform

from lingvist.compare.trees import Method, Tree, stability
from lingvist.errors import LingvistError

POINTS = st.lists(
    st.lists(st.integers(1, 9), min_size=3, max_size=3), min_size=4, max_size=7, unique_by=tuple
).map(lambda rows: np.array(rows, dtype=float))
LINE = np.array([[0.0], [1], [4], [6], [20]])


def by_hand(distances):
    """Average linkage by its definition: the pair of clusters with the smallest mean distance."""
    square = squareform(distances)
    held, heights = [{text} for text in range(len(square))], []
    while len(held) > 1:
        means = {
            pair: np.mean([square[a, b] for a in held[pair[0]] for b in held[pair[1]]])
            for pair in combinations(range(len(held)), 2)
        }
        first, second = min(means, key=means.__getitem__)
        heights.append(means[first, second])
        held = [one for at, one in enumerate(held) if at not in (first, second)] + [
            held[first] | held[second]
        ]
    return heights


@given(POINTS)
def test_average_linkage_equals_its_definition(points):
    method = Method("cityblock", "average")
    # breaking ties decides what is joined, and need not be the same
    jitter = points + np.random.default_rng(1).normal(0, 1e-3, points.shape)
    np.testing.assert_allclose(
        method.grow(jitter).links[:, 2], by_hand(method.distances(jitter)), atol=1e-9
    )


def test_wards_heights_by_hand():
    # the increase of the sum of squares: √(2·nm/(n + m))·distance of the means
    found = Method("euclidean", "ward").grow(LINE)
    middle = np.sqrt(2 * 2 * 2 / 4) * (5 - 0.5)
    last = np.sqrt(2 * 4 * 1 / 5) * (20 - 2.75)
    np.testing.assert_allclose(found.links[:, 2], [1, 2, middle, last])


def test_members_of_each_step():
    found = Method("euclidean", "single").grow(LINE)
    assert [set(np.flatnonzero(row)) for row in found.members] == [
        {0, 1}, {2, 3}, {0, 1, 2, 3}, {0, 1, 2, 3, 4},
    ]  # fmt: skip


@given(POINTS)
def test_cosine_distances_equal_scipy(points):
    found = Method("cosine", "average").distances(points)
    expected = [cosine(one, other) for one, other in combinations(points, 2)]
    np.testing.assert_allclose(found, expected, atol=1e-9)


def test_a_point_without_length_is_like_none():
    found = Method("cosine", "average").distances(np.array([[0.0, 0], [1, 0], [2, 0]]))
    assert found.tolist() == [1, 1, 0]


@given(POINTS)
def test_cophenetic_correlation_by_its_definition(points):
    method = Method("euclidean", "average")
    found, distances = method.grow(points), method.distances(points)
    together = [
        min(found.links[step, 2] for step, row in enumerate(found.members) if row[a] and row[b])
        for a, b in combinations(range(len(points)), 2)
    ]
    if np.ptp(together) > 1e-9:
        assert found.cophenetic == pytest.approx(np.corrcoef(together, distances)[0, 1])


def test_equal_points_have_no_cophenetic_correlation():
    assert np.isnan(Method("euclidean", "average").grow(np.ones((4, 2))).cophenetic)


def test_scaling_scales_the_heights_only():
    method = Method("euclidean", "ward")
    one, other = method.grow(LINE), method.grow(3 * LINE)
    np.testing.assert_allclose(3 * one.links[:, 2], other.links[:, 2])
    assert one.cophenetic == pytest.approx(other.cophenetic)


def tree(*clusters, texts=4):
    members = np.array([[text in cluster for text in range(texts)] for cluster in clusters])
    return Tree(np.zeros((len(clusters), 4)), members, 0.0)


def test_stability_by_hand():
    observed = tree({0, 1}, {2, 3}, {0, 1, 2, 3})
    same, other = observed, tree({0, 1}, {0, 1, 2}, {0, 1, 2, 3})
    exact, jaccard = stability(observed, [same, other])
    np.testing.assert_allclose(exact, [1, 0.5, np.nan])
    # {2, 3} is nearest to {0, 1, 2}: one of four
    np.testing.assert_allclose(jaccard, [1, (1 + 1 / 4) / 2, np.nan])


def test_without_resamples_stability_is_undefined():
    exact, jaccard = stability(tree({0, 1}, {2, 3}, {0, 1, 2, 3}), [])
    assert np.isnan([exact, jaccard]).all()


def test_ward_is_refused_on_other_distances():
    with pytest.raises(LingvistError, match="Ward's method is not defined on cosine"):
        Method("cosine", "ward")


@pytest.mark.parametrize("names", [("hamming", "average"), ("cosine", "centroid")])
def test_unknown_names_are_refused(names):
    with pytest.raises(LingvistError, match="allowed"):
        Method(*names)
