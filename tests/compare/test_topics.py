import numpy as np
import pandas as pd
import pytest

from lingvist.compare import topic_paragraphs, topic_shares, topics
from lingvist.errors import SchemaError, SupportError

SUBJECTS = {
    "drift": ["budget", "regnskab", "drift", "udgift", "kontrol", "revision"],
    "leg": ["barn", "skole", "leg", "læring", "lærer", "klasse"],
    "krop": ["motion", "løb", "helbred", "kost", "søvn", "puls"],
}
OFTEN = [0.4, 0.25, 0.15, 0.1, 0.06, 0.04]


def written(paragraphs=15, seed=0):
    """Documents of paragraphs, each of one subject; the second is of two of them only."""
    rng = np.random.default_rng(seed)
    plan = {"nordby/a": ("drift", "leg", "krop"), "sydby/a": ("drift", "leg")}
    return {
        name: [
            [" ".join(rng.choice(SUBJECTS[subjects[n % len(subjects)]], 8, p=OFTEN))]
            for n in range(paragraphs * len(subjects))
        ]
        for name, subjects in plan.items()
    }


@pytest.fixture(scope="module")
def tables(make):
    return make(written())


def found_topics(tables, **options):
    return topics(tables.tokens, tables.blocks, **({"k": 3, "top": 6} | options))


def test_the_subjects_are_found(tables):
    found = found_topics(tables)
    sets = {frozenset(terms) for _, terms in found.groupby("topic")["term"]}
    assert sets == {frozenset(words) for words in SUBJECTS.values()}
    assert found["converged"].all()
    assert found.groupby("topic")["weight"].apply(lambda w: w.is_monotonic_decreasing).all()


def test_the_largest_topic_comes_first(tables):
    shares = found_topics(tables).drop_duplicates("topic")["share"]
    # 15 paragraphs of 75 are of the third subject; 30 of each of the others
    assert shares.sum() == pytest.approx(1)
    assert shares.iloc[-1] == pytest.approx(0.2, abs=0.03)


@pytest.mark.parametrize("seed", range(8))
def test_topics_come_in_order_of_their_share_of_the_words(make, seed):
    """Long paragraphs of the third subject: weights alone, of rows of length 1, do not tell."""
    rng = np.random.default_rng(seed)
    words = list(SUBJECTS.values())
    texts = [[" ".join(rng.choice(words[n % 3], rng.integers(6, 7 + 20 * (n % 3))))]
             for n in range(45)]  # fmt: skip
    shares = found_topics(make({"nordby/a": texts})).drop_duplicates("topic")["share"]
    assert shares.is_monotonic_decreasing


def test_shares_of_documents_rest_on_their_paragraphs(tables):
    paragraphs = topic_paragraphs(tables.tokens, tables.blocks, k=3)
    assert len(paragraphs) == 75 * 3
    np.testing.assert_allclose(paragraphs.groupby("block")["share"].sum(), 1)
    found = topic_shares(paragraphs, tables.documents).set_index(["group", "topic"])
    np.testing.assert_allclose(found.groupby("group")["share"].sum(), 1)
    assert found.loc[("sydby/a", 3), "share"] == pytest.approx(0, abs=0.02)
    assert found.loc[("nordby/a", 3), "share"] == pytest.approx(1 / 3, abs=0.05)
    assert found.loc[("nordby/a", 3), ["paragraphs", "words"]].tolist() == [45, 360]


def test_the_share_of_a_topic_is_weighted_by_words(make):
    texts = written()
    texts["nordby/a"][2::3] = [[block[0] + " " + block[0]] for block in texts["nordby/a"][2::3]]
    tables = make(texts)
    paragraphs = topic_paragraphs(tables.tokens, tables.blocks, k=3)
    assert set(paragraphs["words"]) == {8, 16}
    weighted = (paragraphs["share"] * paragraphs["words"]).groupby(paragraphs["topic"]).sum()
    shares = found_topics(tables).drop_duplicates("topic")["share"]
    np.testing.assert_allclose(shares, weighted / weighted.sum())


def test_shares_are_weighted_by_words():
    paragraphs = pd.DataFrame({
        "document": "a/1", "block": ["b0", "b0", "b1", "b1", "b2", "b2"],
        "topic": [1, 2] * 3, "share": [1, 0, 0.5, 0.5, np.nan, np.nan],
        "words": [30, 30, 10, 10, 9, 9],
    })  # fmt: skip
    documents = pd.DataFrame({"document": ["a/1"], "municipality": ["A"]})
    found = topic_shares(paragraphs, documents, by="municipality")
    assert found["share"].tolist() == pytest.approx([35 / 40, 5 / 40])
    assert found[["group", "paragraphs", "words"]].drop_duplicates().to_numpy().tolist() == [
        ["A", 2, 40]
    ]
    with pytest.raises(SchemaError, match="landsdel"):
        topic_shares(paragraphs, documents, by="landsdel")


def test_the_order_of_rows_does_not_matter(tables):
    pd.testing.assert_frame_equal(found_topics(tables.shuffled(5)), found_topics(tables))
    pd.testing.assert_frame_equal(found_topics(tables.categorical), found_topics(tables))


@pytest.mark.parametrize(
    "texts",
    [{}, {"a/1": [["mod"]]}, {"a/1": [["mod og ro i dag"]] * 29}],
    ids=["nothing", "one word", "29 paragraphs"],
)
def test_too_few_paragraphs_are_refused(make, texts):
    tables = make(texts)
    for function in (topics, topic_paragraphs):
        with pytest.raises(SupportError, match="3 topics need 30 paragraphs"):
            function(tables.tokens, tables.blocks, k=3)


def test_one_topic_is_none(tables):
    with pytest.raises(SupportError, match="2 topics or more"):
        found_topics(tables, k=1)


def test_equal_paragraphs_do_not_break_it(make):
    same = make({"a/1": [["mod og ro i dag"]] * 40})
    found = topics(same.tokens, same.blocks, k=2)
    assert found.drop_duplicates("topic")["share"].sum() == pytest.approx(1, abs=1e-6)
