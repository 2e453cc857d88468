"""What around a candidate says that it is, or is not, the name of a person of the document."""

import re
from collections.abc import Callable
from functools import cache

from lingvist.intake.masking.candidates import Candidate
from lingvist.intake.masking.page import Line, opens_with_title
from lingvist.intake.masking.words import is_title
from lingvist.resources.persons import load

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_YEAR = re.compile(r"s?['’]? ?\((?:19|20)\d\d")
_TITLE_AFTER = re.compile(r"[*_]{0,3}\s?[,(|/·•–—-]\s*[*_]{0,3}(.{2,80})")
_LABEL_START = re.compile(r".*(?:[.;|,·•(]|\s\s)", re.DOTALL)
_LONGEST_LABEL = 60
_SENTENCE_END = re.compile(r"[a-zæøå]{3}[.!?] [A-ZÆØÅ]")

_SAID = re.compile(r"[*_]{0,3}:[*_]{0,3} .{4,}[.!?»”\"]\s*$")

Cue = tuple[str, Callable[[Candidate], bool]]


def is_source(one: Candidate) -> bool:
    """Tell whether it is an author or thinker that the text cites: no person of the document."""
    bare = one.text.casefold()
    figures = _figures()
    is_known = bare in figures or bare.removesuffix("s") in figures or bare.rstrip("'’") in figures
    has_role = one.last_before in load().source_roles
    following = _WORD.match(one.after.lstrip())
    has_work = following is not None and following[0].casefold() in load().works
    return is_known or has_role or _YEAR.match(one.after) is not None or has_work


@cache
def _figures() -> frozenset[str]:
    return frozenset(name.casefold() for name in load().public_figures)


def has_label(one: Candidate) -> bool:
    """A label with a colon stands before it, alone or before a list: *Redaktion: …*."""
    colon = max(one.before.rfind(":"), one.before.rfind("|"))
    if colon < 0 or _SENTENCE_END.search(one.before, colon):
        return False
    label = _LABEL_START.sub("", one.before[max(0, colon - _LONGEST_LABEL) : colon].rstrip(" *_"))
    words = [word.casefold() for word in _WORD.findall(label)]
    known = load().labels
    named = " ".join(words) in known or any(word in known for word in words[:1] + words[-1:])
    return named or any(is_title(word) for word in words[:1] + words[-1:])


def has_title_before(one: Candidate) -> bool:
    """A job title or a degree stands before it: *skoleleder Ane Birk*, *cand.jur. A. Birk*."""
    before = one.before.rstrip("*_ ")
    degree = _DEGREE.search(before)
    if one.is_titled or (degree is not None and degree[1].casefold() in load().honorifics):
        return True
    if before.endswith((",", ":")):
        title = _LAST.search(before.rstrip(",: "))
        return title is not None and is_title(title[0].casefold())
    return bool(one.last_before) and before[-1:] != "." and is_title(one.last_before)


_DEGREE = re.compile(r"(?<![\w.])([^\W\d_]+)(?:\.[^\W\d_]+)*\.$")
_LAST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*$")


def has_title_after(one: Candidate) -> bool:
    """A job title stands after it, parted by a comma, a bracket or a column."""
    found = _TITLE_AFTER.match(one.after)
    return found is not None and opens_with_title(found[1])


def is_with_title(one: Candidate) -> bool:
    """It makes up its line together with a job title: *Ane Birk Direktør*."""
    rest = one.after.strip(" *_.|")
    return not one.before.strip(" *_|") and len(rest.split()) == 1 and opens_with_title(rest)


def has_opener(one: Candidate) -> bool:
    """Words stand before it that only stand before persons: *skrevet af*, *v/*."""
    return _opener(one) not in ("", *load().weak_openers)


def has_weak_opener(one: Candidate) -> bool:
    """Words stand before it that stand before persons and others: *kontakt*, *ring til*."""
    return _opener(one) in load().weak_openers


def _opener(one: Candidate) -> str:
    before = one.before.rstrip("*_ ").casefold()[-40:]
    found = _openers().search(before)
    return found[0] if found else ""


@cache
def _openers() -> re.Pattern[str]:
    words = sorted(load().openers, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})$")


def is_addressed(one: Candidate) -> bool:
    """A word of address stands before it: *hr. Birk*; the department *HR* is none."""
    before = one.before.rstrip(" .")
    return one.last_before.rstrip(".") in load().honorifics and not before[-2:].isupper()


def is_quoted_speaker(one: Candidate) -> bool:
    """A verb of saying stands beside it: *siger Ane Birk*."""
    after = _WORD.match(one.after.lstrip(" ,:*_"))
    verbs = load().say_verbs
    return one.last_before in verbs or (after is not None and after[0].casefold() in verbs)


def is_speaker(one: Candidate) -> bool:
    """It opens a line, with a colon and a sentence behind it: *Ane: Hvad er det sværeste?*."""
    return not one.before.strip(" *_–-") and _SAID.match(one.after) is not None


def is_among_words(one: Candidate) -> bool:
    """A word stands beside it in a sentence that does so beside persons: *Ane fra køkkenet*."""
    following = _WORD.match(one.after.removeprefix(" ")) if one.after[:1] == " " else None
    is_after = following is not None and following[0] in load().after_given
    return one.line.is_prose and (is_after or one.last_before in load().before_given)


def is_signed(one: Candidate) -> bool:
    """It stands after the close of a letter, on the line or one of the lines under it."""
    if one.line.is_sign_off and one.before.strip():
        return True
    if not one.line.is_names_alone:
        return False
    above = one.page.near(one.number, -1)
    two_above = one.page.near(one.number - 1, -1) if above is not None else None
    if above is not None and (above.is_sign_off or _is_dear(above)):
        return True
    return two_above is not None and two_above.is_sign_off and above is not None and above.is_short


def _is_dear(line: Line) -> bool:
    return line.bare.casefold().startswith(("på vegne af", "på ", "for ")) and "vegne" in line.words


def is_above_title(one: Candidate) -> bool:
    """It stands alone on its line, over a job title or a line with a number or an address."""
    below = one.page.near(one.number, 1)
    return one.line.is_names_alone and below is not None and (below.is_title or below.has_data)


def is_under_label(one: Candidate) -> bool:
    """It stands alone on its line, under a label or a job title: *Kontaktperson*."""
    above = one.page.near(one.number, -1)
    return one.line.is_names_alone and above is not None and above.is_label


def is_beside_data(one: Candidate) -> bool:
    """A telephone number or an address stands on its line."""
    return one.line.has_data


CONTACT_CUES: tuple[Cue, ...] = (
    ("after a label", has_label),
    ("job title after it", has_title_after),
    ("under the close of a letter", is_signed),
    ("above a job title or contact data", is_above_title),
    ("under a label or job title", is_under_label),
    ("after words that name a person", has_opener),
)
"""Cues of contacts and signatures: they hold for whoever is named there."""

SPEECH_CUES: tuple[Cue, ...] = (
    ("job title before it", has_title_before),
    ("beside a verb of saying", is_quoted_speaker),
)
"""Cues of persons in running text; cited authors are told apart."""
