"""What frames a text before its title and after its end: names, logos, slogans."""

from collections.abc import Iterator

from lingvist.clean.contacts import foot, organisation
from lingvist.clean.navigation import heads, top
from lingvist.clean.page import Line, Page, Taken
from lingvist.clean.paging import LineFinder
from lingvist.clean.rules import Rule, rule
from lingvist.resources import furniture

_SLOGAN_WORDS = 9
_SLOGAN_LINES = 6
_COVER_LINES = 30
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
        yield from (n.number for n in above if organisation().fullmatch(n.bare))
    for place, line in enumerate(above[: titles[-1]] if titles else []):
        below = page.next(line)
        is_first = place == 0 and below is not None and below.number in known
        named = organisation().match(line.bare)
        is_name = named is not None and (is_first or named.end() == len(line.bare))
        if line.is_short and (is_name or (is_first and _is_in_title(line, above[place + 1 :]))):
            yield line.number


def _is_in_title(line: Line, later: list[Line]) -> bool:
    """Tell whether the title, or the line that may be it, ends in the site's name."""
    name = line.bare.casefold()
    return any(title.bare.casefold().endswith(f" {name}") for title in later[:1])


def _is_title(line: Line) -> bool:
    return not organisation().fullmatch(line.bare) and any(char.isalpha() for char in line.bare)


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
        together = len({line.group for line in lines[place : place + span]}) == 1
        if together and organisation().fullmatch(name):
            return span
    return 0


def _is_slogan(line: Line) -> bool:
    return line.words <= _SLOGAN_WORDS and not line.is_bulleted and not line.ends_sentence


@rule("page-foot", "standard")
def page_feet(page: Page, taken: Taken) -> Iterator[int]:
    """Short lines among foot lines that go: between two of them, or right below one.

    Example: "Byrådsservice" between "Copyright Birke Kommune" and a telephone number
    """
    feet = foot(taken)
    for line in page.bottom(taken):
        above, below = page.next(line, -1), page.next(line, 1)
        if line.number in taken or not line.is_short or above is None:
            continue
        is_under = above.number in feet and above.group == line.group
        is_between = above.number in feet and below is not None and below.number in feet
        if is_under or is_between:
            yield line.number


@rule("page-head", "strict")
def page_heads(page: Page, taken: Taken) -> Iterator[int]:
    """Short lines above a trail or a link of the site's head, where a title follows.

    Example: "Plejehjem" above "< Tilbage til oversigten"
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
    page_heads,
    lone_addresses,
)
