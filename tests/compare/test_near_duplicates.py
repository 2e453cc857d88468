import pandas as pd
import pytest

from lingvist.compare import near_duplicates
from lingvist.errors import LingvistError


def table(tables, **options):
    return near_duplicates(tables.tokens, tables.documents, **{"size": 2, **options})


def test_resemblance_and_containment_are_broders(make):
    # runs of two: ab bc cd de against ab bc cd: three of four, and all of three
    (found,) = table(make({"n/a": [["a b c d e"]], "s/a": [["a b c d"]]})).to_dict("records")
    assert (found["first"], found["second"], found["shared"]) == ("n/a", "s/a", 3)
    assert found["resemblance"] == pytest.approx(3 / 4)
    assert (found["contained_first"], found["contained_second"]) == (3 / 4, 1)
    assert not found["same"]


def test_the_same_text_twice_is_the_same(make):
    (found,) = table(make({"n/a": [["a b c"]], "s/a": [["A b , C"]]})).to_dict("records")
    assert found["same"]


def test_only_close_texts_are_listed(make):
    tables = make({"n/a": [["a b c d e"]], "s/a": [["a b x y z"]], "v/a": [["k l m"]]})
    assert table(tables).empty
    assert len(table(tables, least=0.2)) == 1
    assert len(table(tables, least=0)) == 3


def test_a_text_in_a_long_one_is_near_it(make):
    tables = make({"n/a": [["a b c"]], "s/a": [["k l m n o p q a b c r s t"]]})
    (found,) = table(tables).to_dict("records")
    assert found["contained_first"] == 1
    assert found["contained_second"] < 0.5


@pytest.mark.parametrize("texts", [{}, {"n/a": [["a"]]}, {"n/a": [["a"]], "s/a": [["a"]]}])
def test_too_little_text_makes_no_pair(make, texts):
    assert table(make(texts)).empty


def test_runs_of_no_words_are_refused(make):
    with pytest.raises(LingvistError, match="no runs of 0 words"):
        table(make({"n/a": [["a b"]]}), size=0)


def test_the_order_of_rows_does_not_matter(make):
    tables = make({"n/a": [["a b c d e"]], "s/a": [["a b c d"]]})
    pd.testing.assert_frame_equal(table(tables.shuffled(3)), table(tables))
    pd.testing.assert_frame_equal(table(tables.categorical), table(tables))
