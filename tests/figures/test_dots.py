import numpy as np
import pandas as pd
import pytest

from lingvist.figures import theme_rates
from lingvist.figures.dots import CROWD

# mod: 2 + 0 mentions in 1,000 words; tillid: 1 + 4; so tillid stands first
RATES = pd.DataFrame({
    "by": "municipality",
    "group": ["Birkeå", "Birkeå", "Klitsund", "Klitsund"],
    "theme": ["mod", "tillid", "mod", "tillid"],
    "count": [2, 1, 0, 4],
    "words": [500, 500, 500, 500],
    "rate": [4.0, 2.0, 0.0, 8.0],
    "low": [1.0, 0.5, np.nan, np.nan],
    "high": [9.0, 5.0, np.nan, np.nan],
    "absent_upper": [np.nan, np.nan, 6.0, np.nan],
    "note": ["", "", "absent", "few_units"],
})  # fmt: skip


def points(ax) -> list[tuple[str, list[float], list[int]]]:
    """Marker, values and rows of each series that has points."""
    return [
        (line.get_marker(), list(line.get_xdata()), list(np.round(line.get_ydata())))
        for line in ax.lines
        if len(line.get_xdata())
    ]


def segments(ax) -> list[tuple[float, float, float]]:
    """Start, end and width of each line between two values."""
    return [
        (path[0][0], path[1][0], collection.get_linewidths()[0])
        for collection in ax.collections
        for path in collection.get_segments()
    ]


def legend(ax) -> list[str]:
    return [text.get_text().replace("\n", " ") for text in ax.get_legend().get_texts()]


def test_themes_stand_by_their_rate_in_all_groups_together():
    names = [label.get_text() for label in theme_rates(RATES).get_yticklabels()]
    assert names == ["tillid", "mod"]
    english = [label.get_text() for label in theme_rates(RATES, language="en").get_yticklabels()]
    assert english == ["trust", "courage"]


def test_each_group_has_its_points_at_its_rates():
    assert points(theme_rates(RATES)) == [
        ("o", [4.0, 2.0], [1, 0]),
        ("s", [8.0], [0]),
        ("s", [0.0], [1]),
    ]


def test_intervals_are_thick_and_the_bound_of_an_absent_theme_is_thin():
    assert segments(theme_rates(RATES)) == [(1.0, 9.0, 1.6), (0.5, 5.0, 1.6), (0.0, 6.0, 0.6)]


def test_an_absent_theme_has_an_open_marker():
    absent = theme_rates(RATES).lines[-1]
    assert absent.get_markerfacecolor() == "white"
    assert absent.get_markeredgecolor() == theme_rates(RATES).lines[-2].get_color()


def test_the_legend_explains_what_occurs_and_no_more():
    said = legend(theme_rates(RATES))
    assert said[:2] == ["Birkeå", "Klitsund"]
    assert len(said) == 5
    sure = RATES[RATES["group"] == "Birkeå"]
    assert legend(theme_rates(sure)) == ["Birkeå", "linje: usikkerhed"]


def test_a_crowd_is_one_dot_each_and_the_highest_is_named():
    groups = [f"Kommune {number}" for number in range(CROWD + 1)]
    count = [0, *range(1, CROWD + 1)]
    crowd = pd.DataFrame({
        "by": "municipality", "group": groups, "theme": "mod", "count": count, "words": 1000,
        "rate": [float(n) for n in count], "low": 0.1, "high": 20.0, "absent_upper": np.nan,
        "note": "",
    })  # fmt: skip
    ax = theme_rates(crowd)
    assert points(ax) == [("o", count[1:], [0] * CROWD), ("o", [0.0], [0])]
    assert segments(ax) == []
    assert [text.get_text() for text in ax.texts] == ["Kommune 12"]
    assert f"({CROWD + 1})" in legend(ax)[0]


@pytest.mark.parametrize("groups", [2, CROWD])
def test_groups_keep_apart_within_a_row(groups):
    rows = [RATES.head(1).assign(group=f"Kommune {n}") for n in range(groups)]
    ax = theme_rates(pd.concat(rows))
    heights = [line.get_ydata()[0] for line in ax.lines if len(line.get_ydata())]
    assert len(set(heights)) == groups
    assert -0.5 < min(heights) < max(heights) < 0.5
