import pytest

from lingvist.errors import ResourceError
from lingvist.resources.site_words import load, parse


@pytest.mark.parametrize("word", ["nyheder", "kommentarfeltet", "byrådsportal", "webteamet"])
def test_inflected_forms_and_compounds_of_page_words_tell(word):
    assert load().telling.fullmatch(word)


@pytest.mark.parametrize("word", ["tillid", "ledelse", "værdier", "profilere", "sammen", "kontor"])
def test_other_words_do_not_tell(word):
    assert load().telling.fullmatch(word) is None


@pytest.mark.parametrize("word", ["kommunens", "borgerne", "økonomiforvaltningen"])
def test_shared_words_are_known_in_their_forms(word):
    assert load().shared.fullmatch(word)


def test_no_word_both_tells_and_is_small():
    words = load()
    assert {word for word in words.small if words.telling.fullmatch(word)} == set()


def test_a_missing_list_is_named():
    with pytest.raises(ResourceError, match="page frames"):
        parse('own = ["print"]')
