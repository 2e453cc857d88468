"""Words tagged by rule, seen in the bundled pipeline and in one that knows nothing else."""

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from lingvist.language.exceptions import RULER, add
from lingvist.language.model import load
from lingvist.resources import exceptions
from lingvist.resources.exceptions import WordException

LISTED = exceptions.load()


def word_of(doc, word):
    return next(token for token in doc if token.text == word)


@pytest.mark.parametrize("entry", LISTED, ids=[entry.reason for entry in LISTED])
def test_every_example_comes_out_right(entry):
    sentence, word = entry.example
    token = word_of(load().nlp(sentence), word)
    assert token.pos_ == entry.pos
    if entry.morph is not None:
        assert str(token.morph) == entry.morph


@pytest.mark.parametrize(
    "text, word, pos",
    [
        ("Vi går mod nye tider.", "mod", "ADP"),
        ("Vores indsats mod mobning virker.", "mod", "ADP"),
        ("I går talte vi sammen.", "I", "ADP"),
        ("Vores leder hedder Kirsten.", "leder", "NOUN"),
        ("Mod slutningen af året gør vi status.", "Mod", "ADP"),
        ("Det er trygt at vide.", "er", "AUX"),
    ],
)
def test_what_only_looks_alike_stays(text, word, pos):
    assert word_of(load().nlp(text), word).pos_ == pos


@pytest.fixture
def bare():
    """A pipeline whose lemmatizer says the part of speech it saw."""
    if not Language.has_factory("tell_pos"):
        Language.component("tell_pos", func=tell_pos)
    nlp = spacy.blank("da")
    nlp.add_pipe("attribute_ruler", name=RULER)
    nlp.add_pipe("tell_pos", name="lemmatizer")
    return nlp


def tell_pos(doc: Doc) -> Doc:
    for token in doc:
        token.lemma_ = token.pos_ or "none"
    return doc


def entry(**given):
    pattern = ({"LOWER": "mod"},)
    return WordException(reason="x", example=("mod", "mod"), patterns=(pattern,), at=0, **given)


def test_the_part_of_speech_is_mended_before_the_lemmatizer(bare):
    add(bare, [entry(pos="NOUN")])
    assert word_of(bare("med mod"), "mod").lemma_ == "NOUN"
    assert word_of(bare("med mod"), "med").lemma_ == "none"


def test_adding_twice_adds_once(bare):
    add(bare, [entry(pos="NOUN")])
    add(bare, [entry(pos="NOUN")])
    assert len(bare.get_pipe(RULER).patterns) == 1
