"""The places and texts are invented."""

from itertools import product

import numpy as np
import pandas as pd
import pytest
from scipy.special import comb
from scipy.stats import binom, fisher_exact, poisson

from lingvist.compare import power
from lingvist.compare.power import _p
from lingvist.compare.resampling import Resampling, deals, permutation_p
from lingvist.compare.units import Sample
from lingvist.errors import LingvistError, SupportError

FEW = {"replicates": 199, "simulations": 200}
EVEN = {f"by{n}/a": [["her er tillid og ro i dag"], ["alt er bare godt nu og her"]] * 12
        for n in range(2)}  # fmt: skip


def table(tables, **options):
    parts = tables.themes, tables.blocks, tables.sentences, tables.documents
    return power(*parts, **{**FEW, **options})


def at(result, ratio, theme="tillid"):
    (found,) = result[(result["ratio"] == ratio) & (result["theme"] == theme)].to_dict("records")
    return found


def test_without_a_difference_the_test_is_wrong_as_often_as_it_may_be(make):
    found = at(table(make(EVEN), simulations=800, alpha=0.1), 1)
    assert found["power"] <= 0.13
    assert found["low"] < found["power"] < found["high"]


def test_power_grows_with_the_ratio_and_the_text(make):
    result = table(make(EVEN), ratios=[1, 2, 4])
    assert at(result, 4)["power"] > at(result, 2)["power"] > at(result, 1)["power"]
    longer = table(make(EVEN), ratios=[1, 2, 4], units=(60, 60))
    assert at(longer, 2)["power"] > at(result, 2)["power"]


def test_rate_and_size_are_those_of_the_corpus(make):
    found = at(table(make(EVEN), simulations=5), 1)
    assert found["rate"] == pytest.approx(1000 / 14)
    assert (found["unit"], found["units_first"], found["units_second"]) == ("block", 24, 24)
    assert found["words_first"] == pytest.approx(24 * 7)


def test_the_detectable_ratio_is_the_first_that_reaches_the_goal(make):
    result = table(make(EVEN), ratios=[1, 1.5, 2, 4, 8], units=(40, 40))
    enough = result[(result["power"] >= 0.8) & (result["ratio"] > 1)]
    assert result["detectable"].unique().tolist() == [enough["ratio"].min()]
    assert table(make(EVEN), ratios=[1.1], simulations=50)["detectable"].isna().all()


def test_a_theme_in_clusters_is_harder_to_see(make):
    clusters = {name: [["tillid " * 4 + "og ro"], *([["alt er bare godt nu her"]] * 3)] * 6
                for name in ("a/a", "b/a")}  # fmt: skip
    even = {name: [["her er tillid og ro nu"]] * 24 for name in ("a/a", "b/a")}
    options = {"ratios": [3], "units": (20, 20)}
    one, other = (at(table(make(texts), **options), 3) for texts in (clusters, even))
    assert one["rate"] == pytest.approx(other["rate"])
    assert one["power"] < other["power"]
    scattered = at(table(make(clusters), added="scattered", **options), 3)
    assert scattered["power"] > one["power"]
    assert scattered["added"] == "scattered"


def test_groups_of_documents_are_compared_by_documents(make):
    many = {f"by{n}/a": [[f"tillid er godt {'og ro ' * (n % 3)}"]] for n in range(20)}
    found = at(table(make(many), unit="document", simulations=5), 1)
    assert (found["unit"], found["units_first"]) == ("document", 10)


def test_the_test_is_that_of_differences():
    rng = np.random.default_rng(3)
    counts, words = rng.poisson(2, (16, 5)).astype(float), rng.integers(20, 60, 16).astype(float)
    sides = [
        Sample(name, "block", counts[part], counts[part], words[part], words[part])
        for name, part in (("a", slice(0, 7)), ("b", slice(7, 16)))
    ]
    expected = permutation_p(*sides, "rate", Resampling(4000, 1))
    found = _p(counts[:, :, None], words, deals(rng, 4000, 7, 16), 7)[:, 0]
    np.testing.assert_allclose(found, expected, atol=0.04)


def test_power_is_that_of_fishers_test_where_units_are_yes_or_no(make):
    """One block in four mentions the theme once, and all blocks are as long."""
    half = {name: [["tillid er her"], *([["alt er godt"]] * 3)] * 10 for name in ("a/a", "b/a")}
    result = table(make(half), ratios=[1], units=(12, 12), replicates=999, simulations=2000)
    ks = np.arange(13)
    weight = np.outer(binom.pmf(ks, 12, 0.25), binom.pmf(ks, 12, 0.25))
    p = np.array([[fisher_exact([[a, 12 - a], [b, 12 - b]]).pvalue for b in ks] for a in ks])
    assert at(result, 1)["power"] == pytest.approx(weight[p <= 0.05].sum(), abs=0.015)


def exact_power(n, share, times):
    """Power of the permutation test of all deals: blocks of one mention or none, then times more.

    ``a`` of the ``k`` blocks with one mention, and ``b`` of the ``m`` with more, are dealt to the
    first side.
    """
    found = 0.0
    for k, m in product(range(n + 1), repeat=2):
        a, b = np.meshgrid(np.arange(k + 1), np.arange(m + 1), indexing="ij")
        ways = comb(k, a) * comb(m, b) * comb(2 * n - k - m, n - a - b)
        gap = np.abs(k + times * m - 2 * (a + times * b))
        p = ways[gap >= abs(times * m - k)].sum() / comb(2 * n, n)
        found += binom.pmf(k, n, share) * binom.pmf(m, n, share) * (p <= 0.05)
    return found


@pytest.mark.parametrize("times", [2, 4])
def test_power_is_that_of_all_deals_where_units_are_yes_or_no(make, times):
    half = {name: [["tillid er her"], *([["alt er godt"]] * 3)] * 10 for name in ("a/a", "b/a")}
    result = table(make(half), ratios=[times], units=(20, 20), replicates=999, simulations=1000)
    expected = exact_power(20, 0.25, times)
    assert 0.09 < expected < 0.9
    assert at(result, times)["power"] == pytest.approx(expected, abs=0.04)


def binomial_power(mean, times):
    """Power of the exact test of two Poisson counts: given their sum, the one is binomial."""
    most = int(4 * mean * times)
    weight = np.outer(poisson.pmf(range(most), mean), poisson.pmf(range(most), mean * times))
    one, other = np.indices(weight.shape)
    tail = binom.cdf(np.minimum(one, other), one + other, 0.5)
    return weight[2 * tail <= 0.05].sum()


def test_power_of_scattered_mentions_is_near_that_of_poisson_counts(make):
    """30 blocks a side of about one mention each.

    statsmodels 0.15, power_poisson_ratio_2indep, has .418 and .884 by a normal approximation.
    """
    rng = np.random.default_rng(0)
    mentions = rng.poisson(1.0, 800)
    texts = {name: [[" ".join(["tillid"] * k + ["ro"] * (20 - k))] for k in of]
             for name, of in (("a/a", mentions[:400]), ("b/a", mentions[400:]))}  # fmt: skip
    result = table(make(texts), units=(30, 30), ratios=[1.5, 2], added="scattered",
                   simulations=600)  # fmt: skip
    mean = 30 * mentions.mean()
    for ratio, near in ((1.5, 0.418), (2, 0.884)):
        expected = binomial_power(mean, ratio)
        assert expected == pytest.approx(near, abs=0.05)
        assert at(result, ratio)["power"] == pytest.approx(expected, abs=0.04)


def test_too_few_permutations_to_reach_alpha_are_refused(make):
    with pytest.raises(LingvistError, match=r"no p can be as small as 0\.05[\s\S]*from 19"):
        table(make(EVEN), replicates=18)
    assert len(table(make(EVEN), replicates=19, simulations=5))


def test_a_seed_repeats(make):
    tables = make(EVEN)
    pd.testing.assert_frame_equal(table(tables, simulations=20), table(tables, simulations=20))
    shuffled = tables.shuffled(3)
    pd.testing.assert_frame_equal(table(shuffled, simulations=20), table(tables, simulations=20))


def test_a_theme_that_is_nowhere_is_never_found(make):
    result = table(make(EVEN), names=["dialog"], simulations=5)
    assert (result["power"] == 0).all()
    assert (result["rate"] == 0).all()


@pytest.mark.parametrize("texts", [{}, {"n/a": [["tillid"]]}, {"n/a": [["tillid"]] * 9}])
def test_a_small_corpus_is_refused(make, texts):
    with pytest.raises(SupportError, match="10 units"):
        table(make(texts))


@pytest.mark.parametrize("options", [{"ratios": [0.5]}, {"alpha": 0}, {"goal": 1},
                                     {"simulations": 0}, {"units": (0, 5)}])  # fmt: skip
def test_impossible_arguments_are_refused(make, options):
    with pytest.raises(LingvistError, match="no power"):
        table(make(EVEN), **options)
