"""Passages: sentences by punctuation, titles, and the order of blocks."""

import pandas as pd
import pytest

from lingvist.findings.declaring.passages import Passage, documents


def passage(text, kind="paragraph"):
    return Passage(0, "b", kind, 0, 0, 1, text, ())


@pytest.mark.parametrize(
    "text, sentences",
    [
        ("Vi lytter. Vi lærer.", ["Vi lytter.", "Vi lærer."]),
        ("1. Vi lytter. Vi lærer.", ["1. Vi lytter.", "Vi lærer."]),
        ("Den 14. marts kl. 10 mødes vi.", ["Den 14. marts kl. 10 mødes vi."]),
        ("Han sagde: »Nej.« Vi gik.", ["Han sagde: »Nej.«", "Vi gik."]),
        ("Tillid\nVi lytter.", ["Tillid", "Vi lytter."]),
        ("Vi lytter\ntil hinanden.", ["Vi lytter\ntil hinanden."]),
    ],
)
def test_sentences_end_where_signs_say(text, sentences):
    assert [sentence.text.strip() for sentence in passage(text).sentences] == sentences


@pytest.mark.parametrize(
    "text, kind, expected",
    [
        ("Vores værdier", "heading", True),
        ("Vores værdier", "paragraph", True),
        ("Vores værdier", "list_item", False),
        ("Vi lytter.", "paragraph", False),
        ("Vi har fire værdier:", "paragraph", False),
        ("Det her er en lang linje uden punktum til sidst", "paragraph", False),
    ],
)
def test_short_lines_can_stand_for_headings(text, kind, expected):
    assert passage(text, kind).is_title is expected


def test_passages_come_in_order_and_without_white_space(tokens_of):
    tokens = tokens_of("Vi/PRON lytter/VERB", "Vi/PRON lærer/VERB")
    document = "sandby/grundlag"
    blocks = pd.DataFrame({
        "document": document, "block": [f"{document}#b2", f"{document}#b1", f"{document}#b3"],
        "kind": "paragraph", "level": 0, "start": [10, -1, 20], "line": 1,
        "text": ["Vi lærer", "\nVi lytter", "uden tokens"],
    })  # fmt: skip
    [passages] = documents(tokens, blocks)
    assert [(p.number, p.start, p.text) for p in passages] == [
        (0, 0, "Vi lytter"),
        (1, 10, "Vi lærer"),
    ]


def test_a_bullet_that_was_left_makes_an_item(tokens_of):
    tokens = tokens_of("-/PUNCT Ro/NOUN")
    blocks = pd.DataFrame({
        "document": ["sandby/grundlag"], "block": ["sandby/grundlag#b1"], "kind": ["paragraph"],
        "level": [0], "start": [0], "line": [1], "text": ["- Ro"],
    })  # fmt: skip
    [[only]] = documents(tokens, blocks)
    assert (only.kind, only.level) == ("list_item", 1)
