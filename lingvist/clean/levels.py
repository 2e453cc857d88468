"""Which headings stand under others, where no mark says so."""

import re
from dataclasses import replace
from itertools import takewhile

from lingvist.clean.roles import Passage, Role
from lingvist.resources import furniture

_SECTION, _SUBSECTION = 2, 3
_FEWEST, _MOST = 2, 40
_SAID_EARLY, _SAID_CHARACTERS = 5, 100


def with_sublevels(passages: list[Passage], roles: list[Role]) -> list[Role]:
    """Lower the headings that unfold a section: those it names, and those alike right under it.

    Args:
        passages: the passages of a text.
        roles: their roles.
    """
    places = [
        place
        for place, role in enumerate(roles)
        if (role.kind, role.level) == ("heading", _SECTION) and passages[place].unit.mark != "hash"
    ]
    lowered = list(roles)
    if _capitals_lead(passages, places):
        for place in places:
            if not passages[place].text.isupper():
                lowered[place] = replace(roles[place], level=_SUBSECTION)
        return lowered
    done = 0
    for order, place in enumerate(places[:-1]):
        if order < done:
            continue
        children = _children(passages, place, places[order + 1 : order + 1 + _MOST])
        if len(children) >= _FEWEST:
            done = order + 1 + len(children)
            for child in children:
                lowered[child] = replace(roles[child], level=_SUBSECTION)
    return lowered


def _capitals_lead(passages: list[Passage], places: list[int]) -> bool:
    """Tell whether sections are headed in capitals, and what lies in them is not."""
    large = [passages[place].text.isupper() for place in places]
    return bool(large) and large[0] and _FEWEST <= sum(large) < len(large)


def _children(passages: list[Passage], parent: int, later: list[int]) -> list[int]:
    section = [passage.text.casefold() for passage in passages[parent + 1 : later[0]]]
    if not section:
        return _under_empty(passages, parent, later)
    words = set(re.findall(r"[^\W\d_]+", " ".join(section)))
    return list(takewhile(lambda place: _is_named(passages[place], words), later))


def _under_empty(passages: list[Passage], parent: int, later: list[int]) -> list[int]:
    """Return the headings under one without text: as many as it says, or those alike."""
    said = said_number(passages[parent].text)
    if said and len(later) >= said:
        return later[:said]
    style = _style(passages[later[0]])
    if style != _style(passages[parent]):
        return list(takewhile(lambda place: _style(passages[place]) == style, later))
    first = _first_word(passages[later[0]])
    return list(takewhile(lambda place: _first_word(passages[place]) == first, later))


def said_number(text: str) -> int:
    """Return the number that a heading gives (*Vores tre værdier*); 0 where it gives none.

    Args:
        text: the heading, or a line of the text; only its first words are looked at.
    """
    numerals = furniture.load().words.numerals
    words = text[:_SAID_CHARACTERS].casefold().split()[:_SAID_EARLY]
    return next((numerals.index(word) + _FEWEST for word in words if word in numerals), 0)


def _style(passage: Passage) -> tuple[str, bool]:
    return passage.unit.mark, passage.text.isupper()


def _first_word(passage: Passage) -> str:
    return passage.text.split(" ", 1)[0].casefold()


def _is_named(passage: Passage, words: set[str]) -> bool:
    """Tell whether the section names a heading of one or two words."""
    own = re.findall(r"[^\W\d_]+", passage.text.casefold())
    return 0 < len(own) <= _FEWEST and words.issuperset(own)
