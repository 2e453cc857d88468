import pandas as pd
import pytest

from lingvist.cli import output

FRAME = pd.DataFrame({"text": ["[red]rød[/red]", "\x1b[31m=1"], "share": [0.5, None]})


@pytest.mark.parametrize(
    "value, written", [(0.9999, "1.000"), (14.25, "14.250"), (0.0, "0.000"), (0.0001, "1.0e-04")]
)
def test_numbers_have_three_decimals(value, written):
    assert output._cell(value) == written


def test_a_table_shows_markup_and_runs_nothing(capsys):
    output.show(FRAME, "table", "Title")
    printed = capsys.readouterr().out
    assert "[red]rød[/red]" in printed
    assert "\x1b[31m" not in printed


@pytest.mark.parametrize("form, start", [("csv", "text,share\n"), ("json", '{"text":')])
def test_other_programs_get_their_form(capsys, form, start):
    output.show(FRAME, form)
    assert capsys.readouterr().out.startswith(start)


def test_a_line_is_said_without_control_characters(capsys):
    output.say("Vi \x1b[2Jleder [b]nu[/b]")
    assert capsys.readouterr().out == "Vi [2Jleder [b]nu[/b]\n"


def test_several_flags_share_a_column(capsys):
    frame = pd.DataFrame({"a": [1], "derived": [True], "weak": [False], "in_heading": [True]})
    output.show(frame, "table")
    printed = capsys.readouterr().out
    assert "derived, in_heading" in printed
    assert "weak" not in printed


def test_a_wide_table_comes_in_parts_with_whole_headings(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    frame = pd.DataFrame({"document": ["a/b"] * 9} | {f"measure_{n}": [0.5] * 9 for n in range(8)})
    output.show(frame, "table", "Title")
    printed = capsys.readouterr().out
    assert "Title, part 1 of 3" in printed
    assert all(f" measure_{n} " in printed for n in range(8))
    assert max(map(len, printed.splitlines())) <= 60


def test_of_a_long_table_the_beginning_is_printed(capsys):
    frame = pd.DataFrame({"number": range(10_001, 10_001 + output.ROWS + 1)})
    output.show(frame, "table")
    printed = capsys.readouterr().out
    assert "10200" in printed
    assert "10201" not in printed
    assert "first 200 of 201 rows; --format csv prints all" in printed
    output.show(frame, "csv")
    assert "10201" in capsys.readouterr().out


def test_an_empty_table_says_that_there_is_nothing(capsys):
    output.show(FRAME.head(0), "table", "Title")
    assert capsys.readouterr().out == "Title: none.\n"
    output.show(FRAME.head(0), "csv")
    assert capsys.readouterr().out == "text,share\n"


def test_counts_stay_whole_where_one_is_missing(capsys):
    frame = pd.DataFrame({"rank": [1, None, 12], "rate": [1.0, None, 1.5], "p": [1.0, 1.0, 1.0]})
    output.show(frame, "table")
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["│", "1", "│", "1.000", "│", "1.000", "│"] in rows
    assert ["│", "12", "│", "1.500", "│", "1.000", "│"] in rows
