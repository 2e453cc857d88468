from types import SimpleNamespace

import pandas as pd
import pytest

from lingvist.compare import sensitivity
from lingvist.errors import SupportError

A = [["tillid", "x", "x", "x"], ["x", "x", "x", "tillid"], ["x", "tillid"], ["x", "x"], ["x", "x"]]
B = [["x", "x"], ["x", "mod", "x"], ["x", "x"], ["x", "x"], ["x", "x", "x", "x"]]


def study(make, a=A, b=B, values=(), statements=()):
    tables = make({"a/1": [[" ".join(s)] for s in a], "b/1": [[" ".join(s)] for s in b]})
    return SimpleNamespace(
        themes=tables.themes,
        blocks=tables.blocks,
        sentences=tables.sentences,
        documents=tables.documents,
        values=pd.DataFrame(values, columns=["document", "scope", "label"]),
        statements=pd.DataFrame(statements, columns=["document", "kind", "text"]),
    )


def changes(studies, **options):
    found = sensitivity(studies, replicates=200, **options)
    return [tuple(row) for row in found.itertuples(index=False)]


def test_nothing_changes_where_the_texts_stay(make):
    same = study(make)
    assert changes({"light": same, "standard": same, "strict": same}) == []


def test_a_theme_that_comes_or_goes(make):
    base = study(make)
    light = study(make, b=[*B[1:], ["ansvar", "x"]])
    found = changes({"light": light, "standard": base})
    assert ("rate", "b: ansvar", "light", "–", "76.92", "new") in found
    assert all(row[2] == "light" for row in found)


def test_a_theme_that_comes_or_goes_in_one_text_and_stands_in_another(make):
    base = study(make)
    light = study(make, a=[*A[:4], ["mod", "x"]], b=[["x", "x"]] * 5)
    found = changes({"standard": base, "light": light})
    assert [row for row in found if row[0] == "rate"] == [
        ("rate", "a: mod", "light", "0.00", "71.43", "new"),
        ("rate", "b: mod", "light", "76.92", "0.00", "gone"),
    ]


def test_a_significant_difference_may_be_gone_with_its_theme(make):
    base, light = study(make, [["tillid", "x"]] * 8, [["x", "x"]] * 8), study(make, b=B)
    light.themes = light.themes[light.themes["theme"] != "tillid"]
    found = changes({"standard": base, "light": light})
    (row,) = [row for row in found if row[0] == "difference"]
    assert (row[1], row[4], row[5]) == ("a: b: tillid", "–", "significance")


def test_a_rate_outside_the_interval_of_the_base(make):
    base = study(make)
    strict = study(make, a=[["tillid"]] * 5)
    (row,) = [r for r in changes({"standard": base, "strict": strict}) if r[1] == "a: tillid"]
    assert (row[4], row[5]) == ("1000.00", "outside_interval")


def test_a_difference_that_is_significant_at_one_level_alone(make):
    many = [["tillid", "x"]] * 8
    none = [["x", "x"]] * 8
    base = study(make, many, none)
    light = study(make, many, [*many[:7], ["x", "x"]])
    found = changes({"standard": base, "light": light})
    assert [(row[1], row[5]) for row in found if row[0] == "difference"] == [
        ("a: b: tillid", "significance")
    ]


def test_values_and_statements_that_come_or_go(make):
    base = study(make, values=[("a/1", "municipality", "tillid")])
    light = study(make, statements=[("b/1", "vision", "Mod")])
    assert changes({"standard": base, "light": light}) == [
        ("value", "a/1: municipality: tillid", "light", "a/1: municipality: tillid", "–", "gone"),
        ("statement", "b/1: vision: Mod", "light", "–", "b/1: vision: Mod", "new"),
    ]


def test_one_municipality_has_no_differences(make):
    only = study(make)
    only.documents = only.documents.iloc[:1]
    only.blocks = only.blocks[only.blocks["document"] == "a/1"]
    only.sentences = only.sentences[only.sentences["document"] == "a/1"]
    only.themes = only.themes[only.themes["document"] == "a/1"]
    assert changes({"standard": only, "light": only}) == []


def test_the_base_must_be_there(make):
    with pytest.raises(SupportError, match="no study at the level 'standard'"):
        sensitivity({"light": study(make)})
