"""Candidates within one sentence, read from tables written by hand."""

import math

import pytest

from lingvist.findings.declaring.coordinations import in_sentence
from lingvist.findings.declaring.passages import Passage
from lingvist.findings.tree import sentences


@pytest.fixture
def found(tokens_of):
    """The structures of a sentence with their labels."""

    def read(text):
        [sentence] = sentences(tokens_of(text))
        words = " ".join(token.text for token in sentence.tokens)
        passage = Passage(0, "b", "paragraph", 0, 0, 1, words, tuple(sentence.tokens))
        return [
            (one.structure, [label.text for label in one.labels])
            for one in in_sentence(passage.whole, math.nan)
        ]

    return read


def test_a_coordination_is_found_where_it_begins(found):
    text = "vi/PRON leder/VERB+VerbForm=Fin med/ADP ro/NOUN ,/PUNCT mod/NOUN og/CCONJ flid/NOUN"
    assert ("coordination", ["ro", "mod", "flid"]) in found(text)


def test_one_preposition_three_times_sets_side_by_side(found):
    text = " ,/PUNCT ".join(f"på/ADP {word}/NOUN" for word in ("ro", "mod", "flid"))
    assert ("repeated", ["ro", "mod", "flid"]) in found(text)
    assert not [
        kind for kind, _ in found(text.split(" ,/PUNCT på/ADP flid")[0]) if kind != "coordination"
    ]


def test_candidates_stand_in_the_order_of_the_text(found):
    three = [
        " ,/PUNCT ".join(f"{p}/ADP {w}/NOUN" for w in ("ro", "mod", "flid")) for p in ("på", "i")
    ]
    repeated = [labels for kind, labels in found(" ,/PUNCT ".join(three)) if kind == "repeated"]
    assert len(repeated) == 2


def test_a_list_without_end_is_read_in_parts(found):
    text = " ,/PUNCT ".join(["ro/NOUN"] * 400)
    sizes = [len(labels) for _, labels in found(text)]
    assert 3 <= max(sizes) <= 100
