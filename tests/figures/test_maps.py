import pandas as pd
import pytest

from lingvist import figures
from lingvist.errors import SchemaError
from lingvist.figures.looks import BLUE, VERMILION

PLACES = {
    ("group", "Birkeå"): (0.5, 0.1, 0.9), ("group", "Klitsund"): (-0.4, 0.2, 0.2),
    ("group", "Aadal"): (0.0, -0.3, 0.6), ("item", "tillid"): (0.8, 0.0, 0.7),
    ("item", "politisk_betjening"): (-0.6, -0.2, 0.9),
}  # fmt: skip
INERTIAS = pd.DataFrame({"dimension": [1, 2], "share": [0.6, 0.3]})


def points(dimensions=(1, 2)) -> pd.DataFrame:
    rows = [
        (side, name, 10, dimension, place[dimension - 1], place[2] / 2)
        for (side, name), place in PLACES.items()
        for dimension in dimensions
    ]
    columns = ["side", "name", "count", "dimension", "coordinate", "cos2"]
    table = pd.DataFrame(rows, columns=columns)
    return table.assign(by="municipality", item="theme", active=True)


def test_points_lie_at_their_coordinates_and_the_badly_shown_are_open():
    ax = figures.correspondence(points(), INERTIAS)
    places = {(line.get_markeredgecolor(), x, y): line.get_markerfacecolor() != "white"
              for line in ax.lines if line.get_linestyle() == "None"
              for x, y in zip(line.get_xdata(), line.get_ydata(), strict=True)}  # fmt: skip
    assert places == {
        (BLUE, 0.5, 0.1): True, (BLUE, -0.4, 0.2): False, (BLUE, 0.0, -0.3): True,
        (VERMILION, 0.8, 0.0): True, (VERMILION, -0.6, -0.2): True,
    }  # fmt: skip


def test_points_and_axes_are_named():
    ax = figures.correspondence(points(), INERTIAS)
    assert {text.get_text() for text in ax.texts} - {""} == {
        "Birkeå", "Klitsund", "Aadal", "tillid", "politisk betjening",
    }  # fmt: skip
    assert "60\N{NO-BREAK SPACE}%" in ax.get_xlabel()
    assert "30\N{NO-BREAK SPACE}%" in ax.get_ylabel()


def test_both_axes_have_one_scale():
    ax = figures.correspondence(points(), INERTIAS)
    assert ax.get_aspect() == 1
    wide, high = (abs(a - b) for a, b in (ax.get_xlim(), ax.get_ylim()))
    assert wide == pytest.approx(high)


def test_a_single_axis_is_drawn_as_a_line():
    ax = figures.correspondence(points((1,)), INERTIAS.head(1))
    assert {y for line in ax.lines if line.get_linestyle() == "None" for y in line.get_ydata()} == {
        0.0
    }


def test_two_analyses_are_refused():
    with pytest.raises(SchemaError, match="2 comparisons"):
        figures.correspondence(pd.concat([points(), points().assign(by="kind")]), INERTIAS)
