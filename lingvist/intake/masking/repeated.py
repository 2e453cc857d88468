"""Persons that are known by others: named in a row with them, or named again by one name."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from lingvist.intake.masking.candidates import Candidate
from lingvist.intake.masking.cues import is_source
from lingvist.intake.masking.words import is_given, is_listed, is_plain_given
from lingvist.resources.persons import load

Reasons = Mapping[Candidate, str]


def named_beside(ones: list[Candidate], reasons: Reasons) -> dict[Candidate, str]:
    """Find names in a row with those of persons: *…, Ane Birk og Bo*.

    Args:
        ones: what could be a name, in order.
        reasons: why each is a person; an empty string where it is not known to be.
    """
    found: dict[Candidate, str] = {}
    pairs = list(pairwise(ones))
    backward = [(other, one) for one, other in reversed(pairs)]
    for known, one in (*pairs, *backward):
        is_known = bool(reasons[known] or known in found)
        if is_known and not reasons[one] and _are_joined(known, one) and _fits(one):
            found[one] = "in a row with persons"
    return found


def given_in_row(ones: list[Candidate], reasons: Reasons) -> dict[Candidate, str]:
    """Find given names in a row in a sentence: *Ane, Bo og Karl er enige*.

    Args:
        ones: what could be a name, in order.
        reasons: why each is a person; an empty string where it is not known to be.
    """
    rows = [
        pair
        for pair in pairwise(ones)
        if all(one.is_single and one.has_plain_given and one.line.is_prose for one in pair)
        and _are_joined(*pair)
    ]
    return {one: "given names in a row" for pair in rows for one in pair if not reasons[one]}


def _fits(one: Candidate) -> bool:
    return one.has_given or one.is_all_strange


def _are_joined(one: Candidate, other: Candidate) -> bool:
    first, second = sorted((one, other), key=lambda candidate: candidate.start)
    if first.line is not second.line:
        return False
    return _joiner().fullmatch(one.page.text, first.end, second.start) is not None


@cache
def _joiner() -> re.Pattern[str]:
    words = "|".join(map(re.escape, load().joiners))
    return re.compile(rf" ?, ?(?:(?:{words}) )?| ?(?:{words}) ?")


def _is_telling(one: Candidate) -> bool:
    """Tell whether the surname is known wherever it stands: it is no word of its own."""
    surname = one.main[-1]
    return not (surname.lower in one.page.seen or is_listed(surname.lower))


def named_again(ones: list[Candidate], reasons: Reasons) -> dict[Candidate, str]:
    """Find persons that the text names in full elsewhere: *Ane*, *Birk*, *Birks*.

    Args:
        ones: what could be a name, in order.
        reasons: why each is a person; an empty string where it is not known to be.
    """
    full = [one for one in ones if reasons[one] and not one.is_single]
    given = {one.main[0].lower for one in full if is_plain_given(one.main[0])}
    last = {one.main[-1].lower for one in full if _is_telling(one)}
    found: dict[Candidate, str] = {}
    for one in ones:
        lower = one.main[0].lower
        bare = lower.removesuffix("s")
        is_known = lower in given or (not is_given(one.main[0]) and {lower, bare} & last)
        if one.is_single and not reasons[one] and is_known and not is_source(one):
            found[one] = "named in full elsewhere"
    return found
