import pytest

from lingvist.clean.roles import Passage
from lingvist.clean.unit_reader import Unit


def passage(text, *, is_glued=False):
    return Passage(Unit("plain", 0, ((0, len(text)),), is_glued), text)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Mod", True),
        ("Hvad forventer vi?", True),
        ("Fokus i 2024 og 2025", True),
        ("2024 og frem", True),
        ("»Mod« som metode", True),
        ("mod og ro", False),
        ("Vi tør sige fra.", False),
        ("Vi har tre værdier:", False),
        ("K", False),
        ("Vi er der, hvor medarbejderne er, og kender til deres opgaver", False),
        ("", False),
    ],
)
def test_heading_form(text, expected):
    assert passage(text).has_heading_form is expected


def test_a_heading_right_on_its_text_may_be_longer():
    text = "Vi er der, hvor medarbejderne er, og kender deres opgaver"
    assert passage(text, is_glued=True).has_heading_form
    assert not passage(text).has_heading_form


@pytest.mark.parametrize(
    "text, is_open, is_sentence",
    [
        ("Vi tør", True, False),
        ("Vi tør.", False, True),
        ('Han sagde: "Vi tør."', False, True),
        ('Vi siger "ja"', True, False),
        ("Vi tør...", False, True),
        ("Vi vil:", False, False),
    ],
)
def test_ends(text, is_open, is_sentence):
    assert (passage(text).is_open, passage(text).is_sentence) == (is_open, is_sentence)
