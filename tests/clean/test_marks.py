import pytest

from lingvist.clean.marks import markers
from lingvist.clean.page import Page


def levels(text):
    """Sign and level by line number."""
    return {number: (m.sign, m.level) for number, m in markers(Page.of(text)).items()}


def test_levels_follow_indents_and_signs():
    text = "• a\n  – b\n  – c\n• d\n\n• e\n- f\n- g"
    assert [level for _, level in levels(text).values()] == [1, 2, 2, 1, 1, 2, 2]


def test_a_paragraph_ends_a_list():
    assert levels("• a\n  – b\n\nVi er her.\n\n– c\n– d") == {
        0: ("•", 1),
        1: ("–", 2),
        5: ("–", 1),
        6: ("–", 1),
    }


def test_a_verb_of_saying_makes_no_speech_of_a_list_item():
    text = "- Vi siger det, som det er\n- Vi spørger\n- Når det er svært, spørger vi hinanden"
    assert list(levels(text)) == [0, 1, 2]


@pytest.mark.parametrize(
    "text",
    [
        "- Det er svært, siger borgmesteren.\n\nMod",
        "- Ja, siger en.\n- Nej, svarer en anden.",
        "Vi mener\n\n- det er svært\n\nMod",
        "Den\n3. maj 2020",
        "3. maj 2020 var en god dag.",
        "og vi når det i\n5. klasse",
    ],
)
def test_speech_dashes_and_dates_are_no_markers(text):
    assert levels(text) == {}


@pytest.mark.parametrize(
    "text, signs",
    [
        ("Vi vil:\n- lytte", ["-"]),
        ("- a\n- b", ["-", "-"]),
        ("  - a", ["-"]),
        ("* a", ["*"]),
        ("o a", ["o"]),
        ("•a", ["•"]),
        ("1. a\n2) b", ["1", "1"]),
        ("a) b\nb) c", ["a", "a"]),
        ("1.2 Mod", ["1.1"]),
    ],
)
def test_bullets_and_numbers_are_markers(text, signs):
    assert [sign for sign, _ in levels(text).values()] == signs


def test_a_number_in_order_is_a_marker_below_a_line_that_runs_on():
    text = "Der er tre niveauer:\n1. Direktionen sætter\nretning\n2. Cheferne følger\nop"
    assert list(levels(text)) == [1, 3]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("• a\n• b\n1. c\n2. d", [1, 1, 1, 1]),
        ("• a\n1. b\n2. c\n• d\n1. e", [1, 2, 2, 1, 1]),
        ("1. a\n• b\n• c\n2. d", [1, 2, 2, 1]),
        ("• a\n\nVi er her.\n\n1. b\n2. c\n\n• d", [1, 1, 1, 2]),
    ],
)
def test_numbers_after_bullets_lie_below_them_where_the_bullets_go_on(text, expected):
    assert [level for _, level in levels(text).values()] == expected
