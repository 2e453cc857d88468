import pytest

from lingvist.clean.draft import Draft
from lingvist.clean.page import Page
from lingvist.clean.structure import STRUCTURE_INFO, restructured
from lingvist.clean.unit_reader import read_units


def restructure(text):
    page = Page.of(text)
    return Draft.of(text).changed(restructured(page, read_units(page)))


@pytest.mark.parametrize(
    "source, expected, names",
    [
        ("\n  Mod\n\n\n\nRo  \n", "Mod\n\nRo", {"blank-lines"}),
        ("Mod\nVi tør.", "Mod\n\nVi tør.", {"block-separator"}),
        ("**Tæt\npå**", "Tæt på", {"emphasis-mark", "line-break"}),
        ("## Mod", "Mod", {"heading-mark"}),
        ("> Vi er\n> her", "Vi er her", {"quote-mark", "line-break"}),
        ("• Mod\n* Ro", "Mod\n\nRo", {"bullet", "block-separator"}),
        ("for alle le-\ndere", "for alle ledere", {"hyphenation"}),
        ("mod-\nog medspil", "mod- og medspil", {"line-break"}),
        ("MED-\nudvalg", "MED-udvalg", {"blank-lines"}),
        ("   \n \n", "", {"blank-lines"}),
        ("•", "", {"bullet"}),
    ],
)
def test_one_line_per_block(source, expected, names):
    draft = restructure(source)
    assert draft.text == expected
    assert {edit.rule for edit in draft.edits} == names


def test_what_is_in_order_is_left_alone():
    assert restructure("Mod\n\nVi tør.").edits == ()


def test_the_names_used_are_documented():
    draft = restructure("# A\n\n\n\n• b\nc-\nd\n> e\n> f\n**g**")
    assert {edit.rule for edit in draft.edits} <= {info.name for info in STRUCTURE_INFO}
