import pytest

from lingvist.language.lemma_compounds import lemma, participle
from lingvist.language.word_forms import Reading

READINGS = {
    "rummet": [Reading("rum", "NOUN", "Number=Sing", 5.0)],
    "ledelse": [Reading("ledelse", "NOUN", "Number=Sing", 5.0)],
    "baserede": [Reading("basere", "VERB", "Number=Plur|Tense=Past|VerbForm=Part", 4.0)],
    "ændrede": [Reading("ændre", "VERB", "Number=Plur|Tense=Past|VerbForm=Part", 5.0)],
    "værdi": [Reading("værdi", "NOUN", "", 5.0)],
    "udvalget": [Reading("udvalg", "NOUN", "", 5.0)],
}


def of(form, pos, morph=""):
    return lemma(form, pos, morph, lambda part: READINGS.get(part, ()))


@pytest.mark.parametrize(
    "form, pos, expected",
    [
        ("ledelsesrummet", "NOUN", "ledelsesrum"),
        ("tr-udvalget", "NOUN", "tr-udvalg"),
        ("værdibaserede", "ADJ", "værdibaseret"),
        ("uændrede", "ADJ", "uændret"),
        ("ledelsesrummet", "VERB", "ledelsesrum"),
        ("klitrummet", "NOUN", "klitrum"),
    ],
)
def test_the_head_is_looked_up(form, pos, expected):
    assert of(form, pos) == expected


def test_an_unknown_head_gives_nothing():
    assert of("ledelsesklit", "NOUN") is None


def test_an_unknown_first_part_asks_for_a_head_of_the_tagged_class():
    assert of("klitrummet", "VERB") is None


@pytest.mark.parametrize(
    "form, expected",
    [("veluddannede", "veluddannet"), ("nyansatte", "nyansat"), ("nyvalgte", "nyvalgt")],
)
def test_a_participle_becomes_its_dictionary_form(form, expected):
    assert participle(form) == expected
