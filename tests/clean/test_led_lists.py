from itertools import product

import pytest

from lingvist.clean import clean
from lingvist.clean.led_lists import led_lists
from lingvist.clean.page import Page

BODY = "Vi vil som ledere skabe gode rammer for dem, der løser opgaverne for borgerne hver dag."
FEET = ("", "Kontakt\nTlf. [telefon]", "Sidst opdateret 4. maj 2020", "Hent som pdf", "Del siden")


def letters(text):
    return "".join(char for char in text if char.isalnum())


@pytest.mark.parametrize(
    "items",
    [
        ["Information", "Inddragelse", "Indflydelse"],
        ["Kommunikation", "Service", "Udvikling"],
        ["Politik", "Økonomi", "Personale"],
        ["Åben kommunikation", "Faglig service", "Ny viden"],
        ["Borger og kommune", "Skole og fritid"],
        ["Lyt", "Læs", "Spørg"],
        ["Et stærkt team", "En sund kommune", "En åben skole"],
    ],
    ids=lambda items: items[0],
)
@pytest.mark.parametrize("lead", ["Vi lægger vægt på:", "Vores ord er"])
def test_a_list_that_a_text_ends_in_stays_whatever_stands_below(lead, items):
    for gap, mark, foot in product(("\n", "\n\n"), ("", "- ", "• "), FEET):
        listed = gap.join(mark + item for item in items)
        left = letters(clean(f"Mod til at lede\n\n{BODY}\n\n{lead}\n\n{listed}\n\n{foot}").text)
        assert [item for item in items if letters(item) not in left] == [], (gap, mark, foot)


@pytest.mark.parametrize(
    "title",
    ["Kommunikation og samarbejde", "Nye veje", "Borgeren i centrum", "En ny kommune", "Service"],
)
def test_a_title_stays_whatever_stands_around_it(title):
    for above, below in product(("", "Forside > Om kommunen\n\n"), (*FEET[2:], "Læs op")):
        text = f"{above}{title}\n\n{below}\n\nIndledning\n\n{BODY}"
        assert clean(text).text.startswith(title), (above, below)


def test_the_list_ends_where_a_gap_comes_or_a_line_goes():
    page = Page.of(
        f"{BODY}\n\nVi vægter:\n\nRo\nTid\n\nBirke\n\nVores ord er\n\nRo\n\nTid\n\nBirke"
    )
    assert led_lists(page, {15: "page-foot"}) == {4, 5, 11, 13}


def test_a_key_of_a_page_frame_leads_to_no_list():
    assert led_lists(Page.of(f"{BODY}\n\nKontakt:\nRådhuset\nBorgerservice"), {}) == set()
