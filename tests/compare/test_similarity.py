import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial.distance import jensenshannon
from scipy.stats import zscore
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import cosine_similarity

from lingvist.compare import similarity, similarity_terms
from lingvist.compare.similarity import delta_terms, divergence_terms, frequencies, z_scores
from lingvist.errors import SupportError

TEXTS = {
    "nordby/a": [["vi har tillid og mod"], ["tillid giver ro"]],
    "sydby/a": [["vi har mod"], ["mod og mod igen"]],
    "vestby/a": [["ro og orden"], ["vi siger tak for ro"]],
}
COUNTS = st.lists(
    st.lists(st.integers(0, 9), min_size=6, max_size=6).filter(any), min_size=3, max_size=5
)


def table(tables, **options):
    return similarity(tables.tokens, tables.blocks, tables.documents, **options)


def terms(tables, *names, **options):
    return similarity_terms(tables.tokens, tables.blocks, tables.documents, *names, **options)


def test_cosine_equals_scikit_learn(make):
    tables = make(TEXTS)
    texts = [" ".join(" ".join(block) for block in blocks) for blocks in TEXTS.values()]
    expected = cosine_similarity(TfidfVectorizer(analyzer=str.split).fit_transform(texts))
    found = table(tables)
    np.testing.assert_allclose(found["cosine"], expected[[0, 0, 1], [1, 2, 2]])


@given(COUNTS)
def test_divergence_equals_scipy(rows):
    counts = np.array(rows, dtype=float)
    found = divergence_terms(counts)(0, 1).sum()
    assert found == pytest.approx(jensenshannon(counts[0], counts[1], base=2) ** 2, abs=1e-7)


def test_two_texts_with_no_shared_word_are_a_bit_apart(make):
    tables = make({"a/1": [["mod og tillid"]], "b/1": [["ro", "her"]]})
    found = table(tables).iloc[0]
    assert found["js_divergence"] == pytest.approx(1)
    assert found["js_distance"] == pytest.approx(1)
    assert (found["cosine"], found["shared"], found["terms"]) == (0, 0, 5)


def test_equal_texts_are_alike(make):
    tables = make({"a/1": [["mod og ro"]], "b/1": [["ro og mod"]]})
    found = table(tables).iloc[0]
    assert found["cosine"] == pytest.approx(1)
    assert found["js_divergence"] == pytest.approx(0, abs=1e-12)


def test_two_texts_that_share_words_are_alike_in_tfidf(make):
    # a plain inverse document frequency would be 0 for every shared word
    found = table(make({"a/1": [["mod og ro"]], "b/1": [["mod og tak"]]})).iloc[0]
    assert 0 < found["cosine"] < 1


@given(COUNTS, st.integers(1, 6))
def test_delta_equals_scipy(rows, words):
    counts = np.array(rows, dtype=float)
    shares = counts / counts.sum(axis=1, keepdims=True)
    frequent = np.argsort(-counts.sum(axis=0), kind="stable")[:words]
    varied = [word for word in frequent if shares[:, word].std() > 1e-12]
    scores = zscore(shares[:, varied], ddof=1)
    expected = np.abs(scores[0] - scores[1]).sum() / words
    assert delta_terms(counts, words)(0, 1).sum() == pytest.approx(expected, abs=1e-7)


def test_delta_by_hand():
    # shares of the first word .2, .4, .6: z -1, 0, 1; of the second .8, .6, .4: 1, 0, -1
    counts = np.array([[2.0, 8], [4, 6], [6, 4]])
    np.testing.assert_allclose(z_scores(counts, 2), [[-1, 1], [0, 0], [1, -1]], atol=1e-12)
    assert delta_terms(counts, 2)(0, 2).sum() == pytest.approx(2)
    assert delta_terms(counts, 1)(0, 1).sum() == pytest.approx(1)


def test_delta_needs_three_texts(make):
    two = {name: TEXTS[name] for name in ("nordby/a", "sydby/a")}
    assert table(make(two))["delta"].isna().all()
    with pytest.raises(SupportError, match="Delta needs 3 texts"):
        delta_terms(np.ones((2, 4)))
    with pytest.raises(SupportError, match="Delta needs 3 texts"):
        terms(make(two), "nordby/a", "sydby/a", measure="delta")


@pytest.mark.parametrize(
    "measure, column",
    [("cosine", "cosine"), ("divergence", "js_divergence"), ("delta", "delta")],
)
def test_the_terms_add_up_to_the_measure(make, measure, column):
    tables = make(TEXTS)
    for pair in table(tables).to_dict("records"):
        found = terms(tables, pair["first"], pair["second"], measure=measure, top=99)
        assert found["contribution"].sum() == pytest.approx(pair[column])
        assert found["share"].sum() == pytest.approx(1)


def test_terms_name_what_is_shared_and_what_parts(make):
    tables = make(TEXTS)
    alike = terms(tables, "nordby/a", "sydby/a")
    assert set(alike["term"]) == {"vi", "har", "mod", "og"}
    assert alike["contribution"].is_monotonic_decreasing
    parting = terms(tables, "nordby/a", "sydby/a", measure="divergence", top=1)
    assert parting[["term", "count_first", "count_second"]].to_numpy().tolist() == [
        ["tillid", 2, 0]
    ]


def test_groups_may_be_compared_instead_of_documents(make):
    tables = make({**TEXTS, "nordby/b": [["helt andre ord"]]})
    found = table(tables, by="municipality")
    assert found["first"].tolist() == ["nordby", "nordby", "sydby"]


@settings(max_examples=20)
@given(st.integers(0, 1000))
def test_the_order_of_rows_does_not_matter(make, seed):
    tables = make(TEXTS)
    pd.testing.assert_frame_equal(table(tables.shuffled(seed)), table(tables))


@given(COUNTS)
def test_measures_are_the_same_both_ways(rows):
    counts = np.array(rows, dtype=float)
    for measure in (divergence_terms(counts), delta_terms(counts)):
        np.testing.assert_allclose(measure(0, 1), measure(1, 0))


def test_a_text_without_the_items_is_undefined(make):
    tables = make({**TEXTS, "østby/a": [["... rammer"]]})
    only = tables.tokens[tables.tokens["lemma"] != "rammer"]
    found = similarity(only, tables.blocks, tables.documents)
    empty = found[found["second"] == "østby/a"]
    assert empty[["cosine", "js_divergence", "delta"]].isna().all().all()
    assert found[found["second"] != "østby/a"]["delta"].notna().all()
    assert np.isnan(frequencies(np.zeros((1, 3)))).all()


def test_one_text_has_nothing_to_be_like(make):
    for texts in ({"a/1": [["mod"]]}, {}):
        with pytest.raises(SupportError, match="no pair"):
            table(make(texts))


def test_an_unknown_text_is_refused_with_those_there_are(make):
    with pytest.raises(SupportError, match=r"østby/a[\s\S]*nordby/a, sydby/a"):
        terms(make(TEXTS), "nordby/a", "østby/a")


def test_texts_are_compared_by_themes_and_by_several_columns(make):
    tables = make(TEXTS)
    parts = tables.blocks, tables.documents
    by_theme = similarity(tables.themes, *parts, item="theme")
    row = by_theme[(by_theme["first"] == "nordby/a") & (by_theme["second"] == "sydby/a")].iloc[0]
    assert (row["shared"], row["terms"]) == (1, 2)
    frames = tables.themes.assign(agent="leader", modality=tables.themes["theme"])
    several = similarity(frames, *parts, item=["agent", "modality"])
    row = several[(several["first"] == "nordby/a") & (several["second"] == "sydby/a")].iloc[0]
    assert (row["shared"], row["terms"]) == (2, 3)
