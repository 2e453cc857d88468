"""Names that go over the end of a line: the given name above, the surname below."""

from collections.abc import Iterator
from itertools import pairwise

from lingvist.intake.masking.candidates import Candidate
from lingvist.intake.masking.personal import PersonalData
from lingvist.intake.masking.words import is_given, is_surname_like, is_title

_BARE_SIGNS = " \t*_>|"
_WRAPPED = 40


def over_line_ends(candidates: list[Candidate]) -> Iterator[PersonalData]:
    """Find given names at the end of a line with their surnames at the beginning of the next.

    Args:
        candidates: what could be a name, in order.
    """
    for one, other in pairwise(candidates):
        if other.number == one.number + 1 and _go_together(one, other):
            for part in (one, other):
                yield PersonalData("navn", part.start, part.end, "name over the end of a line")


def _go_together(one: Candidate, other: Candidate) -> bool:
    if one.after.strip(_BARE_SIGNS) or other.before.strip(_BARE_SIGNS):
        return False
    first = other.main[0]
    is_surname = other.is_strange(first) and not is_given(first) and not is_title(first.lower)
    if not (one.is_single and one.has_plain_given and is_surname):
        return False
    return is_surname_like(first) or len(one.line.text) > _WRAPPED or _is_above_title(other)


def _is_above_title(one: Candidate) -> bool:
    below = one.page.near(one.number, 1)
    return below is not None and (below.is_title or below.has_data)
