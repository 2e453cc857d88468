import pandas as pd
import pytest

from lingvist.errors import SchemaError
from lingvist.figures import keyness

KEYNESS = pd.DataFrame({
    "item": "lemma", "target": "Birkeå", "reference": "rest",
    "word": ["vej", "bro", "kyst", "hede", "mose"],
    "a": [9, 1200, 1, 0, 3],
    "b": [1, 4, 8, 9, 3],
    "g2": [20.0, 9.0, 12.0, 15.0, 0.0],
    "log_ratio": [3.2, 4.0, -3.0, -4.2, 0.0],
})  # fmt: skip


def rows(ax) -> list[str]:
    return [label.get_text() for label in ax.get_yticklabels()]


def test_words_run_from_the_targets_to_the_references_without_even_ones():
    ax = keyness(KEYNESS)
    assert rows(ax) == ["bro", "vej", "kyst", "hede"]
    assert [bar.get_width() for bar in ax.patches] == [4.0, 3.2, -3.0, -4.2]


def test_top_keeps_the_words_with_the_highest_g2_on_each_side():
    assert rows(keyness(KEYNESS, top=1)) == ["vej", "hede"]


def test_counts_stand_at_the_ends_of_the_bars():
    counts = {text.get_text(): text.xy for text in keyness(KEYNESS).texts[:4]}
    assert counts["1.200 / 4"] == (4.0, 0)
    assert counts["0 / 9"] == (-4.2, 3)


def test_the_sides_differ_in_hatch_and_are_named():
    ax = keyness(KEYNESS)
    assert {bar.get_hatch() or "" for bar in ax.patches} == {"", "///"}
    sides = [text.get_text() for text in ax.texts[4:]]
    assert sides == ["← hyppigst i de øvrige", "hyppigst i Birkeå →"]


def test_themes_bear_their_names():
    themed = KEYNESS.head(1).assign(item="theme", word="politisk_betjening")
    assert rows(keyness(themed)) == ["politisk betjening"]
    assert rows(keyness(themed, language="en")) == ["serving the elected"]


def test_one_chart_shows_one_contrast():
    with pytest.raises(SchemaError, match="2 comparisons"):
        keyness(pd.concat([KEYNESS, KEYNESS.assign(reference="Klitsund")]))


def test_words_that_are_even_are_no_data():
    assert keyness(KEYNESS[KEYNESS["log_ratio"] == 0]).texts[0].get_text() == "Ingen data"
