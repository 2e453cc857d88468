import io

import pytest

from lingvist.cli.adding import ask


@pytest.fixture
def typed(monkeypatch):
    """Type these lines, as a student would when asked."""
    return lambda lines: monkeypatch.setattr("sys.stdin", io.StringIO(lines))


def test_a_title_is_asked_for_until_there_is_one(typed, capsys):
    typed("\n  \n Ledelse i Fjeldbæk \n")
    assert ask("title", ()) == "Ledelse i Fjeldbæk"
    assert capsys.readouterr().out.count("does not say its title") == 3


def test_a_kind_is_asked_for_until_it_is_one_of_those_allowed(typed, capsys):
    typed("digt\nKodeks\n")
    assert ask("kind", ("ledelsesgrundlag", "kodeks")) == "kodeks"
    printed = capsys.readouterr().out
    assert printed.count("ledelsesgrundlag/kodeks") == 2
    assert printed.count("does not say its kind") == 2
