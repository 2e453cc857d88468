import pytest

from lingvist.clean.page import Page
from lingvist.clean.paging import (
    contents_lists,
    numbered_headers,
    page_numbers,
    rule_lines,
    running_headers,
)

PAGE = "Vi arbejder for borgerne, og det gør vi hver dag, også når det er svært at nå. " * 5


def taken(rule, text, **known):
    page = Page.of(text)
    numbers = set(rule.find(page, known.get("taken", {})))
    return [page.lines[number].text.strip() for number in sorted(numbers)]


@pytest.mark.parametrize("line", ["______", "- - - -", "* * *", "…………", "|---|---|"])
def test_drawn_lines_are_taken(line):
    assert taken(rule_lines, f"Mod\n{line}\nTillid") == [line]


@pytest.mark.parametrize("line", ["--", "| Mod | Ro |", "..a.."])
def test_other_lines_are_not_drawn(line):
    assert taken(rule_lines, f"Mod\n{line}\nTillid") == []


@pytest.mark.parametrize("line", ["2", "– 6 –", "Side 3 af 9", "Side    af 5", "2/12", "side 4"])
def test_page_numbers_are_taken(line):
    assert taken(page_numbers, f"{PAGE}\n{line}\n{PAGE}") == [line]


@pytest.mark.parametrize("line", ["2024", "3 mål", "Side om side", "1."])
def test_other_numbers_stay(line):
    assert taken(page_numbers, f"{PAGE}\n{line}\n{PAGE}") == []


def test_numerals_that_number_a_list_stay():
    assert taken(page_numbers, "Vores mål\n1\nMod\n2\nTillid\n3\nRo") == []
    assert taken(page_numbers, f"{PAGE}\n1\n{PAGE}\n2\n{PAGE}") == ["1", "2"]


def test_a_line_that_returns_at_page_breaks_is_a_running_header():
    text = f"Birk og bøg\n{PAGE}\n1\nBirk og bøg\n{PAGE}\n2\nBirk og bøg\n{PAGE}"
    numbers = {2: "page-number", 5: "page-number"}
    assert taken(running_headers, text, taken=numbers) == ["Birk og bøg", "Birk og bøg"]


def test_the_first_of_them_goes_too_where_it_is_set_in_columns():
    header = "BIRKE KOMMUNE          Politik"
    text = f"{header}\n{PAGE}\n1\n{header}\n{PAGE}"
    assert taken(running_headers, text, taken={2: "page-number"}) == [header, header]


def test_a_heading_that_comes_twice_is_no_running_header():
    assert taken(running_headers, f"Mod\n{PAGE}\nMod\n{PAGE}") == []


def test_headers_with_a_page_number_on_their_line_are_taken():
    text = f"Ledelse i Birke     Side 3\n{PAGE}\nLedelse i Birke     Side 4\n{PAGE}"
    assert len(taken(numbered_headers, text)) == 2


@pytest.mark.parametrize("headings", [("Mål 1", "Mål 2"), ("Trin 1: ro", "Trin 2: ro")])
def test_numbered_headings_are_no_headers(headings):
    assert taken(numbered_headers, f"{headings[0]}\n{PAGE}\n{headings[1]}\n{PAGE}") == []


def test_entries_with_leaders_or_that_come_back_make_a_contents_list():
    text = f"Indhold\nMod ........ 2\nRo\n\nMod\n{PAGE}\nRo\n{PAGE}"
    assert taken(contents_lists, text) == ["Indhold", "Mod ........ 2", "Ro"]


def test_a_heading_that_is_called_contents_stays():
    assert taken(contents_lists, f"Indhold\n{PAGE}\nMod\n{PAGE}") == []


def test_dots_at_the_end_of_a_sentence_are_no_leaders():
    assert taken(contents_lists, "Vi har fokus på det, der virker...") == []
