"""From units to one line per block: marks go, line breaks join, blank lines part."""

import re
from collections.abc import Iterator
from itertools import pairwise

from lingvist.clean.joins import hyphen_at, hyphenated_part, hyphenated_words
from lingvist.clean.page import Page
from lingvist.clean.rules import NamedChange, RuleInfo
from lingvist.clean.unit_reader import Unit

SEPARATOR = "\n\n"

STRUCTURE_INFO: tuple[RuleInfo, ...] = (
    RuleInfo("heading-mark", "light", "Number signs that mark a heading.", '"## Mod"'),
    RuleInfo("emphasis-mark", "light", "Asterisks and underscores around words.", '"**Mod**"'),
    RuleInfo("quote-mark", "light", "The sign before quoted lines.", '"> Vi lytter"'),
    RuleInfo("bullet", "light", "The bullet before a list item.", '"• Mod"'),
    RuleInfo(
        "hyphenation",
        "light",
        "A hyphen at the end of a line inside a word; suspended compounds keep theirs.",
        '"le-" before "dere"',
    ),
    RuleInfo("line-break", "light", "A line break inside a block.", '"Ledelse" before "tæt på"'),
    RuleInfo(
        "blank-lines",
        "light",
        "Blanks around lines and between blocks, but for one empty line.",
        "three empty lines",
    ),
    RuleInfo(
        "block-separator",
        "light",
        "An empty line is put between blocks that stood right under each other.",
        '"Mod" right above "Vi tør sige fra."',
    ),
)

_SIGN = re.compile(r"\S+")
_MARK_NAMES = {"#": "heading-mark", ">": "quote-mark", "*": "emphasis-mark", "_": "emphasis-mark"}


def restructured(page: Page, units: list[Unit]) -> Iterator[NamedChange]:
    """Yield the changes that leave one line per unit and one empty line between units."""
    if not units:
        yield from _emptied(page.text, 0, len(page.text))
        return
    hyphenated = hyphenated_words(page.text)
    yield from _emptied(page.text, 0, units[0].start, units[0])
    for unit, following in pairwise([*units, None]):
        if unit is None:
            break
        for first, second in pairwise(unit.spans):
            yield from _joined(page.text, first, second, hyphenated)
        end = unit.spans[-1][1]
        if following is None:
            yield from _emptied(page.text, end, len(page.text))
        else:
            yield from _parted(page.text, end, following.start, following)


def _joined(
    text: str, first: tuple[int, int], second: tuple[int, int], hyphenated: frozenset[str]
) -> Iterator[NamedChange]:
    """Join two lines of a unit with a blank, or with nothing inside a word."""
    content, gap = text[first[0] : first[1]], (first[1], second[0])
    part = hyphenated_part(content)
    if not part:
        yield from _gap(text, *gap, " ")
        return
    stays, joint = hyphen_at(part, text[second[0] : second[0] + 80], hyphenated)
    if stays:
        yield from _gap(text, *gap, joint)
    else:
        yield "hyphenation", (gap[0] - 1, gap[1], "")


def _parted(text: str, start: int, end: int, following: Unit) -> Iterator[NamedChange]:
    yield from _gap(text, start, end, SEPARATOR, following)


def _emptied(
    text: str, start: int, end: int, following: Unit | None = None
) -> Iterator[NamedChange]:
    yield from _gap(text, start, end, "", following)


def _gap(
    text: str, start: int, end: int, joint: str, following: Unit | None = None
) -> Iterator[NamedChange]:
    """Make ``joint`` of the white space in a gap, and take the marks in it out."""
    signs = [(m.start() + start, m.end() + start) for m in _SIGN.finditer(text[start:end])]
    bounds = [start, *(offset for sign in signs for offset in sign), end]
    blanks = list(zip(bounds[::2], bounds[1::2], strict=True))
    home = next((place for place, (a, b) in enumerate(blanks) if "\n" in text[a:b]), 0)
    name = ""
    for place, blank in enumerate(blanks):
        if place == home or not name:
            yield from _blank(text, *blank, joint if place == home else "")
        else:
            yield name, (*blank, "")
        if place < len(signs):
            opened = following if place == len(signs) - 1 else None
            name = _mark_name(text, signs[place], opened)
            yield name, (*signs[place], "")


def _mark_name(text: str, sign: tuple[int, int], following: Unit | None) -> str:
    if following is not None and following.mark == "bullet":
        return "bullet"
    return _MARK_NAMES.get(text[sign[0]], "bullet")


def _blank(text: str, start: int, end: int, joint: str) -> Iterator[NamedChange]:
    blank = text[start:end]
    if joint == SEPARATOR and blank == "\n":
        yield "block-separator", (end, end, "\n")
    elif joint == SEPARATOR and blank.startswith(SEPARATOR):
        yield "blank-lines", (start + len(SEPARATOR), end, "")
    else:
        yield "line-break" if joint == " " else "blank-lines", (start, end, joint)
