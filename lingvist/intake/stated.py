"""What a text says about itself: title, day of adoption, rights notice, print stamp."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from lingvist.intake.received import FoundMetadata
from lingvist.resources import furniture
from lingvist.resources.stated_words import load

_TITLE_PART = 6_000
_LONGEST_DAY = len("30. september 2022.")
_EARLIEST, _LATEST = 1970, 2100
_CENTURY = 100
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4}|\d{2})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_YEAR = re.compile(r"(?<![\d.])((?:19|20)\d\d)(?![\d.]\d)")
_LONGEST_LINE = 300
_AFTER_CUE = 90
_EDGE_LINES = 15
_SENTENCE_END = re.compile(r"[a-zæøå]{3}[.!?] [A-ZÆØÅ]")
_PLACE = re.compile(r"(?:[A-ZÆØÅ][\w-]+,? )?")

Dated = tuple[dt.date | None, int | None]
"""A day and its year; the year alone where no day is named; twice None where neither is."""

UNDATED: Dated = (None, None)


def with_stated(metadata: FoundMetadata, text: str, *, is_file_date: bool = False) -> FoundMetadata:
    """Add to what a reader found what the text itself says.

    The day of adoption goes first, if the text states it; then what the reader found. What a
    reader found besides a date stands.

    Args:
        metadata: what the format states.
        text: the text.
        is_file_date: whether the date that the format states is that of the file, and weighs
            less than any day that the text states.
    """
    lines = [line.strip(" \t\r*_#>|") for line in text.split("\n")]
    lines = [line for line in lines if 0 < len(line) <= _LONGEST_LINE]
    date, year = _dated(lines, (metadata.date, metadata.year), is_file_date=is_file_date)
    return replace(
        metadata,
        title=metadata.title or title_of(text),
        date=date,
        year=year if year is not None else (date.year if date else None),
        rights_notice=metadata.rights_notice or _first(lines, "copyright"),
        print_stamp=metadata.print_stamp or _first(lines, "print-stamp"),
    )


def title_of(text: str) -> str:
    """Return the title of a text: its first heading, furniture above it left out.

    Args:
        text: the text; its beginning is enough.
    """
    from lingvist.clean.pipeline import clean  # noqa: PLC0415  compiles its rules at first use

    beginning = text[:_TITLE_PART]
    if len(text) > len(beginning):
        beginning = beginning[: beginning.rfind("\n") + 1] or beginning
    found = clean(beginning)
    headings = (found.text[b.start : b.end] for b in found.blocks if b.kind == "heading")
    return next((heading.strip() for heading in headings), "")


def _dated(lines: list[str], stated: Dated, *, is_file_date: bool) -> Dated:
    """Return the day, else the year, of adoption, else of publication or the last change."""
    words = load()
    adopted = _after_cue(lines, words.adopted)
    if adopted != UNDATED:
        return adopted
    if stated != UNDATED and not is_file_date:
        return stated
    changed = _after_cue(lines, words.changed)
    return next((d for d in (changed, _date_line(lines), stated) if d != UNDATED), UNDATED)


def _after_cue(lines: list[str], words: tuple[str, ...]) -> Dated:
    """Return the first day that stands behind one of the words, else the first year."""
    cue = re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)
    found = [line[cued.end() :][:_AFTER_CUE] for line in lines for cued in cue.finditer(line)]
    found = [_SENTENCE_END.split(said, maxsplit=1)[0] for said in found]
    date = next((day for day in map(date_in, found) if day is not None), None)
    if date is not None:
        return date, date.year
    year = next((year for year in map(_YEAR.search, found) if year is not None), None)
    return (None, int(year[1])) if year is not None else UNDATED


def _date_line(lines: list[str]) -> Dated:
    """Return the day of a letter: one that stands alone on a line at the head or the foot."""
    words = "|".join(map(re.escape, load().before_date))
    before = re.compile(rf"{_PLACE.pattern}(?:(?:{words}) ?)?", re.IGNORECASE)
    for line in (*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:]):
        days = sorted(_days(line))
        if (
            days
            and before.fullmatch(line, 0, days[0][0])
            and len(line) - days[0][0] <= _LONGEST_DAY
        ):
            return days[0][1], days[0][1].year
    return UNDATED


def date_in(text: str) -> dt.date | None:
    """Return the first day that a text names: *3. maj 2022*, *03.05.2022*, *2022-05-03*.

    Args:
        text: a line.
    """
    days = sorted(_days(text))
    return days[0][1] if days else None


def _days(text: str) -> Iterator[tuple[int, dt.date]]:
    months = furniture.load().words.months
    written = re.compile(rf"(?<!\d)(\d{{1,2}})\. ?({'|'.join(months)}) (\d{{4}})", re.IGNORECASE)
    for found in written.finditer(text):
        yield from _day(found, found[3], str(months.index(found[2].casefold()) + 1), found[1])
    for found in _NUMERIC.finditer(text):
        yield from _day(found, found[3], found[2], found[1])
    for found in _ISO.finditer(text):
        yield from _day(found, found[1], found[2], found[3])


def _day(found: re.Match[str], year: str, month: str, day: str) -> Iterator[tuple[int, dt.date]]:
    full = int(year) + (2000 if int(year) < _CENTURY else 0)
    try:
        date = dt.date(full, int(month), int(day))
    except ValueError:
        return
    if _EARLIEST <= full <= _LATEST:
        yield found.start(), date


def _first(lines: list[str], rule: str) -> str:
    return next(_matching(lines, rule), "")


def _matching(lines: list[str], rule: str) -> Iterator[str]:
    """Yield the lines that a wording rule of cleaning knows as a whole."""
    pattern = furniture.load().patterns[rule]
    return (line for line in lines if pattern.fullmatch(line))
