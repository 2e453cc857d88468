"""Names of pages and keys of places: safe in file names and addresses, and never mixed up."""

import re
import unicodedata
from collections.abc import Iterable

HOME = "index"
METHOD = "metode"
"""Section on how the numbers came about, to which others lead."""

_PLAIN = re.compile(r"[A-Za-z0-9-]")
_LAST_LETTERS = str.maketrans("æøå", "{|}")
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "ae", "Ø": "oe", "Å": "aa"})


def key_of(*parts: str) -> str:
    """Return the key of a place; different parts always give different keys.

    >>> key_of("kolding/grundlag#s17")
    'kolding_2f_grundlag_23_s17'
    """
    return ".".join("".join(map(_escaped, part)) for part in parts)


def _escaped(char: str) -> str:
    return char if _PLAIN.match(char) else f"_{ord(char):x}_"


def slug(text: str) -> str:
    """Return ``text`` in small letters a to z, digits and hyphens; empty if nothing is left.

    >>> slug("Høje-Taastrup Kommune")
    'hoeje-taastrup-kommune'
    """
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-")[:60]


def danish_order(text: str) -> str:
    """Return what to sort a Danish name by: æ, ø and å, also written aa, come after z."""
    return text.casefold().replace("aa", "å").translate(_LAST_LETTERS)


def page_names(documents: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Name the page of each municipality after the folder of its first document.

    Args:
        documents: pairs of document id and municipality.

    Returns:
        Municipality to page name; no two alike, none that of the comparison.
    """
    names: dict[str, str] = {}
    for document, place in documents:
        if place not in names:
            wanted = slug(document.split("/", maxsplit=1)[0]) or "kommune"
            names[place] = _free(wanted, {HOME, *names.values()})
    return names


def _free(wanted: str, taken: set[str]) -> str:
    number, name = 1, wanted
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    return name
