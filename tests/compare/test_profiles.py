import numpy as np
import pandas as pd
import pytest

from lingvist.compare.profiles import profile
from lingvist.errors import SchemaError
from lingvist.schema import AGENTS

# Six blocks in each of two documents; in a/x every second clause has leaders as agents.
CLAUSES = [
    (f"{place}/x", f"{place}/x#b{b}", "leader" if b % 2 and place == "a" else "we_all")
    for place in "ab" for b in range(1, 7) for _ in range(2)
]  # fmt: skip


def tables():
    frames = pd.DataFrame(CLAUSES, columns=["document", "block", "agent"])
    frames = frames.assign(sentence=frames["block"], negated=frames["agent"] == "leader")
    blocks = frames[["document", "block"]].drop_duplicates().assign(words=9)
    documents = pd.DataFrame({"document": ["a/x", "b/x"], "municipality": ["A", "B"]})
    return frames, blocks, documents


def cell(table, group, category):
    return table[(table["group"] == group) & (table["category"] == category)].iloc[0]


def test_shares_are_counted_among_the_clauses():
    table = profile(*tables())
    row = cell(table, "A", "leader")
    assert (row["count"], row["clauses"], row["share"]) == (6, 12, 0.5)
    assert row["low"] < 0.5 < row["high"]
    assert cell(table, "B", "leader")["note"] == "absent"
    assert np.isnan(cell(table, "B", "leader")["low"])


def test_what_all_clauses_are_has_no_interval_either():
    row = cell(profile(*tables()), "B", "we_all")
    assert (row["share"], row["note"]) == (1, "all")
    assert np.isnan([row["low"], row["high"]]).all()


def test_categories_come_in_the_order_of_the_vocabulary_and_fill_the_group():
    table = profile(*tables())
    assert table[table["group"] == "A"]["category"].tolist() == list(AGENTS)
    assert table.groupby("group")["share"].sum().tolist() == [1, 1]


def test_a_flag_divides_into_yes_and_no():
    table = profile(*tables(), variable="negated")
    assert cell(table, "A", "True")["count"] == 6
    assert cell(table, "A", "False")["count"] == 6


def test_few_units_give_no_interval():
    table = profile(*tables(), minimum_units=7)
    assert set(table["note"]) == {"few_units"}
    assert table["low"].isna().all()


def test_a_seed_repeats():
    pd.testing.assert_frame_equal(profile(*tables(), seed=3), profile(*tables(), seed=3))


def test_a_free_column_is_no_variable():
    with pytest.raises(SchemaError, match="agent, modality"):
        profile(*tables(), variable="predicate")


def test_no_clauses_give_no_rows():
    frames, blocks, documents = tables()
    assert profile(frames.iloc[:0], blocks, documents).empty
