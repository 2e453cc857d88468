import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lingvist.errors import ResourceError
from lingvist.measures import lix, readability, rix
from lingvist.measures.readability import is_long
from lingvist.resources.readability import bands, parse_bands


def tokens(*sentences: str, document: str = "nordby/a") -> pd.DataFrame:
    rows = [
        (document, f"{document}#s{number}", word, any(map(str.isalpha, word)))
        for number, sentence in enumerate(sentences)
        for word in sentence.split()
    ]
    return pd.DataFrame(rows, columns=["document", "sentence", "text", "is_word"])


def test_lix_of_a_danish_article_with_596_words_is_34():
    assert lix(words=596, sentences=36, long_words=101) == pytest.approx(33.50, abs=0.005)
    assert bands().label(33.50) == "let"


def test_lix_and_rix_by_hand():
    # "Vi lytter . Ledelsen lytter ." : 4 words, 2 sentences, 1 long (Ledelsen)
    (row,) = readability(tokens("Vi lytter .", "Ledelsen lytter .")).to_dict("records")
    assert (row["words"], row["sentences"]) == (4, 2)
    assert row["long_words"] == 1
    assert row["lix"] == pytest.approx(4 / 2 + 100 / 4)
    assert row["rix"] == pytest.approx(1 / 2)
    assert row["band"] == "let"


def test_lix_and_rix_equal_textdescriptives():
    # TextDescriptives 2.8.2 over the same three sentences: 32.64912 and 1.66667
    text = tokens(
        "Medarbejderne på plejehjemmet i Nordby får tid til faglig udvikling", "Lederne lytter",
        "Vi viser hinanden tillid hver eneste dag",
    )  # fmt: skip
    (row,) = readability(text).to_dict("records")
    assert (row["lix"], row["rix"]) == pytest.approx((32.64912280701754, 5 / 3))


@pytest.mark.parametrize(
    "word, long",
    [
        ("respekt", True),
        ("åbenhed", True),
        ("tillid", False),
        ("ærligst", True),
        ("e-mailen", True),
        ("e-mails", False),
        ("kl.1234", False),
    ],
)
def test_a_long_word_has_seven_letters_danish_ones_included(word, long):
    assert is_long(word) is long


@pytest.mark.parametrize(
    "value, label",
    [
        (24.4, "meget let"),
        (24.5, "let"),
        (34.49, "let"),
        (35, "middel"),
        (44.5, "svær"),
        (54.4, "svær"),
        (55, "meget svær"),
        (120, "meget svær"),
        (math.nan, ""),
    ],
)
def test_bands_are_those_of_the_rounded_lix(value, label):
    assert bands().label(value) == label


def test_numbers_and_punctuation_are_no_words_and_make_no_sentence():
    (row,) = readability(tokens("Vi lytter", "1 2 3 !")).to_dict("records")
    assert (row["words"], row["sentences"]) == (2, 1)


def test_a_document_without_words_has_no_lix():
    table = readability(tokens("1 2 3", "!"))
    assert table["words"].tolist() == [0]
    assert table[["lix", "rix"]].isna().all().all()
    assert table["band"].tolist() == [""]


def test_no_tokens_make_an_empty_table_of_the_same_columns():
    filled = readability(tokens("Vi lytter"))
    empty = readability(tokens("Vi lytter").iloc[:0])
    assert empty.empty
    assert empty.dtypes.to_dict() == filled.dtypes.to_dict()


def test_documents_keep_their_order():
    table = readability(
        pd.concat([tokens("Ja", document="x/2"), tokens("Nej tak", document="x/1")])
    )
    assert table["document"].tolist() == ["x/2", "x/1"]
    assert table["words"].tolist() == [1, 2]


def test_undefined_is_nan():
    assert math.isnan(lix(0, 0, 0))
    assert math.isnan(lix(5, 0, 1))
    assert math.isnan(rix(0, 0))


@given(st.integers(1, 5000), st.integers(1, 500), st.integers(0, 100))
def test_lix_rises_with_each_long_word(words, sentences, share):
    long_words = words * share // 100
    assert lix(words, sentences, long_words) < lix(words, sentences, long_words + 1)


@pytest.mark.parametrize(
    "text",
    [
        "bands = 3",
        "[[bands]]\nlabel = 'let'\nlowest = 5",
        "[[bands]]\nlabel = 'let'\nlowest = 0\nhighest = 4",
        "[[bands]",
    ],
)
def test_bands_that_are_no_bands_are_refused_by_name(text):
    with pytest.raises(ResourceError, match="lowest"):
        parse_bands(text, "mine.toml")
