"""Noun forms, themes and initials of labels, from tables written by hand."""

import pandas as pd
import pytest

from lingvist.findings.declaring.noun_forms import adjective_noun, mnemonic, noun_form, theme
from lingvist.findings.declaring.passages import Passage, Stretch, documents
from lingvist.resources import lexicon


@pytest.fixture
def stretch(tokens_of):
    """A stretch over words written by hand, as one paragraph."""

    def make(*words):
        tokens = tokens_of(" ".join(words))
        text = " ".join(tokens["text"])
        blocks = pd.DataFrame({
            "document": ["sandby/grundlag"], "block": ["sandby/grundlag#b1"],
            "kind": ["paragraph"], "level": [0], "start": [0], "line": [1], "text": [text],
        })  # fmt: skip
        [[passage]] = documents(tokens, blocks)
        return passage.whole

    return make


def passage(text):
    return Passage(0, "b", "paragraph", 0, 0, 1, text, ())


@pytest.mark.parametrize(
    "adjective, noun",
    [
        ("modig", "mod"),
        ("tålmodig", "tålmodighed"),
        ("åben", "åbenhed"),
        ("nysgerrig", "nysgerrighed"),
        ("handlekraftig", "handlekraft"),
        ("tillidsfuld", "tillid"),
        ("respektfuld", "respekt"),
        ("anerkendende", "anerkendelse"),
        ("nytænkende", "nytænkning"),
        ("opmærksom", "opmærksomhed"),
        ("fleksibel", "fleksibilitet"),
        ("kreativ", "kreativitet"),
        ("empatisk", "empati"),
        ("stærk", "styrke"),
    ],
)
def test_adjectives_have_nouns(adjective, noun):
    assert adjective_noun(adjective) == noun


@pytest.mark.parametrize(
    "words, noun",
    [
        (["Tillid/NOUN"], "tillid"),
        (["Resultater/resultat/NOUN"], "resultat"),
        (["Åbne/åben/ADJ"], "åbenhed"),
        (["ordentlig/X"], "ordentlighed"),
        (["HELHED/helhed/ADJ"], "helhed"),
        (["tillid/NOUN", "og/CCONJ", "modige/modig/ADJ"], "tillid og mod"),
        (["at/PART", "vise/VERB", "tillid/NOUN"], "tillid"),
        (["Vi/PRON", "er/være/AUX", "åbne/åben/ADJ", "og/CCONJ", "ærlige/ærlig/ADJ"],
         "åbenhed og ærlighed"),
        (["at/PART", "gå/VERB", "forrest/ADV"], "at gå forrest"),
        (["Faglig/ADJ", "stolthed/NOUN"], "faglig stolthed"),
        (["mod-/NOUN", "og/CCONJ", "medspil/NOUN"], "mod- og medspil"),
    ],
)  # fmt: skip
def test_labels_have_a_noun_form(stretch, words, noun):
    assert noun_form(stretch(*words)) == noun


@pytest.mark.parametrize(
    "words, family",
    [(["modig/ADJ"], "mod"), (["Gæstfrihed/NOUN"], ""), (["Udvikling/NOUN"], ""),
     (["Faglig/ADJ", "stolthed/NOUN"], "faglighed")],
)  # fmt: skip
def test_themes_are_families_of_the_lexicon_and_weak_words_give_none(stretch, words, family):
    assert theme(stretch(*words), lexicon.load()) == family


@pytest.mark.parametrize(
    "text, word",
    [
        ("Vi samler dem i ordet MAR.", "MAR"),
        ("Inden for MAREN er der plads.", "MAR"),
        ("Det står i vores MAR-værdier.", "MAR"),
        ("Det er smart, og det er mar.", ""),
        ("MARTS er en måned.", ""),
    ],
    ids=["alone", "inflected", "in a compound", "lower case", "another word"],
)
def test_initials_spell_a_capitalised_word(stretch, text, word):
    labels = [stretch("Mod/NOUN"), stretch("at/PART", "arbejde/VERB"), stretch("ro/NOUN")]
    assert mnemonic(labels, [passage(text)]) == word


def test_letters_on_lines_of_their_own_spell(stretch):
    labels = [stretch("Mod/NOUN"), stretch("Arbejde/NOUN"), stretch("Ro/NOUN")]
    lines = [passage(text) for text in ("M", "Mod", "A", "Arbejde", "R", "Ro")]
    assert mnemonic(labels, lines) == "MAR"


def test_two_initials_spell_nothing(stretch):
    labels = [stretch("Hjælp/NOUN"), stretch("Ro/NOUN")]
    assert mnemonic(labels, [passage("HR hjælper.")]) == ""


def test_a_stretch_knows_its_place(stretch):
    whole = stretch("Vi/PRON", "lytter/VERB", "gerne/ADV")
    part = whole.part(2, 10)
    assert (part.text, part.place) == ("lytter", (3, 9))
    assert whole.over(whole.tokens[1:]) == Stretch(whole.passage, 3, 15)
