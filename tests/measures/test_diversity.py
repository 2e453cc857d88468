import math
import re

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import hypergeom

from lingvist.measures import diversity, hdd, mattr, mtld, yule_k

# The worked example of the package lexicalrichness (its README): 57 words, 39 types.
EXAMPLE = re.findall(
    "[a-z]+",
    """measure of textual lexical diversity, computed as the mean length of sequential words in
    a text that maintains a minimum threshold ttr score. iterates over words until ttr scores
    falls below a threshold, then increase factor counter by 1 and start over. mccarthy and jarvis
    (2010, pg. 385) recommends a factor threshold in the range of [0.660, 0.750].
    (mccarthy 2005, mccarthy and jarvis 2010)""",
)
WORDS = st.lists(st.sampled_from(["tillid", "mod", "ansvar", "vi", "og", "er"]), max_size=80)


def test_the_example_is_the_published_one():
    assert (len(EXAMPLE), len(set(EXAMPLE))) == (57, 39)


def test_values_of_lexicalrichness():
    assert mattr(EXAMPLE, window=25) == pytest.approx(0.8351515151515151)
    assert mtld(EXAMPLE, inclusive=True) == pytest.approx(46.79226361031519)
    assert hdd(EXAMPLE, draws=42) == pytest.approx(0.7468703323966486)
    assert yule_k(EXAMPLE) == pytest.approx(153.8935056940597)


def test_mtld_by_hand():
    # forwards: a b a a -> 1, 1, .667 (factor at 3 words), then a -> ratio 1, no part: 1 factor
    # backwards: a a -> .5 (factor at 2 words), b a -> 1: 1 factor
    assert mtld(["a", "b", "a", "a"]) == 4
    # one factor after two words, then b: no part of the next; backwards .667 after three words
    assert mtld(["a", "a", "b"]) == 3


def test_mtld_counts_a_part_of_a_factor():
    # a b c a: ratio .75 at the end, (1 - .75) / (1 - .72) of a factor, both ways
    assert mtld(["a", "b", "c", "a"]) == pytest.approx(4 / (0.25 / 0.28))


def test_mtld_at_the_threshold_itself():
    # a b c a reaches .75 exactly
    assert mtld(["a", "b", "c", "a"], 0.75) == pytest.approx(4)
    assert mtld(["a", "b", "c", "a"], 0.75, inclusive=True) == pytest.approx(4)
    # with one more word the two part: < completes at the fifth word, <= at the fourth
    strict, inclusive = (mtld(list("abcad"), 0.75, inclusive=way) for way in (False, True))
    assert strict != inclusive


def test_mattr_by_hand():
    # windows of 3 in a b a a c: 2/3, 2/3, 2/3
    assert mattr(list("abaac"), 3) == pytest.approx(2 / 3)
    # windows of 2: ab, ba, aa, ac
    assert mattr(list("abaac"), 2) == pytest.approx((1 + 1 + 0.5 + 1) / 4)


def test_yule_by_hand():
    # a twice, b once: 10^4 (4 + 1 - 3) / 9
    assert yule_k(list("aab")) == pytest.approx(1e4 * 2 / 9)


@settings(deadline=None)
@given(WORDS)
def test_hdd_equals_the_hypergeometric_distribution(words):
    if len(words) < 10:
        assert math.isnan(hdd(words, 10))
        return
    counts = [words.count(word) for word in set(words)]
    seen = [1 - hypergeom.pmf(0, len(words), count, 10) for count in counts]
    assert hdd(words, 10) == pytest.approx(sum(seen) / 10)


@given(WORDS)
def test_mattr_equals_every_window_counted_anew(words):
    ratios = [len(set(words[i : i + 7])) / 7 for i in range(len(words) - 6)]
    expected = np.mean(ratios) if ratios else math.nan
    assert mattr(words, 7) == pytest.approx(expected, nan_ok=True)


@given(WORDS)
def test_reversing_a_text_changes_no_measure(words):
    for measure in (mtld, lambda w: mattr(w, 5), lambda w: hdd(w, 5), yule_k):
        assert measure(words) == pytest.approx(measure(words[::-1]), nan_ok=True)


def test_undefined_is_nan():
    assert math.isnan(mtld([]))
    assert math.isnan(mtld(["mod"]))
    assert math.isnan(mtld(["mod", "og", "tillid"]))  # no stretch begun
    assert math.isnan(mattr(["mod"] * 49))
    assert math.isnan(hdd(["mod"] * 41))
    assert math.isnan(yule_k([]))


def test_one_word_all_over():
    same = ["mod"] * 60
    assert mtld(same) == 2
    assert mattr(same) == pytest.approx(1 / 50)
    assert hdd(same) == pytest.approx(1 / 42)
    assert yule_k(same) == pytest.approx(1e4 * (3600 - 60) / 3600)


def test_table_has_a_row_per_document_and_counts_words_only():
    tokens = pd.DataFrame(
        [("n/a", "Mod", "mod", True), ("n/a", "er", "være", True), ("n/a", "mod", "mod", True),
         ("n/a", ".", ".", False), ("n/b", "3", "3", False)],
        columns=["document", "text", "lemma", "is_word"],
    )  # fmt: skip
    table = diversity(tokens)
    assert table["document"].tolist() == ["n/a", "n/b"]
    assert table["words"].tolist() == [3, 0]
    assert table["types"].tolist() == [2, 0]
    assert table["yule_k"][0] == pytest.approx(1e4 * 2 / 9)
    assert table.loc[1, ["mtld", "mattr", "hdd", "yule_k"]].isna().all()
    assert diversity(tokens, item="text")["types"].tolist() == [3, 0]


def test_no_tokens_make_an_empty_table():
    tokens = pd.DataFrame({"document": [], "lemma": [], "is_word": []}).astype({"is_word": bool})
    table = diversity(tokens)
    assert table.empty
    assert table["mtld"].dtype == float
