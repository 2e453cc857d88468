"""The day of a page: of adoption, of publication, or of the last change."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape

from lxml.html import HtmlElement

from lingvist.intake.html.elements import label_of, text_of
from lingvist.intake.stated import date_in
from lingvist.resources import furniture, html_marks

_DAY = re.compile(r"((?:19|20)\d\d)-(\d\d)-(\d\d)|(\d{1,2})[-./](\d{1,2})[-./]((?:19|20)\d\d)")
_STATED_DATE = r'"date(?:{})"\s{{0,9}}:\s{{0,9}}"([^"]{{4,40}})"'
_DIGIT = re.compile(r"\d")
_EDGE = 10_000
_LONGEST_DATA = 200_000
_LONGEST_LINE = 300
_EARLIEST = "1990-01-01"


def day_of(root: HtmlElement, meta: Mapping[str, str]) -> dt.date | None:
    """Return the day of a page; None where it states none.

    Adoption goes before publication, and publication before the last change; what the head states
    goes before what a line says. Where neither is found, htmldate looks at the first and the last
    lines.

    Args:
        root: the page as parsed.
        meta: its meta elements.
    """
    body = root.find("body")
    shown = text_of(body if body is not None else root)
    return next(filter(None, _days(root, meta, shown)), None)


def _days(root: HtmlElement, meta: Mapping[str, str], shown: str) -> Iterator[dt.date | None]:
    names = html_marks.load().metadata
    yield from (as_day(meta[name]) for name in names.adopted if name in meta)
    yield from _in_lines(shown, "adoption")
    yield from (as_day(meta[name]) for name in names.published if name in meta)
    yield from map(as_day, _linked_data(root, "Published|Created"))
    yield from map(as_day, _times(root))
    yield from _in_lines(shown, "last-updated")
    yield from (as_day(meta[name]) for name in names.modified if name in meta)
    yield from map(as_day, _linked_data(root, "Modified"))
    yield _by_htmldate(shown)


def _in_lines(shown: str, rule: str) -> Iterator[dt.date | None]:
    """Yield the days in the lines that a wording rule of cleaning knows as a whole."""
    pattern = furniture.load().patterns[rule]
    for line in shown.split("\n"):
        if len(line) > _LONGEST_LINE or not _DIGIT.search(line):
            continue
        if pattern.fullmatch(line):
            yield date_in(line)


def _linked_data(root: HtmlElement, keys: str) -> Iterator[str]:
    """Yield the dates of a page's linked data."""
    for script in root.iter("script"):
        if script.get("type", "").lower() == "application/ld+json":
            found = re.finditer(_STATED_DATE.format(keys), (script.text or "")[:_LONGEST_DATA])
            yield from (date[1] for date in found)


def _times(root: HtmlElement) -> Iterable[str]:
    return [e.get("datetime", "") or label_of(e) for e in root.iter("time")][:1]


def _by_htmldate(shown: str) -> dt.date | None:
    """Return the day that htmldate finds; a year alone, which it gives as January 1st, is none."""
    from htmldate import find_date  # noqa: PLC0415  loads a parser of dates of its own

    edges = shown if len(shown) <= 2 * _EDGE else shown[:_EDGE] + "\n" + shown[-_EDGE:]
    lines = "".join(f"<p>{escape(line[:_LONGEST_LINE])}</p>" for line in edges.split("\n"))
    page = f"<html><head><title></title></head><body>{lines}</body></html>"
    day = as_day(find_date(page, extensive_search=True, min_date=_EARLIEST) or "")
    return None if day is not None and (day.month, day.day) == (1, 1) else day


def as_day(text: str) -> dt.date | None:
    """Return the first day in a text, year first or day first; None where there is none."""
    found = _DAY.search(text)
    if found is None:
        return None
    year, month, day = found.group(1, 2, 3) if found[1] else found.group(6, 5, 4)
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
