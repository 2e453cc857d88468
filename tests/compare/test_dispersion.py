import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array
from scipy.stats import entropy, variation

from lingvist.compare.dispersion import (
    MEASURES,
    carroll_d2,
    dispersion,
    dp,
    dp_norm,
    dp_of_items,
    juilland_d,
    kld,
    rosengren_s,
)

# Gries 2008 and 2020: the word a in five parts of a small corpus
COUNTS, SIZES = [1, 2, 3, 4, 5], [9, 10, 10, 10, 11]

PARTS = st.lists(st.tuples(st.integers(0, 20), st.integers(1, 90)), min_size=2, max_size=12)


@pytest.mark.parametrize(
    "measure, published",
    [
        (dp, 0.18), (dp_norm, 0.2195), (juilland_d, 0.7852),
        (carroll_d2, 0.938), (rosengren_s, 0.950), (kld, 0.137),
    ],
)  # fmt: skip
def test_the_small_corpus_of_gries(measure, published):
    assert measure(COUNTS, SIZES) == pytest.approx(published, abs=0.0005)


@given(PARTS)
def test_measures_equal_scipy(parts):
    counts, sizes = np.array(parts, dtype=float).T
    if not counts.any():
        return
    rates = counts / sizes
    root = np.sqrt(len(rates) - 1)
    assert juilland_d(counts, sizes) == pytest.approx(1 - variation(rates) / root, abs=1e-9)
    d2 = entropy(rates) / np.log(len(rates))
    assert carroll_d2(counts, sizes) == pytest.approx(d2, abs=1e-9)
    assert kld(counts, sizes) == pytest.approx(entropy(counts, sizes, base=2), abs=1e-9)


@given(PARTS, st.randoms())
def test_order_and_size_of_corpus_do_not_matter(parts, random):
    counts, sizes = np.array(parts, dtype=float).T
    random.shuffle(parts)
    shuffled, of_sizes = np.array(parts, dtype=float).T
    for measure in MEASURES.values():
        expected = measure(counts, sizes)
        assert measure(shuffled, of_sizes) == pytest.approx(expected, nan_ok=True, abs=1e-9)
        assert measure(counts * 3, sizes * 3) == pytest.approx(expected, nan_ok=True, abs=1e-9)


def test_the_ends_of_the_scales():
    even, one = ([2, 4, 6], [10, 20, 30]), ([0, 0, 6], [20, 20, 10])
    assert [measure(*even) for measure in (dp, dp_norm, kld)] == pytest.approx([0, 0, 0])
    assert [measure(*even) for measure in (juilland_d, carroll_d2, rosengren_s)] == pytest.approx(
        [1, 1, 1]
    )
    assert dp_norm(*one) == pytest.approx(1)
    assert dp(*one) == pytest.approx(0.8)
    assert [measure(*one) for measure in (juilland_d, carroll_d2)] == pytest.approx([0, 0])
    assert rosengren_s(*one) == pytest.approx(0.2)


def test_undefined_is_nan():
    for name, measure in MEASURES.items():
        assert np.isnan(measure([0, 0], [5, 5])), name
        assert np.isnan(measure([], [])), name
        assert np.isnan(measure([0], [0])), name
    for measure in (dp_norm, juilland_d, carroll_d2):
        assert np.isnan(measure([3], [9]))


def test_parts_without_words_do_not_matter():
    for measure in MEASURES.values():
        assert measure([*COUNTS, 0], [*SIZES, 0]) == pytest.approx(measure(COUNTS, SIZES))


@given(st.lists(st.lists(st.integers(0, 4), min_size=3, max_size=3), min_size=1, max_size=8))
def test_many_items_at_once_equal_one_by_one(rows):
    counts = np.array(rows, dtype=float)
    sizes = np.arange(1.0, len(rows) + 1)
    expected = [dp(column, sizes) for column in counts.T]
    np.testing.assert_allclose(dp_of_items(csr_array(counts), sizes), expected, atol=1e-9)


def test_table_over_documents_and_inside_them(make):
    tables = make(
        {
            "n/a": [["tillid og mod"], ["tillid er godt"], ["her er ro"]],
            "s/b": [["mod og mod og mod"], ["rammer"]],
        }
    )
    whole = dispersion(tables.themes, tables.blocks).set_index("item")
    # 9 and 6 words: tillid 2 and 0, mod 1 and 3
    assert whole.loc["tillid", ["count", "parts", "parts_with"]].tolist() == [2, 2, 1]
    assert whole.loc["tillid", "dp"] == pytest.approx(dp([2, 0], [9, 6]))
    assert whole.loc["mod", "dp"] == pytest.approx(dp([1, 3], [9, 6]))
    assert set(whole["document"]) == {""}
    assert "råderum" not in whole.index
    inside = dispersion(tables.themes, tables.blocks, parts="block")
    row = inside[(inside["document"] == "n/a") & (inside["item"] == "tillid")].iloc[0]
    assert row["dp_norm"] == pytest.approx(dp_norm([1, 1, 0], [3, 3, 3]))
    weak = dispersion(tables.themes, tables.blocks, parts="block", weak=True)
    assert "råderum" in set(weak["item"])


def test_table_by_section_and_of_lemmas(make):
    tables = make({"n/a": [["tillid og mod"], ["tillid"], ["ro"]]})
    blocks = tables.blocks.assign(section=["Om os", "Om os", "Om jer"])
    table = dispersion(tables.tokens, blocks, item="lemma", parts="section").set_index("item")
    assert table.loc["tillid", ["count", "parts", "parts_with"]].tolist() == [2, 2, 1]
    assert table.loc["tillid", "dp"] == pytest.approx(dp([2, 0], [4, 1]))


def test_nothing_to_count_makes_an_empty_table(make):
    tables = make({"n/a": [["her er ro"]]})
    table = dispersion(tables.themes, tables.blocks)
    assert table.empty
    assert isinstance(table, pd.DataFrame)
    assert list(table)[:5] == ["document", "item", "count", "parts", "parts_with"]
