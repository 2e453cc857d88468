from collections import Counter

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lingvist import schema
from lingvist.compare import relation_collocations, window_collocations, window_evidence
from lingvist.compare.association import contingency, log_dice

TEXTS = {
    "nordby/a": [
        ["vi viser tillid , og tillid viser mod"], ["tillid 3 ro", "ro i alt"], ["mod uden tillid"],
    ],
}  # fmt: skip
SENTENCE = st.lists(st.sampled_from(["tillid", "mod", "ro", "og", "vi"]), min_size=1, max_size=9)


def row(result, collocate):
    (found,) = result[result["collocate"] == collocate].to_dict("records")
    return found


def slow_pairs(sentences, window):
    """Every ordered pair of words within the window, counted one by one."""
    return Counter(
        (x, y)
        for words in sentences
        for i, x in enumerate(words)
        for j, y in enumerate(words)
        if i != j and abs(i - j) <= window
    )


def test_a_window_by_hand(make):
    result = window_collocations(make(TEXTS).tokens, "tillid", window=1, minimum=1)
    # vi viser tillid og tillid viser mod / tillid ro / ro i alt / mod uden tillid
    found = row(result, "viser")
    assert (found["count"], found["f_x"], found["f_y"]) == (2, 4, 2)
    assert found["log_dice"] == pytest.approx(14 + np.log2(2 * 2 / (4 + 2)))
    assert (found["pairs_x"], found["pairs_y"], found["pairs"]) == (6, 4, 22)
    assert found["expected"] == pytest.approx(6 * 4 / 22)
    assert row(result, "og")["count"] == 2
    assert set(result["collocate"]) == {"viser", "og", "ro", "uden"}


def test_punctuation_and_numbers_take_no_room_in_the_window(make):
    result = window_collocations(make(TEXTS).tokens, "tillid", window=1, minimum=1)
    assert {",", "3"}.isdisjoint(result["collocate"])
    assert row(result, "ro")["count"] == 1


def test_a_window_ends_with_the_sentence(make):
    result = window_collocations(make(TEXTS).tokens, "tillid", window=50, minimum=1)
    assert "alt" not in set(result["collocate"])


@settings(max_examples=40)
@given(st.lists(SENTENCE, min_size=1, max_size=5), st.integers(1, 6), st.integers(0, 99))
def test_windows_equal_pairs_counted_one_by_one(make, sentences, window, seed):
    tables = make({"n/a": [[" ".join(words) for words in sentences]]})
    tokens = tables.tokens.sample(frac=1, random_state=seed)
    result = window_collocations(tokens, "tillid", window=window, minimum=1)
    pairs = slow_pairs(sentences, window)
    expected = {y: count for (x, y), count in pairs.items() if x == "tillid"}
    assert dict(zip(result["collocate"], result["count"], strict=True)) == expected
    for found in result.to_dict("records"):
        of_word = sum(count for (x, _), count in pairs.items() if x == "tillid")
        of_collocate = sum(count for (_, y), count in pairs.items() if y == found["collocate"])
        cells = contingency(found["count"], of_word, of_collocate, pairs.total())
        for name, value in cells.items():
            assert found[name] == pytest.approx(value, nan_ok=True)


def test_evidence_is_where_the_collocate_stands(make):
    tokens = make(TEXTS).tokens
    found = window_evidence(tokens, "tillid", "viser", window=1)
    assert found["start"].tolist() == [3, 28]
    assert set(found["sentence"]) == {"nordby/a#s0"}
    assert window_evidence(tokens, "tillid", "alt").empty


def test_minimum_counts(make):
    tokens = make(TEXTS).tokens
    assert set(window_collocations(tokens, "tillid", window=1)["collocate"]) == {"viser", "og"}
    rare = window_collocations(tokens, "tillid", window=1, minimum=1, minimum_collocate=2)
    assert set(rare["collocate"]) == {"viser", "ro"}


def test_several_lemmas_count_as_one_word(make):
    result = window_collocations(make(TEXTS).tokens, ["ro", "mod"], window=1, minimum=1)
    assert result["word"].unique().tolist() == ["mod|ro"]
    assert row(result, "tillid")["count"] == 1
    assert row(result, "tillid")["f_x"] == 4


def test_words_that_do_not_occur_have_no_company(make):
    assert window_collocations(make(TEXTS).tokens, "dialog").empty
    assert window_collocations(make({}).tokens, "dialog").empty
    assert window_collocations(make({"n/a": [["mod"]]}).tokens, "mod", minimum=1).empty


def relations(*triples):
    rows = [
        {"document": "n/a", "block": "n/a#b0", "sentence": f"n/a#s{number}", "start": 0, "end": 1,
         "line": 1, "head": head, "head_pos": "NOUN", "relation": relation,
         "dependent": dependent, "dependent_pos": "NOUN"}
        for number, (head, relation, dependent) in enumerate(triples)
    ]  # fmt: skip
    return schema.build("relations", rows)


def test_relations_by_hand():
    table = relations(
        ("tage", "object", "ansvar"), ("tage", "object", "ansvar"), ("give", "object", "ansvar"),
        ("tage", "object", "ordet"), ("ansvar", "modifier", "fælles"),
    )  # fmt: skip
    result = relation_collocations(table, "ansvar")
    found = row(result, "tage")
    assert (found["role"], found["relation"]) == ("dependent", "object")
    assert (found["count"], found["f_x"], found["f_y"], found["n"]) == (2, 3, 3, 4)
    assert found["log_dice"] == pytest.approx(log_dice(2, 3, 3))
    assert found["expected"] == pytest.approx(9 / 4)
    modifier = row(result, "fælles")
    assert (modifier["role"], modifier["relation"]) == ("head", "modifier")
    assert modifier["log_dice"] == 14
    assert result["log_dice"].is_monotonic_decreasing


def test_rare_and_absent_relations():
    table = relations(("tage", "object", "ansvar"))
    assert relation_collocations(table, "ansvar", minimum=2).empty
    assert relation_collocations(table, "ansvar", minimum_collocate=2).empty
    assert relation_collocations(table, "dialog").empty
    empty = relation_collocations(schema.empty("relations"), "dialog")
    assert empty.empty
    assert list(empty) == list(relation_collocations(table, "ansvar"))
    assert isinstance(empty, pd.DataFrame)
