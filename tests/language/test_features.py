import spacy
from spacy.attrs import PREFIX

from lingvist.language.features import last_five, last_five_letters


def test_the_last_five_letters():
    assert last_five("fællesskab") == "sskab"
    assert last_five("mod") == "mod"


def test_the_prefix_is_replaced_for_words_met_before_and_after():
    nlp = spacy.blank("da")
    before = nlp.vocab["ledelsen"]
    nlp = last_five_letters()(nlp)
    assert before.prefix_ == "elsen"
    assert nlp.vocab["ansvaret"].prefix_ == "varet"


def test_another_danish_pipeline_in_the_same_process_is_untouched():
    last_five_letters()(spacy.blank("da"))
    assert spacy.blank("da").vocab["ansvaret"].prefix_ == "a"
    assert spacy.blank("da").vocab.lex_attr_getters[PREFIX]("ansvaret") == "a"
