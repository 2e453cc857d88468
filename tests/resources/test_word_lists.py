from collections import defaultdict
from importlib.resources import files

import pytest

from lingvist.errors import ResourceError
from lingvist.resources.word_lists import general_danish, read_counts


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


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_list_of_a_user_is_read(tmp_path, separator):
    path = tmp_path / "mine.csv"
    rows = [("rank", "word", "count"), ("1", "mod", "7"), ("2", "på tværs", "0")]
    path.write_text("\n".join(map(separator.join, rows)), encoding="utf-8-sig")
    assert read_counts(path) == {"mod": 7, "på tværs": 0}


@pytest.mark.parametrize(
    "text, line, what",
    [
        ("word,number\nmod,1\n", 1, "no columns word and count"),
        ("", 1, "no columns word and count"),
        ("word,count\nmod,1\nmod,2\n", 3, "'mod' is named twice"),
        ("word,count\nmod,-1\n", 2, "'-1' is no count"),
        ("word,count\nmod\n", 2, "'' is no count"),
        ("word,count\nmod," + "9" * 5_000, 2, "is no count"),
        ("word,count\n" + "a" * 200_000 + ",1\n", 1, "is no CSV"),
    ],
    ids=range(7),
)
def test_a_broken_list_is_refused_with_its_line(tmp_path, text, line, what):
    path = tmp_path / "mine.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError) as caught:
        read_counts(path)
    assert what in caught.value.what
    assert caught.value.where == f"{path}:{line}"
