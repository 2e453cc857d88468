"""Each group against the rest, and groups within strata; the places and texts are invented."""

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from scipy.stats import false_discovery_control

from lingvist.compare import differences
from lingvist.errors import SchemaError, SupportError

TALK = [["tillid er godt"], ["tillid og mod"], ["her er tillid nu"], ["mere tillid"]]
REST = [["ansvar er godt"], ["her er ro"], ["tillid er godt nok"], ["vi siger mod"]]
MANY = {"nordby/a": [["tillid tillid tillid her"], ["tillid og tillid er godt"]],
        **{f"by{n}/a": [[f"her er {'tillid ' * (n % 2)} i dag"], ["alt er godt nu"]]
           for n in range(9)}}  # fmt: skip


def table(tables, documents=None, **options):
    parts = tables.themes, tables.blocks, tables.sentences
    documents = tables.documents if documents is None else documents
    return differences(*parts, documents, **{"replicates": 400, **options})


def row(result, first, theme, second="rest"):
    keys = {"first": first, "second": second, "theme": theme}
    (found,) = result[(result[list(keys)] == pd.Series(keys)).all(axis=1)].to_dict("records")
    return found


def test_with_two_groups_the_rest_is_the_other(make):
    tables = make({"nordby/a": TALK, "sydby/a": REST})
    found = row(table(tables, contrasts="rest", minimum_units=2), "nordby", "tillid")
    plain = row(table(tables, minimum_units=2), "nordby", "tillid", "sydby")
    for name in ("difference", "ratio", "count_second", "units_second", "of_second", "note"):
        assert found[name] == plain[name]
    # its draws go by the name of the rest
    assert found["p"] == pytest.approx(plain["p"], abs=0.06)


def test_the_rest_is_all_other_documents(make):
    result = table(make(MANY), contrasts="rest")
    assert len(result) == 10
    found = row(result, "nordby", "tillid")
    assert (found["count_first"], found["count_second"]) == (5, 4)
    assert (found["units_first"], found["units_second"]) == (2, 9)


def test_a_single_document_is_dealt_out_among_the_others(make):
    result = table(make(MANY), contrasts="rest", replicates=4000)
    found = row(result, "nordby", "tillid")
    assert found["dealt"] == "document"
    # one document of ten is this unusual: nordby itself
    assert found["p"] == pytest.approx(1 / 10, abs=0.02)


def test_too_few_documents_are_not_dealt_out(make):
    tables = make({"nordby/a": TALK, "sydby/a": REST, "vestby/a": REST})
    found = row(table(tables, contrasts="rest", minimum_units=4), "nordby", "tillid")
    assert np.isnan(found["p"])
    assert found["dealt"] == ""


def test_a_pair_may_name_the_rest(make):
    tables = make(MANY)
    one = row(table(tables, pairs=[("nordby", "rest")]), "nordby", "tillid")
    other = row(table(tables, contrasts="all"), "nordby", "tillid")
    assert one["difference"] == other["difference"]
    assert len(table(tables, contrasts="all")) == 10 + 45


def test_a_single_group_has_no_rest(make):
    with pytest.raises(SupportError, match="no two groups"):
        table(make({"nordby/a": TALK}), contrasts="rest")
    with pytest.raises(SupportError, match="no text for rest"):
        table(make({"nordby/a": TALK}), pairs=[("nordby", "rest")])
    with pytest.raises(SupportError, match="no text for rest"):
        table(make(MANY), pairs=[("rest", "nordby")])


def test_groups_are_made_by_any_column(make):
    tables = make(MANY)
    documents = tables.documents.assign(region=["Nord"] * 4 + ["Syd"] * 6)
    found = row(table(tables, documents, by="region"), "Nord", "tillid", "Syd")
    assert (found["units_first"], found["units_second"], found["dealt"]) == (4, 6, "document")


@pytest.mark.parametrize("family, keys", [("contrast", ["first", "second"]), ("theme", ["theme"])])
def test_the_family_of_tests_is_declared(make, family, keys):
    tables = make({"nordby/a": TALK, "sydby/a": REST, "vestby/a": REST[::-1] + TALK})
    result = table(tables, family=family)
    for _, rows in result.groupby(keys):
        known = rows["p"].dropna()
        np.testing.assert_allclose(
            rows.loc[known.index, "p_adjusted"], false_discovery_control(known)
        )


# Plans speak of tillid, and nordby has mostly plans: within a kind there is no difference.
PLAN, CODE = [["tillid er godt her"]], [["her er lidt ro"]]
KINDS = {
    **{f"nordby/{n}": PLAN for n in range(4)}, **{f"nordby/k{n}": CODE for n in range(2)},
    **{f"sydby/{n}": PLAN for n in range(2)}, **{f"sydby/k{n}": CODE for n in range(4)},
}  # fmt: skip


def by_kind(tables):
    is_code = tables.documents["document"].str.contains("/k")
    return tables.documents.assign(kind=np.where(is_code, "kodeks", "plan"))


def test_a_difference_that_is_one_of_kinds_is_gone_within_kinds(make):
    tables = make(KINDS)
    plain = row(table(tables), "nordby", "tillid", "sydby")
    found = row(table(tables, by_kind(tables), within="kind"), "nordby", "tillid", "sydby")
    assert plain["difference"] == pytest.approx(1000 * (4 / 24 - 2 / 24))
    assert found["difference"] == pytest.approx(0)
    assert found["ratio"] == pytest.approx(1)
    assert found["p"] == 1
    assert (found["within"], found["strata"], found["dealt"]) == ("kind", 2, "document")
    assert (plain["within"], plain["strata"]) == ("", 1)


def test_strata_that_only_one_group_has_are_left_out(make):
    tables = make({**KINDS, "nordby/p9": [["tillid tillid"]]})
    documents = by_kind(tables)
    documents.loc[documents["document"] == "nordby/p9", "kind"] = "folder"
    found = row(table(tables, documents, within="kind"), "nordby", "tillid", "sydby")
    assert (found["strata"], found["count_first"], found["of_first"]) == (2, 4, 24)


def test_groups_without_a_common_stratum_are_not_compared(make):
    tables = make({"nordby/1": PLAN, "sydby/k1": CODE})
    (found,) = table(tables, by_kind(tables), within="kind").to_dict("records")
    assert (found["note"], found["strata"], found["units_first"]) == ("no_stratum", 0, 0)
    assert np.isnan([found["difference"], found["low"], found["p"], found["ratio"]]).all()


def test_within_a_single_stratum_two_documents_are_compared_by_blocks(make):
    tables = make({"nordby/1": TALK, "sydby/1": REST})
    found = row(table(tables, by_kind(tables), within="kind", minimum_units=4),
                "nordby", "tillid", "sydby")  # fmt: skip
    plain = row(table(tables, minimum_units=4), "nordby", "tillid", "sydby")
    assert (found["dealt"], found["strata"], found["note"]) == ("block", 1, "")
    assert found["difference"] == pytest.approx(plain["difference"])
    assert found["low"] == pytest.approx(plain["low"], rel=0.2)


def exact_p(strata):
    """All ways to deal the rates of documents of equal size within their strata."""

    def gap(chosen):
        sizes = [(len(own), len(all_of)) for own, all_of in zip(chosen, rates, strict=True)]
        weights = [own * (every - own) / every for own, every in sizes]
        gaps = []
        for own, of in zip(chosen, rates, strict=True):
            other = [rate for at, rate in enumerate(of) if at not in own]
            gaps.append(np.mean([of[at] for at in own]) - np.mean(other))
        return abs(np.average(gaps, weights=weights))

    rates = [first + second for first, second in strata]
    deals = [list(combinations(range(len(f) + len(s)), len(f))) for f, s in strata]
    every = [(one, other) for one in deals[0] for other in deals[1]]
    observed = gap([tuple(range(len(first))) for first, _ in strata])
    return np.mean([gap(chosen) >= observed - 1e-9 for chosen in every])


def test_units_are_dealt_out_within_their_stratum(make):
    # mentions in texts of four words: nordby's plans and codes, sydby's plans and codes
    strata = [([3, 2, 3], [1, 2, 0]), ([1, 2], [0, 0, 1])]
    texts = {}
    for kind, sides in zip(("", "k"), strata, strict=True):
        for name, counts in zip(("nordby", "sydby"), sides, strict=True):
            for n, count in enumerate(counts):
                texts[f"{name}/{kind}{n}"] = [[" ".join(["tillid"] * count + ["ro"] * (4 - count))]]
    tables = make(texts)
    result = table(tables, by_kind(tables), within="kind", replicates=20_000)
    found = row(result, "nordby", "tillid", "sydby")
    assert found["p"] == pytest.approx(exact_p(strata), abs=0.01)


def test_a_swap_within_strata_flips_the_sign(make):
    tables = make(KINDS | {"nordby/p8": [["tillid tillid og ro"]]})
    documents = by_kind(tables)
    forth = row(table(tables, documents, within="kind", pairs=[("nordby", "sydby")]),
                "nordby", "tillid", "sydby")  # fmt: skip
    back = row(table(tables, documents, within="kind", pairs=[("sydby", "nordby")]),
               "sydby", "tillid", "nordby")  # fmt: skip
    assert forth["difference"] == pytest.approx(-back["difference"])
    assert forth["low"] == pytest.approx(-back["high"])
    assert forth["ratio"] == pytest.approx(1 / back["ratio"])
    assert forth["p"] == back["p"]


def test_each_group_against_the_rest_within_strata(make):
    tables = make(KINDS | {"vestby/1": PLAN, "vestby/k1": CODE})
    result = table(tables, by_kind(tables), within="kind", contrasts="rest")
    assert result["first"].unique().tolist() == ["nordby", "sydby", "vestby"]
    assert result["difference"].tolist() == pytest.approx([0, 0, 0])


def test_an_unknown_stratifying_column_is_refused(make):
    with pytest.raises(SchemaError, match="weather"):
        table(make(KINDS), within="weather")


def test_the_order_of_rows_does_not_matter(make):
    tables = make(KINDS)
    for options in ({"contrasts": "rest"}, {"within": "kind"}):
        one = table(tables, by_kind(tables), **options)
        other = table(tables.shuffled(7), by_kind(tables).sample(frac=1, random_state=7), **options)
        pd.testing.assert_frame_equal(one, other)
