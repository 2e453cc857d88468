import pytest

from lingvist.clean import clean

BODY = "Som ledere har vi et ansvar for at skabe gode rammer, så alle kan lykkes med opgaven."


def left(foot):
    """What cleaning leaves of lines under a text."""
    return clean(f"Ledelse hos os\n\n{BODY}\n\n{foot}").text.split(BODY)[1].strip()


@pytest.mark.parametrize(
    "foot",
    [
        "Kontakt HR-afdelingen på 00 98 76 54 eller hr@birke.example",
        "Tlf. [telefon]",
        "[mail]",
        "[navn]",
        "Centerchef [navn], tlf. [telefon]",
        "Kontoret: 00 22 44 66, kontor@birke.example",
        "Birke Kommune, Torvegade 12, 0000 Birke. Åbningstider: man-tors 10-15",
        "Birke Kommune · Rådhuspladsen 1 · 0000 Birke · CVR 00000000",
        "Rådhusgade 3\n0000 Birke",
        "Hanne Krogh Rask\n\nSekretariat\n\nRing til os",
        "[navn]\n\nSekretariat\n\nRing til os",
        "Skoleleder Gitte Nymark Ravn",
        "Leder: Gitte Nymark Ravn",
        "Gitte Nymark Ravn, skoleleder og Jens Holm, borgmester",
        "Kontakt Gitte Nymark Ravn, HR-konsulent",
        "Knud Åge Birk          Ellen Toft\nborgmester            kommunaldirektør",
        "[navn]\nkommunaldirektør",
        "På direktionens vegne\nJens-Ole Thybo\nkommunaldirektør",
        "Sekretariat og Byrådsservice\n00 70 80 90",
    ],
)
def test_contact_lines_go(foot):
    assert left(foot) == ""


@pytest.mark.parametrize(
    "foot",
    [
        "Sammenhold Og Mod",
        "Sekretariat",
        "Vi ringede til 114 borgere i 2020 og spurgte, hvad de mente.",
        "Alle ledere kan skrive til hr@birke.example, når de er i tvivl om reglerne.",
        "Handleplan 2020 2021",
        "Lederen",
        "Birk er leder",
    ],
)
def test_the_documents_own_words_stay(foot):
    assert left(foot) == foot


def test_a_masked_person_inside_a_sentence_stays():
    text = (
        f"Ledelse\n\n{BODY}\n\n- Ledelse kan læres, siger direktør [navn]. Det tager tid.\n\n{BODY}"
    )
    assert "siger direktør [navn]" in clean(text).text


def test_a_name_alone_stays_where_no_contact_lines_follow():
    assert left("Hanne Krogh Rask") == "Hanne Krogh Rask"


def test_who_said_a_quotation_goes_and_the_quotation_stays():
    quote = f"Ledelse hos os\n\n{BODY}\n\n»Det går, som det går.«\n– Bo Birk, teamleder\n\n{BODY}"
    text = clean(quote).text
    assert "Birk" not in text
    assert "»Det går, som det går.«" in text


def test_an_office_goes_above_a_title_and_stays_where_it_is_the_title():
    assert clean(f"Lønkontoret\n\nLedelse hos os\n\n{BODY}").text.startswith("Ledelse")
    assert clean(f"Lønkontoret\n\n{BODY}").text.startswith("Lønkontoret")
    assert clean(f"Et godt kontor\n\nLedelse\n\n{BODY}").text.startswith("Et godt kontor")


def test_the_head_of_a_letter_goes():
    text = f"Birke Kommune\nBorgmesterens kontor\n\nTil alle ledere\n\nKære ledere\n\n{BODY}"
    assert clean(text).text == BODY
