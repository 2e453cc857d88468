import pytest

from lingvist.language.paradigms import InflectionClass
from lingvist.language.word_forms import Entry, WordForms, zipf

SINGULAR, PLURAL = "Definite=Def|Number=Sing", "Definite=Def|Number=Plur"
LEDER = InflectionClass("leder", "NOUN", ("er",), (("en", SINGULAR), ("ne", PLURAL)))
LED = InflectionClass("led", "NOUN", (), (("en", SINGULAR), ("erne", PLURAL)))


@pytest.fixture
def forms():
    words = {"leder": Entry(("leder",), {"NOUN": 5.2}), "led": Entry(("~led",), {"NOUN": 4.8})}
    return WordForms([LEDER, LED], words, [("gik", "gå", "VERB", "Tense=Past")])


def readings(forms, form):
    return {(r.lemma, r.pos, r.features, r.doubtful) for r in forms.readings(form)}


def test_a_form_may_be_of_several_words(forms):
    assert readings(forms, "lederne") == {
        ("leder", "NOUN", PLURAL, False),
        ("led", "NOUN", PLURAL, True),
    }


def test_a_genitive_is_read_as_its_noun(forms):
    assert ("leder", "NOUN", f"Case=Gen|{SINGULAR}", False) in readings(forms, "lederens")


def test_a_dictionary_word_is_a_form_of_itself_unless_in_doubt(forms):
    assert readings(forms, "leder") == {("leder", "NOUN", "Definite=Ind|Number=Sing", False)}
    assert readings(forms, "led") == set()


def test_an_exception_stands_beside_the_classes(forms):
    assert readings(forms, "gik") == {("gå", "VERB", "Tense=Past", False)}


def test_unknown_forms_have_no_reading(forms):
    assert forms.readings("klitsund") == ()


def test_a_lexicon_survives_storing(forms):
    again = WordForms.from_data(forms.to_data())
    assert again.words == forms.words
    assert again.exceptions == forms.exceptions
    assert again.readings("lederne") == forms.readings("lederne")


@pytest.mark.parametrize("share, value", [(1e-3, 6.0), (1e-9, 0.0), (0.0, 0.0), (1e-12, 0.0)])
def test_a_word_in_a_thousand_is_six_on_the_zipf_scale(share, value):
    assert zipf(share) == value
