import pytest

from lingvist.clean.page import Page
from lingvist.clean.unit_reader import read_units


def units(text):
    """Mark and text of each unit."""
    found = read_units(Page.of(text))
    return [(u.mark, " ".join(text[a:b] for a, b in u.spans)) for u in found]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("## Mod ##\nVi tør.", [("hash", "Mod"), ("plain", "Vi tør.")]),
        ("**Tæt\npå**\n\nVi", [("bold", "Tæt på"), ("plain", "Vi")]),
        ("**Tæt**\n**på**", [("bold", "Tæt på")]),
        ("**Tæt**\n**Mod**", [("bold", "Tæt"), ("bold", "Mod")]),
        ("*Vi er\nher*\n*Nu*", [("italic", "Vi er her"), ("italic", "Nu")]),
        ("**Mod** er **ro**", [("plain", "**Mod** er **ro**")]),
        ("**Mod**: vi tør", [("plain", "**Mod**: vi tør")]),
        ("*uden slut\nVi", [("plain", "*uden slut"), ("plain", "Vi")]),
        ("> Vi er\n> her", [("quote", "Vi er her")]),
        ("•\nMod", [("bullet", "Mod")]),
        ("• går i dialog\n   med alle", [("bullet", "går i dialog med alle")]),
        ("* Mod\n  Vi tør.", [("bullet", "Mod"), ("gloss", "Vi tør.")]),
        ("LEDELSE\n\nfor Birke\n\nVi", [("plain", "LEDELSE for Birke"), ("plain", "Vi")]),
        ("Birk og\nbøg", [("plain", "Birk og bøg")]),
        ("•", []),
    ],
)
def test_units_and_their_marks(text, expected):
    assert units(text) == expected


def test_a_gloss_lies_below_its_label():
    found = read_units(Page.of("• Mod\nVi tør.\n• Ro\nVi venter."))
    assert [(u.mark, u.level) for u in found] == [("bullet", 1), ("gloss", 2)] * 2


def test_units_right_under_each_other_are_glued():
    assert [u.is_glued for u in read_units(Page.of("Mod\nVi tør.\n\nRo"))] == [False, True, False]
