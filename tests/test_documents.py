"""The two given documents, carried all the way: what is found must be what people read."""

from pathlib import Path

import pytest

from lingvist.compare import sketch_difference
from lingvist.evaluate import agreement
from lingvist.study import Study

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def study():
    return Study(ROOT / "corpus", cache=None)


@pytest.fixture(scope="module")
def found(study):
    return agreement(study).set_index(["layer", "measure"])


@pytest.mark.parametrize(
    "key",
    [
        ("furniture", "stretch removed"), ("furniture", "other characters kept"),
        ("headings", "text and line"), ("quotes", "overlap"), ("themes", "exact span"),
        ("values", "label, overlap"),
    ],
)  # fmt: skip
def test_findings_are_those_of_the_reading(found, key):
    row = found.loc[key]
    assert row["marked"] == row["found"] == row["hits"] > 0


@pytest.mark.parametrize("part", ["derived", "in_heading"])
def test_mentions_are_flagged_as_read(found, part):
    assert found.loc[("themes", part), "precision"] == 1


def test_named_themes_have_the_counts_that_were_read(study):
    strong = study.themes[~study.themes["weak"]]
    counts = strong.groupby(["theme", "document"]).size().unstack(fill_value=0)
    read = {"fællesskab": [6, 12], "nysgerrighed": [4, 1], "ansvar": [2, 8]}
    assert {theme: counts.loc[theme].tolist() for theme in read} == read


def test_vejen_declares_four_values_in_order_behind_a_mnemonic(study):
    values = study.values
    assert values["lemma"].tolist() == [
        "nytænkning", "anerkendelse", "sammenhæng", "ansvarlighed",
    ]  # fmt: skip
    assert values["rank"].tolist() == [1, 2, 3, 4]
    assert set(values["mnemonic"]) == {"NASA"}
    assert set(values["document"]) == {"vejen/ledelsesgrundlag"}


def test_each_value_is_unfolded_under_its_heading(study):
    text = study.analyses[1].clean.text
    for row in study.values.itertuples():
        section = text[int(row.unfolded_start) : int(row.unfolded_end)]
        assert section.lower().startswith(row.lemma)
        assert len(section) > 300


def test_statements_are_the_named_ones(study):
    rows = study.statements
    kolding = rows[rows["document"].str.startswith("kolding")]
    assert kolding[kolding["kind"] == "principle"]["text"].tolist() == [
        "Mennesker først", "Ledelse tæt på", "Træning", "Fællesskab", "Resultater",
    ]  # fmt: skip
    assert "Sammen designer vi livet" in kolding[kolding["kind"] == "vision"]["text"].iloc[0]
    assert "Borgerens Centrum" in kolding[kolding["kind"] == "approach"]["text"].iloc[0]
    vejen = rows[rows["document"].str.startswith("vejen")]
    assert vejen["kind"].tolist() == ["vision", "mission"]


def test_three_sizes_of_community_are_told_apart(study):
    table = sketch_difference(study.relations, study.documents, "fællesskab")
    modifiers = table[table["relation"] == "modifier"].set_index("collocate")
    for size in ("lille", "stor", "mangfoldig"):
        assert modifiers.loc[size, "count_Vejen"] == 6


def test_responsibility_is_taken_and_given(study):
    vejen = study.frames[study.frames["document"].str.startswith("vejen")]
    assert {"taken", "given", "shared"} <= set(vejen["responsibility"])


def test_no_masked_name_reaches_a_table(study):
    assert not study.tokens["text"].str.contains("navn]", regex=False).any()
    assert "[navn]" in set(study.removed["text"].str.strip())
