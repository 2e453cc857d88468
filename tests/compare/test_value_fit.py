"""The places and texts are invented."""

from itertools import permutations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import mannwhitneyu

from lingvist import schema
from lingvist.compare import value_fit, value_fit_test
from lingvist.compare.declaring_texts import DeclaringText, declaring_texts
from lingvist.compare.resampling import Resampling
from lingvist.compare.value_fit import _interval, fit

THEMES = ["ansvar", "mod", "råderum", "tillid"]
COUNTS = st.lists(st.integers(0, 5), min_size=6, max_size=6)


def value(document, theme, rank=1):
    return {
        "document": document, "block": f"{document}#b0", "sentence": f"{document}#s0", "start": 0,
        "end": 1, "line": 1, "rank": rank, "label": theme, "lemma": theme, "theme": theme,
        "mnemonic": "", "scope": "municipality", "cue": "", "stated_count": np.nan,
        "unfolded_start": np.nan, "unfolded_end": np.nan, "confidence": 1.0,
    }  # fmt: skip


def corpus(make, **texts):
    """Tables and values of texts: declared themes, and blocks that follow the declaring one."""
    tables = make({f"{name}/a": [[f"vi har {' '.join(themes)}"], *([block] for block in blocks)]
                   for name, (themes, blocks) in texts.items()})  # fmt: skip
    rows = [value(f"{name}/a", theme) for name, (themes, _) in texts.items() for theme in themes]
    return schema.build("values", rows), tables.themes, tables.sentences, tables.documents


def table(parts, function=value_fit, **options):
    return function(*parts, **{"names": THEMES, "replicates": 200, **options})


def only(result, document):
    (found,) = result[result["document"] == document].to_dict("records")
    return found


def test_fit_is_the_share_of_pairs_in_which_the_declared_theme_leads():
    # declared 3 and 1 against 2, 0, 1: 3 wins three times, 1 wins once, loses once, ties once
    mentions, declared = np.array([3, 1, 2, 0, 1]), np.array([1, 1, 0, 0, 0], dtype=bool)
    assert fit(mentions, declared) == pytest.approx((3 + 1 + 0.5) / 6)


@given(COUNTS, st.integers(1, 5))
def test_fit_is_the_area_of_mann_and_whitney(counts, number):
    mentions, declared = np.array(counts), np.arange(6) < number
    expected = np.nan
    if any(counts):
        u = mannwhitneyu(mentions[declared], mentions[~declared], method="asymptotic").statistic
        expected = u / (number * (6 - number))
    assert fit(mentions, declared) == pytest.approx(expected, nan_ok=True)
    opposite = fit(mentions, ~declared)
    assert fit(mentions, declared) + opposite == pytest.approx(1, nan_ok=True) or np.isnan(opposite)


def test_fit_of_many_texts_at_once():
    mentions = np.array([[1.0, 0, 0], [0, 1, 1], [0, 0, 0], [2, 2, 2]])
    found = fit(mentions, np.array([True, False, False]))
    np.testing.assert_array_equal(found, [1, 0, np.nan, 0.5])


TEXTS = {
    "nordby": (["tillid"], ["tillid er godt", "tillid og mod", "her er tillid"]),
    "sydby": (["ansvar"], ["mod er godt", "ansvar og mod", "her er ro"]),
}


def test_a_text_that_does_what_it_says(make):
    found = only(table(corpus(make, **TEXTS)), "nordby/a")
    # outside the declaring sentence: tillid 3, mod 1 of 4 mentions; ansvar and råderum none
    assert (found["declared"], found["themes"], found["mentions"]) == (1, 4, 4)
    assert (found["declared_share"], found["fit"]) == (0.75, 1)
    # sydby's ansvar loses to tillid and mod and ties with råderum
    assert (found["others"], found["others_fit"]) == (1, pytest.approx(0.5 / 3))
    assert found["lead"] == pytest.approx(1 - 0.5 / 3)
    assert found["as_good"] == 0


def test_two_municipalities_have_no_p(make):
    result = table(corpus(make, **TEXTS))
    assert result["p"].isna().all()
    assert (result["note"] == "few_units few_others").all()
    tested = table(corpus(make, **TEXTS), value_fit_test)
    assert tested["p"].isna().all()
    assert tested["note"].tolist() == ["few_others"]
    assert tested["documents"].tolist() == [2]


SEVEN = {
    **TEXTS,
    "a": (["mod"], ["mod er godt"]), "b": (["mod"], ["mod mod"]), "c": (["ansvar"], ["ansvar"]),
    "d": (["tillid"], ["tillid"]), "e": (["mod", "ansvar"], ["ro", "mod og ansvar"]),
}  # fmt: skip


def test_p_counts_the_sets_that_fit_as_well(make):
    found = only(table(corpus(make, **SEVEN)), "nordby/a")
    # of six other sets one (d: tillid) fits as well
    assert (found["others"], found["as_good"]) == (6, pytest.approx(1 / 6))
    assert found["p"] == pytest.approx((1 + 1) / (1 + 6))
    assert found["note"] == "few_units"


def test_own_values_fit_better_than_those_dealt_out(make):
    (found,) = table(corpus(make, **SEVEN), value_fit_test, replicates=999).to_dict("records")
    assert found["fit"] > found["others_fit"]
    assert found["lead"] == pytest.approx(found["fit"] - found["others_fit"])
    assert found["p"] < 0.05


def test_the_fit_of_others_is_the_same_measure_for_one_text_and_for_all(make):
    for texts in (TEXTS, SEVEN):
        parts = corpus(make, **texts)
        each, (found,) = table(parts), table(parts, value_fit_test).to_dict("records")
        assert found["fit"] == pytest.approx(each["fit"].mean())
        assert found["others_fit"] == pytest.approx(each["others_fit"].mean())
        assert found["lead"] == pytest.approx(each["lead"].mean())


def test_p_of_all_texts_is_that_of_all_deals(make):
    parts = corpus(make, **SEVEN)
    (found,) = table(parts, value_fit_test, replicates=4000).to_dict("records")
    texts, _ = declaring_texts(*parts, THEMES, weak=False)
    fits = np.array([[fit(text.total, other.declared) for other in texts] for text in texts])
    means = [fits[range(7), deal].mean() for deal in permutations(range(7))]
    expected = (np.array(means) >= np.trace(fits) / 7 - 1e-12).mean()
    assert found["p"] == pytest.approx(expected, abs=0.01)


def test_alone_there_are_no_others(make):
    (found,) = table(corpus(make, nordby=TEXTS["nordby"]), value_fit_test).to_dict("records")
    assert found["fit"] == 1
    assert np.isnan([found["others_fit"], found["lead"], found["p"]]).all()


def test_a_few_mentions_in_a_long_text_have_no_interval(make):
    # every resample with a mention would fit wholly
    blocks = ["her er tillid", *["her er ro"] * 39]
    found = only(table(corpus(make, nordby=(["tillid"], blocks))), "nordby/a")
    assert (found["fit"], found["units"], found["note"]) == (1, 40, "few_units few_others")
    assert np.isnan([found["low"], found["high"]]).all()


def test_blocks_that_all_tell_the_same_have_no_interval(make):
    found = only(table(corpus(make, nordby=(["tillid"], ["her er tillid"] * 9))), "nordby/a")
    assert (found["fit"], found["note"]) == (1, "few_units few_others")
    assert np.isnan(found["low"])


def test_resamples_without_a_mention_leave_no_interval(make):
    parts = corpus(make, nordby=(["tillid"], ["her er tillid", *["her er ro"] * 11]))
    options = {"replicates": 1, "minimum_units": 1}
    rows = [only(table(parts, seed=seed, **options), "nordby/a") for seed in range(12)]
    assert {row["note"] for row in rows} == {"few_units few_others"}


def test_the_interval_holds_the_fit_of_such_texts():
    """Of texts with the same rates of 28 themes, in bursts, nine in ten intervals hold the mean."""
    rng, held = np.random.default_rng(2), []
    for _ in range(60):
        rates = rng.dirichlet(np.full(28, 0.7)) * 4
        declared = np.isin(np.arange(28), rng.choice(28, 5, replace=False, p=rates / 4))
        every = rng.poisson(rates * rng.gamma(1, 1, (100, 40, 28))).sum(axis=1)
        mean = np.nanmean(fit(every, declared))
        blocks = rng.poisson(rates * rng.gamma(1, 1, (40, 28))).astype(float)
        low, high = _interval(DeclaringText("a", "a", blocks, declared), Resampling(300))
        held.append(low <= mean <= high)
    assert 0.8 <= np.mean(held) <= 1


def test_values_that_everyone_shares_lead_nowhere(make):
    same = {name: (["tillid"], ["tillid er godt"]) for name in "abcdefg"}
    (found,) = table(corpus(make, **same), value_fit_test).to_dict("records")
    assert (found["fit"], found["lead"], found["p"]) == (1, 0, 1)
    each = table(corpus(make, **same))
    assert (each["p"] == 1).all()
    assert (each["lead"] == 0).all()


def test_the_values_of_one_municipality_are_one_set_and_not_its_own_rival(make):
    parts = corpus(make, **SEVEN)
    documents = parts[3].assign(municipality=parts[3]["municipality"].replace("d", "nordby"))
    found = only(table((*parts[:3], documents)), "nordby/a")
    assert (found["others"], found["as_good"]) == (5, 0)


def test_the_interval_is_over_blocks(make):
    blocks = ["tillid er godt", "mod er godt", "tillid og mod", "ansvar", "tillid", "mod", "tillid"]
    found = only(table(corpus(make, nordby=(["tillid"], blocks))), "nordby/a")
    assert found["units"] == 7  # the declaring sentence stands in a block of its own
    assert 0 <= found["low"] < found["fit"] <= found["high"] <= 1
    again = only(table(corpus(make, nordby=(["tillid"], blocks), sydby=TEXTS["sydby"])), "nordby/a")
    assert (again["low"], again["high"]) == (found["low"], found["high"])


@pytest.mark.parametrize("declared, blocks, note", [
    ([], ["tillid"], "none_declared"), (THEMES, ["tillid"], "all_declared"),
    (["mod"], ["her er ro"], "no_mentions"), (["mod"], [], "no_mentions"),
])  # fmt: skip
def test_where_nothing_can_be_said_a_note_says_why(make, declared, blocks, note):
    (found,) = table(corpus(make, nordby=(declared, blocks))).to_dict("records")
    assert found["note"] == note
    assert np.isnan([found["fit"], found["low"], found["p"], found["lead"]]).all()


def test_no_documents_make_an_empty_table(make):
    parts = corpus(make)
    assert table(parts).empty
    (found,) = table(parts, value_fit_test).to_dict("records")
    assert found["documents"] == 0
    assert np.isnan([found["fit"], found["p"]]).all()


@settings(max_examples=10)
@given(st.integers(0, 1000))
def test_the_order_of_rows_does_not_matter(make, seed):
    parts = corpus(make, **SEVEN)
    shuffled = [part.sample(frac=1, random_state=seed) for part in parts]
    pd.testing.assert_frame_equal(table(shuffled), table(parts))
    one, other = (table(each, value_fit_test) for each in (shuffled, parts))
    pd.testing.assert_frame_equal(one, other)
