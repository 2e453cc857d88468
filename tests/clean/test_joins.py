import pytest

from lingvist.clean.draft import Draft
from lingvist.clean.joins import (
    Wrapping,
    goes_on,
    hyphen_at,
    hyphenated_part,
    hyphenated_words,
    spread_lines,
)
from lingvist.clean.page import Line, Page

LOOSE = Wrapping(0)


def line(text):
    return Line(0, 0, text, 0)


@pytest.mark.parametrize(
    "first, second, expected",
    [
        ("Ledelse", "tæt på", True),
        ("Vi er her for borgerne og", "Birke Kommune", True),
        ("tillid, mod,", "Ro", True),
        ("for alle le-", "dere", True),
        ("Mod", "Vi tør sige fra", False),
        ("Vi tør sige fra.", "og til", False),
        ("Det betyder:", "at vi tør", False),
        ("at vi tør", "at vi kan", False),
        ("mod", "ro", False),
        ("vi ser på f.eks.", "løn og tid", True),
        ("2019-", "2022", True),
    ],
)
def test_lines_go_on_in_the_next_by_their_form(first, second, expected):
    assert goes_on(line(first), first, second, LOOSE) is expected


def test_in_a_wrapped_text_a_full_line_goes_on():
    wrapping = Wrapping(50)
    full = "Vi taler med hinanden i stedet for om hinanden."
    assert goes_on(line(full), full, "Ledelsen informerer", wrapping)
    assert not goes_on(line("Det er kort."), "Det er kort.", "Ledelsen informerer", wrapping)


def test_a_text_is_wrapped_where_sentences_run_over_its_lines():
    wrapped = "Vi er her for at skabe gode rammer for\nalle\n" * 5
    assert Wrapping.of(Page.of(wrapped)).width > 30
    assert Wrapping.of(Page.of("Mod\nVi tør sige fra, når det gælder.\n" * 5)).width == 0


@pytest.mark.parametrize(
    "content, part",
    [("for alle le-", "le"), ("HR-", "HR"), ("a -", ""), ("mod", ""), ("(del-", "del"), ("-", "")],
)
def test_the_part_before_a_hyphen(content, part):
    assert hyphenated_part(content) == part


@pytest.mark.parametrize(
    "part, following, expected",
    [
        ("le", "dere", (False, "")),
        ("ledelses", "og styringsgrundlag", (True, " ")),
        ("børne", "unge- og familie", (True, " ")),
        ("MED", "udvalg", (True, "")),
        ("Strandby", "Ejsing", (True, "")),
        ("e", "mail", (True, "")),
        ("dag-til", "dag", (True, "")),
        ("2019", "2022", (True, "")),
        ("app", "udvikling", (True, "")),
    ],
)
def test_hyphens_stay_in_suspended_and_in_hyphenated_words(part, following, expected):
    assert hyphen_at(part, following, hyphenated_words("en app-udvikling")) == expected


SPREAD = [
    "Vi er en arbejdsplads, hvor alle",
    "tager ansvar og bidrager til",
    "det fælles, og hvor vi ser på",
    "hinanden med respekt og",
    "nysgerrighed, også når det er svært.",
    "Det er det, vi vil.",
]


def closed_up(text):
    return Draft.of(text).changed(("r", change) for change in spread_lines.find(text)).text


def test_lines_with_empty_lines_between_them_are_closed_up():
    assert closed_up("\n\n".join(SPREAD)) == "\n".join(SPREAD[:5]) + "\n\n" + SPREAD[5]


def test_paragraphs_and_lists_are_not_closed_up():
    paragraphs = "\n\n".join([*SPREAD, "Vi " + "skaber gode rammer " * 9])
    items = "\n\n".join(["Vi skal", *("at lytte til alle og", "at svare på det") * 4])
    assert closed_up(paragraphs) == paragraphs
    assert closed_up(items) == items
