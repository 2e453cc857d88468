import pytest

from lingvist.intake.masking.runs import Word
from lingvist.intake.masking.words import is_common, is_given, is_place, is_thing, is_title


def word(text):
    return Word(text, 0, len(text))


@pytest.mark.parametrize(
    "title", ["direktør", "kommunaldirektøren", "skoleleder", "hr-chef", "ledere", "direktørerne"]
)
def test_jobs_are_titles_in_every_form(title):
    assert is_title(title)


@pytest.mark.parametrize("other", ["ledelse", "retning", "mod", ""])
def test_other_words_are_no_titles(other):
    assert not is_title(other)


@pytest.mark.parametrize("common", ["Tillid", "Omsorg", "Ledelsesansvar", "Værdier"])
def test_words_of_the_language_are_common(common):
    assert is_common(word(common), frozenset())


def test_a_word_that_the_text_writes_small_is_common():
    assert is_common(word("Zyx"), frozenset({"zyx"}))
    assert not is_common(word("Zyx"), frozenset())


def test_given_names_are_known_with_a_second_part():
    assert is_given(word("Anne-Zyx"))
    assert not is_given(word("Zyx"))


def test_municipalities_are_places_in_the_genitive_too():
    assert is_place("vejens")
    assert not is_place("birke")


@pytest.mark.parametrize(
    "words, place, thing",
    [
        (("Ane", "Birks", "Vej"), 2, True),
        (("Hans", "Skole"), 1, True),
        (("Jens", "Skov"), 1, False),
        (("Nina", "Fabricius", "Toft"), 2, False),
    ],
)
def test_a_thing_is_told_from_a_surname(words, place, thing):
    assert is_thing(tuple(map(word, words)), place) is thing
