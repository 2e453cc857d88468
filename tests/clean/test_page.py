import pytest

from lingvist.clean.page import Line, Page

TEXT = "Menu\n\nMod\n\nVi siger det højt, når noget er galt.\nTak\n  \nTlf."


def test_lines_know_their_place_and_group():
    page = Page.of(TEXT)
    assert [line.group for line in page.lines] == [0, -1, 1, -1, 2, 2, -1, 3]
    assert all(TEXT[line.start : line.end] == line.text for line in page.lines)


def test_the_zones_end_at_the_running_text():
    page = Page.of(TEXT)
    assert [line.text for line in page.top({})] == ["Menu", "Mod"]
    assert [line.text for line in page.bottom({})] == ["Tak", "Tlf."]


def test_a_line_that_is_taken_does_not_end_a_zone():
    page = Page.of(TEXT)
    assert len(page.top({4: "cookie"})) == len(page.filled)
    assert page.bottom({4: "cookie"}) == []


def test_a_notice_between_lines_of_the_head_does_not_end_the_top():
    text = "Vi samler tal om alle besøg her på stedet.\nSpring over\n\nMod\n\n" + TEXT
    assert [line.text for line in Page.of(text).top({1: "skip"}, {1})][-2:] == ["Menu", "Mod"]


def test_next_steps_over_blank_lines_and_stops_at_the_ends():
    page = Page.of(TEXT)
    assert page.next(page.lines[0]).text == "Mod"
    assert page.next(page.lines[0], -1) is None


@pytest.mark.parametrize(
    "text, bare",
    [("  • Læs mere ", "Læs mere"), ("**Birk\u200a", "Birk"), ("## A   b", "A b"), ("Mod*", "Mod")],
)
def test_a_bare_line_has_no_marks(text, bare):
    assert Line(0, 0, text, 0).bare == bare


@pytest.mark.parametrize(
    "text, is_body",
    [
        ("Vi er her for borgerne.", True),
        ("Vi er her for borgerne", False),
        ("Vi er her. Ja.", False),
        ("en to tre fire fem seks syv otte ni ti", True),
    ],
)
def test_running_text_is_long_or_a_sentence(text, is_body):
    assert Line(0, 0, text, 0).is_body is is_body


@pytest.mark.parametrize(
    "text, expected",
    [
        ("A | B | C", ["A", "B", "C"]),
        ("Print   Del", ["Print", "Del"]),
        ("A / B – C", ["A", "B", "C"]),
        ("ja/nej", ["ja/nej"]),
    ],
)
def test_a_divided_line_has_items(text, expected):
    assert Line(0, 0, text, 0).items == expected
