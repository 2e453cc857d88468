"""Colours that colour-blind readers tell apart, with markers and hatches as a second sign.

Colours: Okabe & Ito 2008, "Color universal design".
"""

from dataclasses import dataclass

BLUE, VERMILION, GREEN, PURPLE = "#0072B2", "#D55E00", "#009E73", "#CC79A7"
SKY, ORANGE, BLACK, YELLOW = "#56B4E9", "#E69F00", "#000000", "#F0E442"
COLOURS = (BLUE, VERMILION, GREEN, PURPLE, SKY, ORANGE, BLACK)
FILLS = (BLUE, VERMILION, GREEN, PURPLE, SKY, ORANGE, YELLOW)
MARKERS = ("o", "s", "^", "D", "v", "P", "X", "<", ">", "p", "*", "h")
# Lines, for each dot or ring of a hatch adds hundreds of bytes to a vector file.
HATCHES = (
    "", "///", "|||", "xxx", "---", "\\\\\\", "+++", "*", "///|||", "\\\\\\---", "x", "+",
)  # fmt: skip
HATCH_WIDTH = 0.5

INK = "#222222"
QUIET = "#6E6E6E"
GRID = "#DDDDDD"
BAND = "#F4F4F4"


@dataclass(frozen=True)
class Look:
    """How one series looks.

    Attributes:
        colour: of lines and markers.
        fill: of surfaces.
        marker: of points.
        hatch: of surfaces.
    """

    colour: str
    fill: str
    marker: str
    hatch: str


def look(number: int) -> Look:
    """Return the look of a series by its number, from 0; the first 84 are all different.

    A marker comes back after twelve series and a colour after seven: no two of the first twelve
    share the marker or the hatch, whatever the colours look like.
    """
    return Look(
        COLOURS[number % len(COLOURS)],
        FILLS[number % len(FILLS)],
        MARKERS[number % len(MARKERS)],
        HATCHES[number % len(HATCHES)],
    )


def on(red: float, green: float, blue: float) -> str:
    """Return the ink that can be read on a colour (channels 0 to 1)."""
    return INK if 0.299 * red + 0.587 * green + 0.114 * blue > 0.55 else "white"  # noqa: PLR2004
