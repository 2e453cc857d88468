import numpy as np
import pandas as pd
import pytest

from lingvist.compare import correspondence, correspondence_inertias, rows_behind
from lingvist.errors import LingvistError, SchemaError, SupportError

ITEMS = ("ingen", "lidt", "noget", "meget")
SMOKING = {
    "chefer/a": (4, 2, 3, 2),
    "mellemledere/a": (4, 3, 7, 4),
    "erfarne/a": (25, 10, 12, 4),
    "nye/a": (18, 24, 33, 13),
    "sekretærer/a": (10, 6, 7, 2),
}
"""Greenacre 1984, table 3.1, p. 55, under other names."""


def written(counts):
    return {
        name: [[" ".join([item] * count)] for item, count in zip(ITEMS, row, strict=True) if count]
        for name, row in counts.items()
    }


def points(tables, **options):
    options = {"item": "lemma", "minimum": 1} | options
    return correspondence(tables.tokens, tables.blocks, tables.documents, **options)


def inertias(tables, **options):
    options = {"item": "lemma", "minimum": 1} | options
    return correspondence_inertias(tables.tokens, tables.blocks, tables.documents, **options)


def on_axis(found, axis, column="coordinate"):
    return found[found["dimension"] == axis].set_index("name")[column]


def test_greenacres_inertias(make):
    found = inertias(make(written(SMOKING)))
    np.testing.assert_allclose(found["inertia"], [0.07476, 0.01002, 0.00041], atol=5e-6)
    np.testing.assert_allclose(found["cumulative"], [0.878, 0.995, 1], atol=5e-4)
    np.testing.assert_allclose(found["total"], 0.08519, atol=5e-6)


def test_greenacres_coordinates(make):
    found = on_axis(points(make(written(SMOKING))), 1)
    assert found["erfarne"] == pytest.approx(0.381, abs=5e-4)
    assert found["nye"] == pytest.approx(-0.233, abs=5e-4)
    assert found["ingen"] == pytest.approx(0.393, abs=5e-4)
    assert found["meget"] == pytest.approx(-0.294, abs=5e-4)


def test_greenacres_contributions_and_quality(make):
    found = points(make(written(SMOKING)))
    made = on_axis(found, 1, "contribution")
    assert made["ingen"] == pytest.approx(0.654, abs=5e-4)
    assert made["erfarne"] == pytest.approx(0.512, abs=5e-4)
    assert on_axis(found, 1, "cos2")["erfarne"] == pytest.approx(0.999, abs=5e-4)
    sums = found.groupby(["side", "dimension"])["contribution"].sum()
    np.testing.assert_allclose(sums, 1)


def test_standard_coordinates_are_principal_ones_over_the_root_of_the_inertia(make):
    tables = make(written(SMOKING))
    principal = points(tables)["coordinate"]
    standard = points(tables, coordinates="standard")["coordinate"]
    roots = np.sqrt(inertias(tables)["inertia"].to_numpy())
    np.testing.assert_allclose(principal / standard, np.tile(roots[:2], 9))


def test_supplementary_points_have_no_say(make):
    extra = {"landet/a": (42, 29, 20, 9)}
    tables = make(written(SMOKING | extra))
    found = points(tables, extra_groups=["landet"])
    plain = points(make(written(SMOKING)))
    placed = found[found["name"] == "landet"]
    np.testing.assert_allclose(placed["coordinate"], [0.258, -0.118], atol=5e-4)
    assert not placed["active"].any()
    assert placed[["mass", "contribution"]].isna().all().all()
    rest = found[found["name"] != "landet"].reset_index(drop=True)
    pd.testing.assert_frame_equal(rest, plain)
    assert len(inertias(tables, extra_groups=["landet"])) == 3


def test_supplementary_items_have_no_say(make):
    texts = written(SMOKING)
    texts["chefer/a"].append(["øl øl"])
    found = points(make(texts), extra_items=["øl"])
    plain = points(make(written(SMOKING)))
    rest = found[found["name"] != "øl"].reset_index(drop=True)
    pd.testing.assert_frame_equal(rest, plain)
    # only the managers have it: it lies where they do, in standard coordinates
    managers = points(make(written(SMOKING)), coordinates="standard")
    np.testing.assert_allclose(
        found[found["name"] == "øl"]["coordinate"],
        managers[managers["name"] == "chefer"]["coordinate"],
    )


def test_rare_items_make_no_axis(make):
    texts = written(SMOKING)
    texts["chefer/a"].append(["øl øl"])
    assert "øl" in set(points(make(texts))["name"])
    assert "øl" not in set(points(make(texts), minimum=5)["name"])


def test_points_lead_back_to_rows(make):
    tables = make(written(SMOKING))
    found = points(tables)
    group = found[found["name"] == "nye"].iloc[0]
    rows = rows_behind(tables.tokens, tables.documents, by="municipality", group="nye")
    assert len(rows) == group["count"] == 88


def test_the_order_of_rows_does_not_matter(make):
    tables = make(written(SMOKING))
    pd.testing.assert_frame_equal(points(tables.shuffled(3)), points(tables))
    pd.testing.assert_frame_equal(points(tables.categorical), points(tables))


def test_themes_are_placed_too(make):
    tables = make({
        "a/1": [["tillid tillid mod ansvar"]],
        "b/1": [["mod mod tillid"]],
        "c/1": [["ansvar ansvar mod"]],
    })  # fmt: skip
    found = correspondence(tables.themes, tables.blocks, tables.documents, minimum=1)
    assert set(found[found["side"] == "item"]["name"]) == {"ansvar", "mod", "tillid"}


def test_a_group_without_items_is_not_placed(make):
    tables = make({**written(SMOKING), "øde/a": [["tomt"]]})
    found = points(tables, extra_items=["tomt"])
    empty = found[found["name"] == "øde"]
    assert empty["coordinate"].isna().all()
    assert (empty["count"] == 0).all()
    assert not empty["active"].any()


@pytest.mark.parametrize(
    "texts",
    [
        {},
        {"a/1": [["mod"]]},
        {"a/1": [["mod ro tak"]], "b/1": [["mod mod ro tak"]]},
        {"a/1": [["mod"]], "b/1": [["mod ro"]], "c/1": [["ro"]]},
    ],
    ids=["nothing", "one word", "two groups", "two items"],
)
def test_too_little_is_refused(make, texts):
    with pytest.raises(SupportError, match="needs 3 active groups and 3 active items"):
        points(make(texts))
    with pytest.raises(SupportError, match="needs 3 active groups"):
        inertias(make(texts))


def test_equal_texts_are_refused(make):
    with pytest.raises(SupportError, match="same profile"):
        points(make({f"{name}/1": [["mod ro tak"]] for name in "abcd"}))


def test_unknown_points_are_refused(make):
    with pytest.raises(SupportError, match=r"no group 'landet'[\s\S]*chefer"):
        points(make(written(SMOKING)), extra_groups=["landet"])
    with pytest.raises(SupportError, match="no item 'øl'"):
        points(make(written(SMOKING)), extra_items=["øl"])
    with pytest.raises(LingvistError, match="no coordinates 'symmetric'"):
        points(make(written(SMOKING)), coordinates="symmetric")
    with pytest.raises(SchemaError, match="landsdel"):
        points(make(written(SMOKING)), by="landsdel")
