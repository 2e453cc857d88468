"""Runs of words; the places and texts are invented."""

import pytest

from lingvist.compare import dispersion, keyness, recount, word_ngrams
from lingvist.errors import LingvistError, SchemaError

TEXTS = {
    "nordby/a": [["vi har tillid til alle", "vi har . mod"], ["ro"]],
    "sydby/a": [["alle har mod", "vi tror på alle"]],
}


def test_runs_stay_in_their_sentence_and_pass_over_signs(make):
    table = word_ngrams(make(TEXTS).tokens)
    assert table.loc[table["document"] == "nordby/a", "ngram"].tolist() == [
        "vi har", "har tillid", "tillid til", "til alle", "vi har", "har mod",
    ]  # fmt: skip
    assert set(table["size"]) == {2}


def test_a_run_says_where_it_stands(make):
    tables = make(TEXTS)
    first = word_ngrams(tables.tokens, 3).iloc[0]
    assert (first["start"], first["end"], first["line"]) == (0, len("vi har tillid"), 1)
    assert (first["block"], first["sentence"]) == ("nordby/a#b0", "nordby/a#s0")


@pytest.mark.parametrize("size, expected", [(1, 16), (2, 11), (5, 1), (6, 0), (99, 0)])
def test_numbers_of_runs(make, size, expected):
    table = word_ngrams(make(TEXTS).tokens, size)
    assert len(table) == expected
    assert list(table) == ["document", "block", "sentence", "start", "end", "line", "ngram", "size"]


def test_the_order_of_rows_does_not_matter(make):
    tables = make(TEXTS)
    assert word_ngrams(tables.shuffled(4).tokens).equals(word_ngrams(tables.tokens))


def test_no_tokens_make_no_runs(make):
    assert word_ngrams(make({}).tokens).empty


def test_key_phrases_are_counted_against_words_or_against_runs(make):
    tables = make(TEXTS)
    grams = word_ngrams(tables.tokens)
    of_words = keyness(grams, tables.blocks, tables.documents, item="ngram", contrasts="pairs")
    of_runs = keyness(grams, recount(tables.blocks, grams), tables.documents, item="ngram",
                      contrasts="pairs")  # fmt: skip
    for found, sizes in ((of_words, (9, 7)), (of_runs, (6, 5))):
        row = found[found["word"] == "vi har"].iloc[0]
        assert (row["a"], row["b"]) == (2, 0)
        assert (row["c"], row["d"]) == sizes
    assert of_runs["a"].sum() == 6


def test_runs_have_a_dispersion(make):
    tables = make(TEXTS)
    grams = word_ngrams(tables.tokens)
    found = dispersion(grams, tables.blocks, item="ngram").set_index("item")
    assert found.loc["vi har", ["count", "parts_with"]].tolist() == [2, 1]


def test_impossible_sizes_and_columns_are_refused(make):
    tables = make(TEXTS)
    with pytest.raises(LingvistError, match="no runs of 0 words"):
        word_ngrams(tables.tokens, 0)
    with pytest.raises(SchemaError, match="weather"):
        word_ngrams(tables.tokens, item="weather")
