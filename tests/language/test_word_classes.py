import pytest
import spacy
from spacy.attrs import NORM, ORTH
from spacy.vocab import Vocab

from lingvist.language.paradigms import InflectionClass
from lingvist.language.word_classes import (
    UNKNOWN,
    classes_of_rules,
    give_classes,
    word_class,
)
from lingvist.language.word_forms import Entry, WordForms

CLASSES = [
    InflectionClass("n", "NOUN", (), (("en", "Definite=Def"), ("er", "Number=Plur"))),
    InflectionClass("v", "VERB", ("e",), (("r", "Tense=Pres"), ("s", "Voice=Pass"))),
]


@pytest.fixture
def forms() -> WordForms:
    words = {
        "vej": Entry(("n",), {"NOUN": 5.0}),
        "leje": Entry(("v",), {"VERB": 4.0}),
        "lej": Entry(("n",), {"NOUN": 2.5}),
        "lede": Entry(("v",), {"VERB": 5.5}),
        "led": Entry(("n",), {"NOUN": 1.0}),
    }
    return WordForms(CLASSES, words)


def test_the_commonest_part_of_speech_stands_first(forms):
    assert word_class(forms, "lejer") == "VERB:Tense=Pres NOUN:Number=Plur"


def test_a_much_rarer_reading_is_left_out(forms):
    assert word_class(forms, "leder") == "VERB:Tense=Pres"


def test_capitals_say_nothing(forms):
    assert word_class(forms, "VEJEN") == word_class(forms, "vejen") == "NOUN:Definite=Def"


def test_a_compound_has_the_class_of_its_head(forms):
    assert word_class(forms, "lejevejen") == "NOUN:Definite=Def"
    assert word_class(forms, "leje-vejen") == "NOUN:Definite=Def"


def test_a_compound_is_no_finite_verb(forms):
    assert word_class(forms, "vejledes") == UNKNOWN


@pytest.mark.parametrize("word", ["xyz", "Kragebæk", "vej-", "-"])
def test_other_words_are_unknown(forms, word):
    assert word_class(forms, word) in (UNKNOWN, "")


@pytest.mark.parametrize("mark", ["12", "§", "vej2", ""])
def test_what_is_no_word_has_no_class(forms, mark):
    assert word_class(forms, mark) == ""


def test_words_met_before_and_after_get_their_class(forms):
    vocab = spacy.blank("da").vocab
    before = vocab["vejen"]
    give_classes(vocab, lambda: forms)
    assert before.lang_ == "NOUN:Definite=Def"
    assert vocab["vejer"].lang_ == "NOUN:Number=Plur"


def test_another_vocabulary_is_untouched(forms):
    give_classes(spacy.blank("da").vocab, lambda: forms)
    assert spacy.blank("da").vocab["vejen"].lang_ == "da"


def test_the_lexicon_is_asked_only_for_words_without_a_known_class():
    vocab = Vocab()
    vocab["evt"], vocab["12"]

    def never():
        raise AssertionError

    give_classes(vocab, never, {"evt": "ADV:"})
    assert vocab["evt"].lang_ == "ADV:"
    with pytest.raises(AssertionError):
        vocab["vejen"]


def test_the_words_of_a_tokenizer_s_rules_are_classed_beforehand(forms):
    rules = {"vejen-leje": [{ORTH: "vejen"}, {ORTH: "-"}, {ORTH: "leje", NORM: "leje"}]}
    assert classes_of_rules(rules, forms) == {"leje": "VERB:", "vejen": "NOUN:Definite=Def"}
