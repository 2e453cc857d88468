"""Words in rows, and rows as lines of text."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TypeVar

from lingvist.intake.pdf.words import Style, Word

WIDE_GAP = "   "
"""What stands between the parts of a line that a wide gap parts."""

Value = TypeVar("Value", bound=Hashable)
_ROW_DROP = 0.35
_WIDE, _GLUED = 2.0, 0.08
_LETTERS_IN_A_ROW, _SPACED_SHARE = 4, 0.8
_WORD_GAP = 0.22
_CLOSED = re.compile(r"[.!?:;…][\"'”“»«)]*$")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Line:
    """A line of text in a column.

    Attributes:
        words: its words from left to right.
        page: number of its page, from 0.
        column: left and right edge of the column that it stands in.
    """

    words: tuple[Word, ...]
    page: int
    column: tuple[float, float]

    @cached_property
    def left(self) -> float:
        """Left edge."""
        return self.words[0].left

    @cached_property
    def right(self) -> float:
        """Right edge."""
        return max(word.right for word in self.words)

    @cached_property
    def base(self) -> float:
        """Baseline: that of most of its letters."""
        return _most(self.words, [round(word.base, 1) for word in self.words])

    @cached_property
    def style(self) -> Style:
        """Style of most of its letters."""
        return _most(self.words, [word.style for word in self.words])

    @cached_property
    def is_even(self) -> bool:
        """Tell whether all its words are set in one weight."""
        return len({word.style.is_bold for word in self.words if _LETTER.search(word.text)}) <= 1

    @cached_property
    def text(self) -> str:
        """Its text, with three blanks where a gap is wide."""
        return line_text(self.words)

    @property
    def is_open(self) -> bool:
        """Tell whether it ends without punctuation that closes a sentence."""
        return _CLOSED.search(self.text) is None

    def has_room_for(self, following: "Line") -> bool:
        """Tell whether the first word of the next line would have fitted on this one."""
        first = following.words[0]
        width = self.right - self.left + self.style.size * 0.3 + first.right - first.left
        lead = self.left - self.column[0] if self.left - self.column[0] < 6 * self.style.size else 0
        return width + lead < self.column[1] - self.column[0] - 0.2 * self.style.size


def _most(words: Sequence[Word], values: Sequence[Value]) -> Value:
    """Return the value that most letters have; the first of several."""
    counts: Counter[Value] = Counter()
    for word, value in zip(words, values, strict=True):
        counts[value] += len(word.text)
    return counts.most_common(1)[0][0]


def rows(words: Iterable[Word], drop: float = _ROW_DROP) -> list[list[Word]]:
    """Return words by the baseline they share, from the top, each row from the left.

    Args:
        words: the words.
        drop: how far baselines of a row may lie apart, in heights of the font.
    """
    found: list[list[Word]] = []
    base = 0.0
    for word in sorted(words, key=lambda word: (word.base, word.left)):
        size = max(word.style.size, found[-1][0].style.size) if found else 0.0
        if found and word.base - base <= drop * size:
            found[-1].append(word)
        else:
            found.append([word])
            base = word.base
    return [sorted(row, key=lambda word: word.left) for row in found]


def line_text(words: Sequence[Word]) -> str:
    """Write words in a row as text, letters that are spaced out for emphasis closed up."""
    if not words:
        return ""
    if _is_spaced(words):
        return _closed_up(words)
    text, before = words[0].text, words[0]
    for word in words[1:]:
        gap, size = word.left - before.right, max(word.style.size, before.style.size)
        is_broken = gap < _GLUED * size and text.endswith("-")
        text += ("" if is_broken else WIDE_GAP if gap > _WIDE * size else " ") + word.text
        before = word
    return text


def _is_spaced(words: Sequence[Word]) -> bool:
    """Tell whether a row is made of single letters."""
    single = sum(len(word.text) == 1 and word.text.isalpha() for word in words)
    return single >= _LETTERS_IN_A_ROW and single >= _SPACED_SHARE * len(words)


def _closed_up(words: Sequence[Word]) -> str:
    """Write letters that are spaced out as words: wider gaps part them."""
    gaps = [b.left - a.right for a, b in pairwise(words)]
    usual = sorted(gaps)[len(gaps) // 2]
    size = words[0].style.size
    parts = [" " if gap > usual + _WORD_GAP * size else "" for gap in gaps]
    return words[0].text + "".join(
        part + word.text for part, word in zip(parts, words[1:], strict=True)
    )
