import spacy
from spacy.attrs import PREFIX, SUFFIX

from lingvist.language.features import last_five, last_three, word_endings


def test_the_endings_are_read_in_small_letters():
    assert last_five("Fællesskab") == "sskab"
    assert last_five("MOD") == "mod"
    assert last_three("LEDELSE") == "lse"
    assert last_three("på") == "på"


def test_words_met_before_and_after_are_changed():
    nlp = spacy.blank("da")
    before = nlp.vocab["LEDELSEN"]
    nlp = word_endings()(nlp)
    assert (before.prefix_, before.suffix_) == ("elsen", "sen")
    after = nlp.vocab["Ansvaret"]
    assert (after.prefix_, after.suffix_) == ("varet", "ret")


def test_a_heading_in_capitals_differs_in_shape_only():
    nlp = word_endings()(spacy.blank("da"))
    capitals, small = nlp.vocab["TILLID"], nlp.vocab["tillid"]
    assert (capitals.prefix, capitals.suffix) == (small.prefix, small.suffix)
    assert capitals.norm == small.norm
    assert capitals.shape != small.shape


def test_another_danish_pipeline_in_the_same_process_is_untouched():
    word_endings()(spacy.blank("da"))
    other = spacy.blank("da").vocab
    assert (other["Ansvaret"].prefix_, other["RET"].suffix_) == ("A", "RET")
    assert other.lex_attr_getters[PREFIX]("ansvaret") == "a"
    assert other.lex_attr_getters[SUFFIX]("ANSVARET") == "RET"
