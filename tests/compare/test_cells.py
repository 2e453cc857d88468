"""What is computed once for all words of equal counts must be what each word would have had."""

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from scipy.stats import mannwhitneyu

from lingvist.compare import keyness
from lingvist.compare.dispersion import dp
from lingvist.compare.effect import (
    bic,
    diff_percent,
    log_ratio,
    log_ratio_interval,
    odds_ratio,
    simple_maths,
    weighted_log_odds,
)
from lingvist.compare.groups import REST
from lingvist.compare.keyness import COLUMNS
from lingvist.compare.significance import benjamini_hochberg, chi2, chi_squared_p, fisher_p, g2

WORDS = ["og", "mod", "ro", "tillid", "ansvar", "rammer", "her", "er", "vi", "tak", "det", "du"]


def texts(groups=5, seed=3):
    """Invented texts: one document in some groups, several in others."""
    rng = np.random.default_rng(seed)
    chances = 1 / np.arange(1, len(WORDS) + 1)
    return {
        f"by{group}/{number}": [
            [" ".join(rng.choice(WORDS, rng.integers(3, 12), p=chances / chances.sum()))]
            for _ in range(4)
        ]
        for group in range(groups)
        for number in range(1 + group % 2)
    }


def plain_loop(tables):
    """Key words as they are defined, one contrast and one word at a time."""
    rows = tables.tokens[tables.tokens["is_word"]].assign(
        group=lambda t: t["document"].str.split("/").str[0]
    )
    groups = sorted(rows["group"].unique())
    sides = [((group,), tuple(g for g in groups if g != group), REST) for group in groups]
    sides += [((one,), (other,), other) for one, other in combinations(groups, 2)]
    found = []
    for target, reference, name in sides:
        halves = [rows[rows["group"].isin(side)] for side in (target, reference)]
        part = [_rows(word, halves) | {"target": target[0], "reference": name}
                for word in sorted(set(halves[0]["lemma"]) | set(halves[1]["lemma"]))]  # fmt: skip
        found += sorted(part, key=lambda row: (-row["g2"], row["word"]))
    table = pd.DataFrame(found).assign(by="municipality", item="lemma")
    return table.assign(p_adjusted=benjamini_hochberg(table["p"]))[COLUMNS]


def _rows(word, halves):
    levels = ["document" if len(set(half["document"])) > 1 else "block" for half in halves]
    sizes = [half.groupby(level).size() for half, level in zip(halves, levels, strict=True)]
    counts = [
        (half["lemma"] == word).groupby(half[level]).sum()
        for half, level in zip(halves, levels, strict=True)
    ]
    a, b = (int(count.sum()) for count in counts)
    c, d = (int(size.sum()) for size in sizes)
    cells = a, c, b, d
    low, high = log_ratio_interval(*cells)
    log_odds, z = weighted_log_odds(*cells, prior=a + b, prior_size=c + d)
    u = mannwhitneyu(*(n / of for n, of in zip(counts, sizes, strict=True))).statistic
    biserial = 2 * u / (len(counts[0]) * len(counts[1])) - 1 if levels[0] == levels[1] else np.nan
    return {
        "word": word, "a": a, "c": c, "b": b, "d": d, "g2": g2(*cells), "chi2": chi2(*cells),
        "p": chi_squared_p(g2(*cells)), "fisher_p": fisher_p(*cells),
        "log_ratio": log_ratio(*cells), "log_ratio_low": low, "log_ratio_high": high,
        "diff_percent": diff_percent(*cells), "bic": bic(g2(*cells), c + d),
        "odds_ratio": odds_ratio(*cells), "simple_maths": simple_maths(*cells),
        "log_odds": log_odds, "z": z, "rank_biserial": biserial,
        "dp_target": dp(counts[0], sizes[0]), "dp_reference": dp(counts[1], sizes[1]),
    }  # fmt: skip


@pytest.fixture(scope="module")
def tables(make):
    return make(texts())


def test_the_table_equals_a_plain_loop(tables):
    found = keyness(tables.tokens, tables.blocks, tables.documents)
    pd.testing.assert_frame_equal(found, plain_loop(tables), rtol=1e-12, atol=1e-12)


def test_the_first_rows_of_each_contrast_are_those_of_the_whole_table(tables):
    parts = tables.tokens, tables.blocks, tables.documents
    whole = keyness(*parts)
    some = keyness(*parts, top=3)
    expected = whole.groupby(["target", "reference"], sort=False).head(3).reset_index(drop=True)
    pd.testing.assert_frame_equal(some, expected)
    assert len(some) < len(whole)


def test_a_prior_of_its_own_is_that_of_each_word(tables):
    parts = tables.tokens, tables.blocks, tables.documents
    prior = pd.Series({"og": 40.0, "mod": 3.0, "hest": 57.0})
    found = keyness(*parts, prior=prior, prior_size=200)
    share = found["word"].map(prior).fillna(0.5) / 100
    counts = (found[name] for name in "acbd")
    log_odds, z = weighted_log_odds(*counts, prior=share * 200, prior_size=200)
    np.testing.assert_allclose(found["log_odds"], log_odds)
    np.testing.assert_allclose(found["z"], z)
