import pytest

from lingvist.intake.marked_text import MarkedBlock, marked_text


@pytest.mark.parametrize(
    "block, expected",
    [
        (MarkedBlock("heading", "Mod\nog ro", 2), "## Mod og ro\n"),
        (MarkedBlock("heading", "Mod", 9), "###### Mod\n"),
        (MarkedBlock("bold", "Mod"), "**Mod**\n"),
        (MarkedBlock("bullet", "le-\nder", 2), "  - le-\nder\n"),
        (MarkedBlock("numbered", "1. mål", 2), "  1. mål\n"),
        (MarkedBlock("quote", "Vi er\nher"), "> Vi er\n> her\n"),
        (MarkedBlock("paragraph", "Vi er her."), "Vi er her.\n"),
        (MarkedBlock("paragraph", "  "), ""),
    ],
)
def test_marks_of_each_kind(block, expected):
    assert marked_text([block])[0] == expected


def test_pages_begin_where_their_first_text_stands():
    blocks = [
        MarkedBlock("heading", "Mod", 1, 0),
        MarkedBlock("paragraph", "Vi tør mere.", 1, 0, ((1, 7),)),
        MarkedBlock("paragraph", "Slut.", 1, 3),
    ]
    text, pages = marked_text(blocks, 5)
    assert [text[offset : offset + 5] for offset in pages] == [
        "# Mod",
        "mere.",
        "Slut.",
        "Slut.",
        "",
    ]


def test_nothing_gives_nothing():
    assert marked_text([]) == ("", ())
