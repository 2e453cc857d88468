import pandas as pd
import pytest

from lingvist.errors import ResourceError
from lingvist.resources.content import content, content_words, parse_content


def tokens(*rows: tuple[str, str, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["lemma", "pos", "entity"])


@pytest.mark.parametrize(
    "lemma, pos, entity, kept",
    [
        ("ledelse", "NOUN", "", True),
        ("skabe", "VERB", "", True),
        ("tydelig", "ADJ", "", True),
        ("sammen", "ADV", "", True),
        ("være", "VERB", "", False),
        ("Være", "VERB", "", False),
        ("have", "AUX", "", False),
        ("have", "VERB", "", False),
        ("ikke", "ADV", "", False),
        ("al", "ADJ", "", False),
        ("1.", "ADJ", "", False),
        ("vi", "PRON", "", False),
        ("Nørrelund", "NOUN", "LOC", False),
    ],
)
def test_content_words_are_of_open_classes(lemma, pos, entity, kept):
    assert len(content_words(tokens((lemma, pos, entity)))) == kept


def test_rows_keep_their_order_and_number():
    table = tokens(("ro", "NOUN", ""), ("og", "CCONJ", ""), ("mod", "NOUN", ""), ("ro", "NOUN", ""))
    assert list(content_words(table).index) == [0, 3]
    assert content_words(table.iloc[:0]).empty


def test_each_lemma_stands_once_in_its_class():
    for name, lemmas in content().closed.items():
        assert len(lemmas) == len(set(lemmas)), name
        assert all(lemma == lemma.lower() for lemma in lemmas)


def test_a_key_too_many_is_refused():
    with pytest.raises(ResourceError, match=r"content\.toml"):
        parse_content('pos = []\nnames = []\nwords = ["ro"]\n[closed]')
