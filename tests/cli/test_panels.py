import pandas as pd
import pytest

from lingvist.cli.panels import NUMBER, panels

ROWS = 7


@pytest.fixture
def cells():
    texts = {"document": ["a/plan"] * ROWS, "theme": ["mod"] * ROWS}
    return pd.DataFrame(texts | {f"number_{n}": ["1.000"] * ROWS for n in range(6)})


NUMBERS = [f"number_{n}" for n in range(6)]


def line(part):
    """How long a line is where each column has the room of its longest cell, and lines around."""
    return 1 + sum(3 + max(map(len, [name, *part[name]])) for name in part.columns)


def test_a_table_that_fits_is_left_as_it_is(cells):
    (part,) = panels(cells, NUMBERS, 120)
    assert part.equals(cells)


def test_every_column_stands_in_a_panel_that_fits(cells):
    parts = list(panels(cells, NUMBERS, 50))
    assert len(parts) > 1
    assert all(line(part) <= 50 for part in parts)
    shown = [name for part in parts for name in part.columns if name in NUMBERS]
    assert shown == NUMBERS


def test_each_panel_names_its_rows(cells):
    for part in panels(cells, NUMBERS, 50):
        assert list(part.columns[:3]) == [NUMBER, "document", "theme"]
        assert part[NUMBER].tolist() == list("1234567")


def test_long_text_is_no_reason_to_cut():
    cells = pd.DataFrame({"line": ["3"] * ROWS, "text": ["Vi tager ansvar. " * 9] * ROWS})
    (part,) = panels(cells, ["line"], 40)
    assert part.equals(cells)


def test_a_column_wider_than_the_line_stands_alone():
    cells = pd.DataFrame({"a": ["1"] * ROWS, "b" * 60: ["2"] * ROWS})
    assert [len(part.columns) for part in panels(cells, ["a", "b" * 60], 40)] == [2, 2]


def test_few_rows_are_turned_and_named_by_their_first_cells(cells):
    two = cells.head(2).assign(document=["a/plan", "b/plan"])
    (part,) = panels(two, NUMBERS, 50)
    assert list(part.columns) == ["document", "a/plan", "b/plan"]
    assert part["document"].tolist() == ["theme", *NUMBERS]
    assert part["b/plan"].tolist() == ["mod", *["1.000"] * 6]


def test_turned_rows_of_one_name_are_numbered(cells):
    (part,) = panels(cells.head(2), NUMBERS, 50)
    assert list(part.columns) == [NUMBER, "1", "2"]
    assert part.loc[0].tolist() == ["document", "a/plan", "a/plan"]


def test_few_columns_stay_side_by_side():
    columns = ["document", "before", "match", "after"]
    cells = pd.DataFrame(dict.fromkeys(columns, ["en lang sammenhæng om ledelse"] * ROWS))
    (part,) = panels(cells, (), 60)
    assert list(part.columns) == columns
