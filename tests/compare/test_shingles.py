import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lingvist.compare.shingles import REPEATS, Words, equal_runs, holders, ngrams

LETTERS = st.lists(st.sampled_from("abc"), max_size=14)


def words(make, *texts):
    given_texts = {f"m{n}/t": [[" ".join(text)]] for n, text in enumerate(texts)}
    return Words.of(make(given_texts).tokens, "text")


def plain_runs(first, second, size):
    """Every longest run of equal words, found by trying every pair of places."""
    found = set()
    for a in range(len(first)):
        for b in range(len(second)):
            if a and b and first[a - 1] == second[b - 1]:
                continue
            length = 0
            while (
                max(a, b) + length < max(len(first), len(second))
                and first[a + length : a + length + 1] == second[b + length : b + length + 1] != []
            ):
                length += 1
            if length >= size:
                found.add((a, b, length))
    return found


def test_equal_runs_of_words_have_equal_numbers(make):
    # the shingles of Broder 1997, section 2: three different ones of four words
    found = ngrams(words(make, ["a", "rose", "is", "a", "rose", "is", "a", "rose"]), 4)
    assert len(set(found[found >= 0])) == 3
    assert found[0] == found[2] + 0 * found[1] or found[0] == found[3]
    assert found.tolist()[-3:] == [-1, -1, -1]


def test_no_ngram_goes_from_one_document_to_the_next(make):
    found = ngrams(words(make, "abc", "abc"), 2)
    assert found.tolist()[2] == found.tolist()[5] == -1
    assert found.tolist()[0] == found.tolist()[3]


def test_an_owner_is_counted_once(make):
    found = words(make, "abab", "ab", "cd")
    grams = ngrams(found, 2)
    assert holders(grams, found.document)[grams[0]] == 2


@settings(max_examples=60)
@given(LETTERS, LETTERS)
def test_runs_are_those_of_a_plain_search(make, first, second):
    found = words(make, first, second)
    runs = equal_runs(found, ngrams(found, 3), 3)
    places = zip(runs.first, runs.second - len(first), runs.length, strict=True)
    assert set(places) == plain_runs(first, second, 3)


def test_case_and_punctuation_do_not_part_words(make):
    found = words(make, ["Vi", "har", ",", "tillid"], ["vi", "HAR", "tillid"])
    runs = equal_runs(found, ngrams(found, 3), 3)
    assert (runs.first.tolist(), runs.second.tolist(), runs.length.tolist()) == ([0], [3], [3])


@pytest.mark.parametrize("texts", [[], ["ab"], ["ab", "ab"], ["", ""]])
def test_too_little_text_has_no_runs(make, texts):
    found = words(make, *texts)
    assert len(equal_runs(found, ngrams(found, 3), 3).first) == 0


def test_a_text_that_says_one_thing_without_end_stays_small(make):
    found = words(make, "a" * 200, "a" * 200)
    runs = equal_runs(found, ngrams(found, 5), 5)
    assert len(runs.first) == 2 * REPEATS - 1
    assert np.max(runs.length) == REPEATS + 4
