"""What the pages of a document leave behind: page numbers, running headers, contents lists."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import pairwise

from lingvist.clean.page import Line, Page, Taken
from lingvist.clean.rules import Rule, rule
from lingvist.resources import furniture

LineFinder = Callable[[Page, Taken], Iterable[int]]

_NUMBER = re.compile(r"\d{1,3}")
_DECORATED = re.compile(r"[-–—|~·* ]{0,4}\d{1,3}[-–—|~·* ]{0,4}")
_PAGE_OF = re.compile(
    r"(?:side|page|slide|dias|lysbillede|s\.|pag\.) ?\d{0,3} ?(?:(?:af|/|of) ?\d{0,3})?"
    r"|\d{1,3} ?(?:/|af|of) ?\d{1,3}",
    re.IGNORECASE,
)
_DRAWN = frozenset("_-=~.…·•*—–#+|: ")
_LEADING = " ._…"
_ENTRY = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,2}\.? )?(?P<title>.{2,120}?)(?: \d{1,3})?")
_HEADER_NUMBER = re.compile(
    r"(?P<before>.{2,100}?)(?: {3,}| ?[|·•⎢│▪■] ?| //? | [–—>»-] | side | s\. |,? side )"
    r"\d{1,3}(?: (?:af|/) \d{1,3})?"
    r"|(?:side )?\d{1,3}(?: {3,}| ?[|·•⎢│▪■] ?| //? )(?P<after>.{2,100})",
    re.IGNORECASE,
)
_SHORTEST_PAGE = 300
_LONGEST_ENTRY = 14
_SHORTEST_RULE = 3
_SHORTEST_LEADER, _SURE_LEADER = 3, 6
_MOST_ENTRIES = 80


@rule("rule-line")
def rule_lines(page: Page, taken: Taken) -> Iterator[int]:
    """Lines drawn with underscores, dashes or dots.

    Example: "______________"
    """
    for line in page.candidates:
        drawn = line.text.strip()
        if line.number not in taken and len(drawn) >= _SHORTEST_RULE and _DRAWN.issuperset(drawn):
            yield line.number


@rule("page-number")
def page_numbers(page: Page, taken: Taken) -> Iterator[int]:
    """Page numbers on a line of their own; numerals that number a list stay.

    Example: "– 6 –"
    """
    lines = [line for line in page.candidates if line.number not in taken]
    plain = [line for line in lines if _NUMBER.fullmatch(line.text.strip())]
    is_list = _number_a_list(plain) and not _stand_beside_headers(plain, page)
    for line in lines:
        is_plain = _NUMBER.fullmatch(line.text.strip()) is not None
        is_sure = _PAGE_OF.fullmatch(line.bare) or (
            not is_plain and _DECORATED.fullmatch(line.text.strip())
        )
        if is_sure or (is_plain and not is_list):
            yield line.number


def _number_a_list(numbered: list[Line]) -> bool:
    """Tell whether bare numerals begin at one and stand closer than pages are long."""
    gaps = sorted(second.start - first.end for first, second in pairwise(numbered))
    is_dense = bool(gaps) and gaps[len(gaps) // 2] < _SHORTEST_PAGE
    return is_dense and any(line.text.strip() == "1" for line in numbered)


def _stand_beside_headers(numbered: list[Line], page: Page) -> bool:
    """Tell whether a line comes back beside the numerals, as a running header does."""
    beside = Counter(
        (step, near.bare)
        for line in numbered
        for step in (-1, 1)
        if (near := page.next(line, step)) is not None
    )
    return any(count > 1 for count in beside.values())


@rule("running-header", "standard")
def running_headers(page: Page, taken: Taken) -> Iterator[int]:
    """Lines that come back at page breaks; the first one stays unless it is set in columns.

    Example: "BIRKE KOMMUNE          Værdigrundlag" at the head of each page
    """
    counts = Counter(line.bare.casefold() for line in page.candidates)
    breaks = [line for line in page.filled if taken.get(line.number) == page_numbers.name]
    beside = {near.number for line in breaks for near in _neighbours(line, page)}
    returning = {
        line.bare.casefold()
        for line in page.candidates
        if line.number in beside and counts[line.bare.casefold()] > 1 and line.is_short
    }
    for line in page.candidates:
        if line.number in taken:
            continue
        name = line.bare.casefold()
        is_divided = len(line.items) > 1 and line.is_short and "|" not in line.text[:1]
        is_owned = is_divided and organisation().search(line.bare) is not None
        is_back = name in returning and (line.number in beside or len(line.columns) > 1)
        if is_back or (is_owned and (line.number in beside or counts[name] > 1)):
            yield line.number


@cache
def organisation() -> re.Pattern[str]:
    """Return the pattern of the name of a municipality or region."""
    return furniture.load().compile("{organisation}")


def _neighbours(line: Line, page: Page) -> list[Line]:
    return [near for step in (-1, 1) if (near := page.next(line, step)) is not None]


@rule("numbered-header", "standard")
def numbered_headers(page: Page, taken: Taken) -> Iterator[int]:
    """Running headers with the page number on their line.

    Example: "Ledelse i Birke Kommune     Side 3", then "Ledelse i Birke Kommune     Side 4"
    """
    found: dict[str, list[int]] = {}
    for line in page.candidates:
        header = _HEADER_NUMBER.fullmatch(line.text.strip())
        if header and line.number not in taken:
            words = (header["before"] or header["after"]).strip(" ,|·•").casefold()
            found.setdefault(words, []).append(line.number)
    for numbers in found.values():
        if len(numbers) > 1:
            yield from numbers


@rule("contents-list", "standard")
def contents_lists(page: Page, taken: Taken) -> Iterator[int]:
    """Contents lists: lines with dot leaders, and lines under a title that come back as headings.

    Example: "Indledning ........... 2"
    """
    leaders = {line.number for line in page.candidates if _leads_on(line.text.strip())}
    yield from leaders - set(taken)
    later = Counter(line.bare.casefold() for line in page.filled)
    for place, line in enumerate(page.filled):
        later[line.bare.casefold()] -= 1
        if line.number in taken or not _is_contents_title(line):
            continue
        entries = _entries(page.filled[place + 1 : place + 1 + _MOST_ENTRIES], later, leaders)
        if entries:
            yield from (line.number, *entries)


def _leads_on(text: str) -> bool:
    """Tell whether dots or underscores lead from a title to a page number or to the margin."""
    led = text.rstrip("0123456789")
    leader = led[len(led.rstrip(_LEADING)) :].replace(" ", "")
    return len(leader) >= (_SHORTEST_LEADER if led != text else _SURE_LEADER)


def _is_contents_title(line: Line) -> bool:
    title = line.bare.casefold().rstrip(":")
    return (
        title in furniture.load().words.contents_titles or _contents().fullmatch(title) is not None
    )


@cache
def _contents() -> re.Pattern[str]:
    return furniture.load().compile("{contents}")


def _entries(lines: list[Line], later: Counter[str], leaders: set[int]) -> list[int]:
    """Return the lines below a contents title that are entries: they lead on or come back."""
    found: list[int] = []
    passed: Counter[str] = Counter()
    for line in lines:
        own = line.bare.casefold()
        entry = _ENTRY.fullmatch(line.bare)
        name = entry["title"].casefold() if entry else ""
        comes_back = later[name] - passed[name] - (name == own) > 0
        is_entry = line.words <= _LONGEST_ENTRY and name and comes_back
        if line.number not in leaders and not is_entry:
            break
        passed[own] += 1
        found.append(line.number)
    return found


PAGING_RULES: tuple[Rule[LineFinder], ...] = (
    rule_lines,
    page_numbers,
    running_headers,
    numbered_headers,
    contents_lists,
)
