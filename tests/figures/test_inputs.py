import pandas as pd
import pytest

from lingvist.errors import SchemaError
from lingvist.figures.inputs import in_order, need, need_one

TABLE = pd.DataFrame({"first": ["a", "a", "b"], "second": ["c", "c", "c"]})


def test_a_missing_column_is_named_with_the_table_that_has_it():
    need(TABLE, ["first"], "some.function")
    with pytest.raises(SchemaError, match="lacks third") as caught:
        need(TABLE, ["first", "third"], "some.function")
    assert "some.function" in caught.value.next_step


def test_one_comparison_is_returned_and_several_are_refused():
    assert need_one(TABLE.head(2), ["first", "second"], "f") == ("a", "c")
    with pytest.raises(SchemaError, match="2 comparisons") as caught:
        need_one(TABLE, ["first", "second"], "f")
    assert "a – c; b – c" in caught.value.allowed


def test_values_keep_the_order_of_their_first_rows():
    assert in_order(pd.Series(["b", "a", "b", "c"])) == ["b", "a", "c"]
