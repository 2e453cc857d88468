"""Personal data known by its shape: mail addresses, telephone numbers, CPR-like numbers."""

import re
from collections.abc import Iterator
from functools import cache

from lingvist.intake.masking.personal import PersonalData
from lingvist.resources import personal_numbers

_BLANK = "[ \\t]"
_AT = re.compile(
    rf"{_BLANK}?[@＠]{_BLANK}?|{_BLANK}snabel-?a{_BLANK}|{_BLANK}?[(\[{{<]{_BLANK}?(?:at|snabel-?a|@){_BLANK}?[)\]}}>]{_BLANK}?",
    re.IGNORECASE,
)
_LOCAL = re.compile(r"[\w.+'’&%-]+(?:\n)?$")
_LOCAL_MOST = 64
_DOT = rf"(?:\.|{_BLANK}?[(\[]{_BLANK}?(?:dot|punktum|prik){_BLANK}?[)\]]{_BLANK}?)"
_DOMAIN = re.compile(
    rf"\n?[\w-]{{1,64}}(?:-\n[\w-]{{1,64}})?(?:\n?{_DOT}[\w-]{{1,30}}){{1,5}}", re.IGNORECASE
)
_DOMAIN_MOST = 200

_CPR = re.compile(
    r"(?<![\d.,/-])(\d{2})(\d{2})(\d{2})(?: ?[-–] ?| )?(?:\d{4}|[xX*]{4})(?![\d/-]|[.,]\d)"
)
_LAST_DAY, _TEMPORARY, _MONTHS = 31, 60, 12

_GROUPED = re.compile(
    r"(?<![\w.,/+=?&-])(?:(?:\(?(?:\+|00)45\)?)[ .-]?)?"
    r"(?:\d\d([ .\-/·])\d\d\1\d\d\1\d\d|\d{4}[ -]\d{4}|\d{8})(?![\w/]|[-–,]\d|\.\w)"
)
_FOREIGN = re.compile(r"(?<![\w.,/-])\(?\+\d{1,3}\)?[ .-]?\(?\d(?:[ .()/-]{0,2}\d){5,12}(?!\d)")
_CUED = re.compile(r"[ .:=)\]*_|]{0,6}(\(?\+?\d(?:[ .()/-]{0,2}\d){5,12})(?![\d])")
_BESIDE = re.compile(r"[ ]?(?:/|,|;|og|eller)[ ]?(\d{2}(?:[ .-]?\d{2}){3})(?!\d)")
_YEARS = re.compile(r"(?:19|20)\d\d[ -](?:19|20)\d\d")
_DATE = re.compile(
    r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|\d\d[./-]\d\d[./-](?:19|20)[ ./-]?\d\d"
)
_BEFORE, _AFTER = 28, 12


def find_shapes(text: str) -> Iterator[PersonalData]:
    """Find mail addresses, CPR-like and telephone numbers; they may overlap."""
    yield from mails(text)
    yield from cpr_numbers(text)
    yield from phones(text)


def mails(text: str) -> Iterator[PersonalData]:
    """Find mail addresses, also with a blank or a line end in them, or (at) for the sign.

    Example: "ane (at) birke.example"
    """
    for sign in _AT.finditer(text):
        local = _LOCAL.search(text[max(0, sign.start() - _LOCAL_MOST) : sign.start()])
        host = _DOMAIN.match(text, sign.end(), sign.end() + _DOMAIN_MOST)
        if local is None or not any(map(str.isalnum, local[0])):
            continue
        start = sign.start() - len(local[0])
        if host is not None:
            yield PersonalData("mail", start, host.end(), "mail address")
        elif parted := _parted_domain(text, sign.end()):
            yield PersonalData("mail", start, parted, "mail address with a blank in it")


@cache
def _parted() -> re.Pattern[str]:
    endings = "|".join(map(re.escape, personal_numbers.load().domain_endings))
    return re.compile(
        rf"[\w-]{{1,64}}(?:\.[\w-]{{1,30}}){{0,3}}(?:{_BLANK}?\.{_BLANK}?|{_BLANK}|\.?\n)(?:{endings})\b",
        re.IGNORECASE,
    )


def _parted_domain(text: str, start: int) -> int | None:
    found = _parted().match(text, start, start + _DOMAIN_MOST)
    return found.end() if found else None


def cpr_numbers(text: str) -> Iterator[PersonalData]:
    """Find numbers of the form of a CPR number: a day of birth and four digits.

    Example: "300299-0000"
    """
    for found in _CPR.finditer(text):
        day, month = int(found[1]), int(found[2])
        is_day = 1 <= (day - _TEMPORARY if day > _TEMPORARY else day) <= _LAST_DAY
        if is_day and 1 <= month <= _MONTHS and _could_be_cpr(text, found.start()):
            yield PersonalData("cpr", found.start(), found.end(), "form of a CPR number")


def _could_be_cpr(text: str, start: int) -> bool:
    before = text[max(0, start - _BEFORE) : start].casefold()
    has_label = any(label in before for label in personal_numbers.load().cpr_labels)
    return has_label or not _is_other_number(text, start)


def phones(text: str) -> Iterator[PersonalData]:
    """Find telephone numbers: eight digits in the usual groups, other forms after a cue.

    Example: "+45 12 34 56 78"
    """
    for found in _FOREIGN.finditer(text):
        yield PersonalData("telefon", found.start(), found.end(), "number with a country code")
    for found in _GROUPED.finditer(text):
        if not _is_no_phone(text, found):
            yield PersonalData("telefon", found.start(), found.end(), "eight digits")
            yield from _second(text, found.end())
    for cue in _phone_cue().finditer(text):
        number = _CUED.match(text, cue.end(), cue.end() + 40)
        if number is not None and not _DATE.fullmatch(number[1]):
            yield PersonalData("telefon", number.start(1), number.end(1), "number after its label")
            yield from _second(text, number.end(1))


def _second(text: str, end: int) -> Iterator[PersonalData]:
    """Find the number beside a number: *12 34 56 78/87 65 43 21*."""
    found = _BESIDE.match(text, end, end + 40)
    if found is not None:
        yield PersonalData("telefon", found.start(1), found.end(1), "number beside a number")


@cache
def _phone_cue() -> re.Pattern[str]:
    cues = sorted(personal_numbers.load().phone_labels, key=len, reverse=True)
    words = "|".join(map(re.escape, cues))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def _is_no_phone(text: str, found: re.Match[str]) -> bool:
    if found[0].startswith(("+", "(+")):
        return False
    before = text[max(0, found.start() - _BEFORE) : found.start()]
    if _ends_in_phone_cue(before):
        return False
    if _YEARS.fullmatch(found[0]) or _DATE.fullmatch(found[0]):
        return True
    return _is_other_number(text, found.start()) or _is_amount(text, found.end())


def _ends_in_phone_cue(before: str) -> bool:
    cues = list(_phone_cue().finditer(before))
    return bool(cues) and not any(map(str.isalnum, before[cues[-1].end() :]))


@cache
def _other_number() -> re.Pattern[str]:
    words = "|".join(map(re.escape, personal_numbers.load().other_numbers))
    number = r"(?:[ -]?(?:nr|nummer|no)\.?)?"
    return re.compile(
        rf"(?:(?<!\w)(?:{words})\.?{number}|\w(?:nr|nummer)\.?)[ :;#=|()-]{{0,4}}$", re.IGNORECASE
    )


def _is_other_number(text: str, start: int) -> bool:
    line = text[max(0, start - _BEFORE) : start].rsplit("\n", 1)[-1]
    return _other_number().search(line) is not None


@cache
def _unit_after() -> re.Pattern[str]:
    words = "|".join(map(re.escape, personal_numbers.load().units_after))
    return re.compile(rf"[ \u00a0]?(?:{words})(?!\w)", re.IGNORECASE)


def _is_amount(text: str, end: int) -> bool:
    return _unit_after().match(text, end, end + _AFTER) is not None
