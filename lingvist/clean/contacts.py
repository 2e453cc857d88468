"""Persons, addresses and signatures around a text."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from lingvist.clean.page import Line, Page, Taken
from lingvist.clean.paging import LineFinder, organisation, rule_lines
from lingvist.clean.rules import Rule, rule
from lingvist.clean.wording_rules import sides
from lingvist.resources import furniture

_CAPITALISED = r"(?:[A-ZÆØÅÉÖÄÜ][a-zæøåéèöäüß]+(?:-[A-ZÆØÅÉÖÄÜ][a-zæøåéèöäüß]+){0,2}|[A-ZÆØÅ]\.)"
_OTHER_WORDS = 8
_SENTENCE_WORDS = 6
_OPENED_WORDS = 16
_LONGEST_CONTACT = 160
_LONGEST_FOOTER, _LONGEST_SENTENCE = 18, 11
_UNIT_WORDS = 6
_FEWEST_ITEMS = 2

_DOTTED = frozenset("_.… ")
"""What a line is drawn with on which somebody is to sign; dashes part the head of a table."""

_WORD = re.compile(r"[^\W\d_]+")
_BY_MAKEUP = {"site-line", "site-notice", "contact-sentence"}
"""Rules of ``site_lines``, which builds on this module."""


@cache
def contact_data() -> re.Pattern[str]:
    """Return the pattern of telephone numbers, mail addresses and masks."""
    return furniture.load().compile("{mail}|{phone}|{mask}")


@cache
def name() -> re.Pattern[str]:
    """Return the pattern of a person's name, or of the mask in its place."""
    words = furniture.load().words
    particles = "|".join(words.name_particles)
    return re.compile(rf"\[navn\]|{_CAPITALISED}(?: (?:{_CAPITALISED}|{particles})){{1,3}}")


@cache
def _joiner() -> re.Pattern[str]:
    joiners = "|".join(map(re.escape, furniture.load().words.joiners))
    return re.compile(rf" (?:{joiners}) (?=[A-ZÆØÅ\[])")


@cache
def job_title() -> re.Pattern[str]:
    """Return the pattern of a job title with what it is the title of."""
    words = furniture.load().words
    endings, prepositions = "|".join(words.job_titles), "|".join(words.title_prepositions)
    return re.compile(
        rf"(?:[\w-]+ ){{0,2}}[\w-]*(?:{endings})(?: (?:{prepositions}) [\w ,&-]{{2,60}})?",
        re.IGNORECASE,
    )


@cache
def _street() -> re.Pattern[str]:
    endings = "|".join(furniture.load().words.street)
    return re.compile(rf"\b[\w.é-]*(?:{endings})(?:en|et|n)? \d{{1,3}} ?[A-Za-z]?\b", re.IGNORECASE)


_QUOTE_END = re.compile(r"[\"”“»«][.!?]?[*_]* *$|^ {0,3}>")
_POSTCODE = re.compile(r"\b(?:DK[- ])?\d{4} {1,3}[A-ZÆØÅ][a-zæøå]+")


@rule("contact-line", "standard")
def contact_lines(page: Page, taken: Taken) -> Iterator[int]:
    """Lines that hold little but a telephone number, a mail address or a masked person.

    Example: "Kontakt HR-afdelingen på [telefon] eller [mail]"
    """
    for line in page.candidates:
        if line.number not in taken and _is_contact(line.text):
            yield line.number


@lru_cache(maxsize=20_000)
def _is_contact(text: str) -> bool:
    line = Line(0, 0, text, 0)
    if len(line.text) > _LONGEST_CONTACT or not contact_data().search(line.bare):
        return False
    others = len(_WORD.findall(contact_data().sub("", line.bare)))
    first = _WORD.search(line.bare)
    opened = first is not None and first[0].casefold() in furniture.load().words.contact_openers
    if opened:
        return others <= _OPENED_WORDS
    return others <= _OTHER_WORDS and not (line.ends_sentence and others >= _SENTENCE_WORDS)


@rule("address", "standard")
def addresses(page: Page, taken: Taken) -> Iterator[int]:
    """Footer lines with a street and a postcode, or with an organisation and its numbers.

    Example: "Birke Kommune, Torvegade 12, 0000 Birke"
    """
    bottom = {line.number for line in page.bottom(taken)} | _letterhead(page, taken)
    for line in page.candidates:
        longest = _LONGEST_SENTENCE if line.ends_sentence else _LONGEST_FOOTER
        if line.number in taken or line.words > longest:
            continue
        if _is_address(line.text) or (line.number in bottom and _is_bare_address(line)):
            yield line.number


def _letterhead(page: Page, taken: Taken) -> set[int]:
    """Return the lines above the text after which a title can still stand."""
    above = [line for line in page.top(taken) if line.number not in taken and line.is_short]
    titles = [place for place, line in enumerate(above) if not _is_bare_address(line)]
    return {line.number for line in above[: titles[-1]]} if titles else set()


@lru_cache(maxsize=20_000)
def _is_address(text: str) -> bool:
    """Tell whether a line holds two of street, postcode and imprint, or one beside its owner."""
    line = Line(0, 0, text, 0)
    places = bool(_street().search(line.bare)) + bool(_POSTCODE.search(line.bare))
    has_imprint = _imprint(line)
    if places + has_imprint > 1:
        return True
    is_named = organisation().match(line.bare) is not None
    return is_named and (has_imprint or (bool(places) and line.is_brief))


def _imprint(line: Line) -> bool:
    """Tell whether one of the line's items begins with an imprint word."""
    words = furniture.load().words.imprint
    bits = line.items
    starts = [bit.casefold().split(" ", 1)[0].rstrip(":") for bit in bits]
    return len(bits) >= _FEWEST_ITEMS and any(start in words for start in starts)


def _is_bare_address(line: Line) -> bool:
    street, postcode = _street().match(line.bare), _POSTCODE.match(line.bare)
    return line.is_short and bool(street or postcode) and line.words <= _UNIT_WORDS


@rule("organisational-unit", "standard")
def units(page: Page, taken: Taken) -> Iterator[int]:
    """Name of a unit at the foot of the page, beside contact lines that go, or at its head.

    Example: "Sekretariat" above "Ring til os"
    """
    known = furniture.load().words.units
    yield from _letterheads(page, taken)
    feet = foot(taken)
    for line in page.bottom(taken):
        words = [word.casefold() for word in _WORD.findall(line.bare)]
        named = words and any(word.endswith(known) for word in (words[0], words[-1]))
        if line.number in taken or not named or len(words) > _UNIT_WORDS or line.ends_sentence:
            continue
        if _is_beside(line, page, feet):
            feet.add(line.number)
            yield line.number


def _letterheads(page: Page, taken: Taken) -> Iterator[int]:
    """Yield the offices at the head of a page, beside lines that go; what is alone is a title."""
    above = page.top(taken)
    titles = (line.number for line in reversed(above) if line.is_short and not _is_office(line))
    last_title = next(titles, -1)
    for line in above:
        is_free = line.number not in taken and _is_office(line)
        near = [page.next(line, -1), page.next(line, 1)]
        is_beside = any(n is not None and n.number in taken for n in near) or near[0] is None
        if is_free and is_beside and line.number < last_title:
            yield line.number


def _is_office(line: Line) -> bool:
    """Tell whether a line is an office: one compound word, or an office and whose it is."""
    *owners, last = line.bare.casefold().split() or [""]
    offices = furniture.load().words.offices
    is_compound = last.endswith(offices) and last not in offices
    is_owned = last in offices and len(owners) == 1 and owners[0].endswith("s")
    return line.bare[:1].isupper() and (is_owned or (is_compound and not owners))


def _is_beside(line: Line, page: Page, feet: set[int]) -> bool:
    near = [page.next(line, -1), page.next(line, 1)]
    return any(other is not None and other.number in feet for other in near)


def foot(taken: Taken) -> set[int]:
    """Return the taken lines that belong to the foot of a page."""
    shapes = {rule.name for rule in CONTACT_RULES} | _BY_MAKEUP
    return {
        number for number, side in sides(taken).items() if side == "foot" or taken[number] in shapes
    }


@rule("signature", "standard")
def signatures(page: Page, taken: Taken) -> Iterator[int]:
    """Names above job titles, in columns too; a job title under a masked name.

    Example: "Knud Birk" above "borgmester"
    """
    for line in page.candidates:
        above = page.next(line, -1)
        if line.number in taken or above is None or not _are_all(job_title(), line):
            continue
        if above.number not in taken and _are_all(name(), above) and line.words <= _UNIT_WORDS:
            yield from (above.number, line.number)
        elif taken.get(above.number) == contact_lines.name and "[navn]" in above.text:
            yield line.number
    yield from _under_dotted_lines(page, taken)


def _under_dotted_lines(page: Page, taken: Taken) -> Iterator[int]:
    """Yield the lines right under those on which somebody is to sign."""
    for line in page.bottom(taken):
        above = page.next(line, -1)
        if above is None or taken.get(above.number) != rule_lines.name or above.group != line.group:
            continue
        is_dotted = set(above.text) <= _DOTTED
        are_columns = len(line.columns) > 1 and len(line.columns) == len(above.columns)
        is_name = are_columns or _are_all(job_title(), line) or _are_all(name(), line)
        if is_dotted and is_name:
            yield line.number


def _are_all(pattern: re.Pattern[str], line: Line) -> bool:
    return all(pattern.fullmatch(column.strip("*_")) for column in line.columns)


@rule("person", "standard")
def persons(page: Page, taken: Taken) -> Iterator[int]:
    """A name with its job title on one line, also under a quotation; a bare name above contacts.

    Example: "Skoleleder Gitte Birk Ravn"
    """
    bottom = {line.number for line in page.bottom(taken)}
    feet = foot(taken)
    for line in page.candidates:
        if line.number in taken:
            continue
        below = page.next(line)
        is_above_foot = below is not None and below.number in feet
        is_at_foot = line.number in bottom
        is_near = is_at_foot or is_above_foot or _is_under_quote(line, page)
        is_person = is_near and _is_titled_name(line)
        if is_person or (is_at_foot and is_above_foot and _is_bare_name(line)):
            yield line.number


def _is_under_quote(line: Line, page: Page) -> bool:
    """Tell whether a line stands right under a quotation, as who said it."""
    above = page.next(line, -1)
    if above is None or above.group != line.group:
        return False
    return _QUOTE_END.search(above.text) is not None


def _is_bare_name(line: Line) -> bool:
    return bool(name().fullmatch(line.bare)) and not organisation().search(line.bare)


def _is_titled_name(line: Line) -> bool:
    """Tell whether a line is a job title and a name in either order, or some of these."""
    return all(_is_one_titled_name(part) for part in _joiner().split(line.bare))


def _is_one_titled_name(text: str) -> bool:
    for found in name().finditer(text):
        before, after = text[: found.start()].strip(" ,:"), text[found.end() :].strip(" ,:")
        titles = [part for part in (before, after) if job_title().fullmatch(part)]
        if titles and len(titles) == sum(map(bool, (before, after))):
            return True
    first, _, rest = text.partition(" ")
    if first.casefold() in furniture.load().words.contact_openers:
        person, _, title = rest.partition(", ")
        return bool(name().fullmatch(person)) and (not title or bool(job_title().fullmatch(title)))
    return bool(job_title().fullmatch(first.rstrip(":,")) and name().fullmatch(rest))


CONTACT_RULES: tuple[Rule[LineFinder], ...] = (
    addresses,
    contact_lines,
    signatures,
    units,
    persons,
)
