"""Why a word counts or not, told entry by entry; the words stand for an invented text."""

import pytest

from lingvist.findings.explaining import COLUMNS, explain
from lingvist.resources.lexicon import load

# A text, a word in it, and what is told of it: theme, entry, verdict, a part of the reason.
CASES = [
    ("stærkt/ADJ fællesskab/NOUN", "fællesskab", ("fællesskab", "fællesskab", "counted", "lemma")),
    ("opgavefællesskabet/opgavefællesskab/NOUN[opgave|fællesskab]", "opgavefællesskabet",
     ("fællesskab", "-fællesskab", "counted", "compound")),
    ("i/ADP den/DET sammenhæng/NOUN", "sammenhæng",
     ("sammenhæng", "sammenhæng", "not counted", "false friend: i den")),
    ("vi/PRON går/gå/VERB sammen/ADV", "sammen", ("samarbejde", "sammen", "weak", "marked weak")),
    ("mod/ADP alle/PRON odds/NOUN", "mod", ("mod", "mod", "not counted", "tagged ADP")),
    ("særlig/ADJ", "særlig", ("ordentlighed", "særlig", "not counted", "listed as a false friend")),
    ("frihedsbrev/NOUN[frihed|brev]", "frihedsbrev",
     ("råderum", "frihed", "not counted", "first part of a compound")),
    ("tager/tage/VERB ansvar/NOUN", "ansvar",
     ("ansvar", "ansvar", "not counted", "tage/påtage *4 {ansvar}")),
]  # fmt: skip


@pytest.mark.parametrize("text, word, expected", CASES, ids=[case[0] for case in CASES])
def test_told_of_a_word(tokens_of, text, word, expected):
    theme, entry, verdict, why = expected
    told = explain(tokens_of(text), load())
    rows = told[(told["words"] == word) & (told["theme"] == theme) & (told["entry"] == entry)]
    assert rows["verdict"].tolist() == [verdict]
    assert why in rows["why"].iloc[0]


def test_parts_of_compounds_can_be_left_out(tokens_of):
    table = tokens_of("opgavefællesskabet/opgavefællesskab/NOUN[opgave|fællesskab]")
    told = explain(table, load(), compounds=False)
    assert told["verdict"].tolist() == ["not counted"]
    assert "shows no theme in these settings" in told["why"].iloc[0]


def test_word_without_an_entry_has_a_row_and_a_function_word_in_a_sentence_none(tokens_of):
    told = explain(tokens_of("en/DET bænk/NOUN"), load())
    assert told[["words", "theme"]].to_numpy().tolist() == [["bænk", ""]]
    assert explain(tokens_of("en/DET"), load())["why"].tolist() == [
        "no entry for it (lemma en, DET)"
    ]


def test_no_tokens_give_the_columns_alone(tokens_of):
    told = explain(tokens_of("en/DET").iloc[:0], load())
    assert told.empty
    assert list(told.columns) == COLUMNS
