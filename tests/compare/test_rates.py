import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lingvist.compare import rates, rows_behind
from lingvist.errors import SchemaError

TEXTS = {
    "nordby/a": [
        ["# Vores tillid"], ["vi har tillid", "tillid giver mod"], ["her er ro i dag"],
        ["vi tager ansvar"], ["tillid til hinanden", "og så videre"], ["alt er godt nu"],
    ],
    "sydby/a": [["mod er godt"], ["rammer er godt"]],
}  # fmt: skip


def table(tables, **options):
    parts = tables.themes, tables.blocks, tables.sentences, tables.documents
    return rates(*parts, **{"replicates": 300, **options})


def row(result, group, theme):
    (found,) = result[(result["group"] == group) & (result["theme"] == theme)].to_dict("records")
    return found


def test_a_rate_and_a_share_by_hand(make):
    found = row(table(make(TEXTS)), "nordby", "tillid")
    # 26 words, 8 sentences; tillid in the heading, in two of the next block, in one of the fifth
    assert (found["count"], found["words"], found["units"], found["unit"]) == (4, 26, 6, "block")
    assert found["rate"] == pytest.approx(1000 * 4 / 26)
    assert (found["sentences_with"], found["sentences"]) == (4, 8)
    assert found["share"] == pytest.approx(0.5)
    assert found["low"] < found["rate"] < found["high"]
    assert found["share_low"] < found["share"] < found["share_high"]
    assert found["wilson_low"] < found["share"] < found["wilson_high"]
    assert np.isnan(found["absent_upper"])
    assert found["note"] == ""


def test_an_absent_theme_has_a_largest_rate_and_no_bootstrap_interval(make):
    found = row(table(make(TEXTS), names=["dialog"]), "nordby", "dialog")
    assert (found["count"], found["rate"], found["note"]) == (0, 0, "absent")
    assert found["absent_upper"] == pytest.approx(3 / 26 * 1000)
    assert np.isnan([found["low"], found["high"], found["share_low"]]).all()
    assert found["wilson_high"] > 0


def test_few_units_have_no_interval_and_say_so(make):
    found = row(table(make(TEXTS)), "sydby", "mod")
    assert (found["units"], found["note"]) == (2, "few_units")
    assert np.isnan([found["low"], found["high"], found["share_low"], found["share_high"]]).all()
    assert found["rate"] == pytest.approx(1000 / 6)
    allowed = row(table(make(TEXTS), minimum_units=2), "sydby", "mod")
    assert allowed["low"] <= allowed["rate"] <= allowed["high"]


def test_a_wider_level_is_a_wider_interval(make):
    narrow, wide = (
        row(table(make(TEXTS), level=level), "nordby", "tillid") for level in (0.5, 0.99)
    )
    assert wide["low"] < narrow["low"] < narrow["high"] < wide["high"]


def test_even_blocks_leave_no_doubt(make):
    tables = make({"n/a": [["tillid er godt nok"]] * 6})
    found = row(table(tables), "n", "tillid")
    assert found["low"] == found["rate"] == found["high"] == 250


def test_a_cell_leads_to_its_rows(make):
    tables = make(TEXTS)
    for cell in table(tables).to_dict("records"):
        mentions = rows_behind(
            tables.themes, tables.documents,
            by=cell["by"], group=cell["group"], theme=cell["theme"],
        )  # fmt: skip
        assert len(mentions) == cell["count"]
        assert mentions["sentence"].nunique() == cell["sentences_with"]


def test_a_group_does_not_depend_on_the_others(make):
    both = table(make(TEXTS), names=["tillid"])
    alone = table(make({"nordby/a": TEXTS["nordby/a"]}), names=["tillid"])
    pd.testing.assert_frame_equal(both[both["group"] == "nordby"], alone)


@settings(max_examples=20)
@given(st.integers(0, 10_000))
def test_order_does_not_matter_and_the_seed_repeats(make, seed):
    tables = make(TEXTS)
    expected = table(tables, seed=seed)
    pd.testing.assert_frame_equal(table(tables.shuffled(seed), seed=seed), expected)


def test_a_document_without_words_has_no_rows(make):
    tables = make({"n/a": [["mod"]], "s/a": [["..."]]})
    assert table(tables)["group"].tolist() == ["n"]


def test_nothing_makes_an_empty_table_with_its_columns(make):
    filled, tables = table(make(TEXTS)), make({})
    empty = table(tables)
    assert empty.empty
    assert list(empty) == list(filled)
    assert table(make({"n/a": [["her er ro"]]})).empty


def test_one_word_is_a_text(make):
    found = row(table(make({"n/a": [["tillid"]]})), "n", "tillid")
    assert (found["rate"], found["share"], found["note"]) == (1000, 1, "few_units")


def test_sentences_left_out_leave_the_share_undefined(make):
    tables = make(TEXTS)
    result = rates(
        tables.themes, tables.blocks, tables.sentences.iloc[:0], tables.documents, replicates=20
    )
    assert result[["share", "share_low", "wilson_low"]].isna().all().all()
    assert result["rate"].notna().all()


def test_an_unknown_column_is_refused(make):
    with pytest.raises(SchemaError, match="kommune"):
        table(make(TEXTS), by="kommune")


def test_words_and_other_columns_have_rates_too(make):
    tables = make({"nordby/a": [["tillid og mod"], ["og her er ro"]]})
    parts = tables.blocks, tables.sentences, tables.documents
    found = rates(tables.tokens, *parts, item="lemma", names=["og", "ro"]).set_index("theme")
    assert found["count"].to_dict() == {"og": 2, "ro": 1}
    assert found.loc["og", "rate"] == pytest.approx(1000 * 2 / 7)
    assert found.loc["ro", "share"] == pytest.approx(1 / 2)
    kinds = rates(tables.tokens, *parts, item="pos").set_index("theme")
    assert kinds.loc["X", "count"] == 7
    with pytest.raises(SchemaError, match="no column weather"):
        rates(tables.tokens, *parts, item="weather")
