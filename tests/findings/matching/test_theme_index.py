from pathlib import Path

import pytest

from lingvist.findings.matching.theme_index import index_of
from lingvist.findings.tree import sentences
from lingvist.resources.lexicon import parse_lexicon

LEXICON = """
[[families]]
name = "ro"
label = "ro"
gloss = "calm"
danish = "Man har ro."
english = "One is calm."
words = [
  { lemma = "ro", pos = "NOUN", strict = true, alone = true },
  { lemma = "rolig", pos = "ADJ", derived = true },
  { lemma = "rolighed", pos = "NOUN", weak = true },
]
compounds = ["-rolig", "ro-"]
expressions = ["tage det roligt"]
exclude = ["uro"]
"""


@pytest.fixture
def found(tokens_of):
    index = index_of(parse_lexicon(LEXICON, Path("mine.toml")))

    def found(word, *, stands_alone=False):
        (sentence,) = sentences(tokens_of(word))
        entries = index.entries(sentence.tokens[0], stands_alone=stands_alone)
        return [(entry.lemma, entry.pattern, via) for _, entry, via in entries]

    return found


def test_a_word_is_found_by_its_lemma_or_by_its_form(found):
    assert found("roligere/rolig/ADJ") == [("rolig", "rolig", "lemma")]
    assert found("roligste/roligst/ADJ") == [("rolig", "rolig", "lemma")]
    assert found("Rolige/Rolige/PROPN") == [("rolig", "rolig", "lemma")]
    assert found("roligt/ADP") == []


def test_a_strict_word_asks_for_its_part_of_speech(found):
    assert found("ro/NOUN") == [("ro", "ro", "lemma")]
    assert found("ro/VERB") == []


def test_a_strict_word_may_stand_alone(found):
    assert found("Ro/VERB", stands_alone=True) == [("ro", "ro", "lemma")]
    assert found("roen/ro/VERB", stands_alone=True) == []


def test_a_compound_is_found_by_head_and_by_first_part(found):
    assert found("fredsrolige/ADJ") == [("fredsrolig", "-rolig", "compound")]
    assert found("rofyldt/ADJ") == [("rofyldt", "ro-", "compound")]


def test_a_listed_word_is_no_compound(found):
    assert found("rolighed/NOUN") == [("rolighed", "rolighed", "lemma")]


def test_a_suspended_first_part_is_no_word(found):
    assert found("ro-/ro/NOUN") == [("ro", "ro-", "compound")]


def test_phrases_are_offered_where_they_may_begin(tokens_of):
    index = index_of(parse_lexicon(LEXICON, Path("mine.toml")))
    (sentence,) = sentences(tokens_of("Vi/PRON tager/VERB det/PRON roligt/ADJ uden/ADP uro/NOUN"))
    assert [(i, p.pattern.source) for i, p in index.expressions(sentence)] == [
        (1, "tage det roligt")
    ]
    assert [i for i, _ in index.exclusions(sentence, {"ro"})] == [5]
    assert list(index.exclusions(sentence, {"other"})) == []


def test_an_index_is_made_once():
    one, two = (parse_lexicon(LEXICON, Path(name)) for name in ("a.toml", "b.toml"))
    assert index_of(one) is index_of(two)
