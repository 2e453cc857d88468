import pytest

from lingvist.language.lemma_choice import best
from lingvist.language.word_forms import Reading

LEDER = Reading("leder", "NOUN", "Definite=Ind|Number=Sing", 5.0)
LEDE = Reading("lede", "VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin", 5.0)
LIST = Reading("list", "NOUN", "Definite=Def|Number=Sing", 3.0)
LISTE = Reading("liste", "NOUN", "Definite=Def|Number=Sing", 3.0)
PART = Reading("motivere", "VERB", "Tense=Past|VerbForm=Part", 4.0)


@pytest.mark.parametrize("pos, lemma", [("NOUN", "leder"), ("VERB", "lede")])
def test_the_tag_decides_between_words_as_frequent(pos, lemma):
    assert best("leder", [LEDER, LEDE], pos, "").lemma == lemma


def test_features_decide_within_a_part_of_speech():
    plural = Reading("lære", "NOUN", "Definite=Ind|Number=Plur", 5.0)
    singular = Reading("lærer", "NOUN", "Definite=Ind|Number=Sing", 5.0)
    assert best("lærer", [plural, singular], "NOUN", "Number=Sing").lemma == "lærer"
    assert best("lærer", [plural, singular], "NOUN", "Number=Plur").lemma == "lære"


def test_a_wrong_tag_is_overruled_by_a_much_commoner_word():
    rare = Reading("ger", "NOUN", "", 0.0)
    common = Reading("gerne", "ADV", "", 5.5)
    assert best("gerne", [rare, common], "NOUN", "").lemma == "gerne"


def test_the_frequent_word_wins_where_all_else_is_alike():
    prise = Reading("prise", "NOUN", "Number=Plur", 3.0)
    pris = Reading("pris", "NOUN", "Number=Plur", 5.5)
    assert best("priser", [prise, pris], "NOUN", "Number=Plur").lemma == "pris"


def test_a_tie_goes_to_the_lemma_that_keeps_most_of_the_form():
    assert best("listen", [LIST, LISTE], "NOUN", "").lemma == "liste"


def test_an_unseen_imperative_is_unlikely():
    order = Reading("kratte", "VERB", "Mood=Imp", 3.0)
    thing = Reading("krat", "NOUN", "", 1.5)
    assert best("krat", [order, thing], "ADJ", "").lemma == "krat"
    assert best("krat", [order, thing], "VERB", "Mood=Imp").lemma == "kratte"


def test_a_participle_tagged_as_adjective_stays_a_verb():
    noun = Reading("motiveret", "NOUN", "", 4.5)
    assert best("motiveret", [PART, noun], "ADJ", "Degree=Pos").lemma == "motivere"


def test_no_reading_is_no_choice():
    assert best("klitsund", [], "NOUN", "") is None
