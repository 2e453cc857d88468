import pandas as pd
import pytest

from lingvist import schema
from lingvist.errors import SchemaError

REMOVED = {
    "document": "a/b", "rule": "r", "source_start": 0, "source_end": 3, "line": 1,
    "text": "abc", "replacement": "",
}  # fmt: skip


@pytest.mark.parametrize("name", schema.TABLES)
def test_every_table_can_be_empty(name):
    frame = schema.empty(name)
    assert list(frame.columns) == schema.TABLES[name].names
    assert frame.empty


@pytest.mark.parametrize("name", schema.TABLES)
def test_every_column_has_a_meaning_and_a_name_of_its_own(name):
    table = schema.TABLES[name]
    assert all(column.meaning for column in table.columns)
    assert len(set(table.names)) == len(table.names)


def test_types_are_those_declared():
    frame = schema.build("removed", [REMOVED])
    assert frame["source_end"].dtype == "int64"
    assert pd.api.types.is_string_dtype(frame["text"])


def test_a_missing_column_is_named():
    frame = schema.build("removed", [REMOVED]).drop(columns="rule")
    with pytest.raises(SchemaError, match="removed lacks rule"):
        schema.check(frame, "removed")


def test_a_closed_vocabulary_is_kept():
    row = dict.fromkeys(schema.TABLES["statements"].names, "x") | {
        "start": 0, "end": 1, "line": 1, "kind": "dream",
    }  # fmt: skip
    with pytest.raises(SchemaError, match="kind holds 'dream'"):
        schema.build("statements", [row])
