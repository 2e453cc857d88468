import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lingvist import schema
from lingvist.compare import declared_enacted, enacted_evidence

TEXTS = {
    "nordby/a": [
        ["# Tillid og mod"],
        ["vores værdier er tillid , mod og glæde", "tillid viser vi hver dag"],
        ["vi tager ansvar", "ansvar er godt", "ansvar og tillid"],
        ["rammer er godt"],
    ],
    "sydby/a": [["mod er godt"], ["her er ro"]],
    "vestby/a": [["her er ro"]],
}


def value(rank, label, theme, **more):
    return {
        "document": "nordby/a", "block": "nordby/a#b1", "sentence": "nordby/a#s1", "start": 0,
        "end": 1, "line": 2, "rank": rank, "label": label, "lemma": label, "theme": theme,
        "mnemonic": "", "scope": "municipality", "cue": "værdier", "stated_count": 3.0,
        "unfolded_start": np.nan, "unfolded_end": np.nan, "confidence": 1.0, **more,
    }  # fmt: skip


VALUES = schema.build(
    "values",
    [
        value(1, "tillid", "tillid", unfolded_start=40.0, unfolded_end=90.0),
        value(2, "mod", "mod"),
        value(3, "glæde", ""),
    ],
)


def table(tables, values=VALUES, **options):
    return declared_enacted(values, tables.themes, tables.sentences, tables.documents, **options)


def row(result, document, **keys):
    found = result[result["document"] == document]
    for name, wanted in keys.items():
        found = found[found[name] == wanted]
    (only,) = found.to_dict("records")
    return only


def test_a_declared_value_that_is_enacted(make):
    found = row(table(make(TEXTS)), "nordby/a", label="tillid")
    # outside the heading and the declaring sentence: two of five sentences
    assert (found["declared"], found["rank"], found["mentions"]) == (True, 1, 2)
    assert (found["sentences_with"], found["sentences"]) == (2, 5)
    assert found["share"] == pytest.approx(0.4)
    assert found["theme_rank"] == 2
    assert (found["unfolded_start"], found["unfolded_end"]) == (40, 90)
    assert found["municipality"] == "nordby"


def test_a_declared_value_that_is_not_enacted(make):
    found = row(table(make(TEXTS)), "nordby/a", label="mod")
    assert (found["mentions"], found["share"]) == (0, 0)
    assert np.isnan([found["theme_rank"], found["unfolded_start"]]).all()


def test_a_value_outside_the_themes_cannot_be_counted(make):
    found = row(table(make(TEXTS)), "nordby/a", label="glæde")
    assert (found["declared"], found["theme"]) == (True, "")
    assert np.isnan([found["mentions"], found["share"], found["theme_rank"]]).all()


def test_a_theme_that_is_enacted_without_being_declared(make):
    found = row(table(make(TEXTS)), "nordby/a", declared=False)
    assert (found["theme"], found["mentions"], found["theme_rank"]) == ("ansvar", 3, 1)
    assert (found["label"], found["lemma"], found["scope"]) == ("", "", "")
    assert np.isnan(found["rank"])


def test_a_document_that_declares_nothing_has_undeclared_rows_only(make):
    found = row(table(make(TEXTS)), "sydby/a")
    assert (found["declared"], found["theme"], found["mentions"]) == (False, "mod", 1)
    assert "vestby/a" not in set(table(make(TEXTS))["document"])


def test_declared_rows_come_first_in_order_of_rank(make):
    found = table(make(TEXTS))
    nordby = found[found["document"] == "nordby/a"]
    assert nordby["rank"].iloc[:3].tolist() == [1, 2, 3]
    assert nordby["declared"].tolist() == [True, True, True, False]


def test_themes_with_as_many_mentions_share_the_best_rank(make):
    tables = make({"n/a": [["tillid", "mod", "ansvar", "ansvar"]]})
    found = table(tables, schema.empty("values"))
    assert dict(zip(found["theme"], found["theme_rank"], strict=True)) == {
        "ansvar": 1, "mod": 2, "tillid": 2,
    }  # fmt: skip


def test_weak_mentions_count_when_asked_for(make):
    assert "råderum" not in set(table(make(TEXTS))["theme"])
    assert "råderum" in set(table(make(TEXTS), weak=True)["theme"])


def test_the_most_frequent_agent_enacts(make):
    agents = [("s4", "employee"), ("s4", "none"), ("s4", "none"), ("s3", "leader"),
              ("s5", "employee"), ("s2", "we_all")]  # fmt: skip
    frames = pd.DataFrame(
        [("nordby/a", f"nordby/a#{sentence}", agent) for sentence, agent in agents],
        columns=["document", "sentence", "agent"],
    )
    found = table(make(TEXTS), frames=frames)
    assert row(found, "nordby/a", theme="ansvar")["enacted_by"] == "employee"
    assert row(found, "nordby/a", theme="tillid")["enacted_by"] == "employee"
    assert row(found, "nordby/a", theme="mod")["enacted_by"] == ""
    assert set(table(make(TEXTS))["enacted_by"]) == {""}


def test_a_cell_leads_to_its_rows(make):
    tables = make(TEXTS)
    for cell in table(tables).dropna(subset="mentions").to_dict("records"):
        found = enacted_evidence(
            VALUES, tables.themes, tables.sentences,
            document=cell["document"], theme=cell["theme"],
        )  # fmt: skip
        assert len(found) == cell["mentions"]
        assert not found["in_heading"].any()


def test_two_scopes_may_declare_the_same_theme(make):
    values = schema.build("values", [value(1, "tillid", "tillid"),
                                     value(1, "tillid", "tillid", scope="unit")])  # fmt: skip
    found = table(make(TEXTS), values)
    tillid = found[found["theme"] == "tillid"]
    assert tillid["scope"].tolist() == ["municipality", "unit"]
    assert tillid["mentions"].tolist() == [2, 2]


@settings(max_examples=20)
@given(st.integers(0, 1000))
def test_the_order_of_rows_does_not_matter(make, seed):
    tables = make(TEXTS)
    values = VALUES.sample(frac=1, random_state=seed)
    pd.testing.assert_frame_equal(table(tables.shuffled(seed), values), table(tables))


def test_nothing_makes_an_empty_table(make):
    empty = table(make({}), schema.empty("values"))
    assert empty.empty
    assert list(empty) == list(table(make(TEXTS)))
