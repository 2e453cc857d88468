import pytest

from lingvist.language.known_words import is_known


@pytest.mark.parametrize("word", ["ledelsesansvaret", "medarbejdertrivsel", "Lederne", "og", "2"])
def test_danish_words_and_compounds_are_known(word):
    assert is_known(word)


@pytest.mark.parametrize("word", ["medarbeiderne", "värderingar", "leadership", "ledelsesansvaren"])
def test_words_of_other_languages_are_not(word):
    assert not is_known(word)
