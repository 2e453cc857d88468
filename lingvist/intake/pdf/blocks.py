"""Lines as blocks: where a paragraph, heading or item begins and ends."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from lingvist.intake.pdf.elements import Elements
from lingvist.intake.pdf.lines import Line
from lingvist.intake.pdf.markers import Marker
from lingvist.intake.pdf.words import Style

_LEADS_ON = re.compile(r"(?:(?:[._·] ?){4,}|…{2,}|   ) ?\d{0,3}$")
_LOOSE = 1.28
_INDENT = 0.8
_CLOSE = 0.5
_USUAL_LEADING = 1.25


@dataclass(frozen=True)
class PdfBlock:
    """Lines that belong together.

    Attributes:
        lines: its lines.
        marker: the bullet or number that it begins with, if any.
        row: its text, where it is a row of a table.
        is_aside: whether it stands in a box beside the running text.
        tagged: level of the heading that the file's tags call it; 0 where they do not.
        is_quoted: whether the tags call it a quotation.
    """

    lines: tuple[Line, ...]
    marker: Marker | None = None
    row: str = ""
    is_aside: bool = False
    tagged: int = 0
    is_quoted: bool = False

    @property
    def style(self) -> Style:
        """Style of its first line."""
        return self.lines[0].style

    @cached_property
    def text(self) -> str:
        """Its text on one line."""
        return self.row or " ".join(line.text for line in self.lines)

    @property
    def words(self) -> int:
        """Number of words."""
        return len(self.text.split())


@dataclass(frozen=True)
class Leading:
    """How far lines of each size stand apart."""

    by_size: dict[float, float]

    @classmethod
    def of(cls, columns: Iterable[Sequence[Line]]) -> "Leading":
        """Measure the distance that most neighbours of one size have."""
        counts: dict[float, Counter[float]] = defaultdict(Counter)
        for lines in columns:
            for a, b in pairwise(lines):
                apart = round((b.base - a.base) * 2) / 2
                if a.style.size == b.style.size and 0 < apart < 2.5 * a.style.size:
                    counts[a.style.size][apart] += 1
        return cls({size: _usual(counter) for size, counter in counts.items()})

    def is_loose(self, a: Line, b: Line) -> bool:
        """Tell whether two lines stand farther apart than lines of a paragraph do."""
        size = a.style.size
        usual = self.by_size.get(size, _USUAL_LEADING * size)
        return not 0 < b.base - a.base <= _LOOSE * usual


def _usual(counts: Counter[float]) -> float:
    """Return the smallest of the distances that are common."""
    most = max(counts.values())
    return min(apart for apart, count in counts.items() if count * 3 >= most)


def blocks_of(
    lines: Sequence[Line], markers: dict[int, Marker], leading: Leading, elements: Elements
) -> list[PdfBlock]:
    """Part the lines of a column into blocks.

    Args:
        lines: the lines from top to bottom.
        markers: place among the lines to the bullet or number it begins with.
        leading: how far lines stand apart in the document.
        elements: what the tags of the file say.
    """
    found: list[PdfBlock] = []
    for place, line in enumerate(lines):
        marker = markers.get(place)
        one = elements.are_one(found[-1].lines[-1], line) if found and marker is None else False
        if one is None:
            one = _goes_on(found[-1], line, leading)
        if one and _same_look(found[-1].lines[-1], line):
            found[-1] = replace(found[-1], lines=(*found[-1].lines, line))
        else:
            level, is_quoted = elements.heading_level(line), elements.is_quote(line)
            found.append(PdfBlock((line,), marker, tagged=level, is_quoted=is_quoted))
    return found


def _goes_on(block: PdfBlock, line: Line, leading: Leading) -> bool:
    """Tell whether a block goes on in the next line of its column."""
    last = block.lines[-1]
    if leading.is_loose(last, line) or not _same_look(last, line):
        return False
    size = line.style.size
    if block.marker is not None:
        if line.left < block.marker.text_left - _CLOSE * size:
            is_hung = len(block.lines) > 1 and block.lines[1].left > line.left + _CLOSE * size
            return not is_hung and line.text[:1].islower() and not _ends(last, line)
    elif line.left > last.left + _INDENT * size and not _is_centred(last, line):
        return False
    return not _ends(last, line)


def _is_centred(a: Line, b: Line) -> bool:
    middle = abs((a.left + a.right) - (b.left + b.right)) / 2
    return middle <= a.style.size * _CLOSE


def _same_look(a: Line, b: Line) -> bool:
    """Tell whether two lines could be one text: same size, and same weight where both are even."""
    if not a.style.is_sized_as(b.style):
        return False
    is_last = len(b.words) == 1 and b.text[:1].islower()
    if a.is_even and b.is_even and not is_last:
        return (a.style.is_bold, a.style.colour) == (b.style.is_bold, b.style.colour)
    return True


def _ends(a: Line, b: Line) -> bool:
    """Tell whether a line ends its paragraph: the next word had room, and something begins."""
    if _LEADS_ON.search(a.text):
        return True
    if not a.has_room_for(b):
        return False
    begins = not b.text[:1].islower()
    is_heading = a.style.is_bold or a.is_open
    return begins and not (is_heading and a.style.is_bold)
