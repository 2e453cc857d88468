"""Marks at line starts: bullets, numbers and how deep they lie."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from lingvist.clean.page import Line, Page
from lingvist.resources import furniture

_SURE = re.compile(r"(?:[•●▪■□▫◦○◯◆◇❖‣⁃∙►▶▸▹➔➜➢➤→⇒☐☑☒✓✔✗✘★☆✦✱] *)+|(?:[*o§»›] +)+(?=\S)")
_DASH = re.compile(r"(?:[-–—+] +)+(?=\S)")
_NUMBER = re.compile(r"(\(?(\d{1,2})[.)]|\(?([a-zA-Z])\)) +(?=\S)")
_DIGITS_AND_DOTS = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})\.? +(?=\S)")
_NEARNESS = 40


@dataclass(frozen=True)
class Marker:
    """A bullet or number at a line start.

    Attributes:
        kind: bullet, number, or outline (1.2).
        sign: the bullet, or the kind of number.
        indent: blanks before it.
        start: where it begins in the line.
        end: where the item's text begins in the line; a number belongs to the text.
        number: the number; 0 for bullets.
        level: how deep it lies, from 1.
    """

    kind: Literal["bullet", "number", "outline"]
    sign: str
    indent: int
    start: int
    end: int
    number: int = 0
    level: int = 1


def markers(page: Page) -> dict[int, Marker]:
    """Return the markers of a page by line number, with their levels."""
    found = {line.number: mark for line in page.filled if (mark := _marker(line))}
    kept = {
        number: mark
        for number, mark in found.items()
        if _holds(page.lines[number], mark, page, found)
    }
    return _levelled(page, kept)


def _marker(line: Line) -> Marker | None:
    text = line.text.lstrip()
    indent = len(line.text) - len(text)
    for pattern in (_SURE, _DASH):
        if bullet := pattern.match(text):
            sign = bullet[0][0]
            return Marker("bullet", sign, indent, indent, indent + bullet.end())
    if outline := _DIGITS_AND_DOTS.match(text):
        return Marker("outline", "1.1", indent, indent, indent, outline[1].count(".") + 1)
    number = _NUMBER.match(text)
    if number is None or _first_word(text[number.end() :]) in furniture.load().words.months:
        return None
    value = int(number[2]) if number[2] else ord(number[3].lower()) - ord("a") + 1
    return Marker("number", "1" if number[2] else "a", indent, indent, indent, value)


def _first_word(text: str) -> str:
    return text[:40].split(" ", 1)[0].casefold()


def _holds(line: Line, mark: Marker, page: Page, found: dict[int, Marker]) -> bool:
    """Tell whether a marker is one: a dash may open speech, a number may be one in a sentence."""
    if mark.kind == "outline" or (mark.kind == "bullet" and mark.sign not in "-–—+"):
        return True
    above, below = page.next(line, -1), page.next(line, 1)
    if mark.kind == "number":
        is_first = above is None or above.group != line.group
        return is_first or _in_order(line, mark, found)
    if _is_spoken(line):
        return False
    if mark.indent or (above is not None and above.text.rstrip().endswith(":")):
        return True
    return any(near is not None and _same(found.get(near.number), mark) for near in (above, below))


def _same(other: Marker | None, mark: Marker) -> bool:
    return other is not None and other.kind == "bullet" and other.sign == mark.sign


def _in_order(line: Line, mark: Marker, found: dict[int, Marker]) -> bool:
    near = range(line.number - _NEARNESS, line.number + _NEARNESS + 1)
    others = [found[number] for number in near if number in found]
    return any(o.sign == mark.sign and abs(o.number - mark.number) == 1 for o in others)


def _is_spoken(line: Line) -> bool:
    """Tell whether a line is speech and says who speaks: *…, siger borgmesteren*."""
    return _speech().search(line.text.casefold()) is not None


@cache
def _speech() -> re.Pattern[str]:
    words = furniture.load().words
    verbs, others = "|".join(words.say_verbs), "|".join(words.not_speakers)
    return re.compile(rf"[,!?\"'”’»«–-] ?(?:{verbs})\b(?! (?:{others})\b)")


def _levelled(page: Page, marks: dict[int, Marker]) -> dict[int, Marker]:
    """Give each marker its level: deeper by indent, or by a new sign at the same indent."""
    levelled: dict[int, Marker] = {}
    open_marks: list[Marker] = []
    later = _later_bullets(page, marks)
    for line in page.filled:
        mark = marks.get(line.number)
        if mark is None:
            open_marks = [] if _parts_lists(line, page) else open_marks
            continue
        if mark.kind == "outline":
            open_marks, levelled[line.number] = [], mark
            continue
        while open_marks and not _is_below(mark, open_marks, later.get(line.number, frozenset())):
            open_marks.pop()
        open_marks.append(mark)
        level = len(open_marks)
        levelled[line.number] = Marker(
            mark.kind, mark.sign, mark.indent, mark.start, mark.end, mark.number, level
        )
    return levelled


def _parts_lists(line: Line, page: Page) -> bool:
    """Tell whether an unmarked line stands apart, so that no list goes on over it."""
    return line.text[0] not in " *" and page.lines[line.number - 1].is_blank


def _later_bullets(page: Page, marks: dict[int, Marker]) -> dict[int, frozenset[str]]:
    """Return for each numbered line the bullets that come after it in its list, at its indent."""
    found: dict[int, frozenset[str]] = {}
    later: dict[int, frozenset[str]] = {}
    for line in reversed(page.filled):
        mark = marks.get(line.number)
        if mark is None:
            later = {} if _parts_lists(line, page) else later
        elif mark.kind == "bullet":
            later[mark.indent] = later.get(mark.indent, frozenset()) | {mark.sign}
        else:
            found[line.number] = later.get(mark.indent, frozenset())
    return found


def _is_below(mark: Marker, open_marks: list[Marker], later: frozenset[str]) -> bool:
    """Tell whether a mark lies below the last open one.

    Numbers after bullets at the same indent do where the bullets go on after them; else they are
    a list of their own.
    """
    other = open_marks[-1]
    if mark.indent != other.indent:
        return mark.indent > other.indent
    if mark.kind == "number" and other.kind == "bullet" and other.sign not in later:
        return False
    return mark.sign != other.sign and all(mark.sign != m.sign for m in open_marks)
