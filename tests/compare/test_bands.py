import numpy as np
import pandas as pd
import pytest

from lingvist.compare import in_bands, keyness
from lingvist.compare.groups import group_of
from lingvist.errors import LingvistError, SchemaError


def sized(words):
    return pd.DataFrame({"document": [f"by{n}/a" for n in range(len(words))], "words": words})


def test_bands_begin_at_the_bounds():
    found = in_bands(sized([200, 999, 1000, 3400, 3000]), "words", [1000, 3000])
    assert found["words_band"].tolist() == ["200–999", "200–999", "1000", "3000–3400", "3000–3400"]


def test_bands_of_about_as_many_documents():
    found = in_bands(sized([1, 2, 3, 4, 5, 6]), "words", 3)
    assert found["words_band"].tolist() == ["1–2", "1–2", "3–4", "3–4", "5–6", "5–6"]


def test_an_unknown_number_is_in_no_band():
    found = in_bands(sized([100.0, np.nan, 300.0]), "words", [200])
    assert found["words_band"].tolist() == ["100", "", "300"]
    assert list(group_of(found, "words_band").index) == ["by0/a", "by2/a"]


def test_equal_numbers_make_one_band():
    assert set(in_bands(sized([7, 7, 7]), "words", 3)["words_band"]) == {"7"}


def test_no_documents_have_no_bands():
    assert in_bands(sized([]).astype({"words": "int64"}), "words").empty


@pytest.mark.parametrize("bounds", [1, 0, [], [5, 5], [9, 3]])
def test_impossible_bands_are_refused(bounds):
    with pytest.raises(LingvistError, match="no bands"):
        in_bands(sized([1, 2, 3]), "words", bounds)


def test_bands_need_a_column_of_numbers():
    with pytest.raises(SchemaError, match="no column weather"):
        in_bands(sized([1]), "weather")
    with pytest.raises(SchemaError, match="holds no numbers"):
        in_bands(sized([1]), "document")


def test_texts_are_compared_by_their_size(make):
    tables = make({"nordby/a": [["mod og ro"]], "sydby/a": [["ro"]], "vestby/a": [["ro og tak"]]})
    documents = in_bands(tables.documents, "words", [2])
    found = keyness(tables.tokens, tables.blocks, documents, by="words_band", contrasts="pairs")
    assert set(zip(found["target"], found["reference"], strict=True)) == {("1", "3")}
