import numpy as np
import pytest

from lingvist.compare.dispersion import dp
from lingvist.compare.sides import Sides
from lingvist.compare.vocabulary import count_items

TEXTS = {
    "nordby/a": [["mod og mod"], ["ro"]],
    "sydby/a": [["ro og ro"], ["mod"]],
    "sydby/b": [["mod"]],
}


@pytest.fixture
def sides(make):
    tables = make(TEXTS)
    parts = tables.tokens, tables.blocks, tables.documents
    return Sides(count_items(*parts, by="municipality", item="lemma"))


def test_a_single_document_is_made_of_its_blocks(sides):
    side = sides.of("nordby")
    assert (side.counts.tolist(), side.tokens, len(side.parts)) == ([2, 1, 1], 4, 2)
    assert not side.of_documents
    assert side.dp[0] == pytest.approx(dp([2, 0], [3, 1]))


def test_several_documents_are_the_parts(sides):
    side = sides.of("sydby")
    assert (side.counts.tolist(), side.tokens, len(side.parts)) == ([2, 1, 2], 5, 2)
    assert side.of_documents
    assert side.dp[0] == pytest.approx(dp([1, 1], [4, 1]))


def test_all_others_together_are_a_side_too(sides):
    rest, other = sides.all_but("sydby", "rest"), sides.of("nordby")
    assert rest.name == "rest"
    assert rest.counts.tolist() == other.counts.tolist()
    assert rest.parts.tolist() == other.parts.tolist()
    assert not rest.of_documents


def test_a_word_that_a_side_lacks_has_no_dispersion(make):
    tables = make({"nordby/a": [["mod"]], "sydby/a": [["ro"]]})
    parts = tables.tokens, tables.blocks, tables.documents
    sides = Sides(count_items(*parts, by="municipality", item="lemma"))
    assert np.isnan(sides.of("nordby").dp).tolist() == [False, True]
