import pytest

from lingvist.clean.repeats import Repeats
from lingvist.clean.roles import Passage
from lingvist.clean.unit_reader import Unit

LONG = "I hverdagen gælder det, at vi holder, hvad vi lover, også når det er svært for os alle."


def repeats(*texts: str) -> Repeats:
    return Repeats(Passage(Unit("plain", 0, ((0, len(t)),), is_glued=False), t) for t in texts)


@pytest.mark.parametrize(
    "line, found",
    [
        ("vi holder, hvad vi lover", True),
        ("Vi HOLDER, hvad vi lover", True),
        ("older, hvad vi lov", True),  # first and last word may stand inside longer ones
        ("vi holder, hvad vi siger", False),
        ("hvad vi lover", True),
        ("noget andet", False),
    ],
)
def test_a_line_is_found_in_a_longer_paragraph(line, found):
    assert repeats("Mod", LONG).has(line, fewest=10) is found


def test_a_paragraph_must_be_long_enough():
    assert repeats(LONG).has("vi holder, hvad vi lover", fewest=18)
    assert not repeats(LONG).has("vi holder, hvad vi lover", fewest=19)


def test_without_paragraphs_nothing_is_found():
    assert not repeats().has("vi holder, hvad vi lover", fewest=1)
