"""What frames a text before its title and after its end: names, logos, slogans."""

import re
from collections.abc import Iterator

from lingvist.clean.contacts import addresses, foot
from lingvist.clean.navigation import heads, top
from lingvist.clean.page import Line, Page, Taken
from lingvist.clean.paging import LineFinder, organisation
from lingvist.clean.rules import Rule, rule
from lingvist.clean.site_lines import makeup, site_lines, tells_of_head
from lingvist.resources import furniture

_SLOGAN_WORDS = 9
_SLOGAN_LINES = 2
_COVER_LINES, _COVER_HEAD = 30, 2
_TAIL_SHARE = 0.3
_FEWEST_EMPTY, _EMPTY_SHARE = 3, 0.6
_CARDS = {
    "metadata",
    "document-number",
    "mail-head",
    "print-stamp",
    "adoption",
    "editor",
    "last-updated",
}
_KEYED = re.compile(r"[A-ZÆØÅ][\w./-]*(?: [\w./-]+){0,2} ?: ?\S.{0,60}")
_SAID_OF = re.compile(r": (?=[a-zæøå])")
"""What a title says of itself goes on in lower case; a value of a card begins large."""
_SAID_AT_LENGTH = re.compile(r": [a-zæøå]+ \S+ \S")
_LETTER = {"salutation", "addressee"}


@rule("site-name", "standard")
def site_names(page: Page, taken: Taken) -> Iterator[int]:
    """The organisation's name alone above the title or a letter, or with a word more above a trail.

    Example: "Birke Kommune" on a cover
    """
    above = [line for line in top(page, taken) if line.number not in taken][:_COVER_LINES]
    titles = [place for place, line in enumerate(above) if line.is_short and _is_title(line)]
    known = heads(taken)
    if not titles and _LETTER & {taken[n.number] for n in page.candidates if n.number in taken}:
        names = [n for n in above if organisation().fullmatch(n.bare)]
        yield from (n.number for n in names if not _names_document(n))
    for place, line in enumerate(above[: titles[-1]] if titles else []):
        below = page.next(line)
        is_first = place == 0 and below is not None and below.number in known
        named = organisation().match(line.bare)
        is_name = named is not None and (is_first or named.end() == len(line.bare))
        if _names_document(line):
            continue
        if line.is_short and (is_name or (is_first and _is_in_title(line, above[place + 1 :]))):
            yield line.number
    yield from _owner_under_title(page, taken)


def _owner_under_title(page: Page, taken: Taken) -> Iterator[int]:
    """Yield the second line of a cover, where it is the organisation's name and no more."""
    own = [line for line in page.candidates[:_COVER_LINES] if line.number not in taken]
    if len(own) <= _COVER_HEAD or not (own[0].is_short and _names_document(own[0])):
        return
    is_open = own[0].bare.split(" ")[-1].casefold() not in furniture.load().words.rarely_last
    if is_open and organisation().fullmatch(own[1].bare) and own[1].is_short:
        yield own[1].number


def _is_in_title(line: Line, later: list[Line]) -> bool:
    """Tell whether the title, or the line that may be it, ends in the site's name."""
    name = line.bare.casefold()
    return any(title.bare.casefold().endswith(f" {name}") for title in later[:1])


def _is_title(line: Line) -> bool:
    is_name = organisation().fullmatch(line.bare) and not _names_document(line)
    return not is_name and any(char.isalpha() for char in line.bare)


@rule("back-cover", "standard")
def back_covers(page: Page, taken: Taken) -> Iterator[int]:
    """The organisation's name after the text, with the slogans and address under it.

    Example: "Birke Kommune" and "her er der luft" at the end
    """
    bottom = page.bottom(taken)[-_COVER_LINES:]
    for place in range(len(bottom)):
        span = _logo(bottom, place)
        rest = [later for later in bottom[place + span :] if later.number not in taken]
        if not span or len(rest) > _SLOGAN_LINES or not all(map(_is_slogan, rest)):
            continue
        yield from (later.number for later in (*bottom[place : place + span], *rest))
        return


def _logo(lines: list[Line], place: int) -> int:
    """Return the number of lines (two at most) that make an organisation's name; 0 if none."""
    for span in (1, 2):
        name = " ".join(line.bare for line in lines[place : place + span])
        is_name = organisation().fullmatch(name) and not any(
            map(_names_document, lines[place : place + span])
        )
        together = len({line.group for line in lines[place : place + span]}) == 1
        if together and is_name:
            return span
    return 0


def _is_slogan(line: Line) -> bool:
    return line.words <= _SLOGAN_WORDS and not line.is_bulleted and not line.ends_sentence


@rule("page-foot", "standard")
def page_feet(page: Page, taken: Taken) -> Iterator[int]:
    """Short lines among foot lines that go: between two of them, or after one, up to the end.

    Example: "Byrådsservice" between "Copyright Birke Kommune" and a telephone number
    """
    bottom = page.bottom(taken)
    feet = foot(taken) | heads(taken)
    tail = set(_tail(bottom, taken, feet))
    for line in bottom:
        above, below = page.next(line, -1), page.next(line, 1)
        if line.number in taken or not line.is_short or above is None:
            continue
        is_under = above.number in feet and above.group == line.group
        is_between = above.number in feet and below is not None and below.number in feet
        if is_under or is_between or line.number in tail:
            yield line.number


def _tail(bottom: list[Line], taken: Taken, feet: set[int]) -> list[int]:
    """Return the short lines after the first foot line of a page's end, if enough of it goes.

    Where most of it holds nothing of a document, it begins with the first such line.
    """
    end: list[Line] = []
    for line in reversed(bottom):
        if line.number not in taken and not (line.is_short and line.text.strip()[:1].isupper()):
            break
        end.insert(0, line)
    empty = {line.number for line in end if makeup(line.bare).is_empty}
    are_many = len(empty) >= _FEWEST_EMPTY and len(empty) >= len(end) * _EMPTY_SHARE
    signs = feet | empty if are_many and feet & {line.number for line in end} else feet
    first = next((place for place, line in enumerate(end) if line.number in signs), len(end))
    end = end[first:]
    gone = sum(line.number in taken or line.number in signs for line in end)
    return [line.number for line in end] if gone >= len(end) * _TAIL_SHARE else []


@rule("page-top", "standard")
def page_tops(page: Page, taken: Taken) -> Iterator[int]:
    """Short lines before or between lines of the page's head that go, where a title follows.

    Example: "Plejecenter Birkely" above a menu
    """
    above = page.top(taken)
    known = heads(taken) | {n.number for n in above if _is_head(n, taken)}
    gone = [place for place, line in enumerate(above) if line.number in taken]
    last = max((place for place in gone if above[place].number in known), default=-1)
    titles = [n for n, line in enumerate(above) if line.number not in taken and _may_title(line)]
    if not titles:
        return
    for place, line in enumerate(above[: titles[-1]]):
        is_before = place < last < titles[-1]
        is_between = place - 1 in gone and above[place + 1].number in known
        is_plain = line.is_short and line.bare == line.text.strip()
        is_free = line.number not in taken and is_plain
        is_step = place - 1 in gone and _is_repeated(line, above[place + 1])
        if is_free and (is_step or ((is_before or is_between) and not _names_document(line))):
            yield line.number


def _is_repeated(line: Line, below: Line) -> bool:
    """Tell whether the title under a line begins with it, as with the last step of a trail."""
    step, title = line.bare.casefold(), below.bare.casefold()
    return bool(step) and (title == step or title.startswith(f"{step} "))


def _is_head(line: Line, taken: Taken) -> bool:
    """Tell whether a line that goes stands above titles only: an address, a menu's wording."""
    name = taken.get(line.number)
    return name == addresses.name or (name == site_lines.name and tells_of_head(line.bare))


def _may_title(line: Line) -> bool:
    return line.is_short and any(char.isalpha() for char in line.bare)


def _names_document(line: Line) -> bool:
    """Tell whether a line names the kind of the document, as its title may."""
    data = furniture.load()
    return data.compile(r"\b{document}\b").search(line.bare) is not None or any(
        word.casefold() in data.words.heading_words for word in line.bare.split()
    )


@rule("card", "standard")
def cards(page: Page, taken: Taken) -> Iterator[int]:
    """Short lines of a key and its value beside others that go, above or below the text.

    Example: "Revision: B" under "Dokumentnr. 480-2011-55021"
    """
    zone = {line.number for line in (*top(page, taken), *page.bottom(taken))}
    first = next((line for line in page.candidates if line.number not in taken), None)
    zone -= {first.number} if first and _SAID_OF.search(first.bare) else set()
    gone = {number for number, name in taken.items() if name in _CARDS}
    for line in (*page.candidates, *page.candidates[::-1]):
        near = (page.next(line, -1), page.next(line, 1))
        is_beside = any(other is not None and other.number in gone for other in near)
        is_free = line.number in zone and line.number not in taken and line.number not in gone
        is_free = is_free and not _SAID_AT_LENGTH.search(line.bare)
        if is_free and is_beside and line.is_short and _KEYED.fullmatch(line.bare):
            gone.add(line.number)
            yield line.number


@rule("page-head", "strict")
def page_heads(page: Page, taken: Taken) -> Iterator[int]:
    """Short lines above a trail or a link of the site's head, where a title follows.

    Example: "Ledelsesgrundlag" above "< Tilbage til oversigten"
    """
    known, above = heads(taken), top(page, taken)
    last = max((place for place, line in enumerate(above) if line.number in known), default=-1)
    has_title = any(line.is_short and line.number not in taken for line in above[last + 1 :])
    for line in above[: max(last, 0)]:
        if has_title and line.is_short and line.number not in taken:
            yield line.number


@rule("lone-address", "strict")
def lone_addresses(page: Page, taken: Taken) -> Iterator[int]:
    """Lines that are a web address and nothing else.

    Example: "https://www.example.dk/ledelse"
    """
    web = furniture.load().compile("{web}")
    for line in page.candidates:
        if line.number not in taken and web.fullmatch(line.bare):
            yield line.number


COVER_RULES: tuple[Rule[LineFinder], ...] = (
    site_names,
    back_covers,
    page_feet,
    page_tops,
    cards,
    page_heads,
    lone_addresses,
)
