"""Lists to compare with; the texts are about invented places."""

import numpy as np
import pytest

from lingvist.compare import general_danish, keyness, read_background
from lingvist.errors import LingvistError, ResourceError, SupportError
from lingvist.resources import word_lists


def test_the_list_adds_up_to_its_size():
    for size in (1_000_000, 10_000_000):
        assert general_danish(size=size).sum() == size
        assert general_danish("text", size=size).sum() == size


def test_common_words_have_the_frequency_of_danish_text():
    # wordfreq 3.1.1: og is 2.88% of Danish words, er 2.82%
    forms = general_danish("text", size=1_000_000)
    assert forms["og"] == pytest.approx(28_840, rel=0.02)
    assert forms["er"] == pytest.approx(28_200, rel=0.02)


def test_a_lemma_has_what_its_forms_have():
    rows = [row for row in word_lists.general_danish() if row.lemma == "være"]
    assert {"er", "var", "være", "været"} <= {row.form for row in rows}
    expected = sum(row.per_billion for row in rows) / 100
    assert general_danish()["være"] == pytest.approx(expected, abs=1)


def test_a_form_is_shared_and_not_counted_twice():
    forms = {}
    for row in word_lists.general_danish():
        forms.setdefault(row.form, []).append(row)
    assert len({row.lemma for row in forms["ved"]}) == len(forms["ved"]) == 2
    assert sum(row.per_billion for row in word_lists.general_danish()) < 10**9


def test_every_word_is_named_once_and_counted_from_zero():
    for item in ("lemma", "text"):
        listed = general_danish(item)
        assert not listed.index.has_duplicates
        assert (listed >= 0).all()


def test_other_forms_and_sizes_are_refused():
    for item, size in (("pos", 10**7), ("lemma", 999)):
        with pytest.raises(LingvistError, match="no list of general Danish"):
            general_danish(item, size=size)


def test_what_marks_a_text_of_the_genre_comes_first(make):
    tables = make({"nordby/a": [["lederne viser tillid og lederne giver tillid og det er godt"]]})
    found = keyness(
        tables.tokens, tables.blocks, tables.documents,
        contrasts="background", background=general_danish("text"),
    ).set_index("word")  # fmt: skip
    assert set(found.index[:2]) == {"lederne", "tillid"}
    assert found.loc["det", "log_ratio"] == pytest.approx(
        np.log2((1 / 11) / (found.loc["det", "b"] / 10**7))
    )


def test_a_name_is_looked_up_in_lower_case(make):
    tables = make({"nordby/a": [["her er Danmark nu"]]})
    tokens = tables.tokens.assign(lemma=tables.tokens["text"])
    found = keyness(
        tokens, tables.blocks, tables.documents,
        contrasts="background", background=general_danish(),
    ).set_index("word")  # fmt: skip
    assert found.loc["Danmark", "b"] == general_danish()["danmark"] > 0


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_list_of_ones_own(tmp_path, separator):
    path = tmp_path / "liste.csv"
    rows = [("word", "rank", "count"), ("æble", "1", "12"), ("mod", "2", "3")]
    path.write_text("\n".join(separator.join(row) for row in rows), encoding="utf-8-sig")
    listed = read_background(path)
    assert listed.to_dict() == {"æble": 12, "mod": 3}
    assert (listed.name, listed.index.name) == ("count", "word")


@pytest.mark.parametrize(
    "text, match",
    [
        ("word,count\nmod,3\nmod,4\n", r"liste.csv:3: 'mod' is named twice"),
        ("word,count\nmod,3.5\n", r"liste.csv:2: '3.5' is no count"),
        ("word,count\nmod\n", r"liste.csv:2: '' is no count"),
        ("word,count\nmod,-1\n", r"liste.csv:2: '-1' is no count"),
        ("ord,antal\nmod,3\n", r"liste.csv:1: the list of words has no columns"),
        ("", r"liste.csv:1: the list of words has no columns"),
    ],
)
def test_a_list_that_holds_something_else_is_refused(tmp_path, text, match):
    path = tmp_path / "liste.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError, match=match):
        read_background(path)


def test_a_file_that_is_not_there_or_no_text_is_refused(tmp_path):
    with pytest.raises(ResourceError, match="cannot be read"):
        read_background(tmp_path / "none.csv")
    (tmp_path / "latin.csv").write_bytes("word,count\næble,1".encode("latin-1"))
    with pytest.raises(ResourceError, match="UTF-8"):
        read_background(tmp_path / "latin.csv")


def test_an_empty_list_is_read_and_refused_by_the_comparison(tmp_path, make):
    path = tmp_path / "liste.csv"
    path.write_text("word,count\n", encoding="utf-8")
    listed = read_background(path)
    assert listed.empty
    tables = make({"nordby/a": [["mod"]]})
    with pytest.raises(SupportError, match="no background list"):
        keyness(tables.tokens, tables.blocks, tables.documents,
                contrasts="background", background=listed)  # fmt: skip
