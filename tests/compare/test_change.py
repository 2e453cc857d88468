"""The places and texts are invented."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lingvist import schema
from lingvist.compare import change, change_summary
from lingvist.errors import LingvistError, SupportError

STAYS = "vi møder hinanden med åbenhed hver eneste dag på arbejdet"
EDITED = "vi møder altid hinanden med åbenhed hver eneste dag på arbejdet"
MOVES = "lederen har ansvar for drift"
WENT = "kontrol er godt"
CAME = "tillid og mod er godt nok"
TEXTS = {
    "nordby/2015": [["# Om os"], [STAYS, MOVES, WENT], ["# Hverdagen"], ["Her er ro og plads ."]],
    "nordby/2021": [["# Om os"], [EDITED], ["# Hverdagen"], ["her er ro og plads", CAME, MOVES]],
}


def with_sections(sentences):
    """Let each sentence stand under the last heading, as it does in a study."""
    heads = sentences["text"].where(sentences["block_kind"] == "heading")
    section = heads.groupby(sentences["document"]).ffill().fillna("")
    sentences = sentences.assign(section=section.str.removeprefix("# "))
    return sentences.assign(text=sentences["text"].str.removeprefix("# "))


def table(tables, old="nordby/2015", new="nordby/2021"):
    return change(with_sections(tables.sentences), old, new)


def kinds(result):
    return {(row["text_old"] or row["text_new"]): row["kind"] for row in result.to_dict("records")}


def test_what_came_went_moved_and_was_edited(make):
    assert kinds(table(make(TEXTS))) == {
        "Om os": "same", "Hverdagen": "same", "Her er ro og plads .": "same",
        STAYS: "edited", MOVES: "moved", WENT: "went", CAME: "came",
    }  # fmt: skip


def test_a_row_names_both_places(make):
    found = table(make(TEXTS))
    (moved,) = found[found["kind"] == "moved"].to_dict("records")
    assert (moved["sentence_old"], moved["sentence_new"]) == ("nordby/2015#s2", "nordby/2021#s5")
    assert (moved["section_old"], moved["section_new"]) == ("Om os", "Hverdagen")
    assert (moved["line_old"], moved["line_new"], moved["similarity"]) == (2, 4, 1)
    (edited,) = found[found["kind"] == "edited"].to_dict("records")
    # ten words of ten and eleven
    assert edited["similarity"] == pytest.approx(2 * 10 / 21)
    assert not edited["moved"]
    (came,) = found[found["kind"] == "came"].to_dict("records")
    assert (came["sentence_old"], came["text_old"]) == ("", "")
    assert np.isnan([came["similarity"], came["line_old"], came["words_old"]]).all()


def test_rows_are_in_reading_order(make):
    found = table(make(TEXTS))
    texts = found["text_new"].where(found["text_new"] != "", found["text_old"])
    assert texts.tolist() == [
        "Om os", EDITED, WENT, "Hverdagen", "her er ro og plads", CAME, MOVES,
    ]  # fmt: skip


def test_a_section_with_a_new_name_is_the_same_section(make):
    tables = make({
        "n/a": [["# Vores fælles store ledelse"], [STAYS]],
        "n/b": [["# Vores fælles gode ledelse"], [STAYS]],
    })  # fmt: skip
    assert kinds(table(tables, "n/a", "n/b"))[STAYS] == "same"


def test_sentences_that_changed_places_in_a_section_have_moved(make):
    tables = make({"n/a": [[STAYS, MOVES]], "n/b": [[MOVES, STAYS]]})
    assert kinds(table(tables, "n/a", "n/b")) == {STAYS: "same", MOVES: "moved"}


def test_an_edited_sentence_may_have_moved_too(make):
    tables = make({"n/a": [[STAYS, MOVES, CAME, WENT]], "n/b": [[MOVES, CAME, WENT, EDITED]]})
    found = table(tables, "n/a", "n/b").set_index("text_new")
    assert (found.loc[EDITED, "kind"], found.loc[EDITED, "moved"]) == ("edited", True)


def test_swapping_the_versions_swaps_what_came_and_went(make):
    forth, back = table(make(TEXTS)), table(make(TEXTS), "nordby/2021", "nordby/2015")
    turned = back["kind"].replace({"came": "went", "went": "came"})
    one = zip(forth["sentence_old"], forth["sentence_new"], forth["kind"], strict=True)
    other = zip(back["sentence_new"], back["sentence_old"], turned, strict=True)
    assert sorted(one) == sorted(other)


def test_a_document_is_no_version_of_itself(make):
    with pytest.raises(SupportError, match="same document"):
        table(make(TEXTS), "nordby/2015", "nordby/2015")


@pytest.mark.parametrize("least", [0, 1.01, float("nan")])
def test_a_least_likeness_out_of_range_is_refused(make, least):
    sentences = with_sections(make(TEXTS).sentences)
    with pytest.raises(LingvistError, match="above 0"):
        change(sentences, "nordby/2015", "nordby/2021", least=least)


def test_a_copy_is_unchanged(make):
    tables = make({"n/a": TEXTS["nordby/2015"], "n/b": TEXTS["nordby/2015"]})
    assert set(table(tables, "n/a", "n/b")["kind"]) == {"same"}


def test_one_word_against_another(make):
    found = table(make({"n/a": [["ja"]], "n/b": [["nej"]]}), "n/a", "n/b")
    assert found["kind"].tolist() == ["went", "came"]


@pytest.mark.parametrize("texts", [{}, {"nordby/2015": [["ja"]]},
                                   {"nordby/2015": [["ja"]], "nordby/2021": [["."]]}])  # fmt: skip
def test_a_version_without_sentences_is_refused(make, texts):
    with pytest.raises(SupportError, match="no sentences"):
        table(make(texts))


@settings(max_examples=10)
@given(st.integers(0, 1000))
def test_the_order_of_rows_does_not_matter(make, seed):
    sentences = with_sections(make(TEXTS).sentences)
    pair = "nordby/2015", "nordby/2021"
    shuffled = sentences.sample(frac=1, random_state=seed)
    pd.testing.assert_frame_equal(change(shuffled, *pair), change(sentences, *pair))


def value(document, rank, label):
    return {
        "document": document, "block": "b", "sentence": "s", "start": 0, "end": 1, "line": 1,
        "rank": rank, "label": label, "lemma": label.lower(), "theme": "", "mnemonic": "",
        "scope": "municipality", "cue": "", "stated_count": np.nan, "unfolded_start": np.nan,
        "unfolded_end": np.nan, "confidence": 1.0,
    }  # fmt: skip


def test_themes_and_values_that_came_went_and_stayed(make):
    values = schema.build("values", [
        value("nordby/2015", 1, "Ordentlighed"), value("nordby/2015", 2, "Åbenhed"),
        value("nordby/2021", 1, "åbenhed"), value("nordby/2021", 2, "Mod"),
    ])  # fmt: skip
    found = change_summary(make(TEXTS).themes, values, "nordby/2015", "nordby/2021")
    rows = {(row["what"], row["name"]): row for row in found.to_dict("records")}
    assert {key: row["kind"] for key, row in rows.items()} == {
        ("theme", "ansvar"): "stayed", ("theme", "tillid"): "came", ("theme", "mod"): "came",
        ("value", "ordentlighed"): "went", ("value", "åbenhed"): "stayed", ("value", "mod"): "came",
    }  # fmt: skip
    assert (rows["value", "åbenhed"]["rank_old"], rows["value", "åbenhed"]["rank_new"]) == (2, 1)
    assert (rows["theme", "tillid"]["count_old"], rows["theme", "tillid"]["count_new"]) == (0, 1)
    assert np.isnan(rows["theme", "tillid"]["rank_old"])


def test_nothing_has_no_summary(make):
    found = change_summary(make({}).themes, schema.empty("values"), "n/a", "n/b")
    assert found.empty
    assert "rank_new" in found


@settings(max_examples=30)
@given(st.lists(st.sampled_from(["same", "went", "came", "edited"]), min_size=2, max_size=12))
def test_what_is_done_to_a_text_is_what_is_found(make, done):
    """Sentences have no word in common; one word of seven is changed in those that are edited."""
    letters = "bdfghjklmnprst"
    sentences = [
        [f"{letters[at]}{vowel}{letters[-at - 1]}" for vowel in "aeiouyæ"]
        for at in range(len(done))
    ]
    old = [" ".join(words) for words, what in zip(sentences, done, strict=True) if what != "came"]
    new = [
        " ".join(["nyt", *words[1:]] if what == "edited" else words)
        for words, what in zip(sentences, done, strict=True) if what != "went"
    ]  # fmt: skip
    tables = make({"n/a": [["Om os", *old]], "n/b": [["Om os", *new]]})
    found = table(tables, "n/a", "n/b")
    # between two that stayed, what went comes before what came
    ordered = "|".join(done).replace("edited", "same|edited|same").split("same")
    expected = [sorted(part.strip("|").split("|"), reverse=True) for part in ordered]
    kinds = "|".join(found["kind"].iloc[1:]).replace("edited", "same|edited|same").split("same")
    assert [part.strip("|").split("|") for part in kinds] == expected
    assert not found["moved"].any()
    assert found.loc[found["kind"] == "edited", "similarity"].eq(6 / 7).all()
