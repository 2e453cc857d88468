import numpy as np
import pandas as pd
import pytest

from lingvist.compare import clusters, measure_clusters
from lingvist.compare.similarity import tfidf
from lingvist.errors import LingvistError, SchemaError, SupportError

ONE = ["mod og tillid", "vi har mod", "tillid og ro", "mod mod tillid", "vi har tillid"]
OTHER = ["drift og budget", "tal og drift", "budget for drift", "tal tal budget", "drift drift"]
TEXTS = {
    "nordby/a": [[line] for line in ONE],
    "sydby/a": [[line] for line in reversed(ONE)],
    "vestby/a": [[line] for line in OTHER],
    "østby/a": [[line] for line in reversed(OTHER)],
    "midtby/a": [[f"{line} hvad"] for line in OTHER],
}


def table(tables, **options):
    options = {"replicates": 30} | options
    return clusters(tables.tokens, tables.blocks, tables.documents, **options)


def test_equal_texts_are_joined_first_at_no_height(make):
    found = table(make(TEXTS))
    first = found.iloc[:2].set_index("left")
    assert first.loc["nordby/a", "right"] == "sydby/a"
    assert first.loc["vestby/a", "right"] == "østby/a"
    np.testing.assert_allclose(first["height"], 0, atol=1e-9)


def test_the_merge_table_names_what_each_step_joins(make):
    found = table(make(TEXTS)).set_index("step")
    assert found.loc[1, ["left", "right", "size"]].tolist() == ["vestby/a", "østby/a", 2]
    assert found.loc[2, ["left", "right", "size"]].tolist() == ["nordby/a", "sydby/a", 2]
    assert found.loc[3, ["left", "right", "size"]].tolist() == ["midtby/a", "#1", 3]
    assert found.loc[3, "members"] == "midtby/a|vestby/a|østby/a"
    assert found.loc[4, ["left", "right", "size", "note"]].tolist() == ["#3", "#2", 5, "all"]


def test_heights_are_distances_of_tfidf(make):
    tables = make(TEXTS)
    found = table(tables, linkage="single", by="municipality", replicates=0)
    words = tables.tokens[["document", "lemma"]]
    counts = pd.crosstab(words["document"], words["lemma"]).to_numpy(dtype=float)
    weights = tfidf(counts)
    across = 1 - weights[[1, 2]] @ weights[[0, 3, 4]].T
    assert found["height"].iloc[-1] == pytest.approx(across.min())


def test_clusters_that_are_far_apart_are_stable(make):
    found = table(make(TEXTS)).set_index("members")
    assert found.loc["midtby/a|vestby/a|østby/a", "stability"] == 1
    assert found.loc["nordby/a|sydby/a", ["stability", "jaccard"]].tolist() == [1, 1]


def test_clusters_among_likes_are_not(make):
    rng = np.random.default_rng(5)
    words = ["mod", "ro", "tak", "tal", "drift", "tillid"]
    alike = {f"{name}/1": [[" ".join(rng.choice(words, 5))] for _ in range(8)] for name in "abcdef"}
    found = table(make(alike))
    assert found["stability"].min() < 0.5
    assert (found["jaccard"].dropna() >= found["stability"].dropna()).all()


def test_a_text_of_few_units_says_nothing_of_stability(make):
    found = table(make({**TEXTS, "midtby/a": [["tal og drift"]]})).set_index("members")
    row = found.loc["midtby/a|vestby/a|østby/a"]
    assert row["note"] == "few_units"
    assert np.isnan(row["stability"])
    assert np.isnan(row["jaccard"])
    assert found.loc["vestby/a|østby/a", "stability"] > 0.5


def test_the_same_seed_repeats(make):
    tables = make(TEXTS)
    pd.testing.assert_frame_equal(table(tables, seed=4), table(tables, seed=4))
    pd.testing.assert_frame_equal(table(tables.shuffled(2)), table(tables))
    pd.testing.assert_frame_equal(table(tables.categorical), table(tables))


def test_no_replicates_no_stability(make):
    found = table(make(TEXTS), replicates=0)
    assert found[["stability", "jaccard"]].isna().all().all()
    assert found["height"].notna().all()


def test_themes_and_their_shares(make):
    tables = make({
        "a/1": [["tillid tillid mod"]], "b/1": [["tillid mod tillid"]],
        "c/1": [["ansvar"]], "d/1": [["ansvar mod"]],
    })  # fmt: skip
    found = clusters(tables.themes, tables.blocks, tables.documents, item="theme", weight="share",
                     distance="euclidean", linkage="ward", replicates=0)  # fmt: skip
    assert found["members"].tolist()[0] == "a/1|b/1"
    # c: ansvar 1; d: ½, ½
    assert found["height"].iloc[:2].tolist() == pytest.approx([0, np.sqrt(0.5)])


def test_several_columns_make_a_profile(make):
    tables = make({f"{name}/1": [["mod ro"]] for name in "abcd"})
    places = tables.tokens[["document", "block"]]
    agents = ["leader", "citizen"] * 3 + ["citizen"] * 2
    frames = places.assign(agent=agents, voice=["active"] * 5 + ["none"] * 3)
    found = clusters(frames, tables.blocks, tables.documents, item=["agent", "voice"],
                     weight="share", distance="cityblock", replicates=0)  # fmt: skip
    # a, b: ¼ leader, ¼ citizen, ½ active; c: ¼ of each; d: ½ citizen, ½ none
    assert found["height"].tolist() == pytest.approx([0, 0.5, (1.5 + 1.5 + 1) / 3])
    assert found["members"].tolist()[0] == "a/1|b/1"


def test_style_by_z_scores_has_deltas_distances(make):
    found = table(make(TEXTS), weight="z", distance="cityblock", words=4, replicates=5)
    assert found["height"].is_monotonic_increasing
    assert set(found["members"].iloc[:2]) == {"nordby/a|sydby/a", "vestby/a|østby/a"}


@pytest.mark.parametrize("texts", [{}, {"a/1": [["mod"]]}, dict(list(TEXTS.items())[:3])])
def test_fewer_than_four_texts_are_refused(make, texts):
    with pytest.raises(SupportError, match="clustering needs 4 texts"):
        table(make(texts))


def test_a_text_without_the_items_is_refused_by_name(make):
    tables = make({**TEXTS, "øde/a": [["rammer rammer"]]})
    tokens = tables.tokens[tables.tokens["lemma"] != "rammer"]
    with pytest.raises(SupportError, match="nothing was counted in øde/a"):
        clusters(tokens, tables.blocks, tables.documents)


def test_equal_texts_have_a_tree_without_heights(make):
    found = table(make({f"{name}/1": [["mod ro"]] for name in "abcd"}), replicates=3)
    np.testing.assert_allclose(found["height"], 0, atol=1e-9)
    assert found["cophenetic"].isna().all()


def test_unknown_columns_and_weights_are_refused(make):
    with pytest.raises(SchemaError, match="no column farve"):
        table(make(TEXTS), item=["lemma", "farve"])
    with pytest.raises(LingvistError, match="no weight 'bm25'"):
        table(make(TEXTS), weight="bm25")


MEASURES = pd.DataFrame({
    "document": list("abcdef"),
    "lix": [30.0, 31, 32, 50, 51, 52], "mtld": [60.0, 61, 62, 90, 91, 92],
    "words": [12.0, 12.5, 13, 20, 20.5, 21], "long": [0.2, 0.21, 0.22, 0.4, 0.41, 0.42],
    "nouns": [0.3, 0.3, 0.31, 0.2, 0.21, 0.2],
})  # fmt: skip
NAMES = ["lix", "mtld", "words", "long", "nouns"]


def test_measures_of_two_styles_make_two_clusters():
    found = measure_clusters(MEASURES, columns=NAMES, replicates=40)
    halves = found[found["members"].isin(["a|b|c", "d|e|f"])]
    assert halves["stability"].tolist() == [1, 1]
    assert found["cophenetic"].iloc[0] > 0.9


def test_units_of_measure_do_not_matter():
    metres = MEASURES.assign(words=1000 * MEASURES["words"] + 7)
    pd.testing.assert_frame_equal(
        measure_clusters(metres, columns=NAMES), measure_clusters(MEASURES, columns=NAMES)
    )


def test_few_measures_say_nothing_of_stability():
    found = measure_clusters(MEASURES, columns=["lix", "mtld"])
    assert found["stability"].isna().all()
    assert set(found["note"]) == {"few_units", "all"}


def test_a_measure_that_does_not_vary_is_passed_over():
    same = MEASURES.assign(nouns=0.25)
    found = measure_clusters(same, columns=NAMES, replicates=0)
    four = measure_clusters(same, columns=NAMES[:4], replicates=0)
    np.testing.assert_allclose(found["height"], four["height"])


def test_undefined_measures_are_refused_by_name():
    holes = MEASURES.assign(mtld=[60.0, np.nan, 62, 90, 91, 92])
    with pytest.raises(SupportError, match=r"undefined in b \(mtld\): "):
        measure_clusters(holes, columns=NAMES)
    with pytest.raises(SupportError, match="needs 4 texts"):
        measure_clusters(MEASURES.head(3), columns=NAMES)
    with pytest.raises(SchemaError, match="no column is named"):
        measure_clusters(MEASURES, columns=[])
    with pytest.raises(SchemaError, match="rix"):
        measure_clusters(MEASURES, columns=["rix"])
