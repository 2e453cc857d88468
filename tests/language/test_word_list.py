"""The sorting of words into inflection classes, which the lexicon is built by."""

import sys
from pathlib import Path

import pytest

MODELS = Path(__file__).parents[2] / "models"


@pytest.fixture(scope="module")
def word_list():
    sys.path.insert(0, str(MODELS))
    try:
        import word_list
    finally:
        sys.path.remove(str(MODELS))
    return word_list


@pytest.fixture(scope="module")
def words(word_list):
    lists = {
        "leder": "leder lederen lederens ledere lederes lederens",
        "led": "led leddet leddene lederne ledernes",
        "opgave": "opgave opgaves opgaven opgavens opgaver opgaverne opgavernes",
        "arbejde": "arbejde arbejder arbejdede arbejdet arbejdes arbejdedes arbejdende arbejd",
        "modig": "modig modigt modige modigere modigst modigste",
        "mand": "mand mands manden mandens mænd mændene",
        "herned": "herned",
        "toilette": "toilette toilettet toiletter toiletterne",
        "toilet": "toilet toilets",
    }
    lemma_of = {form: lemma for lemma, forms in lists.items() for form in forms.split()}
    return word_list.WordList(lemma_of, word_list.read_classes(MODELS / "paradigms.toml"))


@pytest.mark.parametrize(
    "lemma, name",
    [
        ("leder", "n-er-ere"),
        ("opgave", "n-n-r"),
        ("arbejde", "v-ede"),
        ("modig", "a-t"),
        ("modig", "a-cmp"),
        ("herned", "word"),
        ("toilet", "~n-et-er-double"),  # all its forms are given to another word
    ],
)
def test_a_word_is_sorted_by_the_forms_it_has(words, lemma, name):
    assert name in words.classes_of(lemma)


@pytest.mark.parametrize("lemma, name", [("opgave", "v-ede"), ("arbejde", "n-n-r")])
def test_a_class_without_its_forms_is_not_taken(words, lemma, name):
    assert name not in words.classes_of(lemma)


def test_what_no_class_gives_is_an_exception(words):
    classes = words.classes_of("mand")
    assert set(words.exceptions("mand", classes)) == {("mænd", "NOUN"), ("mændene", "NOUN")}


def test_every_class_gives_forms_of_some_lemma(word_list):
    for kind in word_list.read_classes(MODELS / "paradigms.toml"):
        lemma = "abc" + (kind.ends[0] if kind.ends else "")
        assert kind.forms_of(lemma), kind.name
