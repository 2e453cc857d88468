import numpy as np
import pytest

from lingvist.compare.vocabulary import count_items
from lingvist.errors import SchemaError

TEXTS = {
    "nordby/a": [["mod og tillid"], ["... ro ."]],
    "nordby/b": [["mod"]],
    "sydby/a": [["ro og ro"], ["tillid"]],
}


@pytest.fixture
def found(make):
    tables = make(TEXTS)
    shuffled = tables.shuffled(5)
    return count_items(
        shuffled.tokens, shuffled.blocks, shuffled.documents, by="municipality", item="lemma"
    )


def test_words_are_sorted_and_counted_by_block(found):
    assert found.items.tolist() == ["mod", "og", "ro", "tillid"]
    expected = [[1, 1, 0, 1], [0, 0, 1, 0], [1, 0, 0, 0], [0, 1, 2, 0], [0, 0, 0, 1]]
    np.testing.assert_array_equal(found.counts.toarray(), expected)
    np.testing.assert_array_equal(found.words, [3, 1, 1, 3, 1])


def test_counts_by_group(found):
    assert found.groups == ["nordby", "sydby"]
    np.testing.assert_array_equal(found.of_groups().toarray(), [[2, 1, 1, 1], [0, 1, 2, 1]])


def test_an_unknown_column_is_refused(make):
    tables = make(TEXTS)
    parts = tables.tokens, tables.blocks, tables.documents
    with pytest.raises(SchemaError, match="no column weather"):
        count_items(*parts, by="municipality", item="weather")


def test_nothing_is_counted_of_nothing(make):
    tables = make({})
    found = count_items(
        tables.tokens, tables.blocks, tables.documents, by="municipality", item="lemma"
    )
    assert found.groups == []
    assert found.counts.shape == (0, 0)
