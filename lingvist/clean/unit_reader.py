"""The units a page is read into: what will be one block each, with the marks around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Literal

from lingvist.clean.joins import Wrapping, goes_on, is_open
from lingvist.clean.marks import Marker, markers
from lingvist.clean.page import Line, Page
from lingvist.resources import furniture

Mark = Literal["plain", "hash", "bold", "italic", "quote", "bullet", "number", "outline", "gloss"]
Span = tuple[int, int]

_HASH = re.compile(r" {0,3}(#{1,6})(?: +#{1,6})* +")
_CLOSING_HASHES = re.compile(r" +#+ *$")
_QUOTE = re.compile(r" {0,3}(?:> ?)+")
_MOST_EMPHASISED = 8
_LABEL_WORDS = 6
_LONGEST_TITLE_LINE = 80
_FEWEST_SMALL, _LONGEST_SMALL = 3, 45


@dataclass(frozen=True)
class Unit:
    """A stretch of the text with one role.

    Attributes:
        mark: what marks it.
        level: level of a heading mark or a list item; 0 for others.
        spans: the stretches of its lines that stay, marks and outer blanks left out.
        is_glued: whether no blank line parts it from what stands before.
    """

    mark: Mark
    level: int
    spans: tuple[Span, ...]
    is_glued: bool

    @property
    def start(self) -> int:
        """Offset of its first character that stays."""
        return self.spans[0][0]


@dataclass(frozen=True)
class Reading:
    """What is known of a page while its units are read."""

    page: Page
    wrapping: Wrapping
    markers: dict[int, Marker]

    def goes_on(self, line: Line, content: str, following: Line, *, in_item: bool) -> bool:
        """Tell whether ``line`` goes on in the next one."""
        if following.number in self.markers or _is_marked(following):
            return False
        after = following.text.strip()
        return goes_on(line, content, after, self.wrapping, in_item=in_item)


def read_units(page: Page) -> list[Unit]:
    """Return the units of a page in order."""
    wrapping = Wrapping.of(page)
    reading = Reading(page, wrapping, markers(page))
    units: list[Unit] = []
    for group in page.groups:
        place = 0
        while place < len(group):
            unit, length = _next_unit(group, place, reading)
            if unit.spans:
                units.append(replace(unit, is_glued=place > 0))
            place += length
    units = _with_split_title(_with_split_headings(units, page), page)
    return list(_with_glosses(units, page))


def _is_marked(line: Line) -> bool:
    text = line.text.lstrip()
    is_emphasised = text[:1] in ("*", "_") and text[1:2] not in (" ", "")
    return is_emphasised or bool(_HASH.match(line.text) or _QUOTE.match(line.text))


def _next_unit(group: list[Line], place: int, reading: Reading) -> tuple[Unit, int]:
    """Read the unit that begins at ``place`` in a group; return it and the number of its lines."""
    first = group[place]
    if heading := _HASH.match(first.text):
        end = _CLOSING_HASHES.search(first.text)
        span = _span(first, heading.end(), end.start() if end else None)
        return _unit("hash", len(heading[1]), [span]), 1
    if _QUOTE.match(first.text):
        return _quote(group, place)
    return _emphasised(group[place : place + _MOST_EMPHASISED]) or _run(group, place, reading)


def _unit(mark: Mark, level: int, spans: list[Span]) -> Unit:
    return Unit(mark, level, tuple(span for span in spans if span[0] < span[1]), is_glued=False)


def _span(line: Line, start: int = 0, end: int | None = None) -> Span:
    """Return what stays of a line between two offsets in it, without outer blanks."""
    text = line.text[start:end]
    lead = len(text) - len(text.lstrip())
    first = line.start + start + lead
    return first, first + len(text.strip())


def _quote(group: list[Line], place: int) -> tuple[Unit, int]:
    spans = []
    for number in range(place, len(group)):
        line = group[number]
        mark = _QUOTE.match(line.text)
        if mark is None:
            break
        spans.append(_span(line, mark.end()))
    return _unit("quote", 0, spans), len(spans)


def _emphasised(lines: list[Line]) -> tuple[Unit, int] | None:
    """Read lines that stand, as a whole, between marks of emphasis."""
    text = lines[0].text.strip()
    sign = next((sign for sign in ("***", "**", "__", "*", "_") if text.startswith(sign)), "")
    inside = text[len(sign) :]
    if not sign or inside.lstrip()[:1] in ("", sign[0]) or _is_closed_early(text, sign):
        return None
    if inside[0] == " " and len(sign) == 1:
        return None
    for length, line in enumerate(lines, 1):
        stripped = line.text.strip()
        opening = len(sign) if length == 1 else 0
        if stripped.endswith(sign) and len(stripped) > opening + len(sign):
            spans = _inner_spans(lines[:length], sign)
            return _unit("bold" if len(sign) > 1 else "italic", 0, spans), length
        if sign in stripped[opening:]:
            return None
    return None


def _is_closed_early(text: str, sign: str) -> bool:
    inner = text[len(sign) :]
    return sign in inner[: -len(sign)] if inner.endswith(sign) else False


def _inner_spans(lines: list[Line], sign: str) -> list[Span]:
    spans = [_span(line) for line in lines]
    return _trimmed(spans, len(sign), lines)


def _trimmed(spans: list[Span], width: int, lines: list[Line]) -> list[Span]:
    """Take the marks, and blanks inside them, off the ends of emphasised lines."""
    first, last = lines[0].text.strip(), lines[-1].text.strip()
    lead = len(first) - len(first[width:].lstrip())
    trail = len(last) - len(last[:-width].rstrip())
    spans[0] = spans[0][0] + lead, spans[0][1]
    spans[-1] = spans[-1][0], spans[-1][1] - trail
    return spans


def _run(group: list[Line], place: int, reading: Reading) -> tuple[Unit, int]:
    """Read a line, marked or not, with the lines in which it goes on."""
    marker = reading.markers.get(group[place].number)
    if marker is None and _begins_small_list(group, place, reading):
        return _unit("plain", 0, [_span(group[place])]), 1
    spans = [_span(group[place], marker.end if marker else 0)]
    for number in range(place + 1, len(group)):
        line, following = group[number - 1], group[number]
        content = reading.page.text[spans[-1][0] : spans[-1][1]]
        is_alone = not content and following.number not in reading.markers
        in_item = marker is not None
        if not is_alone and not reading.goes_on(line, content, following, in_item=in_item):
            break
        spans.append(_span(following))
    mark: Mark = marker.kind if marker else "plain"
    return _unit(mark, marker.level if marker else 0, spans), len(spans)


def _begins_small_list(group: list[Line], place: int, reading: Reading) -> bool:
    """Tell whether short lines in lower case stand under a line, each for itself.

    Where a text is set in lines of a width, such lines go on in each other.
    """
    if reading.wrapping.width:
        return False
    first = place if _is_small(group[place], reading) else place + 1
    before = _small_before(group, place, reading) if first == place else 0
    later = group[first : first + _FEWEST_SMALL]
    count = before + sum(1 for _ in takewhile(lambda line: _is_small(line, reading), later))
    return count >= _FEWEST_SMALL and is_open(group[place].text.rstrip())


def _small_before(group: list[Line], place: int, reading: Reading) -> int:
    earlier = group[max(0, place - _FEWEST_SMALL) : place]
    return sum(1 for _ in takewhile(lambda line: _is_small(line, reading), reversed(earlier)))


def _is_small(line: Line, reading: Reading) -> bool:
    """Tell whether a line is a short open one in lower case that no mark opens."""
    text = line.text.strip()
    is_short = len(text) <= _LONGEST_SMALL and text[:1].islower() and is_open(text)
    return is_short and line.number not in reading.markers


def _with_split_headings(units: list[Unit], page: Page) -> list[Unit]:
    """Make one of bold lines right under each other of which the second begins in lower case."""
    merged: list[Unit] = []
    for unit in units:
        is_second = bool(merged) and merged[-1].mark == unit.mark == "bold" and unit.is_glued
        if is_second and page.text[unit.start].islower():
            merged[-1] = replace(merged[-1], spans=merged[-1].spans + unit.spans)
        else:
            merged.append(unit)
    return merged


def _with_split_title(units: list[Unit], page: Page) -> list[Unit]:
    """Join the second line of a title to the first, over the blank line between them."""
    both, rest = units[:2], units[2:]
    if [unit.mark for unit in both] != ["plain", "plain"]:
        return units
    lines = [page.text[unit.start : unit.spans[-1][1]] for unit in both]
    opener = lines[1].split(" ", 1)[0]
    is_short = all(len(line) <= _LONGEST_TITLE_LINE and is_open(line) for line in lines)
    has_words = all(any(char.isalpha() for char in line) for line in lines)
    if not is_short or not has_words or opener not in furniture.load().words.title_openers:
        return units
    return [replace(both[0], spans=both[0].spans + both[1].spans), *rest]


def _with_glosses(units: list[Unit], page: Page) -> Iterator[Unit]:
    """Mark the plain units right under the labels of a list as their glosses."""
    for place, unit in enumerate(units):
        before = units[place - 1] if place else None
        is_under = before is not None and unit.mark == "plain" and unit.is_glued
        if before is None or not is_under or not _is_label(before, page):
            yield unit
            continue
        is_indented = page.text[unit.start - 1 : unit.start] == " "
        if is_indented or _is_glossed_list(units, place - 1):
            yield replace(unit, mark="gloss", level=before.level + 1)
        else:
            yield unit


def _is_label(unit: Unit, page: Page) -> bool:
    text = page.text[unit.spans[0][0] : unit.spans[-1][1]]
    return unit.mark in ("bullet", "number") and len(text.split()) <= _LABEL_WORDS


def _is_glossed_list(units: list[Unit], label: int) -> bool:
    """Tell whether another label of the list has a plain unit right under it, too."""
    mark, level = units[label].mark, units[label].level
    near = range(max(0, label - 2), min(len(units) - 1, label + 3))
    return any(
        place != label
        and (units[place].mark, units[place].level) == (mark, level)
        and units[place + 1].mark == "plain"
        and units[place + 1].is_glued
        for place in near
    )
