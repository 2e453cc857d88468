import pytest
import spacy
from spacy.tokens import Doc

from lingvist.language.lemma_names import is_initial, name

TABLE = {"Klitsund|PROPN", "Mads|PROPN"}


@pytest.mark.parametrize(
    "text, morph, expected",
    [
        ("Klitsunds", "Case=Gen", "Klitsund"),
        ("Klitsunds", "", "Klitsund"),
        ("Strandbys", "", "Strandbys"),
        ("Mads", "", "Mads"),
        ("TR's", "", "TR"),
        ("Mads'", "Case=Gen", "Mads"),
        ("KLITSUND", "", "Klitsund"),
        ("STRANDBY", "", "Strandby"),
        ("TR", "", "TR"),
    ],
)
def test_a_name_loses_its_genitive_and_no_more(text, morph, expected):
    assert name(text, morph, TABLE) == expected


@pytest.fixture
def doc():
    words = ["Tak", "til", "Ane", "Holm", ".", "»", "Ledelse", "«"]
    pos = ["PROPN", "ADP", "PROPN", "PROPN", "PUNCT", "PUNCT", "PROPN", "PUNCT"]
    starts = [True, False, False, False, False, True, False, False]
    return Doc(spacy.blank("da").vocab, words=words, pos=pos, sent_starts=starts)


@pytest.mark.parametrize("place, initial", [(0, True), (2, False), (6, True)])
def test_a_capital_says_nothing_at_a_start_or_behind_a_mark(doc, place, initial):
    assert is_initial(doc[place]) is initial


def test_a_first_name_before_a_surname_is_no_common_word():
    doc = Doc(spacy.blank("da").vocab, words=["Signe", "Holm"], pos=["PROPN", "PROPN"])
    assert not is_initial(doc[0])
