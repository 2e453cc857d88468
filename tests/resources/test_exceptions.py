import pytest

from lingvist.errors import ResourceError
from lingvist.resources import exceptions

ENTRY = """
[[exceptions]]
reason = "a test"
example = ["Vi har mod.", "mod"]
patterns = [[{ LOWER = "har" }, { LOWER = "mod" }]]
"""


def test_every_exception_says_why_and_shows_it():
    listed = exceptions.load()
    assert listed
    assert all(entry.reason.endswith((".", "!")) for entry in listed)
    assert len({entry.reason for entry in listed}) == len(listed)


def test_an_entry_keeps_what_it_gives():
    (entry,) = exceptions.parse(ENTRY + 'at = 1\npos = "NOUN"\nmorph = ""\n')
    assert entry.tags == {"POS": "NOUN", "MORPH": ""}


def test_features_that_are_not_given_stay():
    (entry,) = exceptions.parse(ENTRY + 'at = 1\npos = "NOUN"\n')
    assert entry.tags == {"POS": "NOUN"}


@pytest.mark.parametrize(
    "rest",
    [
        "at = 1",
        'at = 2\npos = "NOUN"',
        'at = 1\npos = "SUBST"',
        'at = 1\npos = "NOUN"\nwhy = "x"',
    ],
    ids=["no part of speech", "outside the pattern", "unknown part of speech", "unknown key"],
)
def test_what_breaks_the_format_is_told(rest):
    with pytest.raises(ResourceError, match="the exceptions cannot be read") as told:
        exceptions.parse(ENTRY + rest, where="mine.toml")
    assert "mine.toml" in str(told.value)


def test_an_example_holds_its_word():
    with pytest.raises(ResourceError, match="is not in the example"):
        exceptions.parse(ENTRY.replace("Vi har mod.", "Vi har ro.") + 'at = 1\npos = "NOUN"')
