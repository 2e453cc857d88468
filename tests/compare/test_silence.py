"""The places and texts are invented."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import poisson

from lingvist.compare import rates, silence
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
    # three of five blocks are without, of 3.8 words on the average
    assert found["p_blocks"] == pytest.approx((3 / 5) ** (13 / (19 / 5)))


def test_the_rule_of_three_is_that_of_rates(make):
    tables = make(TEXTS)
    found = row(table(tables), "nordby", "tillid")
    parts = tables.themes, tables.blocks, tables.sentences, tables.documents
    expected = rates(*parts, names=["tillid"], replicates=10).set_index("group")
    assert found["absent_upper"] == expected.loc["nordby", "absent_upper"]
    # Hanley & Lippman-Hand 1983: 3/n is the exact 95% bound, rounded up
    assert found["upper"] == pytest.approx(1000 * 2.995732 / 13)
    assert poisson.pmf(0, found["upper"] / 1000 * 13) == pytest.approx(0.05)


def test_blocks_drawn_anew_are_as_often_silent(make):
    texts = {"nordby/a": [["ro " * 5]] * 4,
             "sydby/a": [["tillid tillid er her nu"], *([["her er ro i dag"]] * 9)]}  # fmt: skip
    found = row(table(make(texts)), "nordby", "tillid")
    rng = np.random.default_rng(1)
    mentions = np.array([2] + [0] * 9)
    drawn = mentions[rng.integers(0, 10, (20_000, 4))].sum(axis=1)
    assert found["p_blocks"] == pytest.approx((drawn == 0).mean(), abs=0.01)
    assert found["p_poisson"] < found["p_blocks"]


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
