import numpy as np
import pandas as pd
import pytest

from lingvist.compare import topic_stability
from lingvist.errors import LingvistError, SupportError

SUBJECTS = [
    ["budget", "regnskab", "drift", "udgift", "kontrol", "revision"],
    ["barn", "skole", "leg", "læring", "lærer", "klasse"],
    ["motion", "løb", "helbred", "kost", "søvn", "puls"],
]
OFTEN = [0.4, 0.25, 0.15, 0.1, 0.06, 0.04]


@pytest.fixture(scope="module")
def tables(make):
    """75 paragraphs, each of one of three subjects."""
    rng = np.random.default_rng(0)
    return make({
        "nordby/a": [[" ".join(rng.choice(SUBJECTS[n % 3], 8, p=OFTEN))] for n in range(75)]
    })  # fmt: skip


def curve(tables, **options):
    options = {"ks": [2, 3, 4], "top": 6, "replicates": 5} | options
    return topic_stability(tables.tokens, tables.blocks, **options)


def test_the_number_of_subjects_is_the_most_stable(tables):
    found = curve(tables).set_index("k")
    assert found["stability"].idxmax() == 3
    assert found.loc[3, "stability"] > 0.85
    assert found["stability"].between(0, 1).all()
    assert found["error"].is_monotonic_decreasing
    assert (found["paragraphs"] == 75).all()


def test_what_comes_at_random_does_not_come_back(make):
    rng = np.random.default_rng(1)
    words = [f"{a}{b}" for a in "bdfghjk" for b in "aeiouy"]
    noise = make({"a/1": [[" ".join(rng.choice(words, 8))] for _ in range(75)]})
    assert curve(noise)["stability"].max() < 0.6


def test_too_many_topics_have_a_note_and_no_number(tables):
    found = curve(tables, ks=[3, 7]).set_index("k")
    # 60 of 75 paragraphs in a portion: enough for six topics
    assert found["note"].tolist() == ["", "few_blocks"]
    assert np.isnan(found.loc[7, "stability"])


def test_the_curve_repeats_and_does_not_depend_on_the_order_of_rows(tables):
    one, other = curve(tables, ks=[2], seed=3), curve(tables.shuffled(5), ks=[2], seed=3)
    pd.testing.assert_frame_equal(one, other)
    # a number's stability depends on no other number
    assert curve(tables, ks=[2, 3], seed=3)["stability"].iloc[0] == one["stability"].iloc[0]


@pytest.mark.parametrize("texts", [{}, {"a/1": [["mod"]]}, {"a/1": [["mod og ro i dag"]] * 36}])
def test_too_few_paragraphs_are_refused(make, texts):
    # 36 paragraphs carry three topics, but a portion of 29 does not
    with pytest.raises(SupportError, match="3 topics need 30 paragraphs"):
        curve(make(texts), ks=[3, 4])


def test_no_number_asked_for_gives_no_row(tables):
    assert curve(tables, ks=[]).empty


def test_a_portion_is_a_part(tables):
    with pytest.raises(LingvistError, match="no portion"):
        curve(tables, portion=1.0)
