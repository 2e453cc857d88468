import re
from collections import Counter

import pytest

from lingvist.resources import register


def test_there_are_98_municipalities_in_5_regions():
    counts = Counter(m.region for m in register.municipalities())
    assert counts == {
        "Region Hovedstaden": 29, "Region Sjælland": 17, "Region Syddanmark": 22,
        "Region Midtjylland": 19, "Region Nordjylland": 11,
    }  # fmt: skip
    assert {r.name for r in register.regions()} == set(counts)


def test_codes_and_slugs_are_unique_and_well_formed():
    entries = register.municipalities()
    assert len({m.code for m in entries}) == len({m.slug for m in entries}) == 98
    assert all(re.fullmatch(r"0\d{3}", m.code) for m in entries)
    assert all(re.fullmatch(r"[a-z-]+", m.slug) for m in entries)


def test_christiansoe_is_no_municipality():
    assert register.find("0411") is None


@pytest.mark.parametrize(
    "name, code",
    [
        ("Kolding", "0621"), ("kolding kommune", "0621"), ("0575", "0575"), ("toender", "0550"),
        ("Århus", "0751"), ("Københavns Kommune", "0101"), ("Bornholms Regionskommune", "0400"),
    ],
)  # fmt: skip
def test_a_municipality_is_found_by_any_of_its_names(name, code):
    assert register.find(name).code == code


def test_an_unknown_name_finds_nothing():
    assert register.find("Nørrelund") is None


def test_names_that_are_common_words_are_marked():
    marked = {m.name for m in register.municipalities() if m.common_word}
    assert marked == {"Vejen", "Odder", "Varde", "Skive", "Greve", "Lejre", "Faxe"}
