import pytest

from lingvist.intake.masking.names import find_names
from lingvist.intake.masking.page import Page

# All names are invented.


def names(text):
    page = Page.of(text, [])
    return sorted(text[one.start : one.end] for one in find_names(page))


@pytest.mark.parametrize(
    "text",
    [
        "Med venlig hilsen\n\n{}\nDirektør",
        "Kontakt {}, hvis du vil vide mere.",
        "{}, skoleleder",
        "Skoleleder {} glæder sig.",
        "»Det går godt,« siger {}.",
        "Redaktion: {}",
        "- {} (leder af Børnehuset)",
        "Kontaktperson\n{}",
        "| {} | HR-konsulent |",
        "Skrevet af {}, HR",
        "Oplæg v/ {}",
        "Vi siger tak til {} for indsatsen i år.",
        "På byrådets vegne\n{}",
        "**{}**\nAfdelingsleder",
        "Lederen i Mosby, {}, fortæller.",
    ],
)
@pytest.mark.parametrize(
    "name",
    ["Mette Holm", "Bo Lund", "Ngoc Tran", "Liv By", "R. Nørby", "Olaf de Fries", "Xu Li"],
)
def test_a_name_is_found_by_what_stands_around_it(text, name):
    assert names(text.format(name)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Kære Leder",
        "Vejen Kommune, Greve Kommune og Region Syddanmark",
        "Ledelse og HR",
        "Mod Til At Lede",
        "BORGMESTER\nDIREKTØR FOR BØRN OG UNGE",
        "Plejehjemmet Ane Birk på Ane Birks Vej 12",
        "Bo trygt. Hans leder er klar. Liv og glæde.",
        "Som John Kotter (1996) og professor Ida Birkemose skriver",
        "Godkendt af Byrådet",
        "Nytænkning\n\nAnerkendelse\n\nAnsvarlighed",
        "Med venlig hilsen\nMosby Kommune",
    ],
)
def test_what_is_no_person_stays(text):
    assert names(text) == []


def test_surname_first_is_one_name():
    assert "Birkemose, Ane" in names("Birkemose, Ane\nAfdelingsleder")


@pytest.mark.parametrize(
    "text, found",
    [
        ("Ulrik: Hvad er det sværeste ved at lede?", ["Ulrik"]),
        ("Ulrik fra Park og Vej ved, hvad der skal gøres.", ["Ulrik"]),
        ("For Pernille handler det om at lytte.", ["Pernille"]),
        ("Pernille, Ulrik og Gitte har arbejdet her i mange år.", ["Gitte", "Pernille", "Ulrik"]),
        ("Både Pernille og Ulrik siger ja til det nye.", ["Pernille", "Ulrik"]),
        ("Hun afløste Ulrik Stenkær, der gik på pension.", ["Ulrik Stenkær"]),
        ("Tovholder Palwasha Noorzai samler op på mødet.", ["Palwasha Noorzai"]),
    ],
)
def test_a_given_name_alone_is_a_persons_among_such_words(text, found):
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Mod: Vi siger tingene, som de er.",
        "Liv, mod og sejr er store ord at bruge.",
        "Hans for øje er at nå i mål.",
        "Tillid fra alle sider er vigtigt.",
    ],
)
def test_words_that_are_names_too_stay_among_such_words(text):
    assert names(text) == []


def test_a_word_of_one_letter_is_no_part_of_a_name():
    assert names("I Ulrik Stenkærs tid blev huset bygget.") == ["Ulrik Stenkærs"]
    assert names("I. Stenkærsen, sekretær") == ["I. Stenkærsen"]


def test_strange_words_with_a_title_alone_on_their_line_are_a_name():
    text = "Ellen Kvist Kommunaldirektør\nZhou Phuong Direktør\n\nNy direktør i Egerup\n"
    assert names(text) == ["Ellen Kvist", "Zhou Phuong"]
