"""The places and texts are invented."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lingvist.compare import (
    keyness,
    own_share,
    recount,
    shared_passages,
    without_shared,
)
from lingvist.errors import LingvistError

SHARED = "i vores kommune er den gode leder tydelig nærværende og modig i hverdagen hos os"
EDITED = "i vores kommune er den gode leder synlig nærværende og modig i hele hverdagen hos os"
TEXTS = {
    "nordby/a": [["# Ledelse hos os"], ["her bor mange glade mennesker", f"{SHARED} ."]],
    "sydby/a": [["vi laver noget andet", EDITED], ["og så er der kaffe"]],
    "vestby/a": [["intet af det står nogen steder i denne tekst"]],
}


def table(tables, **options):
    return shared_passages(tables.tokens, tables.documents, **options)


def dated(tables, **years):
    year = tables.documents["municipality"].map(years).astype(float)
    return tables.documents.assign(year=year)


def test_a_lightly_edited_passage_is_found_in_both_places(make):
    tables = make(TEXTS)
    (found,) = table(tables).to_dict("records")
    assert (found["first"], found["second"]) == ("nordby/a", "sydby/a")
    assert (found["text_first"], found["text_second"]) == (SHARED, EDITED)
    # fourteen of the fifteen words are equal; the other side has sixteen
    assert (found["words_first"], found["words_second"], found["equal"]) == (15, 16, 14)
    assert found["identity"] == pytest.approx(14 / 16)
    assert (found["sentence_first"], found["block_first"]) == ("nordby/a#s2", "nordby/a#b1")
    assert (found["sentence_second"], found["line_second"]) == ("sydby/a#s1", 1)
    text = " ".join(tables.tokens.loc[tables.tokens["document"] == "nordby/a", "text"])
    assert text[found["start_first"] : found["end_first"]] == SHARED
    assert (found["municipalities"], found["standard"], found["near_duplicate"]) == (
        2,
        False,
        False,
    )


def test_sentences_in_another_order_are_found(make):
    one = "vi møder hinanden med tillid og respekt hver eneste dag"
    two = "vi tager ansvar for helheden også når det er svært"
    tables = make({"n/a": [[one, "og her er lidt andet imellem", two]], "s/a": [[two, one]]})
    assert sorted(table(tables)["text_first"]) == [one, two]


def test_the_earlier_text_is_known_by_its_year(make):
    tables = make(TEXTS)

    def earlier(**years):
        return shared_passages(tables.tokens, dated(tables, **years))["earlier"].tolist()

    assert earlier(nordby=2021, sydby=2019) == ["sydby/a"]
    assert earlier(nordby=2019, sydby=2019) == [""]
    assert earlier(nordby=2019) == [""]


def test_a_standard_phrase_is_one_that_many_have(make):
    tables = make({f"{name}/a": [[SHARED]] for name in "abcde"})
    found = table(tables)
    assert len(found) == 10
    assert (found["municipalities"] == 5).all()
    assert found["standard"].all()
    assert not table(tables, standard_from=6)["standard"].any()


def test_two_documents_of_one_municipality_are_one_holder(make):
    tables = make({"nordby/a": [[SHARED]], "nordby/b": [[SHARED]], "sydby/a": [[SHARED]]})
    assert set(table(tables)["municipalities"]) == {2}


def test_a_listed_phrase_is_standard(make):
    tables = make(TEXTS)
    assert table(tables, phrases=["Er den gode leder"])["standard"].tolist() == [False]
    assert table(tables, phrases=["I vores kommune er den gode leder,"])["standard"].tolist() == [
        True
    ]


def test_signs_and_numbers_in_a_listed_phrase_are_no_words(make):
    tables = make(TEXTS)
    phrases = ["I 1 vores kommune – er den “gode leder”"]
    assert table(tables, phrases=phrases)["standard"].tolist() == [True]


def test_whole_documents_that_are_the_same_are_marked(make):
    assert table(make({"n/a": [[SHARED]], "s/a": [[SHARED]]}))["near_duplicate"].all()


def test_an_inflected_word_is_equal_as_a_lemma_and_a_change_as_text(make):
    tables = make({"n/a": [[SHARED]], "s/a": [[SHARED.replace("leder", "ledere")]]})
    tokens = tables.tokens.assign(lemma=tables.tokens["lemma"].replace("ledere", "leder"))
    assert shared_passages(tokens, tables.documents)["equal"].tolist() == [15]
    assert shared_passages(tokens, tables.documents, item="text")["equal"].tolist() == [14]


def test_what_is_own_is_what_no_other_has(make):
    tables = make(TEXTS)
    passages = shared_passages(tables.tokens, dated(tables, nordby=2019, sydby=2021))
    own = own_share(tables.tokens, tables.documents, passages).set_index("document")
    assert own["words"].tolist() == [23, 25, 9]
    assert own["shared"].tolist() == [15, 16, 0]
    assert own["taken_over"].tolist() == [0, 16, 0]
    assert own["own"].tolist() == [8, 9, 9]
    np.testing.assert_allclose(own["own_share"], [8 / 23, 9 / 25, 1])
    assert own["others"].tolist() == [1, 1, 0]


def test_standard_phrases_are_own_unless_asked(make):
    tables = make({f"{name}/a": [[SHARED]] for name in "abcde"})
    passages = table(tables)
    assert (own_share(tables.tokens, tables.documents, passages)["own_share"] == 1).all()
    own = own_share(tables.tokens, tables.documents, passages, standard=True)
    assert (own["own_share"] == 0).all()
    assert (own["others"] == 4).all()


def test_two_versions_of_one_municipality_are_its_own_unless_asked(make):
    tables = make({"nordby/a": [[SHARED]], "nordby/b": [[SHARED]], "sydby/a": [["her er ro"]]})
    parts = tables.tokens, tables.documents, table(tables)
    assert own_share(*parts)["own_share"].tolist() == [1, 1, 1]
    assert own_share(*parts, versions=True)["own_share"].tolist() == [0, 0, 1]
    unknown = tables.documents.assign(municipality="")
    found = own_share(tables.tokens, unknown, table(tables))
    assert found["own_share"].tolist() == [0, 0, 1]


def test_shared_language_is_left_out_of_key_words(make):
    tables = make(TEXTS)
    passages = table(tables)
    left = without_shared(tables.tokens, passages)
    assert not set(left["text"]) & {"nærværende", "synlig"}
    blocks = recount(tables.blocks, left)
    assert blocks["words"].tolist() == [3, 5, 4, 5, 9]
    found = keyness(left, blocks, tables.documents, contrasts="pairs")
    assert found.loc[found["target"] == "nordby", "c"].unique().tolist() == [8]
    assert "nærværende" not in set(found["word"])


def test_the_earlier_text_may_keep_what_it_wrote(make):
    tables = make(TEXTS)
    passages = shared_passages(tables.tokens, dated(tables, nordby=2019, sydby=2021))
    left = without_shared(tables.tokens, passages, keep_earlier=True)
    assert left["document"].value_counts().to_dict() == {
        "nordby/a": 24,
        "sydby/a": 9,
        "vestby/a": 9,
    }


def test_overlapping_passages_are_left_out_once(make):
    longer = f"{SHARED} hvor vi alle sammen er på arbejde sammen"
    tables = make({"n/a": [[longer]], "s/a": [[SHARED]], "v/a": [[longer], ["ro nu"]]})
    own = own_share(tables.tokens, tables.documents, table(tables)).set_index("document")
    assert own.loc["n/a", "shared"] == 23
    assert own.loc["v/a", "own"] == 2


NOTHING = [
    {}, {"n/a": [["ja"]]}, {"n/a": [[SHARED]]}, {"n/a": [["ja"]], "s/a": [["ja"]]},
    {"n/a": [["."]]},
]  # fmt: skip


@pytest.mark.parametrize("texts", NOTHING)
def test_too_little_text_shares_nothing(make, texts):
    tables = make(texts)
    found = table(tables)
    assert found.empty
    assert list(found) == list(table(make(TEXTS)))
    own = own_share(tables.tokens, tables.documents, found)
    assert own["document"].tolist() == sorted(texts)
    assert own["own_share"].dropna().eq(1).all()
    assert len(without_shared(tables.tokens, found)) == len(tables.tokens)


def test_impossible_wishes_are_refused(make):
    with pytest.raises(LingvistError, match="size and minimum from 2"):
        table(make(TEXTS), size=1)


def test_other_documents_are_not_compared(make):
    tables = make(TEXTS)
    assert shared_passages(tables.tokens, tables.documents.iloc[:1]).empty


@settings(max_examples=10)
@given(st.integers(0, 1000))
def test_the_order_of_rows_does_not_matter(make, seed):
    tables = make(TEXTS)
    pd.testing.assert_frame_equal(table(tables.shuffled(seed)), table(tables))
    pd.testing.assert_frame_equal(table(tables.categorical), table(tables))
