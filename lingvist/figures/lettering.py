"""How much room a text takes, and where its lines break."""

import re
from collections.abc import Iterable
from functools import lru_cache

from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

# The smallest letters are still eight dots high when a figure is fitted to a telephone.
TITLE, LABEL, SMALL = 11.5, 9.5, 9.0
POINTS = 72.0
LEADING = 1.25
# Letters on a screen are fitted to its dots, which makes a line a little wider.
_SAFETY = 1.04

# A no-break space is no blank here.
_PIECE = re.compile(r"[^ \t]+?(?:[/-]+(?=[^ \t])|[ \t]+|$)")


@lru_cache(maxsize=4096)
def _line_width(line: str, size: float) -> float:
    if not line:
        return 0.0
    drawn = text_to_path.get_text_width_height_descent(
        line, FontProperties(size=size), ismath=False
    )
    return _SAFETY * float(drawn[0]) / POINTS


def width(text: str, size: float = LABEL) -> float:
    """Return the width of the widest line of a text, in inches."""
    return max(_line_width(line, size) for line in text.split("\n"))


def widest(texts: Iterable[str], size: float = LABEL) -> float:
    """Return the width of the widest of several texts, in inches; 0 if there are none."""
    return max((width(text, size) for text in texts), default=0.0)


def height(text: str, size: float = LABEL) -> float:
    """Return the height of a text, in inches."""
    return (text.count("\n") + 1) * size * LEADING / POINTS


def tallest(texts: Iterable[str], size: float = LABEL) -> float:
    """Return the height of the tallest of several texts, in inches; 0 if there are none."""
    return max((height(text, size) for text in texts), default=0.0)


def wrap(text: str, inches: float, size: float = LABEL) -> str:
    """Break a text into lines of a width, at blanks and after hyphens and slashes.

    A piece that is wider by itself stays whole. Dollar signs are escaped.

    Args:
        text: the text; its own line breaks stay.
        inches: the width.
        size: of the letters, in points.
    """
    return escape("\n".join(_broken(line, inches, size) for line in text.split("\n")))


def escape(text: str) -> str:
    """Escape dollar signs: matplotlib would read what stands between two of them as a formula."""
    return text.replace("$", r"\$")


def _broken(line: str, inches: float, size: float) -> str:
    lines = [""]
    for piece in _PIECE.findall(line):
        if lines[-1] and _line_width((lines[-1] + piece).rstrip(), size) > inches:
            lines.append("")
        lines[-1] += piece
    return "\n".join(part.rstrip() for part in lines)
