"""Running headers, footers and page numbers: by place, and by coming back page after page."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile
from statistics import median_low

from lingvist.intake.pdf.edges import APART, ZONE, Part, edge_parts, stretches
from lingvist.intake.pdf.lines import line_text, rows
from lingvist.intake.pdf.words import PdfPage, Word
from lingvist.intake.received import LeftOut

RUNNING, NUMBER = "running-header", "page-number"
_SLOT = 4.0
_FEWEST, _FEW_PAGES = 2, 4
_SLOT_SHARE = 0.4
_MOST_PAGES = 0.8
_SPREAD_PLACE = 20
_MOST_WORDS = 14
_NUMBER_SIGNS = re.compile(
    r"[^\w]*(?:\w{1,5}\.?)?[^\w]*(\d{1,3})(?:[^\w]+(?:\w{1,3}[^\w]+)?\d{1,3})?[^\w]*"
)


def without_running(pages: Sequence[PdfPage]) -> tuple[list[PdfPage], list[LeftOut]]:
    """Take running headers, footers and page numbers out of pages.

    A stretch goes if its words come back at the same height of several pages, or if it is a
    number that counts with the pages. What comes once stays.

    Args:
        pages: all pages of the document.

    Returns:
        The pages without them, and what was left out.
    """
    parts = [part for page in pages for part in edge_parts(page)]
    taken = _repeated(parts, len(pages), _usual_size(pages)) | _counting(parts, len(pages))
    taken |= _in_slots(
        [part for part in parts if part not in taken], _inner_rows(pages), len(pages)
    )
    known = {id(word) for part in taken for word in part.words}
    fixed = [part for part in _fixed(pages) if id(part.words[0]) not in known]
    parts, taken = parts + fixed, taken | set(fixed)
    gone: dict[int, set[int]] = defaultdict(set)
    for part in taken:
        gone[part.page].update(map(id, part.words))
    left_out = [
        LeftOut(NUMBER if _is_number(part) else RUNNING, part.text)
        for part in parts
        if part in taken
    ]
    kept = [
        replace(page, words=tuple(w for w in page.words if id(w) not in gone[page.number]))
        for page in pages
    ]
    return kept, left_out


def _fixed(pages: Sequence[PdfPage]) -> list[Part]:
    """Return what stands at one place of most pages, wherever that is: marks, tabs, numbers."""
    groups: dict[tuple[str, float, float], list[Part]] = defaultdict(list)
    for page in pages:
        lines = rows(page.words)
        for number, row in enumerate(lines):
            near = [word for other in lines[max(0, number - 2) : number + 3] for word in other]
            for words in stretches(row):
                if len(words) <= _MOST_WORDS and _is_alone(words, near):
                    part = Part(page.number, words, words[0].base, is_foot=False)
                    place = (round(words[0].left / _SLOT), round(words[0].base / _SLOT))
                    groups[part.pattern, *place].append(part)
    fewest = max(_FEWEST + 1, _MOST_PAGES * len(pages))
    return [
        part
        for group in groups.values()
        if len({part.page for part in group}) >= fewest and _counts_on(group)
        for part in group
    ]


def _is_alone(words: Sequence[Word], near: Sequence[Word]) -> bool:
    """Tell whether no line of a paragraph stands right over or under a stretch."""
    left, right, first = words[0].left, words[-1].right, words[0]
    return not any(
        0 < abs(word.base - first.base) <= APART * first.style.size
        and word.left < right
        and left < word.right
        and word.style.is_like(first.style)
        for word in near
    )


def _repeated(parts: Iterable[Part], pages: int, size: float) -> set[Part]:
    """Return what comes back at the same height with the same words, numbers apart.

    Args:
        parts: the stretches at the edges of pages.
        pages: number of pages.
        size: of the running text; what is larger could be a heading that comes back.
    """
    groups: dict[tuple[str, bool], list[Part]] = defaultdict(list)
    for part in parts:
        if len(part.words) <= _MOST_WORDS:
            groups[part.pattern, part.is_foot].append(part)
    found: set[Part] = set()
    for group in groups.values():
        height = median_low(part.place for part in group)
        level = [part for part in group if abs(part.place - height) <= _SLOT]
        on_pages = len({part.page for part in level})
        is_large = level[0].words[0].style.size > size + 1
        fewest = pages / 2 if is_large else _FEWEST + (pages > _FEW_PAGES)
        if on_pages >= max(_FEWEST, fewest) and _counts_on(level):
            found |= set(level)
    return found


def _counts_on(level: Sequence[Part]) -> bool:
    """Tell whether the numbers in a stretch are those of the pages, or the same every time."""
    if len({part.text for part in level}) == 1:
        return True
    by_place = zip(*(part.numbers for part in level), strict=False)
    shifts = [
        {n - part.page for n, part in zip(numbers, level, strict=True)} for numbers in by_place
    ]
    return any(len(shift) == 1 for shift in shifts)


def _usual_size(pages: Iterable[PdfPage]) -> float:
    counts: Counter[float] = Counter()
    for page in pages:
        for word in page.words:
            counts[word.style.size] += len(word.text)
    return counts.most_common(1)[0][0] if counts else 0.0


def _is_number(part: Part) -> bool:
    return _NUMBER_SIGNS.fullmatch(part.text) is not None


def _inner_rows(pages: Sequence[PdfPage]) -> set[str]:
    """Return the rows of all pages that stand between head and foot."""
    return {
        line_text(row).casefold()
        for page in pages
        for row in rows(page.words)
        if ZONE * page.height < row[0].base < (1 - ZONE) * page.height
    }


def _in_slots(parts: Sequence[Part], inside: set[str], pages: int) -> set[Part]:
    """Return what stands at the height of others like it: half the words, or section titles.

    Args:
        parts: stretches that neither come back nor count.
        inside: the rows of the text.
        pages: number of pages.
    """
    slots: dict[tuple[bool, float], list[Part]] = defaultdict(list)
    for part in parts:
        if len(part.words) <= _MOST_WORDS:
            slots[part.is_foot, round(part.place / 2)].append(part)
    found: set[Part] = set()
    for slot in slots.values():
        on_pages = len({part.page for part in slot})
        if on_pages < max(_FEWEST, _SLOT_SHARE * pages):
            continue
        found |= {part for part in slot if any(_half_alike(part, o) for o in slot)}
        if on_pages > _FEWEST:
            found |= {part for part in slot if part.text.casefold() in inside}
    return found


def _half_alike(one: Part, other: Part) -> bool:
    """Tell whether stretches of two pages begin or end with the same words, half of them."""
    if one.page == other.page or one.words[0].style.size != other.words[0].style.size:
        return False
    a, b = one.text.casefold().split(), other.text.casefold().split()
    half = max(len(a), len(b)) / 2
    begins = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))
    ends = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a[::-1], b[::-1], strict=False))
    )
    return max(begins, ends) >= half


def _counting(parts: Iterable[Part], pages: int) -> set[Part]:
    """Return page numbers: alone in a stretch, as far from the page's own number every time.

    Args:
        parts: the stretches at the edges of pages.
        pages: number of pages; a single one has its number at its foot. On spreads, numbers at
            one place count in twos.
    """
    groups: dict[tuple[int, bool, int, float], list[Part]] = defaultdict(list)
    for part in parts:
        number = _NUMBER_SIGNS.fullmatch(part.text)
        if number is not None:
            shift = int(number[1]) - part.page
            groups[shift, part.is_foot, 1, 0.0].append(part)
            place = round(part.words[0].left / _SPREAD_PLACE)
            groups[shift - part.page, part.is_foot, 2, place].append(part)
    fewest = min(_FEWEST, pages)
    return {
        part
        for (shift, is_foot, step, _), group in groups.items()
        if len({part.page for part in group}) >= fewest
        if pages > 1 or (is_foot and shift == step == 1)
        for part in group
    }
