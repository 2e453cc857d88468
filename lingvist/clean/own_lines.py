"""Lines that are the document's own by what they stand under, over or beside, whatever they hold.

A heading over text, an item of a marked list that a text or a heading leads to, a row of a table:
such lines may be made of the same words as a menu or the foot of a page. They are spared by the
rules that know a line by its place, and by wordings that are topics of documents, too.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from lingvist.clean.contacts import contact_data
from lingvist.clean.navigation import is_menu_item
from lingvist.clean.page import Line, Page
from lingvist.clean.paging import organisation
from lingvist.clean.site_lines import makeup
from lingvist.resources import furniture, site_words

_HASH = re.compile(r" {0,3}(#{1,6}) +\S")
_NUMBERED = re.compile(r" *\(?(?:\d{1,2}|[a-zæøå])[.)] +\S")
_CELL = re.compile(r"\s*\|\s*|\s{3,}")
_FEWEST_ROWS, _FEWEST_CELLS = 2, 2
_CELL_WORDS = 12

TOPICS = frozenset({
    "accessibility", "apply-link", "back-link", "case-part", "contact-call", "contact-heading",
    "fold-out", "further-information", "menu-button", "newsletter", "notice-heading", "portal",
    "search-box", "section-name", "secure-mail", "self-service", "share-buttons", "site-command",
    "site-link", "social-media", "terms-of-use", "to-top", "translation", "was-it-useful",
})  # fmt: skip
"""Wording rules for what a document may speak of, too: its channels, its services, its tone."""

_NOUNS = frozenset({
    "accessibility", "contact-heading", "newsletter", "notice-heading", "secure-mail",
    "self-service", "share-buttons", "site-line", "site-link", "social-media", "terms-of-use",
    "was-it-useful",
})  # fmt: skip
"""Of the rules, those that know a line by a noun that may be an item of any list."""

_FOLLOWED = frozenset({"closing-formula", "related-links"})
"""Rules that take what follows, too: of a list that a text leads to, its other items."""

_KEYS = frozenset({"card", "metadata", "mail-head", "site-line"})
"""Rules for a key and its value."""

_LISTS = frozenset({"kin", "menu-list", "site-line"})
"""Rules that know a list by its items."""

_NOUN_WORDS = 3
_SURE_PLACES = frozenset({"lone-address", "site-name", "back-cover"})
"""Rules that know by more than its place a line that is no heading."""

_CARDS = frozenset({"mail-head", "person", "byline", "breadcrumb", "button-row"})
"""Rules for divided lines and lines of few words, which rows of tables look like."""

Found = Mapping[int, str]


def own_lines(page: Page, before: Found, found: Found, by_place: frozenset[str]) -> frozenset[int]:
    """Return the lines found that are the document's own.

    Args:
        page: the page.
        before: the lines taken before, with the rules that took them.
        found: these and those that rules took since.
        by_place: the names of the rules that know a line by its place.
    """
    sure = {n for n, name in found.items() if n in before or name not in by_place}
    own = set(_headings(page, found, sure, by_place - _SURE_PLACES))
    leads = sure - own
    own.update(_items(page, before, found, leads, by_place))
    own.update(_topics(page, before, found))
    own.update(_alone(page, found, sure))
    own.update(n for n, name in found.items() if name in _KEYS and _says(page.lines[n].bare))
    own.update(_rows(page, found, by_place | TOPICS | _CARDS))
    return frozenset(own)


def _headings(page: Page, found: Found, sure: set[int], by_place: frozenset[str]) -> Iterator[int]:
    """Yield headings over text that does not go; topics only over running text."""
    for line in page.candidates:
        name = found.get(line.number)
        below = page.next(line) if name in by_place or name in TOPICS else None
        if below is None or below.number in sure or line.is_bulleted:
            continue
        is_text = below.is_body or _is_item(below) or _begins_table(below, page)
        is_text = is_text or (below.ends_sentence and not below.text.rstrip().endswith("?"))
        level, other = _level(line), _level(below)
        if level and name in by_place and (is_text or other > level):
            yield line.number
        elif _commands(line.bare) and name in TOPICS:
            continue
        elif (level or line.is_short) and is_text and (name in by_place or below.is_body):
            is_name = organisation().fullmatch(line.bare) is not None
            if level or not (is_name or makeup(line.bare).is_closed):
                yield line.number


@lru_cache(maxsize=20_000)
def _level_of(text: str) -> int:
    mark = _HASH.match(text)
    return len(mark[1]) if mark else 0


def _level(line: Line) -> int:
    return _level_of(line.text)


def _is_item(line: Line) -> bool:
    return line.is_bulleted or _NUMBERED.match(line.text) is not None


def _items(
    page: Page, before: Found, found: Found, gone: set[int], by_place: frozenset[str]
) -> Iterator[int]:
    """Yield the items of marked lists that a line leads to which does not go."""
    for lead, items in _lists(page, before):
        if lead.number in gone or not _may_lead(lead):
            continue
        known = sum(n.number in gone or is_menu_item(n.bare) for n in items)
        if lead.is_body and not lead.text.rstrip().endswith(":"):
            is_frame, spared = known * 2 >= len(items), by_place
        else:
            is_frame = all(item.number in gone for item in items)
            is_frame = is_frame and not lead.text.rstrip().endswith(":")
            spared = by_place | TOPICS | _FOLLOWED
        if not is_frame:
            yield from (n.number for n in items if found.get(n.number) in spared)


def _topics(page: Page, before: Found, found: Found) -> Iterator[int]:
    """Yield topics among short lines that do not go: in a list without marks they are items."""
    for line in page.candidates:
        if found.get(line.number) not in _NOUNS or line.number in before or not _is_noun(line):
            continue
        above, below = page.next(line, -1), page.next(line)
        is_last = below is None or below.number not in found
        if above and is_last and above.number not in found and _may_precede(above):
            yield line.number


def _alone(page: Page, found: Found, sure: set[int]) -> Iterator[int]:
    """Yield menu items at the end under a heading, where no other furniture stands there."""
    bottom = page.bottom(found)
    if any(line.number in sure for line in bottom):
        return
    is_led, items = False, list[Line]()
    for line in bottom:
        if line.number not in found:
            is_led = line.is_short and (is_led or makeup(line.bare).foreign > 0)
        elif is_led and found[line.number] in _LISTS:
            items.append(line)
    if all(_is_noun(item) for item in items):
        yield from (item.number for item in items)


def _is_noun(line: Line) -> bool:
    """Tell whether a line may be an item of a list of nouns, each said alone."""
    is_brief = len(line.bare.split()) <= _NOUN_WORDS and ":" not in line.bare
    return is_brief and not line.is_body and not _commands(line.bare)


def _may_precede(line: Line) -> bool:
    """Tell whether a line may be the item before, or lead to the first one."""
    is_led = line.text.rstrip().endswith(":")
    return (is_led or not (line.is_body or line.ends_sentence)) and _may_lead(line)


@lru_cache(maxsize=20_000)
def _commands(text: str) -> bool:
    """Tell whether a text begins with what a site asks to do, asks, or holds a number."""
    first = text.split(" ", 1)[0].casefold()
    if text.endswith("?") or makeup(text).has_number:
        return True
    return site_words.load().act.fullmatch(first) is not None


def _lists(page: Page, before: Found) -> Iterator[tuple[Line, list[Line]]]:
    """Yield the runs of marked items with the line right above; what has gone before is passed."""
    lead: Line | None = None
    items: list[Line] = []
    for line in page.filled:
        if line.number in before:
            continue
        if _is_item(line) or (items and line.text[:1] == " "):
            items.append(line)
            continue
        if lead and items:
            yield lead, items
        lead, items = line, []
    if lead and items:
        yield lead, items


def _may_lead(line: Line) -> bool:
    """Tell whether a line that leads to a list is more than a name or words of page frames."""
    if organisation().fullmatch(line.bare):
        return False
    return line.is_body or not makeup(line.bare).is_closed


def _rows(page: Page, found: Found, spared: frozenset[str]) -> Iterator[int]:
    """Yield the rows of tables that hold no more than short cells, and no contact data."""
    rows: list[Line] = []
    size = 0
    for line in [*page.filled, None]:
        own = _cells(line.text) if line is not None else 0
        if own < _FEWEST_CELLS or own != size:
            if len(rows) >= _FEWEST_ROWS and not all(map(_is_of_frame, rows)):
                yield from (n.number for n in rows if found.get(n.number) in spared)
            rows, size = [], own
        if line is not None and own >= _FEWEST_CELLS:
            rows.append(line)


@lru_cache(maxsize=20_000)
def _says(text: str) -> bool:
    """Tell whether a keyed line is the caption of a figure, or has a clause for its value."""
    words = furniture.load().words
    key, _, value = text.partition(":")
    named = key.casefold().split()
    is_figure = len(named) > 1 and named[0] in words.captions and named[1][:1].isdigit()
    said = value.casefold().split()
    has_clause = value[1:2].islower() and not words.finite.isdisjoint(said)
    return is_figure or has_clause or (bool(said) and said[0] in site_words.load().subjects)


def _begins_table(line: Line, page: Page) -> bool:
    """Tell whether a row of short cells stands above another of as many."""
    below, size = page.next(line), _cells(line.text)
    return below is not None and size >= _FEWEST_CELLS and _cells(below.text) == size


@lru_cache(maxsize=20_000)
def _cells(text: str) -> int:
    """Return how many short cells a row has; 0 for a row of a page's foot."""
    cells = [cell for cell in _CELL.split(text.strip().strip("|")) if cell]
    are_short = all(len(cell.split()) <= _CELL_WORDS for cell in cells)
    is_foot = contact_data().search(text) or any(makeup(cell).is_closed for cell in cells)
    return 0 if is_foot or not are_short or len(cells) < _FEWEST_CELLS else len(cells)


def _is_of_frame(row: Line) -> bool:
    return all(is_menu_item(cell.strip()) for cell in _CELL.split(row.text.strip().strip("|")))
