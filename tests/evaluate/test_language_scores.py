"""Scores of a pipeline, counted by hand on two made-up texts with planted mistakes."""

import json
import math

import pytest
from spacy.tokens import Doc

from lingvist.errors import EvaluationError
from lingvist.evaluate import facts, language
from lingvist.language.model import load

# Right: Vi leder ikke mennesker. | Ledere lytter.
GOLD = (
    {
        "words": ["Vi", "leder", "ikke", "mennesker", "."],
        "spaces": [True, True, True, False, True],
        "pos": ["PRON", "VERB", "ADV", "NOUN", "PUNCT"],
        "lemmas": ["vi", "lede", "ikke", "menneske", "."],
        "heads": [1, 1, 1, 1, 1], "deps": ["nsubj", "ROOT", "advmod", "obj", "punct"],
    },
    {
        "words": ["Ledere", "lytter", "."], "spaces": [True, False, False],
        "pos": ["NOUN", "VERB", "PUNCT"], "lemmas": ["leder", "lytte", "."],
        "heads": [1, 1, 1], "deps": ["nsubj", "ROOT", "punct"],
    },
)  # fmt: skip
# Planted: leder is a noun with the lemma leder; ikke hangs on mennesker, an obl; Ledere is right.
FOUND = (
    GOLD[0]
    | {
        "pos": ["PRON", "NOUN", "ADV", "NOUN", "PUNCT"],
        "lemmas": ["vi", "leder", "ikke", "menneske", "."],
        "heads": [1, 1, 3, 1, 3],
        "deps": ["nsubj", "ROOT", "advmod", "obl", "punct"],
    },
    GOLD[1],
)
SEEN = frozenset({("vi", "PRON"), ("ikke", "ADV"), ("mennesker", "NOUN"), ("ledere", "NOUN")})


@pytest.fixture(scope="module")
def reading():
    vocab = load().nlp.vocab
    gold = tuple(Doc(vocab, **words) for words in GOLD)
    found = tuple(Doc(vocab, **words) for words in FOUND)
    return language.Reading(gold, found, gold, load())


@pytest.fixture(scope="module")
def table(reading):
    return language.scores(reading, SEEN).set_index("measure")


@pytest.mark.parametrize(
    "measure, n, score",
    [
        ("tokens", 8, 1.0),
        ("part of speech", 8, 7 / 8),
        ("lemma", 8, 7 / 8),
        ("lemma, unseen words", 2, 1 / 2),  # leder and lytter
        ("head", 6, 5 / 6),  # punctuation has no part
        ("head and relation", 6, 4 / 6),
        ("sentences", 2, 1.0),
        ("subject", 2, 1.0),
        ("object", 1, 0.0),
        ("negation", 1, 0.0),
    ],
)
def test_scores_are_those_counted_by_hand(table, measure, n, score):
    assert table.loc[measure, "n"] == n
    assert table.loc[measure, "score"] == pytest.approx(score)
    assert table.loc[measure, "in lingvist"] == 1.0


def test_what_the_gold_does_not_have_has_no_row(table):
    assert not {"morphology", "auxiliary", "modifier", "particle"} & set(table.index)


def test_words_unseen_are_left_out_where_nothing_is_known(reading):
    assert "lemma, unseen words" not in set(language.scores(reading)["measure"])


def test_intervals_hold_the_score_and_repeat(table, reading):
    assert ((table["low"] <= table["score"]) & (table["score"] <= table["high"])).all()
    assert table.loc["part of speech", "low"] == pytest.approx(4 / 5)  # the first text twice
    assert table.loc["part of speech", "high"] == 1.0  # the second text twice
    assert language.scores(reading, SEEN).set_index("measure").equals(table)


def test_disagreements_are_listed_word_by_word(reading):
    listed = language.disagreements(reading)
    assert list(
        listed[["word", "measure", "gold", "found"]].itertuples(index=False, name=None)
    ) == [
        ("leder", "part of speech", "VERB", "NOUN"),
        ("leder", "lemma", "lede", "leder"),
        ("ikke", "head and relation", "advmod < leder", "advmod < mennesker"),
        ("mennesker", "head and relation", "obj < leder", "obl < leder"),
    ]
    assert set(listed["sentence"]) == {"Vi leder ikke mennesker."}


def test_our_counts_are_those_of_spacy():
    vocab = load().nlp.vocab
    raw = ["Ledelsen lægger vægt på trivsel, og den følger op.", "I skal turde spørge hinanden."]
    gold = tuple(load().nlp.pipe(raw))
    found = tuple(load().nlp.pipe(raw))
    for doc in found:
        for token in list(doc)[::3]:
            token.pos_, token.lemma_ = "X", "x"
    reading = language.Reading(gold, found, found, load())
    by_spacy = language._spacy_scores(reading, found)
    both = [[facts.facts(doc) for doc in docs] for docs in (gold, found)]
    assert vocab is gold[0].vocab
    for measure in language.SCORERS:
        counts = language._counts(*both, measure).sum(axis=0)
        assert language._f1(counts) == pytest.approx(by_spacy[measure]), measure


def test_released_and_published_scores_stand_side_by_side(tmp_path):
    path = tmp_path / "scores.json"
    stored = {
        "bundled": {"name": "da_x_sm 1.0", "pos_acc": 0.95, "ents_f": 0.6},
        "published": {"da_y_sm 2.0": {"pos_acc": 0.94, "lemma_acc": 0.93}},
    }
    path.write_text(json.dumps(stored), encoding="utf-8")
    table = language.published(path).set_index("measure")
    assert list(table.columns) == ["da_x_sm 1.0", "da_y_sm 2.0, published"]
    assert tuple(table.loc["part of speech"]) == (0.95, 0.94)
    assert math.isnan(table.loc["lemma", "da_x_sm 1.0"])


@pytest.mark.parametrize("content", ["", "[]", '{"bundled": {}}', '{"bundled": 3}'])
def test_scores_that_cannot_be_read_are_told(tmp_path, content):
    path = tmp_path / "scores.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(EvaluationError, match=r"scores\.json"):
        language.published(path)
