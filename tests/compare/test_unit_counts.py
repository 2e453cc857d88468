import numpy as np

from lingvist.compare.resampling import Resampling
from lingvist.compare.unit_counts import UnitCounts
from lingvist.compare.vocabulary import count_items

TEXTS = {
    "nordby/a": [["mod mod"], ["ro"], ["tak ro"]],
    "sydby/a": [["mod"], ["ro"]],
    "sydby/b": [["tak tak tak"]],
}


def counted(make, by="municipality"):
    tables = make(TEXTS)
    return UnitCounts.of(
        count_items(tables.tokens, tables.blocks, tables.documents, by=by, item="lemma")
    )


def test_units_are_blocks_of_one_document_or_the_documents_of_several(make):
    found = counted(make)
    assert found.units.tolist() == [3, 2]
    assert found.counts.toarray()[found.owner == 1].tolist() == [[1, 1, 0], [0, 0, 3]]
    assert counted(make, "document").units.tolist() == [3, 2, 1]


def test_texts_are_the_sums_of_their_units(make):
    assert counted(make).of_texts().tolist() == [[2, 2, 1], [1, 1, 3]]


def test_some_items_only(make):
    found = counted(make).only(np.array([True, False, True]))
    assert found.of_texts().tolist() == [[2, 1], [1, 3]]
    assert found.units.tolist() == [3, 2]


def test_weights_say_how_often_a_unit_counts(make):
    assert counted(make).of_texts(np.array([2, 0, 1, 0, 1])).tolist() == [[4, 1, 1], [0, 0, 3]]


def test_a_resample_draws_as_many_units_of_each_text(make):
    found = counted(make, "document")
    for counts in found.resampled(Resampling(50, seed=3)):
        assert counts[2].tolist() == [0, 0, 3]
        assert counts[1].sum() == 2


def test_draws_of_a_text_depend_on_no_other(make):
    both = [counts[0] for counts in counted(make).resampled(Resampling(20))]
    tables = make({name: TEXTS[name] for name in ("nordby/a",)})
    found = count_items(
        tables.tokens, tables.blocks, tables.documents, by="municipality", item="lemma"
    )
    alone = [counts[0] for counts in UnitCounts.of(found).resampled(Resampling(20))]
    np.testing.assert_array_equal(both, alone)


def test_nothing_is_nothing(make):
    tables = make({})
    found = UnitCounts.of(
        count_items(tables.tokens, tables.blocks, tables.documents, by="document", item="lemma")
    )
    assert (found.texts, found.of_texts().shape) == ([], (0, 0))
