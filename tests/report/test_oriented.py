import pandas as pd
import pytest

from lingvist.report.context import Context
from lingvist.report.oriented import apart, difference_bounds, largest_first, oriented

ROW = {
    "first": "Nordby", "second": "Sydby", "value_first": 1.0, "value_second": 4.0,
    "difference": -3.0, "low": -5.0, "high": -0.5, "note": "",
}  # fmt: skip
NONE = {"low": float("nan"), "high": float("nan"), "value_first": 0.0}


def test_a_difference_is_turned_to_the_side_that_has_more():
    told = oriented(ROW)
    assert (told.more, told.high, told.less, told.low) == ("Sydby", 4.0, "Nordby", 1.0)
    assert told.bounds == (0.5, 5.0)
    other = oriented(ROW | {"difference": 3.0, "low": 0.5, "high": 5.0})
    assert (other.more, other.bounds) == ("Nordby", (0.5, 5.0))


@pytest.mark.parametrize(
    "row, scale, places, said",
    [
        (ROW, 1, 1, "interval 0,5–5,0"),
        (ROW, 100, 0, "interval 50–500"),
        (ROW | NONE | {"note": "absent_in_one"}, 1, 1, "kun findes hos Sydby"),
        (ROW | NONE | {"note": "few_units"}, 1, 1, "for lidt tekst"),
    ],
)
def test_an_interval_is_named_or_its_absence_explained(two, row, scale, places, said):
    assert said in difference_bounds(Context(two), oriented(row), scale, places)


def test_the_largest_difference_comes_first_whatever_its_sign():
    rows = pd.DataFrame({"difference": [1.0, -3.0, 2.0]})
    assert list(largest_first(rows)["difference"]) == [-3.0, 2.0, 1.0]


def test_more_than_two_texts_make_one_point():
    assert apart([("a",), ("b",)]) == [("a",), ("b",)]
    assert apart([("a",), (), ("b",)]) == [("a", " ", "b")]
