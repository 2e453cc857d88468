import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lingvist.compare.aligned import common_words, likeness, matched, words_of

WORDS = st.lists(st.sampled_from("abcd"), max_size=12)


def table_of_common_words(first, second):
    """The textbook table of longest common subsequences."""
    table = np.zeros((len(first) + 1, len(second) + 1), dtype=int)
    for i, one in enumerate(first):
        for j, other in enumerate(second):
            longer = max(table[i, j + 1], table[i + 1, j])
            table[i + 1, j + 1] = table[i, j] + 1 if one == other else longer
    return table[-1, -1]


def test_common_subsequence_of_the_textbook():
    # Cormen et al., Introduction to Algorithms, 3rd ed., section 15.4: BCBA, of length 4
    assert common_words("ABCBDAB", "BDCABA") == 4


@given(WORDS, WORDS)
def test_common_words_are_those_of_the_table(first, second):
    assert common_words(first, second) == table_of_common_words(first, second)


@given(WORDS, WORDS)
def test_likeness_does_not_depend_on_the_order_of_the_two(first, second):
    assert likeness(first, second) == pytest.approx(likeness(second, first), nan_ok=True)


def test_likeness_by_hand():
    assert likeness("abcd", "abxd") == 6 / 8
    assert likeness("ab", "cd") == 0
    assert likeness("ab", "ab") == 1
    assert np.isnan(likeness("", ""))


def test_words_have_no_case_and_no_punctuation():
    assert words_of("Vi har – tillid, SAMMEN!") == ("vi", "har", "tillid", "sammen")


def test_sentences_are_paired_for_the_best_sum():
    # taken one after the other, the first would take abcd and leave abxy with nothing
    old, new = ["abce", "abcd"], ["abcd", "abcq"]
    first, second, alike = matched([tuple(s) for s in old], [tuple(s) for s in new], 0.5)
    assert list(zip(first, second, strict=True)) == [(0, 1), (1, 0)]
    assert alike.tolist() == [0.75, 1]


def test_equal_sentences_are_paired_in_order():
    same = [("a",), ("a",), ("a",)]
    first, second, _ = matched(same, same, 0.6)
    assert first.tolist() == second.tolist() == [0, 1, 2]


@pytest.mark.parametrize("old, new", [([], []), ([("a",)], []), ([()], [()]), ([()], [("a",)])])
def test_nothing_has_no_pair(old, new):
    assert len(matched(old, new, 0.6)[0]) == 0
