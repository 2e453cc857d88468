import pytest

from lingvist.clean import clean

BODY = "Som ledere har vi et ansvar for at skabe gode rammer, så alle kan lykkes med opgaven."


def above(head):
    """What cleaning leaves of lines above a title."""
    return clean(f"{head}\n\nLedelse hos os\n\n{BODY}").text.split("Ledelse hos os")[0].strip()


@pytest.mark.parametrize(
    "head",
    [
        "Forside > Om kommunen > Ledelse",
        "Forside/Job/Leder i Birke/Kodeks",
        "Du er her: Forside » Organisation",
        "Om Birke > Planer og strategier",
        "Nyheder / Pressemeddelelser / 2018",
        "Forside — Kommunen — Organisation",
        "Birkeskolen | Aula | Kontakt",
        "Birkeskolen | Aula | Kontakt\nSkolen  Eleverne  Lærerne",
        "• Familie\n• Skole\n• Natur",
        "Borger\nErhverv\nJob",
    ],
)
def test_ways_through_the_site_go(head):
    assert above(head) == ""


@pytest.mark.parametrize(
    "head", ["Mod | Ro | Omsorg", "Mod   Ro   Omsorg", "Mod / Ro / Omsorg", "tillid > kontrol"]
)
def test_divided_lines_of_other_words_stay(head):
    assert above(head) == " ".join(head.split())


def test_a_list_under_the_title_is_no_menu():
    text = f"Vores værdier\n\n• Mod\n• Ro\n• Omsorg\n\n{BODY}"
    assert clean(text).text == f"Vores værdier\n\nMod\n\nRo\n\nOmsorg\n\n{BODY}"


def test_menu_items_inside_a_text_stay():
    text = f"Ledelse\n\n{BODY}\n\nKontakt\n\n{BODY}\n\nBorger > Kunde\n\n{BODY}"
    assert "Kontakt" in clean(text).text
    assert "Borger > Kunde" in clean(text).text


@pytest.mark.parametrize(
    "head",
    [
        "Birke Kommune | Vores arbejde | Ledelse hos os",
        "Organisation / Direktionen / Ledelse hos os",
        "Borger Erhverv Kontakt",
        "[Borger](/borger) [Erhverv](/erhverv)",
    ],
)
def test_trails_that_end_in_the_title_and_flat_menus_go(head):
    assert above(head) == ""


@pytest.mark.parametrize("head", ["Mod | Tillid | Nærvær", "Borger, erhverv og politik"])
def test_divided_values_above_another_title_stay(head):
    assert above(head) == head
