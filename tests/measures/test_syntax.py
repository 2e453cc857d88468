"""Sentences about invented places, with their trees: word, part of speech, head, relation."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lingvist import schema
from lingvist.measures import syntax
from lingvist.measures.syntax import COLUMNS
from lingvist.measures.trees import Words, finite_clauses

FIN, PART = "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act", "Tense=Past|VerbForm=Part"
GIVES = """
Lederne NOUN 4 nsubj
på ADP 3 case
plejehjemmet NOUN 1 nmod
giver VERB 0 ROOT fin
medarbejderne NOUN 4 iobj
tid NOUN 4 obj
til ADP 9 case
faglig ADJ 9 amod
udvikling NOUN 6 nmod
"""
# the clause with kan is part of the one with tror; vil is only an auxiliary
BECAUSE = """
I ADP 2 case
Nordby PROPN 4 obl
vil AUX 4 aux fin
lytte VERB 0 ROOT
, PUNCT 8 punct
fordi SCONJ 8 mark
vi PRON 8 nsubj
tror VERB 4 advcl fin
, PUNCT 13 punct
at SCONJ 13 mark
de PRON 13 nsubj
selv ADV 13 advmod
kan VERB 8 ccomp fin
. PUNCT 4 punct
"""
AND = """
Vi PRON 3 nsubj
er AUX 3 cop fin
tilgængelige ADJ 0 ROOT
og CCONJ 5 cc
lytter VERB 3 conj fin
"""
HEADING = """
Vedtagne VERB 2 amod part
værdier NOUN 0 ROOT
"""


def tokens(*sentences, document="nordby/a"):
    """Make the tokens of sentences; heads count from 1 in their sentence, 0 is a root."""
    rows, start = [], 0
    for number, sentence in enumerate(sentences):
        lines = [line.split() for line in sentence.strip().splitlines()]
        for place, (text, pos, head, dep, *form) in enumerate(lines):
            morph = {"fin": FIN, "part": PART}[form[0]] if form else ""
            rows.append({
                "document": document, "block": f"{document}#b0", "line": 1,
                "sentence": f"{document}#s{number}", "start": 0, "end": 1, "i": start + place,
                "text": text, "lemma": text.lower(), "pos": pos, "morph": morph,
                "head": start + (int(head) - 1 if int(head) else place), "dep": dep,
                "entity": "", "compound": "", "is_word": text[0].isalpha(),
                "block_kind": "paragraph",
            })  # fmt: skip
        start += len(lines)
    return schema.build("tokens", rows)


def one(*sentences, **options):
    (row,) = syntax(tokens(*sentences), **options).to_dict("records")
    return row


def test_distance_and_depth_by_hand():
    found = one(GIVES)
    # 3 1 2 - 1 2 2 1 3
    assert found["dependency_distance"] == pytest.approx(15 / 8)
    # giver > tid > udvikling > faglig
    assert found["tree_depth"] == 3
    assert (found["words"], found["sentences"], found["sentence_length"]) == (9, 1, 9)


def test_distance_is_that_of_textdescriptives_but_for_the_root():
    # TextDescriptives 2.8.2 counts the root as a distance of 0: 1.666667 over nine words
    assert one(GIVES)["dependency_distance"] * 8 / 9 == pytest.approx(1.666667, abs=1e-6)


def test_signs_take_no_place():
    # I-Nordby 1, Nordby-lytte 2, vil 1, fordi 2, vi 1, tror-lytte 3, at 3, de 2, selv 1, kan-tror 4
    assert one(BECAUSE)["dependency_distance"] == pytest.approx(20 / 10)
    assert one(BECAUSE)["words"] == 11


def test_clauses_are_finite_and_those_inside_others_are_subordinate():
    found = one(BECAUSE)
    assert (found["clauses"], found["clauses_per_sentence"]) == (3, 3)
    assert found["subordinate_share"] == pytest.approx(2 / 3)


def test_what_is_joined_to_a_clause_is_as_it_is():
    words = Words.of(tokens(AND, BECAUSE.replace("kan VERB 8 ccomp", "kan VERB 8 conj")))
    heads, dependent = finite_clauses(words)
    texts = words.rows["text"]
    assert texts[heads].tolist() == ["tilgængelige", "lytter", "lytte", "tror", "kan"]
    assert texts[dependent].tolist() == ["tror", "kan"]


def test_words_before_the_finite_verb_of_the_main_clause():
    assert one(BECAUSE)["words_before_verb"] == 2
    assert one(GIVES, AND)["words_before_verb"] == pytest.approx((3 + 1) / 2)
    assert one(GIVES, AND, HEADING)["words_before_verb"] == pytest.approx((3 + 1) / 2)


def test_nominal_and_verbal_words():
    found = one(GIVES)
    assert found["nominal_ratio"] == pytest.approx((5 + 2) / 1)
    assert found["nouns_per_verb"] == 5
    # ADP against vil, lytte, vi, tror, de, selv, kan
    assert one(BECAUSE)["nominal_ratio"] == pytest.approx(1 / 7)
    assert one(BECAUSE, names=True)["nominal_ratio"] == pytest.approx(2 / 7)
    assert one(BECAUSE, names=True)["nouns_per_verb"] == pytest.approx(1 / 4)
    # a participle before a noun is nominal and no verb of the ratio
    assert one(AND, HEADING)["nominal_ratio"] == pytest.approx(2 / 3)


def test_a_text_without_verbs_has_no_ratios():
    found = one(HEADING)
    assert found["clauses"] == 0
    assert np.isnan([found[name] for name in ("subordinate_share", "words_before_verb")]).all()
    assert np.isnan(found["nominal_ratio"])


def test_one_word_has_no_distance():
    found = one("Ro NOUN 0 ROOT")
    assert (found["words"], found["tree_depth"]) == (1, 0)
    assert np.isnan(found["dependency_distance"])


def test_a_text_of_signs_alone_is_undefined():
    found = one("... PUNCT 0 ROOT")
    assert (found["words"], found["sentences"]) == (0, 0)
    assert np.isnan([found[name] for name in ("sentence_length", "tree_depth")]).all()


def test_nothing_to_measure_makes_an_empty_table():
    table = syntax(schema.empty("tokens"))
    assert table.empty
    assert list(table) == COLUMNS


def test_equal_texts_have_equal_measures():
    both = pd.concat([tokens(GIVES, AND), tokens(GIVES, AND, document="sydby/a")])
    first, second = syntax(both).drop(columns="document").to_dict("records")
    assert first == second
    assert syntax(both)["document"].tolist() == ["nordby/a", "sydby/a"]


@given(st.permutations([GIVES, BECAUSE, AND, HEADING]), st.integers(0, 99))
def test_order_of_rows_and_of_sentences_does_not_matter(sentences, seed):
    expected = one(GIVES, BECAUSE, AND, HEADING)
    (found,) = syntax(tokens(*sentences).sample(frac=1, random_state=seed)).to_dict("records")
    assert found == pytest.approx(expected)


def test_a_text_twice_has_the_same_measures():
    once, twice = one(GIVES, BECAUSE), one(GIVES, BECAUSE, GIVES, BECAUSE)
    assert twice["words"] == 2 * once["words"]
    for name in COLUMNS[3:6] + COLUMNS[7:]:
        assert twice[name] == pytest.approx(once[name])


def test_rows_that_are_left_out_break_no_tree():
    table = tokens(GIVES)
    found = syntax(table[table["text"] != "giver"]).to_dict("records")[0]
    assert found["words"] == 8
    assert found["dependency_distance"] > 0
