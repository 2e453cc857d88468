"""Whole lines of furniture: all rules put to a page, and the changes that take the lines out."""

from collections.abc import Iterator
from itertools import groupby

from lingvist.clean import wording_rules
from lingvist.clean.contacts import CONTACT_RULES, units
from lingvist.clean.covers import COVER_RULES
from lingvist.clean.led_lists import led_lists
from lingvist.clean.navigation import NAVIGATION_RULES
from lingvist.clean.own_lines import TOPICS, own_lines
from lingvist.clean.page import Line, Page, Taken
from lingvist.clean.paging import (
    PAGING_RULES,
    LineFinder,
    numbered_headers,
    page_numbers,
    running_headers,
)
from lingvist.clean.rules import NamedChange, Rule, in_force
from lingvist.clean.site_lines import SITE_RULES, site_lines

_STEPS: tuple[tuple[Rule[LineFinder], ...], ...] = (
    PAGING_RULES,
    CONTACT_RULES,
    NAVIGATION_RULES,
    SITE_RULES,
    COVER_RULES,
)

LINE_RULES: tuple[Rule[LineFinder], ...] = tuple(rule for step in _STEPS for rule in step)

_BY_PLACE = frozenset(
    rule.name
    for rule in (*NAVIGATION_RULES, *COVER_RULES, site_lines, units)
    if rule.name != "breadcrumb"
) | {"kin", "edge-command", "link-list", "social-media", "secure-mail", "newsletter"}
"""Rules that know a line by where it stands: not where a text leads to a list of such lines."""

_SPARED = _BY_PLACE | TOPICS

_BETWEEN_PAGES = (page_numbers.name, running_headers.name, numbered_headers.name)


def furniture_lines(page: Page, level: str) -> dict[int, str]:
    """Return the lines of a page that are furniture, with the rule that takes each.

    Args:
        page: the page.
        level: the level of cleaning.
    """
    taken: dict[int, str] = {}
    for finders in (*_STEPS, ()):
        taken = _but_own(wording_rules.by_wording(page, taken, level), page, taken)
        found = dict(taken)
        for finder in finders:
            if in_force(finder.level, level):
                for number in finder.find(page, found):
                    found.setdefault(number, finder.name)
                found = _but_own(found, page, taken)
        taken = found
        taken = _but_own(wording_rules.by_neighbours(page, taken, level), page, taken)
    return taken


def _but_own(found: dict[int, str], page: Page, taken: Taken) -> dict[int, str]:
    """Return the lines found, but for the document's own that only place or topic betrays."""
    if len(found) == len(taken):
        return found
    led = led_lists(page, taken)
    own = own_lines(page, taken, found, _BY_PLACE)
    return {
        n: name
        for n, name in found.items()
        if n in taken or not (n in own or (n in led and name in _SPARED))
    }


def removals(page: Page, level: str) -> list[NamedChange]:
    """Return the changes that take the furniture lines out, each with its rule, in order.

    A line leaves an empty line behind, so that what stood around it stays apart; what stands
    between two pages leaves nothing, so that a sentence can go on over it.
    """
    taken = furniture_lines(page, level)
    runs = groupby(page.filled, key=lambda line: line.number in taken)
    stretches = [list(run) for _, run in runs]
    changes: list[NamedChange] = []
    for place, run in enumerate(stretches):
        if run[0].number in taken:
            before = stretches[place - 1][-1] if place else None
            after = stretches[place + 1][0] if place + 1 < len(stretches) else None
            changes += _run_removed(run, page, taken, goes_on=_goes_on(before, after))
    return changes


def _run_removed(
    run: list[Line], page: Page, taken: Taken, *, goes_on: bool
) -> Iterator[NamedChange]:
    """Take out lines in a row; with the blank lines around them where a sentence goes on."""
    is_break = goes_on and all(taken[line.number] in _BETWEEN_PAGES for line in run)
    done = 0
    for line in run:
        start, end = _with_blank_lines(line, page) if is_break else (line.start, line.end)
        yield taken[line.number], (max(start, done), end, "")
        done = end


def _with_blank_lines(line: Line, page: Page) -> tuple[int, int]:
    first, last = line.number, line.number
    while first > 0 and page.lines[first - 1].is_blank:
        first -= 1
    while last + 1 < len(page.lines) and page.lines[last + 1].is_blank:
        last += 1
    return page.lines[first].start, min(page.lines[last].end + 1, len(page.text))


def _goes_on(before: Line | None, after: Line | None) -> bool:
    """Tell whether the sentence before a page break goes on after it."""
    if before is None or after is None or before.ends_sentence:
        return False
    return after.text.lstrip()[0].islower()
