"""The register of the 98 municipalities and 5 regions (official codes, since 2007).

Christiansø (0411) is in many lists but is no municipality, and is not here.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality.

    Attributes:
        code: official code, four digits.
        name: short name (*København*).
        official_name: full name (*Københavns Kommune*).
        region: name of its region.
        slug: its folder in a corpus, ASCII.
        variant: another spelling of the name; empty if none.
        common_word: the name is also a common word (*Vejen*, *Greve*).
    """

    code: str
    name: str
    official_name: str
    region: str
    slug: str
    variant: str
    common_word: bool


@dataclass(frozen=True, slots=True)
class Region:
    """A region; ``valid_to`` is empty where no end is decided."""

    code: str
    name: str
    iso: str
    valid_from: str
    valid_to: str


@cache
def municipalities() -> tuple[Municipality, ...]:
    """Return the 98 municipalities by code."""
    return tuple(
        Municipality(
            code=row["code"],
            name=row["name"],
            official_name=row["official_name"],
            region=row["region"],
            slug=row["slug"],
            variant=row["variant"],
            common_word=row["common_word"] == "yes",
        )
        for row in _rows("municipalities.csv")
    )


@cache
def regions() -> tuple[Region, ...]:
    """Return the regions by code."""
    return tuple(Region(**row) for row in _rows("regions.csv"))


def find(name: str) -> Municipality | None:
    """Return the municipality with this code, name, spelling variant or slug, else None."""
    wanted = name.strip().casefold()
    for municipality in municipalities():
        if wanted in {form.casefold() for form in _forms(municipality)}:
            return municipality
    return None


def _forms(municipality: Municipality) -> tuple[str, ...]:
    names = (municipality.code, municipality.name, municipality.official_name, municipality.slug)
    return (*names, municipality.variant) if municipality.variant else names


def _rows(name: str) -> list[dict[str, str]]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
