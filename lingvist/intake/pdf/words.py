"""Words as they stand on a page: text, place and style."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_BOLD = re.compile(
    r"(?i:bold|black|heavy|semibold|demi|(?<=[-,_])(?:bd|blk|hv))(?![a-z])|(?i:bold(?:ital|obl|cond))"
)
_ITALIC = re.compile(r"italic|oblique|kursiv|[-,_](?:it|obl)\b", re.IGNORECASE)
_SUBSET = re.compile(r"[A-Z]{6}\+")
_ROUNDING = 0.5


@dataclass(frozen=True, slots=True)
class Style:
    """How a word is set.

    Attributes:
        size: height of the font in points, to the half point.
        is_bold: whether the font is a bold one.
        is_italic: whether it leans.
        colour: red, green and blue of the letters, 0 to 255.
        family: name of the font without subset prefix and weight.
    """

    size: float
    is_bold: bool = False
    is_italic: bool = False
    colour: tuple[int, int, int] = (0, 0, 0)
    family: str = ""

    def is_sized_as(self, other: "Style") -> bool:
        """Tell whether two styles are of one size, rounding apart."""
        return abs(self.size - other.size) <= _ROUNDING

    def is_like(self, other: "Style") -> bool:
        """Tell whether two words could stand in one heading or paragraph."""
        same = (self.is_bold, self.colour) == (other.is_bold, other.colour)
        return same and self.is_sized_as(other)


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page; the page's origin is its upper left corner, as it is read.

    Attributes:
        text: its characters.
        left: left edge in points.
        right: right edge.
        base: baseline, downwards from the top of the page.
        style: how it is set.
        content: number of the marked content it belongs to; -1 where there is none.
        artifact: whether the file marks it as page furniture.
        is_upright: whether it runs from left to right.
        is_hidden: whether it is drawn in no colour (as the text layer under a scan is).
    """

    text: str
    left: float
    right: float
    base: float
    style: Style
    content: int = -1
    artifact: bool = False
    is_upright: bool = True
    is_hidden: bool = False

    @property
    def top(self) -> float:
        """Upper edge of its letters, about."""
        return self.base - 0.8 * self.style.size


@dataclass(frozen=True, slots=True)
class Box:
    """A drawn shape or picture on a page.

    Attributes:
        left: left edge in points.
        top: upper edge.
        right: right edge.
        bottom: lower edge.
        is_filled: whether its inside is painted.
        is_ground: whether it is a drawing or shading that may be all over the page.
    """

    left: float
    top: float
    right: float
    bottom: float
    is_filled: bool = True
    is_ground: bool = False

    def covers(self, x: float, y: float) -> bool:
        """Tell whether a point lies in the box."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(frozen=True, slots=True)
class Tag:
    """A structure element: its type, and a number that tells it from others on the page."""

    name: str
    number: int


@dataclass(frozen=True)
class PdfPage:
    """What stands on one page.

    Attributes:
        number: from 0.
        width: in points, as it is read.
        height: in points.
        words: its words, in the order of the file.
        boxes: shapes and pictures.
        unreadable: characters that no letter is known for.
        tags: number of marked content to the names of the structure elements around it.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    boxes: tuple[Box, ...] = ()
    unreadable: int = 0
    tags: Mapping[int, tuple[Tag, ...]] = field(default_factory=dict)


def style_of(
    name: str, size: float, colour: tuple[int, int, int], *, is_heavy: bool = False
) -> Style:
    """Read a style out of what the file says of a font.

    Args:
        name: name of the font.
        size: its height in points.
        colour: of the letters.
        is_heavy: whether the letters are made bold by other means than the font.
    """
    plain = _SUBSET.sub("", name)
    return Style(
        size=round(size * 2) / 2,
        is_bold=is_heavy or _BOLD.search(plain) is not None,
        is_italic=_ITALIC.search(plain) is not None,
        colour=colour,
        family=re.split(r"[-,]", plain)[0].casefold(),
    )
