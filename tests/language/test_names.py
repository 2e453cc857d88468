import pytest

from lingvist.language.model import load
from lingvist.language.names import mend_names


def tags(text):
    return {token.text: (token.pos_, token.lemma_) for token in mend_names(load().nlp(text))}


@pytest.mark.parametrize("text", ["I Vejen Kommune leder vi.", "Vi følger Vejen Byråds mål."])
def test_a_common_word_before_an_authority_is_a_name(text):
    assert tags(text)["Vejen"] == ("PROPN", "Vejen")


def test_elsewhere_it_is_the_common_word():
    assert tags("Vejen dertil er lang.")["Vejen"] == ("NOUN", "vej")
    assert tags("Vi viser vejen.")["vejen"] == ("NOUN", "vej")
