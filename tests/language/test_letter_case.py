import pytest

from lingvist.language.letter_case import recased


@pytest.mark.parametrize(
    "lemma, text, initial, expected",
    [
        ("leder", "Lederne", True, "leder"),
        ("leder", "LEDERNE", False, "leder"),
        ("med-udvalg", "MED-udvalget", True, "MED-udvalg"),
        ("klitsund-borger", "Klitsund-borgerne", False, "Klitsund-borger"),
        ("ansvars-område", "Ansvars-områder", True, "ansvars-område"),
        ("mus", "MUSen", False, "MUS"),
        ("god", "BEDRE", False, "god"),
    ],
)
def test_only_the_capitals_of_the_word_itself_stay(lemma, text, initial, expected):
    assert recased(lemma, text, initial=initial) == expected
