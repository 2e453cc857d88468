"""Whose values a text declares: the municipality's, a unit's, or those of its leaders."""

from collections.abc import Sequence
from itertools import takewhile

from lingvist.findings.declaring.cues import Cue
from lingvist.findings.declaring.passages import Passage
from lingvist.resources.declarations import compiled, load


def scope(cue: Cue, context: str, passages: Sequence[Passage]) -> str:
    """Return whose values a cue declares: municipality, unit or leaders.

    Args:
        cue: the cue.
        context: the text around it that may tell: its heading and its sentence.
        passages: the passages of the document; its titles and what it says of the set later on
            may tell, too.
    """
    scopes = load().scopes
    shared = any(compiled(pattern).search(context) for pattern in scopes.shared)
    told = "\n".join([context, *_said_of_them(passages)])
    if not shared and any(compiled(pattern).search(told) for pattern in scopes.leaders):
        return "leaders"
    if any(compiled(pattern).search(cue.sentence.text) for pattern in scopes.municipality):
        return "municipality"
    there = compiled(rf"\b(?:{scopes.there})\s+[^.,:]{{0,40}}?(?:{scopes.institutions})")
    named = there.search(cue.before) is not None
    own = named or is_unit_page(passages) or any(compiled(p).search(context) for p in scopes.unit)
    return "unit" if own else "municipality"


def _said_of_them(passages: Sequence[Passage]) -> list[str]:
    """Return the sentences that begin with a set of values and say whose it is."""
    says = compiled(load().scopes.says_whose)
    return [s.text for passage in passages for s in passage.sentences if says.search(s.text)]


def part_scope(owner: str) -> str:
    """Return whose the values of a part of the municipality are: unit or leaders."""
    return "leaders" if compiled(load().scopes.leading).search(owner) else "unit"


def is_unit_page(passages: Sequence[Passage]) -> bool:
    """Tell whether the titles at the top of a text name an institution or a department."""
    top = takewhile(lambda passage: passage.is_title, passages)
    scopes = load().scopes
    names = (compiled(scopes.institutions), compiled(scopes.departments))
    own = (title.text for title in top if not compiled(scopes.seeking).search(title.text))
    return any(name.search(title) for title in own for name in names)
