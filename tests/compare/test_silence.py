"""The places and texts are invented."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import fisher_exact, poisson

from lingvist.compare import rates, silence
from lingvist.compare.resampling import absent_upper
from lingvist.compare.silence import _dealt, _Sums
from lingvist.errors import LingvistError, SchemaError

TEXTS = {
    "nordby/a": [["her er ro og plads nu"], ["mod er godt at have i dag"]],
    "sydby/a": [["tillid tillid og tillid"], ["her er ro nu"], ["mod og mere"]],
    "vestby/a": [["her er ikke noget nu"], ["tillid er godt"]],
}


def table(tables, documents=None, **options):
    documents = tables.documents if documents is None else documents
    return silence(tables.themes, tables.blocks, tables.sentences, documents, **options)


def row(result, group, theme):
    (found,) = result[(result["group"] == group) & (result["theme"] == theme)].to_dict("records")
    return found


def test_what_others_say_and_this_text_does_not(make):
    found = row(table(make(TEXTS)), "nordby", "tillid")
    # 13 words, against four mentions in the 19 words of the two others
    assert (found["words"], found["others_count"], found["others_words"]) == (13, 4, 19)
    assert (found["others"], found["others_with"]) == (2, 2)
    assert found["others_rate"] == pytest.approx(4000 / 19)
    assert found["expected"] == pytest.approx(13 * 4 / 19)
    assert found["p_poisson"] == pytest.approx(poisson.pmf(0, 13 * 4 / 19))
    # its 13 words are 39/11 blocks of sydby's three, one of which has it, and 13/4 of vestby's two
    sydby, vestby = 3 / (3 + 39 / 11), 2 / (2 + 13 / 4)
    assert found["p_blocks"] == pytest.approx((sydby + vestby) / 2)


def test_the_rule_of_three_is_that_of_rates(make):
    tables = make(TEXTS)
    found = row(table(tables), "nordby", "tillid")
    parts = tables.themes, tables.blocks, tables.sentences, tables.documents
    expected = rates(*parts, names=["tillid"], replicates=10).set_index("group")
    assert found["absent_upper"] == expected.loc["nordby", "absent_upper"]
    # Hanley & Lippman-Hand 1983: 3/n is the exact 95% bound, rounded up
    assert found["upper"] == pytest.approx(1000 * 2.995732 / 13)
    assert poisson.pmf(0, found["upper"] / 1000 * 13) == pytest.approx(0.05)


def blocks_with(having, without, word="tillid"):
    """Blocks of three words, some of which have the word."""
    return [[f"{word} er godt"]] * having + [["her er ro"]] * without


@pytest.mark.parametrize("own, having, without", [(4, 1, 9), (10, 3, 7), (25, 6, 14), (3, 5, 0)])
def test_equal_blocks_make_it_fishers_exact_test(make, own, having, without):
    texts = {"nordby/a": blocks_with(0, own), "sydby/a": blocks_with(having, without)}
    found = row(table(make(texts)), "nordby", "tillid")
    expected = fisher_exact([[0, own], [having, without]], alternative="less").pvalue
    assert found["p_blocks"] == pytest.approx(expected)
    assert found["p_blocks"] > 0


def test_mentions_in_clusters_make_a_silence_likelier(make):
    clusters = [["tillid tillid tillid"]] * 2 + [["her er ro"]] * 18
    texts = {"nordby/a": blocks_with(0, 20), "sydby/a": clusters}
    found = row(table(make(texts)), "nordby", "tillid")
    assert found["p_poisson"] < 0.01 < found["p_blocks"]


def test_blocks_dealt_out_anew_are_as_often_silent(make):
    texts = {"nordby/a": blocks_with(0, 6), "sydby/a": blocks_with(2, 8)}
    found = row(table(make(texts)), "nordby", "tillid")
    rng = np.random.default_rng(1)
    dealt = rng.permuted(np.tile([1, 1] + [0] * 14, (20_000, 1)), axis=1)[:, :6]
    assert found["p_blocks"] == pytest.approx((dealt.sum(axis=1) == 0).mean(), abs=0.01)


@pytest.mark.parametrize("blocks, others", [(40, 40), (100, 10)])
def test_a_silence_by_chance_is_not_called_one_too_often(blocks, others):
    """Two texts of one origin: one is silent, and p below alpha, in no more than alpha."""
    rng = np.random.default_rng(7)
    for chance in (0.02, 0.05, 0.1):
        having = rng.binomial(others, chance, 100_000)
        rest = _Sums(np.array([]), 1.0 * others - having, 3.0 * others, others)
        silent = rng.binomial(blocks, chance, 100_000) == 0
        p = np.where(silent, _dealt(rest, 3.0 * blocks), 1)
        for alpha in (0.05, 0.01, 0.001):
            assert (p <= alpha).mean() <= alpha


def test_a_theme_that_half_of_the_others_lack_is_no_remarkable_silence(make):
    loud = {f"{name}/a": blocks_with(20, 20) for name in "abc"}
    quiet = {f"{name}/a": blocks_with(0, 40) for name in "xyz"}
    found = row(table(make({**loud, **quiet})), "x", "tillid")
    assert found["p_blocks"] == pytest.approx(2 / 5, abs=1e-6)
    assert found["note"] == "too_short"


def test_the_bound_is_the_exact_one_of_scattered_words():
    # Hanley & Lippman-Hand 1983: 1 - .05^(1/n) for 0 of n; for rare words it is the Poisson bound
    for words in (300, 3000):
        exact = 1000 * (1 - 0.05 ** (1 / words))
        assert absent_upper(words) == pytest.approx(exact, rel=0.01)
        assert exact < 1000 * -np.log(0.05) / words < absent_upper(words)


def test_only_absent_themes_are_listed(make):
    found = table(make(TEXTS), names=["mod", "tillid", "ansvar"])
    assert set(zip(found["group"], found["theme"], strict=True)) == {
        ("nordby", "ansvar"), ("sydby", "ansvar"), ("vestby", "ansvar"),
        ("nordby", "tillid"), ("vestby", "mod"),
    }  # fmt: skip
    assert set(found.loc[found["theme"] == "ansvar", "note"]) == {"others_silent"}
    assert (found.loc[found["theme"] == "ansvar", ["p_blocks", "p_poisson"]] == 1).all(axis=None)


def test_p_is_adjusted_over_mentioned_themes_too(make):
    found = table(make(TEXTS))
    # three groups by two themes: nordby lacks tillid, vestby mod; the other four count as 1
    small = found["p_blocks"].sort_values().to_numpy()
    assert found["p_adjusted"].min() == pytest.approx(min(6 * small[0], 3 * small[1], 1))


def test_a_long_silence_is_no_chance(make):
    long = {
        "nordby/a": [["her er ro i dag"]] * 60,
        "sydby/a": [["tillid er godt"], ["ro er godt"]] * 20,
    }
    found = row(table(make(long)), "nordby", "tillid")
    assert found["note"] == ""
    assert found["p_adjusted"] < 0.01
    short = {**long, "nordby/a": [["her er ro"]]}
    assert row(table(make(short)), "nordby", "tillid")["note"] == "too_short"


def test_a_single_group_has_no_others(make):
    found = row(table(make({"nordby/a": [["her er ro"]]}), names=["tillid"]), "nordby", "tillid")
    assert (found["note"], found["others"]) == ("no_others", 0)
    assert np.isnan([found["expected"], found["p_blocks"], found["p_adjusted"]]).all()
    assert found["absent_upper"] == 1000


def test_groups_are_made_by_any_column(make):
    tables = make(TEXTS)
    documents = tables.documents.assign(region=["Nord", "Syd", "Nord"])
    found = table(tables, documents, by="region", names=["ansvar", "tillid"])
    assert set(found["theme"]) == {"ansvar"}
    assert set(found["words"]) == {21, 11}
    with pytest.raises(SchemaError, match="weather"):
        table(tables, by="weather")


@pytest.mark.parametrize("texts", [{}, {"n/a": [["tillid"]]}, {"n/a": [["."]]}])
def test_no_silence_makes_an_empty_table(make, texts):
    found = table(make(texts))
    assert found.empty
    assert list(found) == list(table(make(TEXTS)))


def test_an_impossible_level_is_refused(make):
    with pytest.raises(LingvistError, match="level"):
        table(make(TEXTS), level=1)


@settings(max_examples=10)
@given(st.integers(0, 1000))
def test_the_order_of_rows_does_not_matter(make, seed):
    tables = make(TEXTS)
    pd.testing.assert_frame_equal(table(tables.shuffled(seed)), table(tables))
