from collections import defaultdict
from importlib.resources import files

from lingvist.resources.word_lists import general_danish


def test_every_form_with_a_lemma_is_listed_once():
    rows = general_danish()
    keys = [(row.form, row.lemma) for row in rows]
    assert len(keys) > 28_000
    assert keys == sorted(set(keys))


def test_forms_are_words_in_lower_case():
    for row in general_danish():
        assert row.form == row.form.lower()
        assert row.lemma == row.lemma.lower()
        assert row.form.strip() == row.form
        assert any(map(str.isalpha, row.form))


def test_every_form_is_one_in_a_million_or_more():
    found = defaultdict(int)
    for row in general_danish():
        assert row.per_billion > 0
        found[row.form] += row.per_billion
    assert min(found.values()) >= 999
    assert max(found, key=found.get) == "i"


def test_source_and_licence_stand_beside_the_list():
    text = files("lingvist.resources").joinpath("general_danish.LICENSE").read_text("utf-8")
    assert "wordfreq 3.1.1" in text
    assert "CC BY-SA 4.0" in text
