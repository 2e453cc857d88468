"""Networks of words; texts and relations are invented."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lingvist.compare import (
    relation_collocations,
    relation_network,
    window_collocations,
    window_network,
)
from lingvist.errors import SchemaError

TEXTS = {
    "nordby/a": [["vi har tillid til alle", "tillid og mod", "mod og mod og tillid"]],
    "sydby/a": [["alle har mod"], ["vi har tillid til mod"], ["ro"]],
}
PAIRS = [
    ("vise", "object", "tillid"), ("vise", "object", "tillid"), ("vise", "object", "mod"),
    ("give", "object", "tillid"), ("tillid", "conjunct", "mod"), ("tillid", "conjunct", "ro"),
    ("vise", "subject", "leder"),
]  # fmt: skip
SHARED = ["count", "f_x", "f_y", "expected", "log_dice", "pmi", "npmi", "g2", "t_score",
          "delta_p_word", "delta_p_collocate"]  # fmt: skip


def relations(pairs=PAIRS):
    return pd.DataFrame(pairs, columns=["head", "relation", "dependent"])


def test_an_edge_has_the_numbers_of_the_collocations_of_its_words(make):
    tokens = make(TEXTS).tokens
    network = window_network(tokens, window=3, minimum=1, minimum_word=1)
    pairs = 0
    for word in sorted(set(tokens["lemma"])):
        own = window_collocations(tokens, word, window=3, minimum=1).set_index("collocate")
        edges = network[network["first"] == word].set_index("second")
        own = own[own.index > word].loc[edges.index]
        columns = [*SHARED, "pairs_x", "pairs_y", "pairs"]
        pd.testing.assert_frame_equal(edges[columns], own[columns], check_names=False)
        pairs += len(edges)
    assert pairs == len(network) > 5


def test_a_relation_has_the_numbers_of_the_collocations_of_its_head():
    network = relation_network(relations(), minimum=1)
    assert len(network) == 6
    for head in ("vise", "give", "tillid"):
        own = relation_collocations(relations(), head)
        own = own[own["role"] == "head"].set_index(["relation", "collocate"])
        edges = network[network["head"] == head].set_index(["relation", "dependent"])
        expected = own.loc[edges.index, [*SHARED, "n"]]
        pd.testing.assert_frame_equal(edges[[*SHARED, "n"]], expected, check_names=False)


def test_counts_of_a_relation_by_hand():
    found = relation_network(relations()).to_dict("records")
    assert [(row["head"], row["dependent"]) for row in found] == [("vise", "tillid")]
    assert [found[0][name] for name in ("count", "f_x", "f_y", "n")] == [2, 3, 3, 4]


def test_minimum_counts_leave_edges_out(make):
    tokens = make(TEXTS).tokens
    assert (window_network(tokens, minimum=2, minimum_word=1)["count"] >= 2).all()
    frequent = window_network(tokens, minimum=1, minimum_word=4)
    assert set(frequent["first"]) | set(frequent["second"]) == {"mod", "tillid"}
    assert set(relation_network(relations(), minimum=1, minimum_word=2)["dependent"]) == {"tillid"}


def test_a_word_beside_itself_is_no_edge(make):
    network = window_network(make({"nordby/a": [["mod mod mod"]]}).tokens, minimum=1)
    assert network.empty


@settings(max_examples=15)
@given(st.integers(0, 999))
def test_the_order_of_rows_does_not_matter(make, seed):
    tables = make(TEXTS)
    one = window_network(tables.tokens, minimum=1)
    pd.testing.assert_frame_equal(window_network(tables.shuffled(seed).tokens, minimum=1), one)
    shuffled = relation_network(relations().sample(frac=1, random_state=seed), minimum=1)
    pd.testing.assert_frame_equal(shuffled, relation_network(relations(), minimum=1))


def test_nothing_makes_empty_networks(make):
    assert list(window_network(make({}).tokens)) == list(window_network(make(TEXTS).tokens))
    empty = relation_network(relations([]).astype("str"))
    assert empty.empty
    assert list(empty) == list(relation_network(relations()))


def test_an_unknown_column_is_refused(make):
    with pytest.raises(SchemaError, match="weather"):
        window_network(make(TEXTS).tokens, item="weather")
