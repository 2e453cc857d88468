import numpy as np
import pandas as pd
import pytest

from lingvist.compare import wordscores, wordscores_words
from lingvist.errors import SchemaError, SupportError

# The artificial example of Laver, Benoit & Garry 2003 (table 1; data_dfm_lbgexample of quanteda):
# 37 words A to ZK; each of six texts of 1,000 words has the same 17 counts, five words further on.
RUN = [2, 3, 10, 22, 45, 78, 115, 146, 158, 146, 115, 78, 45, 22, 10, 3, 2]
FIRST = {"r1": 0, "r2": 5, "r3": 10, "r4": 15, "r5": 20, "v1": 7}
POSITIONS = {"r1": -1.5, "r2": -0.75, "r3": 0.0, "r4": 0.75, "r5": 1.5}
WORDS = [chr(ord("a") + i) for i in range(26)] + [f"z{chr(ord('a') + i)}" for i in range(11)]


def lbg_texts():
    return {
        text: [[" ".join([word] * n)] for word, n in zip(WORDS[first:], RUN, strict=False)]
        for text, first in FIRST.items()
    }


def table(tables, references=POSITIONS, **options):
    options = {"replicates": 100} | options
    return wordscores(tables.tokens, tables.blocks, tables.documents, references, **options)


def small(tables, **options):
    return table(tables, {"a/1": -1.0, "b/1": 1.0}, minimum_words=1, **options)


SMALL = {
    "a/1": [["mod mod ro tak"]],
    "b/1": [["mod tal tal tal"]],
    "c/1": [["mod ro tal ukendt"]],
    "d/1": [["tal tal ro"]],
}


def test_the_artificial_example(make):
    found = table(make(lbg_texts())).set_index("text")
    assert found.loc["v1", "raw"] == pytest.approx(-0.448, abs=5e-4)
    assert found.loc["v1", "raw_se"] == pytest.approx(0.0119, abs=5e-5)
    assert found.loc["v1", ["words", "scored", "scored_share"]].tolist() == [1000, 1000, 1]
    # one text has no spread of its own to rescale
    assert np.isnan(found.loc["v1", "position"])


def test_word_scores_of_the_artificial_example(make):
    tables = make(lbg_texts())
    found = wordscores_words(tables.tokens, tables.blocks, tables.documents, POSITIONS)
    scores = found.set_index("word")["score"]
    expected = {"a": -1.5, "f": -1.4812, "n": -0.75, "s": 0, "x": 0.75, "zf": 1.4812, "zk": 1.5}
    for word, score in expected.items():
        assert scores[word] == pytest.approx(score, abs=5e-5)
    assert found["score"].is_monotonic_increasing


def test_rescaled_positions_of_all_texts_of_the_example(make):
    found = table(make(lbg_texts()), texts=list(FIRST)).set_index("text")
    raw = [-1.3179, -0.7396, 0, 0.7396, 1.3179, -0.4481]
    np.testing.assert_allclose(found["raw"], raw, atol=5e-5)
    spread, middle = np.std(list(POSITIONS.values()), ddof=1), np.mean(raw)
    expected = (np.array(raw) - middle) * spread / np.std(raw, ddof=1) + middle
    np.testing.assert_allclose(found["position"], expected, atol=5e-4)
    np.testing.assert_allclose(
        found["position_se"] / found["raw_se"], spread / np.std(raw, ddof=1), atol=5e-4
    )


def test_by_hand(make):
    # mod: .5 of a, .25 of b: P(a) 2/3, score -1/3; ro, tak -1; tal +1
    found = small(make(SMALL)).set_index("text")
    assert found.loc["c/1", "raw"] == pytest.approx((-1 / 3 - 1 + 1) / 3)
    variance = ((-1 / 3) ** 2 + 1 + 1) / 3 - (1 / 9) ** 2
    assert found.loc["c/1", "raw_se"] == pytest.approx(np.sqrt(variance / 3))
    assert found.loc["c/1", "scored_share"] == pytest.approx(0.75)
    assert found.loc["d/1", "raw"] == pytest.approx(1 / 3)
    # two texts are put as far apart as the two references
    assert found["position"].diff().iloc[1] == pytest.approx(2)


def test_intervals_come_from_resampled_blocks(make):
    rng = np.random.default_rng(0)
    words = ["mod", "ro", "tak", "tal"]
    texts = {
        name: [[" ".join(rng.choice(words, 10))] for _ in range(12)] for name in ("c/1", "d/1")
    }
    tables = make({**SMALL, **texts})
    found = small(tables, texts=list(texts))
    assert ((found["raw_low"] < found["raw"]) & (found["raw"] < found["raw_high"])).all()
    stretched = (found["high"] - found["low"]) / (found["raw_high"] - found["raw_low"])
    np.testing.assert_allclose(stretched, found["position_se"] / found["raw_se"])
    # words drawn independently: both errors tell the same
    half = (found["raw_high"] - found["raw_low"]) / 2
    np.testing.assert_allclose(half, 1.96 * found["raw_se"], rtol=0.35)
    narrow = small(tables, texts=list(texts), level=0.5)
    assert (narrow["raw_high"] - narrow["raw_low"] < 2 * half).all()


def test_bursts_widen_the_interval_and_not_the_published_error(make):
    even = [["mod tal"] for _ in range(20)]
    bursts = [["mod mod"] for _ in range(10)] + [["tal tal"] for _ in range(10)]
    found = small(make({**SMALL, "c/1": even, "d/1": bursts})).set_index("text")
    assert found.loc["c/1", "raw_se"] == pytest.approx(found.loc["d/1", "raw_se"])
    width = found["raw_high"] - found["raw_low"]
    assert width["c/1"] == pytest.approx(0)
    assert width["d/1"] > 4 * found.loc["d/1", "raw_se"]


def test_few_units_have_no_interval(make):
    found = small(make(SMALL))
    assert found["note"].tolist() == ["few_units"] * 2
    assert found[["raw_low", "raw_high", "low", "high"]].isna().all().all()
    wide = small(make(SMALL), minimum_units=1)
    assert wide[["raw_low", "raw_high"]].notna().all().all()


def test_the_order_of_rows_and_references_does_not_matter(make):
    tables = make(SMALL)
    pd.testing.assert_frame_equal(small(tables.shuffled(1)), small(tables))
    turned = table(tables, {"b/1": 1.0, "a/1": -1.0}, minimum_words=1)
    pd.testing.assert_frame_equal(turned, small(tables))


def test_a_text_that_shares_no_word_is_undefined(make):
    found = small(make({**SMALL, "e/1": [["helt andet"]]})).set_index("text")
    assert found.loc["e/1", "scored"] == 0
    assert found.loc["e/1", "note"] == "few_units"
    assert found.loc["e/1", ["raw", "raw_se", "position", "low"]].isna().all()
    assert found.loc["c/1", "position"] == pytest.approx(
        small(make(SMALL)).set_index("text").loc["c/1", "position"]
    )


def test_an_interval_that_is_missing_has_a_reason(make):
    # one block of six has scored words: a resample may have none
    texts = {"e/1": [["mod tal"], *([["helt andet"]] * 5)], "f/1": [["mod ro"]] * 6}
    found = small(make({**SMALL, **texts})).set_index("text")
    assert found.loc["e/1", ["raw_low", "raw_high", "low", "high"]].isna().all()
    assert found.loc[["e/1", "f/1"], "note"].tolist() == ["few_scored", ""]


def test_too_little_is_refused(make):
    tables = make(SMALL)
    with pytest.raises(SupportError, match="2 different positions"):
        table(tables, {"a/1": 1.0}, minimum_words=1)
    with pytest.raises(SupportError, match="2 different positions"):
        table(tables, {"a/1": 1.0, "b/1": 1.0}, minimum_words=1)
    with pytest.raises(SupportError, match="2 different positions"):
        table(tables, {}, minimum_words=1)
    with pytest.raises(SupportError, match="too few words to score others by: a/1, b/1"):
        table(tables, {"a/1": -1.0, "b/1": 1.0})
    with pytest.raises(SupportError, match="not a number"):
        table(tables, {"a/1": np.nan, "b/1": 1.0}, minimum_words=1)
    with pytest.raises(SupportError, match=r"no text 'x/1'[\s\S]*a/1, b/1"):
        table(tables, {"x/1": -1.0, "b/1": 1.0}, minimum_words=1)
    with pytest.raises(SupportError, match="no text to place"):
        small(make(dict(list(SMALL.items())[:2])))
    with pytest.raises(SupportError, match="no text 'a/1', 'b/1'"):
        small(make({}))
    with pytest.raises(SchemaError, match="landsdel"):
        small(tables, by="landsdel")
