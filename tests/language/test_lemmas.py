import pytest
import spacy
from spacy.tokens import Doc
from spacy.training import Example

from lingvist.language.identity import BUNDLED
from lingvist.language.lemmas import DanishLemmatizer
from lingvist.language.model import load
from lingvist.language.paradigms import InflectionClass
from lingvist.language.word_forms import Entry, WordForms


@pytest.fixture(scope="module")
def lemmatizer():
    return load(BUNDLED).nlp.get_pipe("lemmatizer")


@pytest.mark.parametrize(
    "form, pos, morph, lemma",
    [
        ("Lederne", "NOUN", "Definite=Def|Gender=Com|Number=Plur", "leder"),
        ("kompetencerne", "NOUN", "Definite=Def|Gender=Com|Number=Plur", "kompetence"),
        ("helheden", "NOUN", "Definite=Def|Gender=Com|Number=Sing", "helhed"),
        ("fællesskaberne", "NOUN", "Definite=Def|Gender=Neut|Number=Plur", "fællesskab"),
        ("skolelederens", "NOUN", "Case=Gen|Definite=Def|Gender=Com|Number=Sing", "skoleleder"),
        ("nysgerrige", "ADJ", "Degree=Pos|Number=Plur", "nysgerrig"),
        ("uddelegerer", "VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act", "uddelegere"),
        ("har", "AUX", "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act", "have"),
        ("mod", "ADP", "AdpType=Prep", "mod"),
        ("Klitsunds", "PROPN", "Case=Gen", "Klitsund"),
        ("Klitsund", "PROPN", "", "Klitsund"),
    ],
)
def test_lemmas_go_by_part_of_speech(lemmatizer, form, pos, morph, lemma):
    assert lemmatizer.lookup(form, pos, morph) == lemma


def test_one_form_has_a_lemma_for_each_part_of_speech(lemmatizer):
    assert lemmatizer.lookup("leder", "NOUN") == "leder"
    assert lemmatizer.lookup("leder", "VERB") == "lede"


def test_a_compound_takes_the_lemma_of_its_head(lemmatizer):
    definite = "Definite=Def|Gender=Neut|Number=Sing"
    assert lemmatizer.lookup("brobygningsansvaret", "NOUN", definite) == "brobygningsansvar"


def test_what_was_learnt_survives_storing(lemmatizer, tmp_path):
    lemmatizer.to_disk(tmp_path)
    again = DanishLemmatizer(spacy.blank("da")).from_disk(tmp_path)
    assert again.table == lemmatizer.table
    assert again.lemmas == lemmatizer.lemmas
    assert again.changes == lemmatizer.changes
    assert again.endings == lemmatizer.endings


LEDER = InflectionClass("leder", "NOUN", ("er",), (("", "Number=Sing"), ("ne", "Number=Plur")))
FORMS = WordForms(
    [LEDER], {"leder": Entry(("leder",), {"NOUN": 5.0})}, [("målt", "måle", "VERB", "")]
)


@pytest.fixture
def small():
    """A lemmatizer that has seen three words and has a lexicon of two."""
    nlp = spacy.blank("da")
    doc = Doc(
        nlp.vocab,
        words=["Holm", "gået", "følges"],
        lemmas=["Holm", "gå", "følges"],
        pos=["PROPN", "VERB", "VERB"],
    )
    lemmatizer = DanishLemmatizer(nlp)
    lexicon = [("lyttende", "ADJ")]
    lemmatizer.initialize(lambda: [Example(doc, doc)], lexicon=lexicon, forms=FORMS)
    return lemmatizer


@pytest.mark.parametrize(
    "text, pos, morph, initial, lemma",
    [
        ("Lederne", "NOUN", "Number=Plur", True, "leder"),
        ("Lederne", "PROPN", "", True, "leder"),  # taken for a name at a start
        ("Lederne", "PROPN", "", False, "Lederne"),
        ("lederne", "PROPN", "", False, "leder"),
        ("LEDERNE", "PROPN", "", False, "leder"),
        ("lederne", "VERB", "Tense=Pres", False, "leder"),  # no verb has such a form
        ("teamlederne", "NOUN", "Number=Plur", False, "teamleder"),
        ("TR-lederne", "NOUN", "Number=Plur", False, "TR-leder"),
        ("målt", "ADV", "", False, "måle"),
        ("gået", "VERB", "", False, "gå"),
        ("Holms", "PROPN", "", False, "Holm"),
        ("Strandby", "NOUN", "", False, "Strandby"),
        ("lyttende", "ADJ", "", False, "lyttende"),
        ("ledelses-", "NOUN", "", False, "ledelses-"),
        ("team", "X", "", False, "team"),
        ("klart", "ADV", "Degree=Pos", False, "klart"),
    ],
)
def test_a_lexicon_stands_behind_the_treebank(small, text, pos, morph, initial, lemma):
    assert small.lookup(text, pos, morph, initial=initial) == lemma


def test_a_middle_seen_once_is_not_believed_of_a_passive(small):
    assert small.lookup("følges", "VERB", "Voice=Act") == "følges"
    passive = "VerbForm=Inf|Voice=Pass"
    words = {"følge": Entry((), {"VERB": 5.8})}
    small.forms = WordForms((), words, [("følges", "følge", "VERB", passive)])
    assert small.lookup("følges", "VERB", passive) == "følge"


def test_the_lexicon_survives_storing(small, tmp_path):
    small.to_disk(tmp_path)
    again = DanishLemmatizer(spacy.blank("da")).from_disk(tmp_path)
    assert again.lookup("lederne", "NOUN", "Number=Plur") == "leder"
    assert again.lemmas == small.lemmas


def test_a_model_without_a_lexicon_can_be_read(small, tmp_path):
    small.to_disk(tmp_path)
    (tmp_path / "forms.msgpack").unlink()
    again = DanishLemmatizer(spacy.blank("da")).from_disk(tmp_path)
    assert again.lookup("gået", "VERB") == "gå"


def test_an_empty_lemmatizer_keeps_the_form():
    empty = DanishLemmatizer(spacy.blank("da"))
    assert empty.lookup("Lederne", "NOUN", initial=True) == "lederne"
    assert empty.lookup("Lederne", "NOUN") == "Lederne"  # unknown, within a sentence: a name
