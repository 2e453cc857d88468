import pytest
import spacy

from lingvist.language.identity import BUNDLED
from lingvist.language.lemmas import DanishLemmatizer
from lingvist.language.model import load


@pytest.fixture(scope="module")
def lemmatizer():
    return load(BUNDLED).nlp.get_pipe("lemmatizer")


@pytest.mark.parametrize(
    "form, pos, morph, lemma",
    [
        ("Lederne", "NOUN", "Definite=Def|Gender=Com|Number=Plur", "leder"),
        ("kompetencerne", "NOUN", "Definite=Def|Gender=Com|Number=Plur", "kompetence"),
        ("helheden", "NOUN", "Definite=Def|Gender=Com|Number=Sing", "helhed"),
        ("fællesskaberne", "NOUN", "Definite=Def|Gender=Neut|Number=Plur", "fællesskab"),
        ("skolelederens", "NOUN", "Case=Gen|Definite=Def|Gender=Com|Number=Sing", "skoleleder"),
        ("nysgerrige", "ADJ", "Degree=Pos|Number=Plur", "nysgerrig"),
        ("uddelegerer", "VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act", "uddelegere"),
        ("har", "AUX", "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act", "have"),
        ("mod", "ADP", "AdpType=Prep", "mod"),
        ("Klitsunds", "PROPN", "Case=Gen", "Klitsund"),
        ("Klitsund", "PROPN", "", "Klitsund"),
    ],
)
def test_lemmas_go_by_part_of_speech(lemmatizer, form, pos, morph, lemma):
    assert lemmatizer.lookup(form, pos, morph) == lemma


def test_one_form_has_a_lemma_for_each_part_of_speech(lemmatizer):
    assert lemmatizer.lookup("leder", "NOUN") == "leder"
    assert lemmatizer.lookup("leder", "VERB") == "lede"


def test_a_compound_takes_the_lemma_of_its_head(lemmatizer):
    definite = "Definite=Def|Gender=Neut|Number=Sing"
    assert lemmatizer.lookup("brobygningsansvaret", "NOUN", definite) == "brobygningsansvar"


def test_what_was_learnt_survives_storing(lemmatizer, tmp_path):
    lemmatizer.to_disk(tmp_path)
    again = DanishLemmatizer(spacy.blank("da")).from_disk(tmp_path)
    assert again.table == lemmatizer.table
    assert again.lemmas == lemmatizer.lemmas
    assert again.changes == lemmatizer.changes
    assert again.endings == lemmatizer.endings


def test_an_empty_lemmatizer_keeps_the_form():
    assert DanishLemmatizer(spacy.blank("da")).lookup("Lederne", "NOUN") == "lederne"
