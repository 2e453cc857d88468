from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest
from scipy.stats import bootstrap as scipy_bootstrap

from lingvist.compare import resampling
from lingvist.compare.resampling import Resampling, absent_upper, bootstrap, permutation_p, wilson
from lingvist.compare.units import Sample
from lingvist.errors import LingvistError


def sample(group, mentions, words):
    mentions = np.array(mentions, dtype=float)[:, None]
    words = np.array(words, dtype=float)
    return Sample(group, "block", mentions, np.minimum(mentions, 1), words, np.ones(len(words)))


FEW = sample("nordby", [0, 1, 0, 2, 1, 0, 0, 1], [10, 12, 9, 20, 11, 8, 10, 15])
MANY = sample("sydby", [2, 1, 3, 2, 0, 2], [11, 10, 14, 12, 9, 13])


def test_the_bootstrap_interval_equals_scipy():
    def rate(mentions, words, axis):
        return mentions.sum(axis=axis) / words.sum(axis=axis)

    found = scipy_bootstrap(
        (FEW.mentions[:, 0], FEW.words), rate, paired=True, method="percentile",
        n_resamples=20_000, rng=np.random.default_rng(4),
    ).confidence_interval  # fmt: skip
    plan = Resampling(replicates=20_000)
    count, words = bootstrap(FEW, "rate", plan)
    low, high = plan.interval(count / words)
    assert low[0] == pytest.approx(found.low, abs=0.003)
    assert high[0] == pytest.approx(found.high, abs=0.003)


def test_the_permutation_p_equals_all_permutations():
    mentions = np.concatenate([FEW.mentions[:, 0], MANY.mentions[:, 0]])
    words = np.concatenate([FEW.words, MANY.words])

    def gap(chosen):
        rest = np.setdiff1d(np.arange(len(words)), chosen)
        first, second = (mentions[at].sum() / words[at].sum() for at in (list(chosen), rest))
        return abs(first - second)

    observed = gap(range(FEW.size))
    every = [gap(chosen) for chosen in combinations(range(len(words)), FEW.size)]
    exact = np.mean([value >= observed - 1e-12 for value in every])
    (found,) = permutation_p(FEW, MANY, "rate", Resampling(replicates=20_000))
    assert found == pytest.approx(exact, abs=0.01)


def test_p_is_never_zero():
    # 20 against 20 units that differ wholly: no random deal does as much
    low, high = sample("a", [0] * 20, [10] * 20), sample("b", [5] * 20, [10] * 20)
    assert permutation_p(low, high, "rate", Resampling(replicates=99))[0] == pytest.approx(1 / 100)


def test_equal_groups_have_p_one():
    same = sample("a", [1] * 4, [10] * 4), sample("b", [1] * 3, [10] * 3)
    assert permutation_p(*same, "rate", Resampling(replicates=50))[0] == 1


def test_p_is_the_same_both_ways():
    plan = Resampling(replicates=200)
    assert permutation_p(FEW, MANY, "share", plan) == permutation_p(MANY, FEW, "share", plan)


@given(st.integers(0, 2**31))
def test_a_seed_repeats(seed):
    plan = Resampling(replicates=20, seed=seed)
    np.testing.assert_array_equal(bootstrap(FEW, "rate", plan), bootstrap(FEW, "rate", plan))
    assert permutation_p(FEW, MANY, "rate", plan) == permutation_p(FEW, MANY, "rate", plan)


def test_another_seed_draws_otherwise():
    draws = [bootstrap(FEW, "rate", Resampling(50, seed=seed))[0] for seed in (1, 2)]
    assert (draws[0] != draws[1]).any()


def test_portions_change_nothing(monkeypatch):
    whole = bootstrap(FEW, "rate", Resampling(100))
    monkeypatch.setattr(resampling, "CELLS", 56)
    np.testing.assert_array_equal(whole, bootstrap(FEW, "rate", Resampling(100)))


def test_every_replicate_draws_as_many_units_as_there_are():
    even = sample("a", [1] * 6, [10] * 6)
    count, words = bootstrap(even, "rate", Resampling(30))
    assert (count == 6).all()
    assert (words == 60).all()


@pytest.mark.parametrize(
    "hits, trials, low, high",
    # Newcombe 1998, table I, method 3
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
     (1, 29, 0.0061, 0.1718)],
)  # fmt: skip
def test_wilson_of_newcombe(hits, trials, low, high):
    assert wilson(hits, trials, 0.95) == pytest.approx((low, high), abs=0.00005)


@given(st.integers(0, 60), st.integers(60, 90), st.sampled_from([0.8, 0.95, 0.99]))
def test_wilson_equals_scipy(hits, trials, level):
    expected = binomtest(hits, trials).proportion_ci(level, method="wilson")
    assert wilson(hits, trials, level) == pytest.approx((expected.low, expected.high), abs=1e-9)


def test_wilson_without_trials_is_undefined():
    assert np.isnan(wilson(0, 0, 0.95)).all()


def test_the_rule_of_three():
    # Hanley & Lippman-Hand 1983: none in n, at most 3/n
    assert absent_upper(1500) == pytest.approx(2)
    assert np.isnan(absent_upper(0))
    seen = 1 - (1 - 3 / 1500) ** 1500
    assert seen == pytest.approx(0.95, abs=0.001)


@pytest.mark.parametrize("bad", [{"replicates": 0}, {"level": 1}, {"minimum_units": 0}])
def test_impossible_resampling_is_refused(bad):
    with pytest.raises(LingvistError, match="level between 0 and 1"):
        Resampling(**bad)


@given(
    st.lists(
        st.lists(st.floats(-9, 9) | st.just(float("nan")), min_size=3, max_size=3),
        min_size=1, max_size=60,
    ),
    st.sampled_from([0.5, 0.9, 0.95]),
)  # fmt: skip
def test_the_interval_equals_numpy(rows, level):
    replicates, tail = np.array(rows), (1 - level) / 2
    expected = np.quantile(replicates, [tail, 1 - tail], axis=0)
    np.testing.assert_array_equal(Resampling(level=level).interval(replicates), expected)


@pytest.mark.parametrize("size, units", [(1, 1), (1, 9), (5, 9), (9, 9), (0, 4)])
def test_deals_are_those_of_the_sorted_places(size, units):
    found = resampling.deals(np.random.default_rng(7), 200, size, units)
    places = np.random.default_rng(7).random((200, units)).argsort(axis=1)
    np.testing.assert_array_equal(found, places < size)
    assert (found.sum(axis=1) == size).all()
