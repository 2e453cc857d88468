import math

import pytest

from lingvist.evaluate.families import family_row
from lingvist.evaluate.resampled import Draws
from lingvist.evaluate.spans import Score

DRAWS = Draws(replicates=500, seed=1)


def test_a_rare_family_counts_as_much_as_a_frequent_one():
    documents = {
        "a": {"tillid": Score(9, 0, 0)},
        "b": {"tillid": Score(9, 0, 0), "mod": Score(0, 0, 1)},
    }
    row = family_row(documents, DRAWS)
    assert row["f1"] == pytest.approx((1 + 0) / 2)
    assert (row["marked"], row["found"], row["hits"]) == (19, 18, 18)
    assert row["note"] == "fewer than 5 documents"


def test_counts_of_a_family_are_added_over_documents_first():
    documents = {"a": {"mod": Score(1, 1, 0)}, "b": {"mod": Score(1, 0, 1), "ro": Score(3, 0, 0)}}
    assert family_row(documents, DRAWS)["f1"] == pytest.approx((2 / 3 + 1) / 2)


def test_an_interval_holds_the_figure():
    documents = {str(n): {"mod": Score(n % 3, 1, 0), "ro": Score(1, 0, n % 2)} for n in range(8)}
    row = family_row(documents, DRAWS)
    assert row["f1_low"] <= row["f1"] <= row["f1_high"]
    assert row["f1_low"] < row["f1_high"]


@pytest.mark.parametrize("documents", [{}, {"a": {}}])
def test_without_mentions_there_is_no_figure(documents):
    row = family_row(documents, DRAWS)
    assert math.isnan(row["f1"])
    assert (row["documents"], row["note"]) == (0, "nothing to compare")
