import pytest

from lingvist.clean.blocks import roles
from lingvist.clean.page import Page
from lingvist.clean.unit_reader import read_units

BODY = "Som ledere har vi et ansvar for at skabe gode rammer, så alle kan lykkes med opgaven."
OPEN = "Vi møder alle med nysgerrighed og fokus på at søge nye veje"
KINDS = {"heading": "h", "paragraph": "p", "list_item": "l", "pull_quote": "q"}


def kinds(text):
    """Kind and level of each unit, such as ``h1 p l2``."""
    found = roles(read_units(Page.of(text)), text)
    return " ".join(f"{KINDS[role.kind]}{role.level or ''}" for role in found)


@pytest.mark.parametrize(
    "text, expected",
    [
        (f"Sammen\n\nLedelsesgrundlag\n\n{BODY}\n\nMod\n\n{BODY}", "h1 h2 p h2 p"),
        (f"Sammen\n{BODY}\n\nMod\n{BODY}", "h1 p h2 p"),
        (f"{BODY}\n\nMod\n{BODY}", "p h2 p"),
        (f"# Sammen\n\n{BODY}\n\n### Mod\n\n{BODY}", "h1 p h3 p"),
        (f"**Sammen\nom**\n\n{BODY}\n\n**Mod**\n{BODY}", "h1 p h2 p"),
        (f"Sammen\n\n{BODY}\n\n**{BODY}**\n\n{BODY}", "h1 p p p"),
        (f"Sammen\n\nVi har tre værdier:\n\nMod\n\nRo\n\nTid\n\n{BODY}", "h1 p l1 l1 l1 p"),
        (f"Sammen\n\n{BODY}\n\nVærdier\n\nMod\n\nRo\n\nTid\n\n{BODY}", "h1 p h2 l1 l1 l1 p"),
        (f"Sammen\n\nMod\nRo\nTid\n\n{BODY}", "h1 l1 l1 l1 p"),
        (f"Vi er MR\n\n{BODY}\n\nM\n\nMod\n\n{BODY}\n\nR\n\nRo\n\n{BODY}", "h1 p l1 l1 p l1 l1 p"),
        (f"Sammen\n\n1. Mål\n\n{BODY}\n\n2. Midler\n\n{BODY}", "h1 h2 p h2 p"),
        (f"Sammen\n\n1. Mod - vi tør\n\n2. Ro - vi venter\n\n{BODY}", "h1 l1 l1 p"),
        (f"Sammen\n\n1.1 Mål\n\n{BODY}", "h1 h3 p"),
        (f"Sammen\n\nDet kræver, at alle\n• lytter\n• svarer\n\n{BODY}", "h1 p l1 l1 p"),
        (f"Sammen\n\nDin opgave\n• Du lytter\n\n{BODY}", "h1 h2 l1 p"),
        (f"Sammen\n\n{BODY}\n\nTak\n\n{BODY}\n\nNoter", "h1 p h2 p h2"),
        (f"Sammen\n\n{BODY}\n\nTak\n\n{BODY}\n\nNoter\n\nBirke", "h1 p h2 p p p"),
        (f"Sammen\n\nFormål:\n\n{BODY}", "h1 h2 p"),
        ("Sammen\n\nVi vil:\n\nat vi lytter,\n\nat vi tør.", "h1 p l1 l1"),
        (f"Sammen\n\n{BODY}\n\nVi lover at\n\n• lytte\n\n{BODY}", "h1 p p l1 p"),
        (f"Sammen\n\nHvad nu?\n\n{BODY}", "h1 h2 p"),
        (f"Sammen\n\n{BODY}\n\nHvad?\n\nHvor?\n\nHvem?\n\n{BODY}", "h1 p p p p p"),
        (f"Sammen\n\n{BODY}\n\n214 ledere\n\n61 hold\n\n{BODY}", "h1 p p p p"),
        (f"Sammen\n\n{BODY}\n\n1 mål\n\n{BODY}\n\n2 veje\n\n{BODY}", "h1 p h2 p h2 p"),
    ],
)
def test_kinds_and_levels(text, expected):
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "quote, confidence",
    [
        ("*Vi er der, hvor\nmedarbejderne er*", 1.0),
        ("> Vi er der, hvor medarbejderne er.", 1.0),
        ("»Ledelse er noget, man gør.«", 0.8),
        ("Vi møder alle med nysgerrighed og med fokus på at søge nye løsninger", 0.6),
        ("Vi har blik for det lille fællesskab, som giver energi og klarhed over målet...", 0.6),
    ],
)
def test_pull_quotes_and_how_sure_they_are(quote, confidence):
    text = f"Sammen\n\n{BODY}\n\n{quote}\n\n{BODY}"
    role = roles(read_units(Page.of(text)), text)[2]
    assert (role.kind, role.confidence) == ("pull_quote", confidence)


@pytest.mark.parametrize(
    "text",
    [
        f"Sammen\n\nMod\n\nVi møder alle med nysgerrighed og med fokus på nye løsninger\n\n{BODY}",
        f"Sammen\n\n{BODY}\n\nOrd\nVi møder alle med nysgerrighed og med fokus på mål\n\n{BODY}",
        f"Sammen\n\n{OPEN}\n\nVi tager ansvar for det, vi gør, og for det, vi ikke gør",
    ],
)
def test_text_without_its_stop_is_not_always_a_quote(text):
    assert "q" not in kinds(text)


def test_the_source_of_a_quote_is_no_heading():
    assert kinds(f"Sammen\n\n{BODY}\n\n»Det går, som det går.«\nEn leder\n\n{BODY}") == "h1 p q p p"


def test_nothing_has_no_roles():
    assert roles([], "") == []


def test_rows_and_keys_with_values_are_no_headings():
    card = "Omfang: Hele kommunen\nAnsvar: Staben"
    assert kinds(f"Sammen\n\n{BODY}\n\n{card}\n\n{BODY}") == "h1 p p p p"
    assert kinds(f"Sammen\n\n{BODY}\n\nMod | Ro\n\n{BODY}") == "h1 p p p"
    assert kinds(f"Sammen\n\n{BODY}\n\nVærdi: Mod\n{BODY}") == "h1 p h2 p"


def test_a_line_that_repeats_a_sentence_of_the_text_is_a_quote():
    line = "Vi har et ansvar for rammerne"
    text = f"Sammen\n\nI hverdagen, og når det gælder, siger vi: {line}, hver gang vi mødes.\n\n"
    assert kinds(f"{text}{line}\n\n{BODY}") == "h1 p q p"
