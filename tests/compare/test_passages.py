from difflib import SequenceMatcher

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lingvist.compare.passages import chained
from lingvist.compare.shingles import Words, equal_runs, ngrams


def found(make, first, second, size=4, gap=3):
    """Each passage: words of both sides, equal words, share in order."""
    tables = make({"m0/t": [[first]], "m1/t": [[second]]})
    words = Words.of(tables.tokens, "text")
    runs = equal_runs(words, ngrams(words, size), size)
    text = words.rows["text"].to_numpy()
    return [
        (
            " ".join(text[passage.first[0] : passage.first[1] + 1]),
            " ".join(text[passage.second[0] : passage.second[1] + 1]),
            passage.equal,
            passage.in_order,
        )
        for passage in chained(words, runs, size, gap)
    ]


def test_a_run_is_a_passage(make):
    assert found(make, "x a b c d y", "z w a b c d") == [("a b c d", "a b c d", 4, 1.0)]


def test_a_changed_word_does_not_part_a_passage(make):
    (passage,) = found(make, "a b c d x e f g h", "a b c d y e f g h")
    assert passage == ("a b c d x e f g h", "a b c d y e f g h", 8, 1.0)


def test_words_beside_the_runs_are_added_while_more_are_equal_than_changed(make):
    (passage,) = found(make, "q a b x c d e f y g h", "r a b z c d e f w g h")
    assert passage == ("a b x c d e f y g h", "a b z c d e f w g h", 8, 1.0)
    (passage,) = found(make, "a x z c d e f", "a y w c d e f")
    assert passage == ("c d e f", "c d e f", 4, 1.0)


def test_an_equal_word_inside_a_change_counts(make):
    (passage,) = found(make, "a b c d x k z e f g h", "a b c d y k w e f g h")
    assert passage[2] == 9


def test_clauses_that_changed_places_are_one_passage(make):
    (passage,) = found(make, "a b c d og e f g h i", "e f g h i og a b c d")
    assert passage[2] == 9
    assert passage[3] == pytest.approx(5 / 9)


def test_clauses_that_changed_places_and_words_are_one_passage(make):
    # each clause has ends of its own, where a word was changed
    one, edited, other = "a b c d x f g h", "a b c d y f g h", "i j k l m n o"
    (passage,) = found(make, f"{one} {other}", f"{other} {edited}", gap=5)
    assert passage[:3] == (f"{one} {other}", f"{other} {edited}", 14)
    assert passage[3] == pytest.approx(7 / 14)
    (passage,) = found(make, f"{other} {one}", f"{edited} {other}", gap=5)
    assert passage[2] == 14


@settings(max_examples=60)
@given(st.integers(0, 10_000))
def test_edits_apart_from_each_other_leave_what_difflib_finds(make, seed):
    """Words are all different, so that there is one best alignment."""
    rng = np.random.default_rng(seed)
    words = [f"{a}{b}" for a in "bdfghjk" for b in "aeiouy"]
    edited = []
    for at, word in enumerate(words):
        edit = rng.choice(["swap", "add", "drop"]) if at % 6 == 5 and at < 36 else ""
        edited += {"swap": [f"x{at}y"], "add": [word, f"x{at}y"], "drop": []}.get(edit, [word])
    (passage,) = found(make, " ".join(words), " ".join(edited))
    blocks = SequenceMatcher(None, words, edited, autojunk=False).get_matching_blocks()
    assert passage == (
        " ".join(words), " ".join(edited), sum(block.size for block in blocks), 1.0
    )  # fmt: skip


def test_what_is_far_apart_is_two_passages(make):
    far = "p q r s t u"
    assert len(found(make, f"a b c d {far} e f g h", "a b c d e f g h")) == 2


def test_what_one_text_repeats_is_used_once(make):
    passages = found(make, "a b c d a b c d", "x a b c d y")
    assert [passage[2] for passage in passages] == [4]


TEXT = st.lists(st.sampled_from("abcde"), min_size=1, max_size=25).map(" ".join)


@settings(max_examples=60)
@given(TEXT, TEXT)
def test_no_more_words_are_equal_than_there_are(make, first, second):
    passages = found(make, first, second, size=2)
    assert sum(passage[2] for passage in passages) <= min(len(first.split()), len(second.split()))
    for one, other, equal, in_order in passages:
        assert 2 <= equal <= min(len(one.split()), len(other.split()))
        assert 0 < in_order <= 1


@given(TEXT)
def test_a_text_is_all_in_itself(make, text):
    whole = f"{text} x y z w"
    passages = found(make, whole, whole)
    assert sum(passage[2] for passage in passages) == len(whole.split())


def test_a_passage_does_not_leave_its_documents(make):
    tables = make({"m0/t": [["a b c d"]], "m1/t": [["a b c d"]], "m2/t": [["a b c d"]]})
    words = Words.of(tables.tokens, "text")
    runs = equal_runs(words, ngrams(words, 3), 3)
    assert sorted((p.first, p.second) for p in chained(words, runs, 3, 5)) == [
        ((0, 3), (4, 7)), ((0, 3), (8, 11)), ((4, 7), (8, 11)),
    ]  # fmt: skip
