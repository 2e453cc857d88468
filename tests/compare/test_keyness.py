import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lingvist.compare import keyness, rows_behind
from lingvist.compare.dispersion import dp
from lingvist.compare.effect import bic, log_ratio, weighted_log_odds
from lingvist.compare.significance import benjamini_hochberg, g2
from lingvist.errors import LingvistError, SchemaError, SupportError

TEXTS = {
    "nordby/a": [["vi har tillid", "tillid giver mod"], ["tillid og ro"]],
    "sydby/a": [["mod er godt"], ["rammer er godt"]],
    "sydby/b": [["mod og mod"]],
    "vestby/a": [["vi siger tak", "og ro"]],
}


def table(tables, **options):
    return keyness(tables.tokens, tables.blocks, tables.documents, **options)


def row(result, target, reference, word):
    keys = (result["target"] == target) & (result["reference"] == reference)
    (found,) = result[keys & (result["word"] == word)].to_dict("records")
    return found


def test_counts_and_measures_by_hand(make):
    found = row(table(make(TEXTS)), "nordby", "rest", "tillid")
    assert [found[name] for name in "acbd"] == [3, 9, 0, 14]
    assert found["g2"] == pytest.approx(g2(3, 9, 0, 14))
    assert found["log_ratio"] == pytest.approx(log_ratio(3, 9, 0, 14))
    assert found["bic"] == pytest.approx(bic(found["g2"], 23))
    expected = weighted_log_odds(3, 9, 0, 14, prior=3, prior_size=23)
    assert (found["log_odds"], found["z"]) == pytest.approx(expected)
    assert found["simple_maths"] == pytest.approx((3e6 / 9 + 1) / 1)
    assert np.isnan([found["diff_percent"], found["odds_ratio"], found["dp_reference"]]).all()


def test_ranks_are_over_the_parts_of_both_sides_and_undefined_between_unlike_ones(make):
    result = table(make(TEXTS))
    assert row(result, "nordby", "vestby", "tillid")["rank_biserial"] == 1
    assert row(result, "nordby", "vestby", "ro")["rank_biserial"] == pytest.approx(0)
    assert np.isnan(row(result, "nordby", "sydby", "mod")["rank_biserial"])


def test_dispersion_is_over_blocks_of_one_document_and_documents_of_several(make):
    found = row(table(make(TEXTS)), "nordby", "sydby", "mod")
    assert found["dp_target"] == pytest.approx(dp([1, 0], [6, 3]))
    assert found["dp_reference"] == pytest.approx(dp([1, 2], [6, 3]))


def test_each_group_against_the_rest_and_every_pair(make):
    result = table(make(TEXTS))
    contrasts = set(zip(result["target"], result["reference"], strict=True))
    rest = {(name, "rest") for name in ("nordby", "sydby", "vestby")}
    pairs = {("nordby", "sydby"), ("nordby", "vestby"), ("sydby", "vestby")}
    assert contrasts == rest | pairs
    for wanted, expected in (("rest", rest), ("pairs", pairs)):
        some = table(make(TEXTS), contrasts=wanted)
        assert set(zip(some["target"], some["reference"], strict=True)) == expected


def test_p_is_adjusted_over_the_whole_table(make):
    result = table(make(TEXTS))
    np.testing.assert_allclose(result["p_adjusted"], benjamini_hochberg(result["p"]))


def test_the_highest_g2_comes_first_in_each_contrast(make):
    for _, part in table(make(TEXTS)).groupby(["target", "reference"], sort=False):
        assert part["g2"].is_monotonic_decreasing


def test_counts_of_a_contrast_add_up_to_its_tokens(make):
    for _, part in table(make(TEXTS)).groupby(["target", "reference"]):
        assert part["a"].sum() == part["c"].iloc[0]
        assert part["b"].sum() == part["d"].iloc[0]


def test_themes_are_counted_against_all_words(make):
    tables = make(TEXTS)
    result = keyness(tables.themes, tables.blocks, tables.documents, item="theme")
    found = row(result, "sydby", "rest", "mod")
    assert [found[name] for name in "acbd"] == [3, 9, 1, 14]
    assert "råderum" not in set(result["word"])
    weak = keyness(tables.themes, tables.blocks, tables.documents, item="theme", weak=True)
    assert "råderum" in set(weak["word"])


def test_parts_of_speech_and_relations_are_counted_like_words(make):
    tables = make(TEXTS)
    tokens = tables.tokens.assign(
        pos=["NOUN" if w == "tillid" else "X" for w in tables.tokens.lemma]
    )
    found = keyness(tokens, tables.blocks, tables.documents, item="pos", contrasts="rest")
    nouns = row(found, "nordby", "rest", "NOUN")
    assert [nouns[name] for name in "acbd"] == [3, 9, 0, 14]
    relations = tokens[["document", "block"]].assign(relation=tokens["pos"].str.lower())
    found = keyness(relations, tables.blocks, tables.documents, item="relation", contrasts="rest")
    assert row(found, "nordby", "rest", "noun")["g2"] == nouns["g2"]


def test_groups_are_made_by_any_column(make):
    tables = make(TEXTS)
    documents = tables.documents.assign(region=["Nord", "Syd", "Syd", "Nord"])
    found = keyness(tables.tokens, tables.blocks, documents, by="region", contrasts="pairs")
    assert set(found["target"]) == {"Nord"}
    assert row(found, "Nord", "Syd", "ro")["a"] == 2


def test_unknown_contrasts_and_columns_are_refused(make):
    with pytest.raises(LingvistError, match="no contrasts 'triples'"):
        table(make(TEXTS), contrasts="triples")
    with pytest.raises(SchemaError, match="weather"):
        table(make(TEXTS), item="weather")


def test_a_cell_leads_to_its_rows(make):
    tables = make(TEXTS)
    for cell in table(tables, contrasts="rest").to_dict("records"):
        rows = rows_behind(
            tables.tokens, tables.documents,
            by=cell["by"], group=cell["target"], lemma=cell["word"],
        )  # fmt: skip
        assert len(rows) == cell["a"]


def test_two_cells_and_other_variants(make):
    tables = make(TEXTS)
    found = row(table(tables, form="two-cell", zero=1, k=100), "nordby", "rest", "tillid")
    assert found["g2"] == pytest.approx(g2(3, 9, 0, 14, form="two-cell"))
    assert found["log_ratio"] == pytest.approx(log_ratio(3, 9, 0, 14, zero=1))
    assert found["simple_maths"] == pytest.approx((3e6 / 9 + 100) / 100)


def test_a_background_list_is_a_prior_of_the_size_wanted(make):
    background = pd.Series({"tillid": 20, "mod": 30, "og": 950})
    result = table(make(TEXTS), prior=background, prior_size=500)
    found = row(result, "nordby", "rest", "tillid")
    expected = weighted_log_odds(3, 9, 0, 14, prior=10, prior_size=500)
    assert (found["log_odds"], found["z"]) == pytest.approx(expected)
    unlisted = row(result, "nordby", "rest", "ro")
    expected = weighted_log_odds(1, 9, 1, 14, prior=0.25, prior_size=500)
    assert (unlisted["log_odds"], unlisted["z"]) == pytest.approx(expected)


def test_a_minimum_leaves_rare_words_out(make):
    result = table(make(TEXTS), minimum=3)
    assert (result["a"] + result["b"] >= 3).all()
    assert not result.empty


@settings(max_examples=15)
@given(st.integers(0, 1000))
def test_the_order_of_rows_does_not_matter(make, seed):
    tables = make(TEXTS)
    pd.testing.assert_frame_equal(table(tables.shuffled(seed)), table(tables))


def test_swapping_the_groups_turns_the_sign(make):
    forth = make({"a/1": TEXTS["nordby/a"], "b/1": TEXTS["sydby/a"]})
    back = make({"b/1": TEXTS["nordby/a"], "a/1": TEXTS["sydby/a"]})
    one, other = (
        table(tables, contrasts="pairs").sort_values("word").reset_index()
        for tables in (forth, back)
    )
    for column in ("log_ratio", "log_odds", "z"):
        np.testing.assert_allclose(one[column], -other[column], atol=1e-12)
    for column in ("g2", "p", "p_adjusted", "bic"):
        np.testing.assert_allclose(one[column], other[column])
    np.testing.assert_allclose(one["dp_target"], other["dp_reference"])


def test_equal_texts_have_no_key_words(make):
    blocks = [["mod og ro"], ["ro"]]
    result = table(make({"a/1": blocks, "b/1": blocks}))
    np.testing.assert_allclose(result["g2"], 0, atol=1e-9)
    np.testing.assert_allclose(result["log_ratio"], 0)
    np.testing.assert_allclose(result["p_adjusted"], 1)


def test_one_group_has_no_key_words(make):
    for texts in ({"nordby/a": [["mod"]]}, {}):
        with pytest.raises(SupportError, match="two groups"):
            table(make(texts))


def test_one_word_against_one_word(make):
    result = table(make({"a/1": [["mod"]], "b/1": [["ro"]]}), contrasts="pairs")
    assert result["word"].tolist() == ["mod", "ro"]
    np.testing.assert_allclose(result["g2"], g2(1, 1, 0, 1))
