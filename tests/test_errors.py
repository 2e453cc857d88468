from pathlib import Path

from lingvist.errors import CorpusError, LingvistError, place


def test_an_error_tells_what_where_allowed_and_what_to_do():
    error = CorpusError("it is red", where="a.toml:3", allowed="blue", next_step="paint it")
    assert str(error) == "a.toml:3: it is red\n  allowed: blue\n  to do: paint it"


def test_parts_that_are_not_given_are_left_out():
    assert str(LingvistError("it is red")) == "it is red"


def test_a_place_is_file_and_line():
    assert place(Path("a.toml"), 3) == "a.toml:3"
    assert place("a.toml") == "a.toml"
