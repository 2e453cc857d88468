"""Which blocks are headings, and of which level: by how they are set against the running text."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from lingvist.intake.pdf.blocks import PdfBlock
from lingvist.intake.pdf.words import Style

_LARGER = 1.1
_MOST_WORDS, _MOST_LINES = 20, 4
_FEWEST_LETTERS = 2
_FEWEST_WORDS = 5
_UNDER_TITLE = 2
_MOST_TAGGED = 40
_STOP = re.compile(r"(?<![.!?])[.,;:][\"'”“»«)]*$|\.{2,}|…")
_LETTER = re.compile(r"[^\W\d_]")
_LEADER = re.compile(r"(?:\. ?|_|…){3,} ?\d{0,3}$")

Look = tuple[float, bool, tuple[int, int, int]]
"""Size, weight and colour."""


@dataclass(frozen=True)
class Body:
    """How the running text is set."""

    style: Style

    @classmethod
    def of(cls, blocks: Sequence[PdfBlock]) -> "Body":
        """Find the style that most letters have."""
        counts: Counter[Style] = Counter()
        for block in blocks:
            for line in block.lines:
                for word in line.words:
                    counts[word.style] += len(word.text)
        return cls(counts.most_common(1)[0][0] if counts else Style(10.0))

    def stands_out(self, style: Style) -> bool:
        """Tell whether a style says more than the running text does."""
        if style.size >= _LARGER * self.style.size:
            return True
        is_small = style.size < self.style.size - 0.5
        if is_small:
            return False
        is_bolder = style.is_bold and not self.style.is_bold
        return is_bolder or _differ(style.colour, self.style.colour)


def _differ(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    """Tell whether two colours look different at a glance."""
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) > 60  # noqa: PLR2004  of 255


def heading_levels(
    blocks: Sequence[PdfBlock], body: Body, quotes: Collection[int] = ()
) -> dict[int, int]:
    """Return the level of the blocks that are headings, by place.

    Levels follow the rank of the looks that headings have in the document: larger before
    smaller, bold before light.

    Args:
        blocks: the blocks of the document.
        body: how its running text is set.
        quotes: places of the blocks that are pull quotes.
    """
    places = [
        place
        for place, block in enumerate(blocks)
        if place not in quotes and is_heading(block, body)
    ]
    first = next((n for n, block in enumerate(blocks) if _is_text(block, body)), len(blocks))
    on_cover = [look_of(blocks[place].style) for place in places if place < first]
    inside = [blocks[place].style for place in places if place >= first]
    known = {look_of(style) for style in inside}
    title = max(on_cover, key=lambda look: look[0], default=None)
    titled = title is not None and title not in known
    order = _order(inside, body.style.size, titled=titled)
    lowered = {look: level + titled for look, level in order.items()}
    if titled and title is not None:
        lowered[title] = 1
    return {
        place: blocks[place].tagged or lowered.get(look_of(blocks[place].style), _UNDER_TITLE)
        for place in places
    }


def _is_text(block: PdfBlock, body: Body) -> bool:
    return not body.stands_out(block.style) and not block.row and block.words > _FEWEST_WORDS


def look_of(style: Style) -> Look:
    """Return what of a style tells one kind of heading from another."""
    return (style.size, style.is_bold, style.colour)


def _order(styles: Sequence[Style], usual: float, *, titled: bool) -> dict[Look, int]:
    """Return the level of each look: by size, then by which is met first.

    Looks of one size that differ in colour alone are one level, as where each chapter has its
    own; those as small as the running text only where one begins after the other has ended.

    Args:
        styles: the styles of the headings, in order.
        usual: size of the running text.
        titled: whether the title is known; else it may be the first of them.
    """
    looks = [look_of(style) for style in styles]
    first = {look: looks.index(look) for look in dict.fromkeys(looks)}
    levels: dict[Look, int] = {}
    known: list[Look] = []
    for look in sorted(first, key=lambda look: (-look[0], first[look])):
        twins = (other for other in known if other[:2] == look[:2])
        if not titled:
            twins = (twin for twin in twins if _last(twin, looks) > 0)
        is_large = look[0] >= _LARGER * usual
        twin = next((t for t in twins if is_large or _last(t, looks) < first[look]), None)
        if twin is None:
            known.append(look)
        levels[look] = levels[twin] if twin else max(levels.values(), default=0) + 1
    return levels


def _last(look: Look, looks: Sequence[Look]) -> int:
    return len(looks) - 1 - looks[::-1].index(look)


def is_heading(block: PdfBlock, body: Body) -> bool:
    """Tell whether a block is a heading: set apart, short, and no sentence.

    Args:
        block: the block.
        body: how the running text is set.
    """
    if block.tagged:
        return block.words <= _MOST_TAGGED
    if block.row or (block.marker is not None and block.marker.kind == "bullet"):
        return False
    text = block.text
    if block.words > _MOST_WORDS or len(block.lines) > _MOST_LINES or _LEADER.search(text):
        return False
    if len(_LETTER.findall(text)) < _FEWEST_LETTERS or text[:1].islower():
        return False
    stops = _STOP.search(text) is not None
    return not stops and all(
        body.stands_out(line.style) and (line.is_even or line.style.size > body.style.size)
        for line in block.lines
    )
