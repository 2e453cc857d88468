import pytest

from lingvist.figures.lettering import (
    LABEL,
    LEADING,
    POINTS,
    escape,
    height,
    tallest,
    widest,
    width,
    wrap,
)


def test_a_longer_text_is_wider_and_a_larger_letter_too():
    assert 0 < width("mod") < width("modet") < width("modet", 2 * LABEL)


def test_the_widest_line_counts():
    assert width("mod\nordentlighed") == width("ordentlighed")
    assert widest(["mod", "ordentlighed", "ro"]) == width("ordentlighed")
    assert widest([]) == 0


def test_height_counts_lines():
    assert height("a\nb\nc", 8) == pytest.approx(3 * 8 * LEADING / POINTS)
    assert tallest(["a", "b\nc"], 8) == height("b\nc", 8)
    assert tallest([]) == 0


def test_lines_break_at_blanks_and_fit():
    text = "Sønder Elmeskov og Hvidmose Kommune"
    lines = wrap(text, 1.2).split("\n")
    assert len(lines) > 1
    assert " ".join(lines) == text
    assert all(width(line) <= 1.2 for line in lines)


def test_lines_break_after_hyphens_and_slashes_and_keep_them():
    narrow = width("Elmeskov-") + 0.01
    assert wrap("Hvidmose-Elmeskov-Klit", narrow) == "Hvidmose-\nElmeskov-\nKlit"
    assert wrap("hvidmose/klit", width("hvidmose/")) == "hvidmose/\nklit"


def test_a_long_word_and_a_no_break_space_stay_whole():
    assert wrap("bæredygtighedsdagsordenen", 0.3) == "bæredygtighedsdagsordenen"
    assert wrap("60\u00a0udsagn", 0.1) == "60\u00a0udsagn"


def test_breaks_of_its_own_stay():
    assert wrap("første\nanden", 9) == "første\nanden"
    assert wrap("", 1) == ""


def test_dollar_signs_are_escaped():
    assert escape("a$b$") == r"a\$b\$"
    assert wrap("a$b$ c", 9) == r"a\$b\$ c"
