from itertools import combinations
from zlib import crc32

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import false_discovery_control

from lingvist.compare import differences, rates
from lingvist.errors import SupportError

TEXTS = {
    "nordby/a": [
        ["vi har tillid", "tillid giver mod"], ["her er tillid nok"], ["vi tager ansvar"],
        ["tillid til hinanden", "og så videre"], ["alt er godt nu"],
    ],
    "sydby/a": [
        ["mod er godt"], ["rammer er godt"], ["mod og ansvar følges"], ["mere mod nu"],
        ["og her er ro"], ["vi siger tak"],
    ],
    "vestby/a": [["tillid er godt"], ["mod er godt"]],
    "vestby/b": [["ansvar er godt"]],
}  # fmt: skip


def table(tables, **options):
    parts = tables.themes, tables.blocks, tables.sentences, tables.documents
    return differences(*parts, **{"replicates": 200, **options})


def pair(result, theme, first="nordby", second="sydby"):
    keys = (result["first"] == first) & (result["second"] == second) & (result["theme"] == theme)
    (found,) = result[keys].to_dict("records")
    return found


def test_difference_and_ratio_are_those_of_the_rates(make):
    tables = make(TEXTS)
    found = pair(table(tables), "ansvar")
    parts = tables.themes, tables.blocks, tables.sentences, tables.documents
    rate = rates(*parts, names=["ansvar"], replicates=10).set_index("group")["rate"]
    assert found["difference"] == pytest.approx(rate["nordby"] - rate["sydby"])
    assert found["ratio"] == pytest.approx(rate["nordby"] / rate["sydby"])
    assert found["low"] < found["difference"] < found["high"]
    assert found["ratio_low"] < found["ratio"] < found["ratio_high"]


def test_a_share_is_of_sentences(make):
    found = pair(table(make(TEXTS), measure="share"), "tillid")
    assert (found["count_first"], found["of_first"], found["value_first"]) == (4, 7, 4 / 7)
    assert found["difference"] == pytest.approx(4 / 7)


def test_a_zero_is_a_half_in_the_ratio(make):
    found = pair(table(make(TEXTS)), "tillid")
    assert (found["count_first"], found["count_second"]) == (4, 0)
    assert found["ratio"] == pytest.approx((4 / 23) / (0.5 / 20))


def test_p_values_are_adjusted_over_themes_and_pairs(make):
    result = table(make(TEXTS), replicates=400)
    known = result[result["p"].notna()]
    np.testing.assert_allclose(known["p_adjusted"], false_discovery_control(known["p"]))
    assert len(known) < len(result)


def test_blocks_are_not_tested_against_documents(make):
    found = pair(table(make(TEXTS), minimum_units=2), "mod", second="vestby")
    assert found["note"] == "unlike_units"
    assert np.isnan([found["p"], found["p_adjusted"]]).all()
    assert np.isfinite([found["low"], found["high"]]).all()


def test_few_units_have_no_interval(make):
    found = pair(table(make(TEXTS)), "mod", second="vestby")
    assert (found["units_second"], found["note"]) == (2, "few_units")
    assert np.isnan([found["low"], found["ratio_high"]]).all()


def test_a_theme_absent_from_both_says_so(make):
    found = pair(table(make(TEXTS), names=["dialog"]), "dialog")
    assert (found["difference"], found["p"], found["note"]) == (0, 1, "absent")
    assert np.isnan([found["ratio"], found["low"]]).all()


def test_equal_texts_do_not_differ(make):
    blocks = [["tillid er godt nok"]] * 6
    found = pair(table(make({"nordby/a": blocks, "sydby/a": blocks})), "tillid")
    assert (found["difference"], found["ratio"], found["p"]) == (0, 1, 1)
    assert (found["low"], found["high"]) == (0, 0)


@settings(max_examples=15)
@given(st.integers(0, 1000), st.sampled_from(["rate", "share"]))
def test_swapping_the_groups_turns_the_sign(make, seed, measure):
    tables = make(TEXTS)
    options = {"seed": seed, "measure": measure, "replicates": 50}
    forth = table(tables, pairs=[("nordby", "sydby")], **options)
    back = table(tables.shuffled(seed), pairs=[("sydby", "nordby")], **options)
    np.testing.assert_allclose(forth["difference"], -back["difference"])
    np.testing.assert_allclose(forth["low"], -back["high"])
    np.testing.assert_allclose(forth["ratio"], 1 / back["ratio"])
    np.testing.assert_allclose(forth["ratio_low"], 1 / back["ratio_high"])
    np.testing.assert_array_equal(forth["p"], back["p"])
    np.testing.assert_array_equal(forth["count_first"], back["count_second"])


def test_a_seed_repeats_and_another_does_not(make):
    tables = make(TEXTS)
    pd.testing.assert_frame_equal(table(tables, seed=3), table(tables, seed=3))
    assert (table(tables, seed=3)["low"] != table(tables, seed=4)["low"]).any()


def test_one_group_cannot_differ(make):
    with pytest.raises(SupportError, match="no two groups"):
        table(make({"nordby/a": [["mod"]]}))
    with pytest.raises(SupportError, match="no two groups"):
        table(make({}))


def test_an_unknown_group_is_refused_with_those_there_are(make):
    with pytest.raises(SupportError, match=r"østby[\s\S]*nordby, sydby, vestby"):
        table(make(TEXTS), pairs=[("nordby", "østby")])


def test_no_themes_make_an_empty_table(make):
    result = table(make({"n/a": [["her er ro"]], "s/a": [["her er ro"]]}))
    assert result.empty
    assert "p_adjusted" in result


def test_a_theme_absent_from_one_side_is_tested_but_has_no_interval(make):
    found = pair(table(make(TEXTS)), "tillid")
    assert found["note"] == "absent_in_one"
    assert np.isnan([found["low"], found["high"], found["ratio_low"]]).all()
    assert 0 < found["p"] < 1


def plain_loop(tables, groups, seed, replicates):
    """Differences as they are defined: one pair, and one theme, at a time."""
    counted = tables.themes[~tables.themes["weak"]]
    matrix = pd.crosstab(counted["block"], counted["theme"])
    units = {
        group: tables.blocks[tables.blocks["document"].str.startswith(f"{group}/")]
        for group in groups
    }
    rows = []
    for first, second in combinations(groups, 2):
        sides = [(matrix.reindex(units[name]["block"], fill_value=0), units[name]["words"])
                 for name in (first, second)]  # fmt: skip
        for theme in matrix:
            counts = [side[theme].to_numpy() for side, _ in sides]
            words = [size.to_numpy() for _, size in sides]
            drawn = []
            for name, count, size in zip((first, second), counts, words, strict=True):
                rng = np.random.default_rng([seed, crc32(name.encode())])
                often = rng.multinomial(len(size), np.full(len(size), 1 / len(size)), replicates)
                drawn.append((often @ count) / (often @ size))
            low, high = np.quantile(drawn[0] - drawn[1], [0.025, 0.975])
            rng = np.random.default_rng([seed, crc32(first.encode()), crc32(second.encode())])
            places = rng.random((replicates, sum(map(len, words)))).argsort(axis=1)
            mentions, sizes = np.concatenate(counts), np.concatenate(words)
            observed = counts[0].sum() / words[0].sum() - counts[1].sum() / words[1].sum()
            hits = 0
            for row in places:
                own = row < len(words[0])
                gap = mentions[own].sum() / sizes[own].sum()
                gap -= mentions[~own].sum() / sizes[~own].sum()
                hits += abs(gap) >= abs(observed) - 1e-12
            rows.append({
                "first": first, "second": second, "theme": theme, "difference": 1000 * observed,
                "low": 1000 * low, "high": 1000 * high, "p": (1 + hits) / (1 + replicates),
            })  # fmt: skip
    return pd.DataFrame(rows)


def test_the_table_equals_a_plain_loop(make):
    rng = np.random.default_rng(5)
    words = ["tillid", "mod", "ansvar", "ro", "og", "her"]
    texts = {
        f"by{n}/a": [[" ".join(rng.choice(words, rng.integers(4, 15)))] for _ in range(6 + n)]
        for n in range(4)
    }
    tables = make(texts)
    groups = [f"by{n}" for n in range(4)]
    parts = tables.themes, tables.blocks, tables.sentences, tables.documents
    found = differences(*parts, replicates=150, seed=3)
    expected = plain_loop(tables, groups, seed=3, replicates=150)
    assert not found["note"].any()
    columns = list(expected)
    pd.testing.assert_frame_equal(found[columns], expected, rtol=1e-12, check_dtype=False)


def test_words_are_compared_like_themes(make):
    tables = make(TEXTS)
    parts = tables.blocks, tables.sentences, tables.documents
    options = {"replicates": 100, "names": ["tillid", "mod"]}
    by_lemma = differences(tables.tokens, *parts, item="lemma", **options)
    # no other word than these speaks of the two themes
    pd.testing.assert_frame_equal(by_lemma, differences(tables.themes, *parts, **options))
