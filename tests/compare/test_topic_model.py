from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array
from sklearn.decomposition import non_negative_factorization

from lingvist.compare.similarity import tfidf
from lingvist.compare.topic_model import agreement, average_jaccard, factorise, weigh

RANKS = st.integers(1, 6).flatmap(
    lambda size: st.tuples(*[st.permutations(range(9)).map(lambda p: np.array(p[:size]))] * 2)
)


def ranked(*lists):
    """Lists of words as lists of numbers."""
    words = sorted({word for line in lists for word in line.split()})
    return [np.array([words.index(word) for word in line.split()]) for line in lists]


def test_average_jaccard_of_greene():
    # Greene, O'Callaghan & Cunningham 2014, table 1: .154 at depth 5, .086 at 4, .067 at 3
    first, second = ranked("album music best award win", "sport best win medal award")
    assert average_jaccard(first, second) == pytest.approx(0.154, abs=5e-4)
    assert average_jaccard(first[:4], second[:4]) == pytest.approx(0.086, abs=5e-4)
    assert average_jaccard(first[:3], second[:3]) == pytest.approx(0.067, abs=5e-4)
    assert average_jaccard(first[:2], second[:2]) == 0


def test_agreement_of_three_topics_by_hand():
    lists = ranked(
        "sport win award", "bank finance money", "music album band",
        "finance bank economy", "music band award", "win sport money",
    )  # fmt: skip
    # sport goes with win, bank with finance: each (0 + 1 + 1/2)/3; music with music is the rest
    expected = (1 / 2 + 1 / 2 + (1 + 1 / 3 + 1 / 2) / 3) / 3
    assert agreement(np.array(lists[:3]), np.array(lists[3:])) == pytest.approx(expected)


@given(RANKS)
def test_average_jaccard_equals_its_definition(pair):
    first, second = (list(one) for one in pair)
    heads = [
        len(set(first[:d]) & set(second[:d])) / len(set(first[:d]) | set(second[:d]))
        for d in range(1, len(first) + 1)
    ]
    assert average_jaccard(*pair) == pytest.approx(np.mean(heads))


@given(RANKS)
def test_average_jaccard_is_the_same_both_ways(pair):
    assert average_jaccard(*pair) == pytest.approx(average_jaccard(*reversed(pair)))
    assert average_jaccard(pair[0], pair[0]) == 1


@given(st.integers(0, 1000))
def test_the_matching_is_the_best_of_all(seed):
    rng = np.random.default_rng(seed)
    first, second = (np.array([rng.permutation(8)[:4] for _ in range(3)]) for _ in "ab")
    best = max(
        np.mean([average_jaccard(first[i], second[j]) for i, j in enumerate(order)])
        for order in permutations(range(3))
    )
    assert agreement(first, second) == pytest.approx(best)
    assert agreement(first, second[[2, 0, 1]]) == pytest.approx(best)


def test_weights_are_those_of_similarity():
    counts = np.random.default_rng(0).poisson(1, (8, 6)).astype(float)
    np.testing.assert_allclose(weigh(csr_array(counts)).toarray(), tfidf(counts))


def test_two_blocks_are_two_topics():
    # rank two by construction: the factors are the blocks themselves
    weights = np.zeros((9, 5))
    weights[:6, :3] = np.outer(np.arange(1, 7), [3, 2, 1])
    weights[6:, 3:] = np.outer([1, 2, 1], [1, 4])
    found = factorise(csr_array(weights), 2, start="nndsvd", seed=1)
    np.testing.assert_allclose(
        found.terms, [[3 / 6, 2 / 6, 1 / 6, 0, 0], [0, 0, 0, 0.2, 0.8]], atol=1e-3
    )
    np.testing.assert_allclose(found.paragraphs[:, 0], [1] * 6 + [0] * 3, atol=1e-3)
    assert found.error == pytest.approx(0, abs=1e-3)
    assert found.converged
    assert found.ranked(2).tolist() == [[0, 1], [4, 3]]


def test_a_paragraph_is_shared_by_the_weight_of_its_terms():
    # 6 of the weight of the last row is of the first topic's terms, 5 of the second's
    weights = np.zeros((5, 5))
    weights[:2, :3], weights[2:4, 3:] = [3, 2, 1], [1, 4]
    weights[4] = [3, 2, 1, 1, 4]
    found = factorise(csr_array(weights), 2, start="nndsvd", seed=1)
    np.testing.assert_allclose(found.paragraphs[4], [6 / 11, 5 / 11], atol=1e-3)


def test_the_error_equals_that_of_multiplicative_updates():
    # another algorithm for the same least squares
    weights = tfidf(np.random.default_rng(3).poisson(1, (30, 12)).astype(float))
    found = factorise(csr_array(weights), 3, start="nndsvd", seed=1)
    rows, terms, _ = non_negative_factorization(
        weights,
        n_components=3,
        init="nndsvda",
        solver="mu",
        max_iter=5000,
        tol=1e-9,
        random_state=0,
    )
    expected = np.linalg.norm(weights - rows @ terms) / np.linalg.norm(weights)
    assert found.error == pytest.approx(expected, abs=0.01)


def test_the_same_seed_repeats():
    weights = csr_array(tfidf(np.random.default_rng(3).poisson(1, (30, 12)).astype(float)))
    one, other, third = (factorise(weights, 3, start="random", seed=s) for s in (5, 5, 6))
    np.testing.assert_array_equal(one.terms, other.terms)
    assert not np.array_equal(one.terms, third.terms)


def test_a_paragraph_without_terms_has_no_topic():
    weights = np.zeros((5, 4))
    weights[:2, :2], weights[2:4, 2:] = 1, 1
    found = factorise(csr_array(weights), 2, start="nndsvd", seed=1)
    assert np.isnan(found.paragraphs[4]).all()
    np.testing.assert_allclose(found.paragraphs[:4].sum(axis=1), 1)
