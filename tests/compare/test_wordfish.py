import numpy as np
import pandas as pd
import pytest

from lingvist.compare import wordfish, wordfish_words
from lingvist.errors import LingvistError, SchemaError, SupportError

TEXTS, TYPES = 12, 60
WORDS = [f"ord{'abcdefghij'[i // 10]}{'abcdefghij'[i % 10]}" for i in range(TYPES)]
BETA = np.linspace(-1, 1, TYPES)
THETA = np.linspace(-1.5, 1.5, TEXTS)


def written(seed=0, texts=TEXTS, beta=BETA, length=250):
    rng = np.random.default_rng(seed)
    found = {}
    for number, theta in enumerate(THETA[:texts]):
        chances = np.exp(theta * beta)
        drawn = rng.choice(WORDS, length, p=chances / chances.sum())
        parts = np.array_split(drawn, 10)
        found[f"by{number:02}/a"] = [[" ".join(part)] for part in parts]
    return found


def table(tables, function=wordfish, **options):
    options = {"low": "by00/a", "high": "by11/a"} | options
    if function is wordfish:
        options = {"replicates": 20} | options
    return function(tables.tokens, tables.blocks, tables.documents, **options)


@pytest.fixture(scope="module")
def tables(make):
    return make(written())


def test_texts_are_placed_in_the_order_they_were_made(tables):
    found = table(tables)
    assert found["converged"].all()
    assert np.corrcoef(found["position"], THETA)[0, 1] > 0.98
    assert found["position"].mean() == pytest.approx(0, abs=1e-9)
    assert found["position"].std() == pytest.approx(1)
    assert found["words"].tolist() == [250] * TEXTS
    assert set(found["types"]) == {TYPES}


def test_words_tell_what_the_dimension_is_about(tables):
    found = table(tables, wordfish_words).set_index("word")
    assert np.corrcoef(found.loc[WORDS, "slope"], BETA)[0, 1] > 0.95
    assert found["slope"].is_monotonic_increasing
    assert found["slope"].mean() == pytest.approx(0, abs=1e-9)


def test_the_two_texts_name_the_direction(tables):
    one, other = table(tables), table(tables, low="by11/a", high="by00/a")
    np.testing.assert_allclose(one["position"], -other["position"])
    np.testing.assert_allclose(one["low"], -other["high"])
    words = [
        table(tables, wordfish_words, **ends).set_index("word")["slope"].loc[WORDS]
        for ends in ({}, {"low": "by11/a", "high": "by00/a"})
    ]
    np.testing.assert_allclose(words[0], -words[1])


def test_words_and_positions_make_the_expected_counts(tables):
    texts, words = table(tables), table(tables, wordfish_words)
    means = np.exp(
        texts["alpha"].to_numpy()[:, None]
        + words["frequency"].to_numpy()
        + np.outer(texts["position"], words["slope"])
    )
    np.testing.assert_allclose(means.sum(axis=1), texts["words"], rtol=1e-4)
    np.testing.assert_allclose(means.sum(axis=0), words["count"], rtol=1e-4)


def test_intervals_come_from_resampled_blocks(make, tables):
    found = table(tables, replicates=60)
    assert (found["low"] < found["high"]).all()
    narrow = table(tables, replicates=60, level=0.5)
    assert (narrow["high"] - narrow["low"] < found["high"] - found["low"]).all()
    pd.testing.assert_frame_equal(found, table(tables, replicates=60))


def test_intervals_hold_the_positions_that_texts_were_made_from(make):
    truth, held, narrow = THETA / THETA.std(ddof=1), [], []
    for seed in range(4):
        found = table(make(written(seed)), replicates=40)
        held.append((found["low"] <= truth) & (truth <= found["high"]))
        narrow.append((found["position"] - truth).abs() < 1.96 * found["position_se"])
    assert np.mean(held) > 0.85
    assert np.mean(narrow) < np.mean(held)


def test_few_units_have_no_interval(make):
    texts = written()
    texts["by04/a"] = [[" ".join(block[0] for block in texts["by04/a"])]]
    found = table(make(texts)).set_index("text")
    assert found.loc["by04/a", ["units", "note"]].tolist() == [1, "few_units"]
    assert found.loc["by04/a", ["low", "high"]].isna().all()
    assert found["low"].notna().sum() == TEXTS - 1
    assert table(make(texts), replicates=0)[["low", "high"]].isna().all().all()


def test_the_order_of_rows_does_not_matter(tables):
    pd.testing.assert_frame_equal(table(tables.shuffled(3)), table(tables))


def test_rare_words_are_left_out(make):
    texts = written()
    texts["by03/a"].append(["kun her"])
    found = table(make(texts), wordfish_words)
    assert not set(found["word"]) & {"kun", "her"}
    with pytest.raises(SupportError, match="stand in 12 texts or more"):
        table(make(texts), minimum_texts=12)


@pytest.mark.parametrize(
    "texts, match",
    [
        ({}, "no direction is named"),
        ({"by00/a": [["ord"]], "by11/a": [["ord"]]}, "needs 10 texts"),
        ({f"by{n:02}/a": [["ord"] * 200] for n in range(12)}, "needs 50 words"),
        (written(length=90), "too few words to place: by00/a, by01/a"),
    ],
    ids=["nothing", "two texts", "one word", "short"],
)
def test_too_little_is_refused(make, texts, match):
    with pytest.raises(SupportError, match=match):
        table(make(texts))


def test_texts_that_differ_by_chance_only_are_refused(make):
    with pytest.raises(SupportError, match="no more than chance"):
        table(make(written(beta=np.zeros(TYPES), length=400)))
    with pytest.raises(SupportError, match="no more than chance"):
        table(make({f"by{n:02}/a": [[" ".join(WORDS * 2)]] for n in range(12)}))


def test_unknown_or_equal_ends_are_refused(tables):
    with pytest.raises(SupportError, match=r"'øst/a'[\s\S]*by00/a, by01/a"):
        table(tables, low="øst/a")
    with pytest.raises(SupportError, match="no direction"):
        table(tables, low="by11/a")
    with pytest.raises(LingvistError, match="standard deviation 0"):
        table(tables, sigma=0)
    with pytest.raises(SchemaError, match="landsdel"):
        table(tables, by="landsdel")
