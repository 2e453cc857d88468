import math

import numpy as np
import pytest

from lingvist.evaluate.resampled import Draws, interval
from lingvist.evaluate.scored import row
from lingvist.evaluate.spans import Score


def share(sums):
    hits, whole = sums.T
    return np.divide(hits, whole, out=np.full(hits.shape, math.nan), where=whole > 0)


def test_an_interval_covers_the_estimate_and_repeats_with_its_seed():
    blocks = np.array([[i % 4, 4 + i % 3] for i in range(40)], dtype=float)
    found = interval(blocks, share, Draws(seed=3))
    assert found.low < blocks[:, 0].sum() / blocks[:, 1].sum() < found.high
    assert found.note == ""
    assert interval(blocks, share, Draws(seed=3)) == found
    assert interval(blocks, share, Draws(seed=4)) != found


def test_the_interval_is_about_that_of_the_binomial():
    # 100 blocks of one unit, half of them hits: 1.96 · sqrt(.25 / 100) = .098 to either side
    blocks = np.array([[i % 2, 1] for i in range(100)], dtype=float)
    found = interval(blocks, share, Draws(replicates=4000))
    assert found.low == pytest.approx(0.402, abs=0.015)
    assert found.high == pytest.approx(0.598, abs=0.015)


@pytest.mark.parametrize(
    "blocks, note",
    [
        ([[1, 2]] * 4, "fewer than 5 documents"),
        ([[2, 2]] * 6, "no variation between documents"),
        ([[1, 1], *[[0, 0]] * 5], "undefined in many draws"),
    ],
)
def test_where_there_is_none_it_says_why(blocks, note):
    found = interval(np.array(blocks, dtype=float), share, Draws(), "documents")
    assert (math.isnan(found.low), math.isnan(found.high), found.note) == (True, True, note)


def test_a_row_adds_documents_up_and_leaves_out_figures_that_are_not_defined():
    scores = {f"a/{i}": Score(i, 1, 0) for i in range(6)} | {"a/empty": Score(0, 0, 0)}
    found = row(("themes", "overlap"), scores, Draws(), ("precision",))
    assert (found["marked"], found["found"], found["hits"]) == (15, 21, 15)
    assert found["precision"] == 15 / 21
    assert found["precision_low"] < 15 / 21 < found["precision_high"]
    assert math.isnan(found["recall"])
    assert "recall_low" not in found
    assert (found["documents"], found["note"]) == (6, "")


def test_intervals_of_recall_and_f1_use_their_own_counts():
    scores = {f"a/{i}": Score(3, 0, i) for i in range(6)}
    found = row(("values", "overlap"), scores, Draws())
    assert found["recall"] == 18 / 33
    assert found["recall_low"] < 18 / 33 < found["recall_high"]
    assert found["f1_low"] < found["f1"] < found["f1_high"]
    assert found["note"] == "no variation between documents"  # of precision, which is 1 throughout


def test_nothing_marked_and_nothing_found_says_so():
    found = row(("quotes", "overlap"), {"a/b": Score(0, 0, 0)}, Draws())
    assert math.isnan(found["f1"])
    assert found["note"] == "nothing to compare"
