"""Furniture known by what a line is made of: words of page frames, names and numbers, no others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from lingvist.clean import wording_rules
from lingvist.clean.contacts import contact_data
from lingvist.clean.navigation import is_menu_item, top
from lingvist.clean.page import Line, Page, Taken
from lingvist.clean.paging import LineFinder, organisation
from lingvist.clean.rules import Rule, rule
from lingvist.resources import furniture, site_words

_TOKEN = re.compile(r"[^\W\d_][\w&'’-]*(?:\.[^\W\d_]+)*")
_ITEM_START = re.compile(r"(?:^|[|·•▪/»›>:–—.!?)]|\s{2,})\s*$")
_KEYED = re.compile(r"(?P<key>[^:]{2,40}?) ?: ?(?P<value>\S.{0,80})")
_PAIRED = re.compile(r"([A-ZÆØÅ][\w-]+) (?:og|&) ([A-ZÆØÅ][\w-]+)")
_LISTED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)] ")
_COUNTED = re.compile(r"[^\W\d_]+ (?:nr\.? ?)?\d{1,2}(?:[:.–-] ?.{2,}|$)", re.IGNORECASE)
"""A part of a text in a row of its like: *Tema 3: Nyheder*."""
_DIGIT = re.compile(r"\d")
_SENTENCE_END = re.compile(r"[.!?](?= |$)")

_LONGEST_LINE, _LONGEST_NOTICE = 12, 45
_KEY_WORDS, _KEYED_WORDS = 4, 12
_SURE = 2
_SUBJECT = 20
_CALL_WORDS, _CALL_SENTENCES = 30, 2


@dataclass(frozen=True)
class Makeup:
    """How many words of a line tell of a page frame, are shared with documents, are foreign.

    Attributes:
        telling: words of page frames, telephone numbers and mail addresses.
        shared: words that frames and documents share.
        foreign: all other words but names and small ones.
        has_number: whether a date, number or mask stands in it.
    """

    telling: int
    shared: int
    foreign: int
    has_number: bool

    @property
    def is_closed(self) -> bool:
        """Tell whether nothing in it speaks against a page frame, and something for it."""
        return not self.foreign and self.telling > 0

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing in it speaks for a document, nor much for a page frame."""
        return not self.foreign and (self.shared > 0 or self.has_number)


@cache
def _data() -> re.Pattern[str]:
    return furniture.load().compile("{mask}|{mail}|{phone}|{web}|{organisation}|{date}|{time}")


@lru_cache(maxsize=20_000)
def makeup(text: str) -> Makeup:
    """Return what a text is made of; a capitalised word inside it is a name and says nothing."""
    words = site_words.load()
    rest = _data().sub(" ", text)
    telling, shared = len(contact_data().findall(text)) + _is_owned_address(text), 0
    has_capitals_only = text.isupper()
    foreign = int(_speaks_of_us(rest))
    for found in _TOKEN.finditer(rest):
        token = found[0].casefold().rstrip("-")
        if token in words.small or words.act.fullmatch(token):
            continue
        if words.telling.fullmatch(token):
            telling += 1
        elif words.shared.fullmatch(token):
            shared += 1
        elif has_capitals_only or not _is_name(found[0], rest, found.start()):
            foreign += 1
    return Makeup(telling, shared, foreign, has_number=_DIGIT.search(text) is not None)


@lru_cache(maxsize=20_000)
def tells_of_head(text: str) -> bool:
    """Tell whether a line has a word that stands in the head of a page, above every title."""
    return any(
        site_words.load().heading.fullmatch(found[0].casefold()) for found in _TOKEN.finditer(text)
    )


def _is_owned_address(text: str) -> bool:
    """Tell whether a web address stands beside the organisation whose it is."""
    return organisation().search(text) is not None and _web().search(text) is not None


@cache
def _web() -> re.Pattern[str]:
    return furniture.load().compile("{web}")


def _speaks_of_us(text: str) -> bool:
    """Tell whether a line is a clause whose subject is *vi*: a document says what we do."""
    return text[:_SUBJECT].split(" ", 1)[0].casefold() in site_words.load().subjects


def _is_name(word: str, text: str, start: int) -> bool:
    """Tell whether a word begins large though no item begins with it."""
    return word[0].isupper() and _ITEM_START.search(text[max(0, start - 5) : start]) is None


@rule("site-line", "standard")
def site_lines(page: Page, taken: Taken) -> Iterator[int]:
    """Short lines above or below the text that hold words of page frames, names and numbers alone.

    Example: "Skriv til webredaktionen", "Vist 312 gange", "Lyt (12 min.)"
    """
    found = dict(taken)
    above, bottom = top(page, taken), {line.number for line in page.bottom(taken)}
    head = {line.number for line in above} - bottom
    titled = _above_titles(above, taken)
    for lines in (page.candidates, page.candidates[::-1]):
        for line in lines:
            if line.number in found or line.words > _LONGEST_LINE:
                continue
            if line.number in head:
                goes = line.number in titled and _goes_above(line, page, found)
            else:
                goes = _goes_below(line, page, found, in_zone=line.number in bottom)
            if goes:
                found[line.number] = site_lines.name
                yield line.number


def _above_titles(above: list[Line], taken: Taken) -> set[int]:
    """Return the lines above the text that may go: after them stands what may be the title."""
    places = [n for n, line in enumerate(above) if line.number not in taken and _may_title(line)]
    return {line.number for line in above[: places[-1]]} if places else set()


def _may_title(line: Line) -> bool:
    return line.is_short and not makeup(line.bare).is_closed


def _goes_above(line: Line, page: Page, taken: Taken) -> bool:
    """Tell whether a line above the title goes; one that could be the title itself stays."""
    made, below = makeup(line.bare), page.next(line)
    if _is_spoken_of(line, made, page, taken):
        return False
    is_over_head = below is not None and below.number in wording_rules.heads(taken)
    if _is_keyed(line.bare) or made.is_closed:
        return True
    return (is_over_head and made.is_empty) or (_opens_page(line, page) and _is_letterhead(line))


def _goes_below(line: Line, page: Page, taken: Taken, *, in_zone: bool) -> bool:
    """Tell whether a line below or inside the text goes."""
    made = makeup(line.bare)
    near = [n for n in (page.next(line, -1), page.next(line)) if n is not None]
    beside = sum(other.number in taken for other in near)
    is_under = bool(near) and near[0].number < line.number and near[0].number in taken
    is_enclosed = beside == len(near) > 1
    if _LISTED.match(line.bare) or _is_spoken_of(line, made, page, taken):
        return False
    if not (in_zone or is_enclosed or made.telling >= _SURE):
        return False
    if made.is_closed or ((in_zone or beside) and _is_keyed(line.bare)):
        return True
    is_mixed = made.foreign == 1 and made.telling >= _SURE
    may_go = made.is_empty or is_mixed
    return in_zone and is_under and may_go


def _is_spoken_of(line: Line, made: Makeup, page: Page, taken: Taken) -> bool:
    """Tell whether a line is a sentence of the text, or heads what stands under it."""
    if line.ends_sentence and (line.is_body or line.bare[:1].islower() or not made.telling):
        return True
    if not wording_rules.is_over_text(line, page, taken):
        return False
    is_numbered = made.is_closed and made.has_number and not _COUNTED.fullmatch(line.bare)
    return line.is_bulleted or not (is_numbered or _is_keyed(line.bare))


def _opens_page(line: Line, page: Page) -> bool:
    return line.number == page.filled[0].number


def _is_letterhead(line: Line) -> bool:
    """Tell whether a line names a unit of several words, or a place where only staff come."""
    made = makeup(line.bare)
    is_plain = line.bare == line.text.strip() and line.is_short
    if not is_plain or _document().search(line.bare):
        return False
    is_unit = made.is_empty and _names_unit(line.bare)
    is_unit = is_unit or _is_paired_topic(line.bare) or _is_named_house(line.bare)
    return is_unit or (made.foreign <= 1 <= made.telling and tells_of_head(line.bare))


def _names_unit(text: str) -> bool:
    """Tell whether a text of several words names a unit: each but joining ones begins large."""
    words = site_words.load()
    joining = {*furniture.load().words.joiners, *furniture.load().words.title_prepositions}
    telling = [word for word in _TOKEN.findall(text) if word.casefold() not in joining]
    is_unit = any(words.office.fullmatch(word.casefold()) for word in telling)
    return is_unit and len(telling) >= _SURE and all(word[0].isupper() for word in telling)


def _is_named_house(text: str) -> bool:
    """Tell whether a text is the kind of an institution and its name, and no more."""
    made, first, last = makeup(text), *_ends(text)
    is_kind = any(site_words.load().office.fullmatch(word.casefold()) for word in (first, last))
    is_name = first[:1].isupper() and last[:1].isupper() and first != last
    return is_kind and is_name and not made.foreign and made.shared == 1


def _ends(text: str) -> tuple[str, str]:
    words = _TOKEN.findall(text) or [""]
    return words[0], words[-1]


def _is_paired_topic(text: str) -> bool:
    """Tell whether a text names an office by two of its topics, both with a capital."""
    paired = _PAIRED.fullmatch(text)
    return paired is not None and any(map(is_menu_item, paired.groups()))


@cache
def _document() -> re.Pattern[str]:
    return furniture.load().compile(r"\b{document}\b")


@lru_cache(maxsize=20_000)
def _is_keyed(text: str) -> bool:
    """Tell whether a line is a key of page frames and its value."""
    keyed = _KEYED.fullmatch(text)
    if keyed is None or len(_TOKEN.findall(text)) > _KEYED_WORDS:
        return False
    return len(keyed["key"].split()) <= _KEY_WORDS and makeup(keyed["key"]).is_closed


@rule("site-notice", "standard")
def site_notices(page: Page, taken: Taken) -> Iterator[int]:
    """Sentences about the site or the post, before or after all text, or between lines that go.

    Example: "Du kan skrive sikkert til os via Digital Post. Oplys ikke dit personnummer."
    """
    found = set(taken)
    for lines in (page.filled, page.filled[::-1]):
        for line in lines:
            is_free = line.number not in found and line.is_body
            if is_free and not _is_notice(line.text):
                break
            if is_free:
                found.add(line.number)
                yield line.number


@lru_cache(maxsize=20_000)
def _is_notice(text: str) -> bool:
    line = Line(0, 0, text, 0)
    if line.is_bulleted or line.words > _LONGEST_NOTICE:
        return False
    made = makeup(line.bare)
    subjects = set(site_words.load().notice.findall(line.bare.casefold()))
    is_about_site = len(subjects) >= _SURE or (bool(subjects) and made.telling >= _SURE)
    is_sure = made.is_closed and max(made.telling, made.shared) >= _SURE
    return is_sure or (is_about_site and made.telling + made.shared >= made.foreign)


@rule("contact-sentence", "standard")
def contact_sentences(page: Page, taken: Taken) -> Iterator[int]:
    """Sentences that ask the reader to ring, write or come, with a number or a mail address.

    Example: "Vil du vide mere, så ring til chefen på [telefon]."
    """
    for line in page.candidates:
        if line.number not in taken and _is_call(line.text):
            yield line.number


@lru_cache(maxsize=20_000)
def _is_call(text: str) -> bool:
    line = Line(0, 0, text, 0)
    if line.words > _CALL_WORDS or not _numbers().search(text):
        return False
    is_brief = len(_SENTENCE_END.findall(line.bare)) <= _CALL_SENTENCES
    return is_brief and site_words.load().call.search(line.bare.casefold()) is not None


@cache
def _numbers() -> re.Pattern[str]:
    return furniture.load().compile("{mail}|{phone}")


SITE_RULES: tuple[Rule[LineFinder], ...] = (contact_sentences, site_notices, site_lines)
