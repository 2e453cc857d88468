"""The augmentation of ``models/augment.py``, which is beside the package and not in it."""

import random
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
import spacy
import srsly
from spacy.attrs import LANG
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from lingvist.language.paradigms import InflectionClass
from lingvist.language.word_forms import Entry, WordForms

SOURCE = Path(__file__).parents[2] / "models" / "augment.py"
WORDS = ["Lederne", "i", "Nørreby", "lytter", "til", "12", "medarbejdere", "."]  # invented place


@pytest.fixture(scope="module")
def augment() -> ModuleType:
    spec = spec_from_file_location("augment", SOURCE)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def nlp() -> Language:
    return spacy.blank("da")


def example(nlp: Language) -> Example:
    doc = Doc(
        nlp.vocab,
        words=WORDS,
        spaces=[True] * 6 + [False, False],
        pos=["NOUN", "ADP", "PROPN", "VERB", "ADP", "NUM", "NOUN", "PUNCT"],
        heads=[3, 2, 0, 3, 6, 6, 3, 3],
        deps=["nsubj", "case", "nmod", "ROOT", "case", "nummod", "obl", "punct"],
        ents=["O", "O", "B-LOC", "O", "O", "O", "O", "O"],
    )
    return Example(nlp.make_doc(doc.text), doc)


def drawn(augment: ModuleType, nlp: Language, alpha: float, lower: float) -> Doc:
    random.seed(1)
    [changed] = augment.unknown_words(alpha, lower, 0.0)(nlp, example(nlp))
    assert isinstance(changed, Example)
    return changed.reference


def test_a_respelt_word_keeps_ending_length_case_and_vowels(augment: ModuleType) -> None:
    random.seed(0)
    new = augment.respelt("Medarbejdere")
    assert new != "Medarbejdere"
    assert (new[-5:], len(new), new.istitle()) == ("jdere", 12, True)
    vowels = [letter.lower() in augment.VOWELS for letter in new]
    assert vowels == [letter.lower() in augment.VOWELS for letter in "Medarbejdere"]


def test_a_short_word_keeps_three_letters(augment: ModuleType) -> None:
    assert augment.respelt("leder")[-3:] == "der"


def test_nothing_changes_without_alpha(augment: ModuleType, nlp: Language) -> None:
    assert [token.text for token in drawn(augment, nlp, 0.0, 0.0)] == WORDS


def test_only_words_of_letters_from_four_up_change(augment: ModuleType, nlp: Language) -> None:
    changed = [token.text for token in drawn(augment, nlp, 1e9, 0.0)]
    kept = [new == old for new, old in zip(changed, WORDS, strict=True)]
    assert kept == [False, True, False, False, True, True, False, True]


def test_a_frequent_word_is_seldom_respelt(augment: ModuleType, nlp: Language) -> None:
    random.seed(0)
    often = Doc(nlp.vocab, words=["ledelse"] * 400)
    rare = Doc(nlp.vocab, words=["lydhør"])
    change = augment.unknown_words(1.0, 0.0, 0.0)
    new = [token.text for token in next(change(nlp, Example(often.copy(), often))).reference]
    assert 0 <= sum(word != "ledelse" for word in new) <= 6  # one expected
    drawn = [next(change(nlp, Example(rare.copy(), rare))).reference[0].text for _ in range(400)]
    assert 160 <= sum(word != "lydhør" for word in drawn) <= 240  # half: it counts once


def test_annotation_and_text_stay_aligned(augment: ModuleType, nlp: Language) -> None:
    doc = drawn(augment, nlp, 1e9, 1.0)
    assert doc.text == doc.text.lower()
    assert [token.head.i for token in doc] == [3, 2, 0, 3, 6, 6, 3, 3]
    assert [token.pos_ for token in doc][:3] == ["NOUN", "ADP", "PROPN"]
    assert [(ent.start, ent.label_) for ent in doc.ents] == [(2, "LOC")]


@pytest.mark.parametrize("known, kept", [(1.0, "NOUN"), (0.0, "?")])
def test_a_respelt_word_keeps_the_class_of_its_word(
    augment: ModuleType, nlp: Language, known: float, kept: str
) -> None:
    nlp.vocab.lex_attr_getters[LANG] = lambda text: "NOUN" if text == "medarbejdere" else "?"
    random.seed(0)
    [changed] = augment.unknown_words(1e9, 1.0, known)(nlp, example(nlp))
    noun = changed.predicted[6]
    assert noun.text not in WORDS
    assert noun.lang_ == kept


def test_words_get_their_class_from_the_file_of_the_lexicon(
    augment: ModuleType, nlp: Language, tmp_path: Path
) -> None:
    kind = InflectionClass("n", "NOUN", ("e",), (("n", "Definite=Def"),))
    forms = WordForms([kind], {"ledelse": Entry(("n",), {})})
    srsly.write_msgpack(tmp_path / "forms.msgpack", forms.to_data())
    augment.word_classes(str(tmp_path / "forms.msgpack"))(nlp)
    assert nlp.vocab["Ledelsen"].lang_ == "NOUN:Definite=Def"
    assert nlp.vocab["lytter"].lang_ == "?"
