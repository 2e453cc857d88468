"""Headings that stand in the margin, beside the text they head."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from lingvist.intake.pdf.lines import rows
from lingvist.intake.pdf.words import Style, Word

_LEVEL = 0.6
_TOGETHER = 1.6
_MOST_SHARE = 0.5
_FEWEST = 2

Words = list[Word]


def side_heads(left: Sequence[Word], right: Sequence[Word]) -> list[tuple[Words, Words]]:
    """Return headings in a left column with the text beside and under each; empty if it is none.

    Each must begin at the height of a line on the right, and be set in another way than it.

    Args:
        left: the words of the left column.
        right: those of the right one.
    """
    heads, lines = _groups(left), rows(right)
    usual = _usual(right)
    if len(heads) < _FEWEST or len(rows(left)) > _MOST_SHARE * len(lines):
        return []
    bases = [line[0].base for line in lines]
    is_level = all(
        any(abs(head[0].base - base) <= _LEVEL * usual.size for base in bases) for head in heads
    )
    if not is_level or any(_look(word.style) == _look(usual) for word in left):
        return []
    tops = [head[0].base - _LEVEL * usual.size for head in heads]
    over = [word for word in right if word.base < tops[0]]
    parts = [
        [word for word in right if top <= word.base < below]
        for top, below in pairwise([*tops, float("inf")])
    ]
    return [([], over), *zip(heads, parts, strict=True)]


def _groups(words: Sequence[Word]) -> list[Words]:
    """Return words in groups of lines that stand close together."""
    found: list[Words] = []
    for row in rows(words):
        if found and row[0].base - found[-1][-1].base <= _TOGETHER * row[0].style.size:
            found[-1] += row
        else:
            found.append(list(row))
    return found


def _usual(words: Sequence[Word]) -> Style:
    return Counter(word.style for word in words).most_common(1)[0][0]


def _look(style: Style) -> tuple[float, bool, tuple[int, int, int]]:
    return (style.size, style.is_bold, style.colour)
