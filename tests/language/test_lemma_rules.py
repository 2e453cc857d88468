import pytest
import spacy
from spacy.tokens import Doc
from spacy.training import Example

from lingvist.language import lemma_rules


@pytest.fixture
def examples():
    nlp = spacy.blank("da")
    words = ["Lederne", "leder", "fællesskaberne", "Vejen", "leder"]
    lemmas = ["leder", "lede", "fællesskab", "Vejen", "lede"]
    pos = ["NOUN", "VERB", "NOUN", "PROPN", "VERB"]
    doc = Doc(nlp.vocab, words=words, lemmas=lemmas, pos=pos)
    return [Example(doc, doc)]


@pytest.mark.parametrize(
    "form, lemma, change",
    [("lederne", "leder", (2, "")), ("større", "stor", (4, "or")), ("mod", "mod", (0, ""))],
)
def test_a_change_leads_from_form_to_lemma(form, lemma, change):
    assert lemma_rules.change_between(form, lemma) == change
    assert lemma_rules.changed(form, change) == lemma


def test_a_change_that_would_eat_the_word_gives_nothing():
    assert lemma_rules.changed("er", (2, "")) == ""


def test_only_names_keep_their_capital(examples):
    counts = lemma_rules.count_forms(examples)
    assert counts["lederne", "leder", "NOUN", ""] == 1
    assert counts["Vejen", "Vejen", "PROPN", ""] == 1


def test_the_table_goes_by_form_and_part_of_speech(examples):
    table = lemma_rules.commonest_lemmas(lemma_rules.count_forms(examples))
    assert table["leder|VERB"] == "lede"
    assert "leder|NOUN" not in table


def test_features_are_in_the_table_where_they_decide():
    counts = lemma_rules.Counts()
    counts["de", "den", "DET", "Number=Plur"] = 5
    counts["de", "De", "DET", "Polite=Form"] = 2
    table = lemma_rules.commonest_lemmas(counts)
    assert table == {"de|DET": "den", "de|DET|Polite=Form": "De"}


def test_a_pronoun_keeps_its_capital():
    nlp = spacy.blank("da")
    doc = Doc(nlp.vocab, words=["I", "ledere"], lemmas=["I", "Leder"], pos=["PRON", "NOUN"])
    counts = lemma_rules.count_forms([Example(doc, doc)])
    assert set(counts) == {("i", "I", "PRON", ""), ("ledere", "leder", "NOUN", "")}


def test_known_lemmas_are_counted_and_take_in_the_lexicon(examples):
    known = lemma_rules.lemmas_by_pos(lemma_rules.count_forms(examples), [("ansvar", "NOUN")])
    assert known["NOUN"] == {"leder": 1, "fællesskab": 1, "ansvar": 0}
    assert known["VERB"] == {"lede": 2}


def test_names_make_no_rules(examples):
    changes, endings = lemma_rules.learn_changes(lemma_rules.count_forms(examples))
    assert "PROPN" not in changes
    assert not any(key.startswith("PROPN") for key in endings)
    assert lemma_rules.changed("skaberne", endings["NOUN|"]) in {"skab", "skaber"}
