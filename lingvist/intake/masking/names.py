"""Names of persons: candidates, the cues around them, and named-entity recognition together."""

import re
from collections.abc import Iterator

from lingvist.intake.masking.candidates import Candidate, candidates
from lingvist.intake.masking.cues import (
    CONTACT_CUES,
    SPEECH_CUES,
    has_weak_opener,
    is_addressed,
    is_among_words,
    is_beside_data,
    is_signed,
    is_source,
    is_speaker,
    is_with_title,
)
from lingvist.intake.masking.line_ends import over_line_ends
from lingvist.intake.masking.page import Page
from lingvist.intake.masking.personal import PersonalData
from lingvist.intake.masking.recognition import recognised
from lingvist.intake.masking.repeated import given_in_row, named_again, named_beside
from lingvist.intake.masking.words import is_given, is_place, is_surely_surname

_MOST_NAMES = 4

_REVERSED = re.compile(
    r"[\s>*_|-]*([^\W\d_]+(?:-[^\W\d_]+)?), ([^\W\d_]+(?:[- ][^\W\d_]+)?)(?=\s*(?:$|[,(|*_]))"
)


def find_names(page: Page) -> list[PersonalData]:
    """Find the names of persons on a page.

    A name is found by its form (a given name and a surname), by the cues around it (job title,
    label, close of a letter, verb of saying), or by named-entity recognition where form and cues
    leave it open. Names of municipalities, streets, houses and cited authors are left.
    """
    ones = list(candidates(page))
    reasons = {one: reason_for(one) for one in ones}
    unsure = [one for one in ones if not reasons[one] and _could_be_recognised(one)]
    persons = recognised(page.text, ((one.start, one.end) for one in unsure))
    for one in unsure:
        if (one.start, one.end) in persons:
            reasons[one] = "named-entity recognition"
    reasons |= given_in_row(ones, reasons)
    reasons |= named_beside(ones, reasons)
    reasons |= named_again(ones, reasons)
    found = [PersonalData("navn", one.start, one.end, why) for one, why in reasons.items() if why]
    return [*found, *_reversed(page), *over_line_ends(ones)]


def reason_for(one: Candidate) -> str:
    """Return why a candidate is a person by form and cues; an empty string where they leave it."""
    if is_addressed(one) and one.is_strange(one.main[0]):
        return "after a word of address"
    if not one.could_be_name:
        return ""
    if one.is_single:
        return _reason_for_single(one)
    cue = next((name for name, holds in CONTACT_CUES if holds(one)), "")
    if cue:
        return cue
    if is_source(one):
        return ""
    return next((name for name, holds in SPEECH_CUES if holds(one)), "") or _reason_of_form(one)


def _reason_for_single(one: Candidate) -> str:
    """A given name alone is a person's only beside a cue."""
    if is_signed(one):
        return "given name under the close of a letter"
    if has_weak_opener(one) or any(holds(one) for _, holds in (*CONTACT_CUES, *SPEECH_CUES)):
        return "given name beside a cue"
    if one.has_plain_given and is_beside_data(one):
        return "given name beside contact data"
    if one.has_plain_given and is_speaker(one):
        return "given name before what it says"
    is_alone = one.has_plain_given and "-" not in one.text and is_among_words(one)
    return "given name among words for persons" if is_alone else ""


def _reason_of_form(one: Candidate) -> str:
    if one.has_given and _is_full_name(one):
        return "given name and surname"
    if not one.is_all_strange:
        return ""
    if one.has_initial or is_surely_surname(one.main[-1]):
        return "surname by its form"
    if is_with_title(one):
        return "with a job title alone on the line"
    if has_weak_opener(one):
        return "beside words that name persons and others"
    return "surname beside contact data" if one.is_surname_like and is_beside_data(one) else ""


def _is_full_name(one: Candidate) -> bool:
    """Tell whether what begins with a given name goes on as a name does."""
    if one.is_in_prose or has_weak_opener(one):
        return True
    if one.has_plain_given and len(one.main) <= _MOST_NAMES:
        return not is_place(one.main[1].lower) or one.has_surname
    return one.has_surname and one.is_surname_like


def _could_be_recognised(one: Candidate) -> bool:
    if is_source(one):
        return False
    if one.is_single:
        return one.line.is_prose and "-" not in one.text and one.has_plain_given
    strange = [one.is_strange(word) for word in one.main]
    return all(strange) or (one.has_given and any(strange)) or one.has_plain_given


def _reversed(page: Page) -> Iterator[PersonalData]:
    """Find names with the surname first, at the beginning of a line: *Birk, Ane*."""
    for line in page.lines:
        found = _REVERSED.match(line.text)
        if found is None or len(line.runs) < 2:  # noqa: PLR2004
            continue
        first, second = line.runs[0], line.runs[1]
        if len(first) == 1 and not is_given(first[0]) and all(map(is_given, second)):
            start, end = found.start(1) + line.start, found.end(2) + line.start
            yield PersonalData("navn", start, end, "surname and given name")
