"""Which headings stand under others, where no mark says so."""

import re
from dataclasses import replace
from itertools import takewhile

from lingvist.clean.roles import Passage, Role

_SECTION, _SUBSECTION = 2, 3
_FEWEST, _MOST = 2, 40


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


def _children(passages: list[Passage], parent: int, later: list[int]) -> list[int]:
    section = [passage.text.casefold() for passage in passages[parent + 1 : later[0]]]
    if not section:
        first = _first_word(passages[later[0]])
        return list(takewhile(lambda place: _first_word(passages[place]) == first, later))
    words = set(re.findall(r"[^\W\d_]+", " ".join(section)))
    return list(takewhile(lambda place: _is_named(passages[place], words), later))


def _first_word(passage: Passage) -> str:
    return passage.text.split(" ", 1)[0].casefold()


def _is_named(passage: Passage, words: set[str]) -> bool:
    """Tell whether the section names a heading of one or two words."""
    own = re.findall(r"[^\W\d_]+", passage.text.casefold())
    return 0 < len(own) <= _FEWEST and words.issuperset(own)
