"""What stands at the head and the foot of pages, apart from their text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lingvist.intake.pdf.lines import line_text, rows
from lingvist.intake.pdf.words import PdfPage, Word

ZONE = 0.14
"""Share of a page's height in which its head, or its foot, lies."""

APART = 1.7
"""Heights of the font beyond which rows stand apart."""

_MOST_ROWS = 4
_PART_GAP = 2.0
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class Part:
    """A stretch of a row at the head or foot of a page.

    Attributes:
        page: number of its page, from 0.
        words: its words.
        place: how far it stands from the edge, in points.
        is_foot: whether that is the lower edge.
    """

    page: int
    words: tuple[Word, ...]
    place: float
    is_foot: bool

    @property
    def text(self) -> str:
        """Its text."""
        return line_text(self.words)

    @property
    def pattern(self) -> str:
        """Its text with every number alike."""
        return " ".join(_DIGITS.sub("#", self.text).casefold().split())

    @property
    def numbers(self) -> list[int]:
        """The numbers in it that could be those of pages."""
        return [int(digits) for digits in _DIGITS.findall(self.text) if len(digits) < 4]  # noqa: PLR2004  years are longer


def edge_parts(page: PdfPage) -> list[Part]:
    """Return the stretches of the rows that stand apart at the head and the foot of a page."""
    found: list[Part] = []
    lines = rows(page.words)
    for is_foot, edge in ((False, lines), (True, lines[::-1])):
        for row in edge[: _margin(edge)]:
            base = row[0].base
            depth = page.height - base if is_foot else base
            if depth <= ZONE * page.height:
                found += [Part(page.number, words, depth, is_foot) for words in stretches(row)]
    return found


def _margin(edge: Sequence[Sequence[Word]]) -> int:
    """Return how many rows from the edge inwards stand apart: by a gap, else by how they look."""
    looks_apart = 0
    for place, (row, inner) in enumerate(pairwise(edge[: _MOST_ROWS + 1]), 1):
        one, other = row[0].style, inner[0].style
        if abs(inner[0].base - row[0].base) > APART * max(one.size, other.size):
            return place
        if not looks_apart and not one.is_like(other):
            looks_apart = place
    return looks_apart or (len(edge) if len(edge) <= _MOST_ROWS else 0)


def stretches(row: Sequence[Word]) -> Iterable[tuple[Word, ...]]:
    """Yield the parts of a row between its wide gaps."""
    start = 0
    for place in range(1, len(row) + 1):
        is_end = place == len(row)
        if is_end or row[place].left - row[place - 1].right > _PART_GAP * row[place].style.size:
            yield tuple(row[start:place])
            start = place
