"""Enumerations, read from tables written by hand: no model has a say here."""

import math

import pytest

from lingvist.findings.declaring.enumerations import enumeration
from lingvist.findings.tree import sentences, text_of

FINITE = "VERB+VerbForm=Fin"


@pytest.fixture
def labels(tokens_of):
    """The labels of an enumeration, and whether it is closed."""

    def read(text, wanted=math.nan, *, running=True):
        [sentence] = sentences(tokens_of(text))
        found = enumeration(sentence.tokens, wanted, running=running)
        return [text_of(label) for label in found.labels], found.closed

    return read


@pytest.mark.parametrize(
    "text, expected",
    [
        ("mod/NOUN ,/PUNCT ro/NOUN og/CCONJ humor/NOUN ./PUNCT", ["mod", "ro", "humor"]),
        ("mod/NOUN og/CCONJ ro/NOUN", ["mod", "ro"]),
        (f"mod/NOUN og/CCONJ ro/NOUN gælder/{FINITE} alle/PRON", ["mod", "ro"]),
        ("mod/NOUN og/CCONJ ro/NOUN i/ADP hverdagen/NOUN", ["mod", "ro"]),
        (f"mod/NOUN og/CCONJ ro/NOUN ,/PUNCT ligger/{FINITE} fast/ADV", ["mod", "ro"]),
        (f"mod/NOUN og/CCONJ ro/NOUN ,/PUNCT og/CCONJ vi/PRON lever/{FINITE}", ["mod", "ro"]),
        ("»/PUNCT mod/NOUN «/PUNCT og/CCONJ »/PUNCT ro/NOUN «/PUNCT", ["mod", "ro"]),
        ("både/CCONJ mod/NOUN og/CCONJ ro/NOUN", ["mod", "ro"]),
        ("1/NUM )/PUNCT mod/NOUN ,/PUNCT 2/NUM )/PUNCT ro/NOUN", ["mod", "ro"]),
        ("mod-/NOUN og/CCONJ medspil/NOUN og/CCONJ ro/NOUN", ["mod- og medspil", "ro"]),
    ],
    ids=["full stop", "two", "finite verb", "tail", "closing comma", "another clause", "quotes",
         "both", "numbers", "suspended compound"],
)  # fmt: skip
def test_labels_end_where_the_list_ends(labels, text, expected):
    assert labels(text)[0] == expected


def test_a_tail_stays_where_other_labels_have_one(labels):
    text = "tillid/NOUN til/ADP alle/PRON og/CCONJ ro/NOUN i/ADP hverdagen/NOUN"
    assert labels(text)[0] == ["tillid til alle", "ro i hverdagen"]


def test_a_tail_stays_after_a_sign_that_opens_the_list(labels):
    text = "mod/NOUN og/CCONJ ro/NOUN i/ADP hverdagen/NOUN"
    assert labels(text, running=False)[0] == ["mod", "ro i hverdagen"]


@pytest.mark.parametrize(
    "wanted, expected",
    [
        (math.nan, ["a", "b", "c d"]),
        (4, ["a", "b", "c", "d"]),
        (3, ["a", "b", "c d"]),
        (2, ["a", "b c d"]),
    ],
)
def test_the_stated_number_decides_what_a_conjunction_parts(labels, wanted, expected):
    text = "a/NOUN ,/PUNCT b/NOUN og/CCONJ c/NOUN og/CCONJ d/NOUN"
    assert labels(text, wanted)[0] == expected


def test_pairs_stay_pairs(labels):
    text = "a/NOUN og/CCONJ b/NOUN ,/PUNCT c/NOUN og/CCONJ d/NOUN samt/CCONJ e/NOUN og/CCONJ f/NOUN"
    assert labels(text) == (["a b", "c d", "e f"], True)


def test_infinitives_may_drop_their_mark(labels):
    verb = "VERB+VerbForm=Inf"
    text = f"at/PART lytte/{verb} ,/PUNCT lære/{verb} og/CCONJ at/PART lede/{verb} ./PUNCT"
    assert labels(text) == (["at lytte", "lære", "at lede"], True)


def test_clauses_keep_their_commas(labels):
    text = (
        f"vi/PRON lytter/{FINITE} ,/PUNCT når/SCONJ andre/PRON taler/{FINITE} ,/PUNCT "
        f"og/CCONJ vi/PRON lærer/{FINITE}"
    )
    assert len(labels(text)[0]) == 2


@pytest.mark.parametrize(
    "text",
    [
        f"ikke/ADV pynt/NOUN ,/PUNCT men/CCONJ det/PRON vi/PRON vil/{FINITE}",
        "et/DET grundlag/NOUN og/CCONJ en/DET rettesnor/NOUN",
        "i/ADP hverdagen/NOUN og/CCONJ på/ADP møder/NOUN",
        f"lever/{FINITE} hver/DET dag/NOUN",
    ],
    ids=["denied", "indefinite article", "prepositions", "finite verb"],
)
def test_no_enumeration(labels, text):
    assert len(labels(text)[0]) < 2


def test_an_open_list_is_not_closed(labels):
    assert labels("a/NOUN ,/PUNCT b/NOUN ,/PUNCT c/NOUN") == (["a", "b", "c"], False)


def test_no_tokens_no_labels():
    assert not enumeration([], math.nan, running=True)
