import pytest

from lingvist.clean import clean

BODY = "Som ledere har vi et ansvar for at skabe gode rammer, så alle kan lykkes med opgaven."
BARE = f"Sammen om ledelse\n\n{BODY}"


@pytest.mark.parametrize(
    "text",
    [
        f"Birke Kommune\n\n{BARE}",
        f"BIRKE KOMMUNE\n{BARE}",
        f"Birke Kommunes plejehjem\n< Tilbage til oversigten\n\n{BARE}",
        f"{BARE}\n\n**Birke\nKommune**\nher er der højt til himlen\n\nSammen gror vi",
        f"{BARE}\n\nBirke Kommune\nTorvegade 3\n0000 Birke",
        f"{BARE}\n\nCopyright Birke Kommune\nBirkehuset\n00 70 80 90",
    ],
)
def test_covers_and_feet_go(text):
    assert clean(text).text == BARE


@pytest.mark.parametrize(
    "text",
    [
        f"Birke Kommune\n\n{BODY}",
        f"{BARE}\n\nSammen gror vi",
        f"Sammen om ledelse\n\nBirke Kommune\n\n{BODY}\n\n{BODY}",
        f"{BARE}\n\nBirke Kommune er en arbejdsplads for alle, der vil noget med mennesker",
    ],
)
def test_names_that_are_no_cover_stay(text):
    assert clean(text).text == text


def test_only_a_strict_cleaning_takes_what_may_be_the_title_above_a_link():
    text = f"Ledelsesgrundlag\n< Tilbage til oversigten\n\n{BARE}"
    assert clean(text).text.startswith("Ledelsesgrundlag")
    assert clean(text, "strict").text == BARE


def test_only_a_strict_cleaning_takes_a_bare_address():
    text = f"{BARE}\n\nhttps://birke.example/ledelse\n\n{BODY}"
    assert "https" in clean(text).text
    assert "https" not in clean(text, "strict").text


def test_the_name_of_a_site_that_ends_its_title_goes():
    text = f"Birke Bibliotek\nForside / Om os\n\nLedelse i Birke Bibliotek\n\n{BODY}"
    assert clean(text).text.startswith("Ledelse i Birke Bibliotek")
