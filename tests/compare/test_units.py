import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lingvist.compare.units import count_units

TEXTS = {
    "nordby/a": [["# Vores tillid"], ["vi har tillid", "tillid og mod"], ["..."], ["her er ro"]],
    "sydby/a": [["mod er godt"], ["rammer er godt"]],
    "sydby/b": [["mod"]],
}


@pytest.fixture
def tables(make):
    return make(TEXTS)


def count(tables, **options):
    parts = tables.themes, tables.blocks, tables.sentences, tables.documents
    return count_units(*parts, by="municipality", **options)


def test_one_document_is_sampled_by_blocks_and_several_by_documents(tables):
    nordby, sydby = count(tables).samples
    assert (nordby.group, nordby.unit, nordby.size) == ("nordby", "block", 3)
    assert (sydby.group, sydby.unit, sydby.size) == ("sydby", "document", 2)


def test_counts_of_the_units(tables):
    counted = count(tables)
    assert counted.themes == ("mod", "tillid")
    nordby, sydby = counted.samples
    np.testing.assert_array_equal(nordby.mentions, [[0, 1], [1, 2], [0, 0]])
    np.testing.assert_array_equal(nordby.hits, [[0, 1], [1, 2], [0, 0]])
    np.testing.assert_array_equal(nordby.words, [2, 6, 3])
    np.testing.assert_array_equal(nordby.sentences, [1, 2, 1])
    np.testing.assert_array_equal(sydby.mentions, [[1, 0], [1, 0]])
    np.testing.assert_array_equal(sydby.words, [6, 1])


def test_a_sentence_with_two_mentions_is_one_sentence(make):
    (sample,) = count(make({"nordby/a": [["tillid er tillid"]]})).samples
    assert (sample.mentions[0, 0], sample.hits[0, 0], sample.sentences[0]) == (2, 1, 1)


def test_a_block_without_words_is_no_unit(tables):
    assert "..." in tables.blocks["text"].tolist()
    assert count(tables).samples[0].size == 3


def test_blocks_that_are_not_given_are_not_counted(tables):
    blocks = tables.blocks[tables.blocks["kind"] != "heading"]
    counted = count_units(
        tables.themes, blocks, tables.sentences, tables.documents, by="municipality"
    )
    nordby = counted.samples[0]
    assert nordby.mentions.sum(axis=0).tolist() == [1, 2]
    assert (nordby.words.sum(), nordby.sentences.sum()) == (9, 3)


def test_named_themes_are_counted_though_absent(tables):
    counted = count(tables, names=["dialog", "tillid"])
    assert counted.themes == ("dialog", "tillid")
    assert counted.samples[0].mentions.sum(axis=0).tolist() == [0, 3]


def test_weak_mentions_are_counted_when_asked_for(tables):
    assert count(tables, weak=True).themes == ("mod", "råderum", "tillid")


@given(st.integers(0, 1000))
def test_the_order_of_rows_does_not_matter(make, seed):
    tables = make(TEXTS)
    for one, other in zip(count(tables).samples, count(tables.shuffled(seed)).samples, strict=True):
        np.testing.assert_array_equal(one.mentions, other.mentions)
        np.testing.assert_array_equal(one.words, other.words)
