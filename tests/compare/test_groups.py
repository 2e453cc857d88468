import pandas as pd
import pytest

from lingvist.compare.groups import counted, group_of, rows_behind
from lingvist.errors import SchemaError

DOCUMENTS = pd.DataFrame(
    {
        "document": ["n/1", "n/2", "s/1", "s/2"],
        "municipality": ["Nordby", "Nordby", "Sydby", "Sydby"],
        "year": [2019.0, float("nan"), 2021.0, 2019.0],
        "region": ["Nord", "Nord", "", "Syd"],
    }
)
MENTIONS = pd.DataFrame(
    {
        "document": ["n/1", "n/2", "s/1", "n/1"],
        "theme": ["mod", "mod", "mod", "tillid"],
        "weak": [False, True, False, False],
    }
)


def test_a_year_is_named_without_decimals_and_an_unknown_one_left_out():
    assert group_of(DOCUMENTS, "year").to_dict() == {"n/1": "2019", "s/1": "2021", "s/2": "2019"}


def test_an_empty_group_is_unknown():
    assert "s/1" not in group_of(DOCUMENTS, "region")


def test_every_document_may_be_its_own_group():
    assert group_of(DOCUMENTS, "document")["n/2"] == "n/2"


def test_an_unknown_column_is_refused_with_those_that_are_there():
    with pytest.raises(SchemaError, match=r"'kommune'[\s\S]*municipality"):
        group_of(DOCUMENTS, "kommune")


def test_weak_mentions_count_only_when_asked_for():
    assert len(counted(MENTIONS)) == 3
    assert len(counted(MENTIONS, weak=True)) == 4


def test_tokens_that_are_no_words_do_not_count():
    tokens = pd.DataFrame({"text": ["mod", "."], "is_word": [True, False]})
    assert counted(tokens)["text"].tolist() == ["mod"]


def test_the_rows_behind_a_cell():
    rows = rows_behind(MENTIONS, DOCUMENTS, by="municipality", group="Nordby", theme="mod")
    assert rows.index.tolist() == [0]
    rows = rows_behind(
        MENTIONS, DOCUMENTS, by="municipality", group="Nordby", theme="mod", weak=True
    )
    assert rows.index.tolist() == [0, 1]
