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
