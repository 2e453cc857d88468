import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lingvist import schema
from lingvist.compare import (
    rows_behind,
    sketch,
    sketch_difference,
    sketch_evidence,
    words_of_theme,
)
from lingvist.compare.association import log_dice
from lingvist.errors import SchemaError, SupportError

DOCUMENTS = pd.DataFrame(
    {
        "document": ["nordby/a", "nordby/b", "sydby/a", "vestby/a"],
        "municipality": ["Nordby", "Nordby", "Sydby", "Vestby"],
    }
)
TRIPLES = [
    ("nordby/a", "tage", "object", "ansvar"),
    ("nordby/b", "tage", "object", "ansvar"),
    ("nordby/a", "give", "object", "ansvar"),
    ("nordby/a", "fællesskab", "modifier", "lokal"),
    ("nordby/a", "tage", "object", "ord"),
    ("sydby/a", "give", "object", "ansvar"),
    ("sydby/a", "have", "object", "ansvar"),
    ("sydby/a", "fællesskab", "modifier", "mangfoldig"),
    ("sydby/a", "fællesskab", "conjunct", "ansvar"),
    ("vestby/a", "se", "object", "helhed"),
]


def relations(triples=TRIPLES):
    rows = [
        {"document": document, "block": f"{document}#b0", "sentence": f"{document}#s{number}",
         "start": number, "end": number + 1, "line": 1, "head": head, "head_pos": "X",
         "relation": relation, "dependent": dependent, "dependent_pos": "X"}
        for number, (document, head, relation, dependent) in enumerate(triples)
    ]  # fmt: skip
    return schema.build("relations", rows)


def by_municipality(word, **options):
    return sketch_difference(relations(), DOCUMENTS, word, **options)


def row(result, collocate):
    (found,) = result[result["collocate"] == collocate].to_dict("records")
    return found


def test_a_word_as_dependent_and_its_verbs():
    result = sketch(relations(), "ansvar", documents=DOCUMENTS, by="municipality")
    found = row(result[result["group"] == "Nordby"], "tage")
    assert (found["role"], found["relation"]) == ("dependent", "object")
    assert (found["count"], found["f_x"], found["f_y"], found["n"]) == (2, 3, 3, 4)
    assert found["log_dice"] == pytest.approx(log_dice(2, 3, 3))


def test_a_word_as_head_and_its_modifiers():
    result = sketch(relations(), "fællesskab")
    modifiers = result[(result["role"] == "head") & (result["relation"] == "modifier")]
    assert dict(zip(modifiers["group"], modifiers["collocate"], strict=True)) == {
        "nordby/a": "lokal",
        "sydby/a": "mangfoldig",
    }


def test_by_document_needs_no_documents_and_other_groups_do():
    assert set(sketch(relations(), "ansvar")["group"]) == {"nordby/a", "nordby/b", "sydby/a"}
    with pytest.raises(SchemaError, match="municipality"):
        sketch(relations(), "ansvar", by="municipality")


def test_a_difference_by_hand():
    found = row(by_municipality("ansvar"), "give")
    nordby, sydby = log_dice(1, 3, 1), log_dice(1, 2, 1)
    assert (found["count"], found["count_Nordby"], found["count_Sydby"]) == (2, 1, 1)
    assert (found["log_dice_Nordby"], found["log_dice_Sydby"]) == pytest.approx((nordby, sydby))
    assert found["difference_Nordby"] == pytest.approx(nordby - sydby)
    assert found["difference_Sydby"] == pytest.approx(sydby - nordby)


def test_an_absent_collocate_is_undefined_and_differs_from_zero():
    found = row(by_municipality("ansvar"), "tage")
    assert found["count_Sydby"] == 0
    assert np.isnan(found["log_dice_Sydby"])
    assert found["difference_Nordby"] == pytest.approx(found["log_dice_Nordby"])


def test_the_largest_difference_comes_first():
    result = by_municipality("ansvar")
    largest = result[["difference_Nordby", "difference_Sydby"]].max(axis=1)
    assert largest.is_monotonic_decreasing
    assert result["collocate"].iloc[-1] == "give"


def test_with_three_groups_the_difference_is_from_the_nearest():
    triples = [*TRIPLES, ("vestby/a", "tage", "object", "ansvar")]
    result = sketch_difference(relations(triples), DOCUMENTS, "ansvar")
    found = row(result, "tage")
    assert found["difference_Nordby"] == pytest.approx(
        found["log_dice_Nordby"] - found["log_dice_Vestby"]
    )
    assert found["difference_Sydby"] < 0


def test_groups_may_be_chosen():
    result = by_municipality("ansvar", groups=["Sydby", "Vestby"])
    assert not [name for name in result if "Nordby" in name]
    assert "tage" not in set(result["collocate"])


def test_a_minimum_is_of_all_groups_together():
    assert set(by_municipality("ansvar", minimum=2)["collocate"]) == {"tage", "give"}


def test_several_lemmas_are_one_word():
    result = by_municipality(["ansvar", "ord"])
    assert row(result, "tage")["count_Nordby"] == 3
    assert result["word"].unique().tolist() == ["ansvar|ord"]


def test_every_cell_leads_to_its_sentences():
    table = relations()
    for cell in sketch(table, "ansvar", documents=DOCUMENTS, by="municipality").to_dict("records"):
        rows = rows_behind(table, DOCUMENTS, by=cell["by"], group=cell["group"])
        found = sketch_evidence(
            rows, cell["word"], cell["relation"], cell["collocate"], role=cell["role"]
        )
        assert len(found) == cell["count"]
        assert found["sentence"].notna().all()


def test_evidence_of_both_roles():
    table = relations([("n/a", "tillid", "conjunct", "mod"), ("n/a", "mod", "conjunct", "tillid")])
    assert len(sketch_evidence(table, "mod", "conjunct", "tillid")) == 2
    assert len(sketch_evidence(table, "mod", "conjunct", "tillid", role="head")) == 1


@settings(max_examples=20)
@given(st.permutations(range(len(TRIPLES))))
def test_the_order_of_rows_does_not_matter(order):
    shuffled = sketch_difference(relations().iloc[list(order)], DOCUMENTS, "ansvar")
    pd.testing.assert_frame_equal(shuffled, by_municipality("ansvar"))


def test_a_difference_needs_the_word_in_two_groups():
    with pytest.raises(SupportError, match="helhed stands in relations in 1 group"):
        by_municipality("helhed")
    with pytest.raises(SupportError, match="dialog stands in relations in 0 group"):
        by_municipality("dialog", groups=["Nordby", "Sydby"])


def test_nothing_makes_an_empty_sketch():
    empty = sketch(schema.empty("relations"), "ansvar")
    assert empty.empty
    assert list(empty) == list(sketch(relations(), "ansvar"))
    assert sketch(relations(), "dialog").empty


def test_a_theme_is_sketched_as_one_word(make):
    tables = make({"nordby/a": [["Tillid og tillidsfuld og rammer"]]})
    words = words_of_theme(tables.themes, "tillid")
    assert words == ["tillid", "tillidsfuld"]
    assert words_of_theme(tables.themes, "råderum", weak=True) == ["rammer"]
    rows = relations([("nordby/a", "vise", "object", "tillid"),
                      ("sydby/a", "vise", "object", "tillidsfuld")])  # fmt: skip
    (found,) = sketch_difference(rows, DOCUMENTS, words).to_dict("records")
    assert (found["word"], found["count"]) == ("tillid|tillidsfuld", 2)
    with pytest.raises(SupportError, match="råderum"):
        words_of_theme(tables.themes, "råderum")
