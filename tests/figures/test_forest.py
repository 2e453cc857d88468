import numpy as np
import pandas as pd
import pytest

from lingvist.errors import SchemaError
from lingvist.figures import rate_differences

DIFFERENCES = pd.DataFrame({
    "first": "Birkeå", "second": "Klitsund", "measure": "rate",
    "theme": ["mod", "tillid", "ansvar", "dialog"],
    "difference": [-3.0, 2.0, 0.5, 0.0],
    "low": [-5.0, -1.0, np.nan, np.nan],
    "high": [-1.0, 4.0, np.nan, np.nan],
    "p_adjusted": [0.049, 0.05, np.nan, 1.0],
    "note": ["", "", "unlike_units", "absent"],
})  # fmt: skip


def markers(ax) -> dict[float, tuple[str, bool]]:
    """Per difference: the marker, and whether it is filled."""
    return {
        value: (line.get_marker(), line.get_markerfacecolor() != "white")
        for line in ax.lines
        if line.get_marker() not in {"None", None}
        for value in line.get_xdata()
    }


def test_rows_run_from_the_first_groups_themes_to_the_seconds_without_absent_ones():
    ax = rate_differences(DIFFERENCES)
    assert [label.get_text() for label in ax.get_yticklabels()] == ["tillid", "ansvar", "mod"]


def test_only_a_p_below_the_level_fills_the_marker():
    assert markers(rate_differences(DIFFERENCES)) == {
        -3.0: ("o", True), 2.0: ("o", False), 0.5: ("x", False),
    }  # fmt: skip


def test_intervals_end_where_the_table_says():
    ax = rate_differences(DIFFERENCES)
    ends = {tuple(path[:, 0]) for c in ax.collections for path in c.get_segments()}
    assert ends == {(-5.0, -1.0), (-1.0, 4.0)}


def test_a_theme_of_one_side_has_its_marker_without_a_line():
    one = DIFFERENCES.assign(low=np.nan, high=np.nan, note="absent_in_one").head(2)
    ax = rate_differences(one)
    assert markers(ax) == {-3.0: ("o", True), 2.0: ("o", False)}
    assert [path for c in ax.collections for path in c.get_segments()] == []
    said = [text.get_text() for text in ax.get_legend().get_texts()]
    assert any("kun på den ene side" in text.replace("\n", " ") for text in said)


def test_the_sides_name_the_groups():
    ax = rate_differences(DIFFERENCES)
    assert [text.get_text() for text in ax.texts] == ["← mere i Klitsund", "mere i Birkeå →"]
    assert ax.get_title(loc="left") == "Forskel mellem Birkeå og Klitsund"


def test_shares_become_percentage_points():
    shares = DIFFERENCES.assign(measure="share", difference=DIFFERENCES["difference"] / 100)
    ax = rate_differences(shares)
    assert sorted(markers(ax)) == pytest.approx([-3.0, 0.5, 2.0])
    assert "procentpoint" in ax.get_xlabel()


def test_the_legend_explains_the_markers_that_occur():
    legend = rate_differences(DIFFERENCES.head(1)).get_legend()
    assert len(legend.get_texts()) == 1
    assert "0,05" in legend.get_texts()[0].get_text()


def test_one_chart_shows_one_pair():
    with pytest.raises(SchemaError, match="2 comparisons"):
        rate_differences(pd.concat([DIFFERENCES, DIFFERENCES.assign(first="Aadal")]))


def test_a_table_of_absent_themes_is_no_data():
    ax = rate_differences(DIFFERENCES[DIFFERENCES["note"] == "absent"])
    assert [text.get_text() for text in ax.texts] == ["Ingen data"]
