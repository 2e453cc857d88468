"""A text as lines: groups between blank lines, and the zones of a page."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

LONGEST = 400
"""Characters beyond which a line is no furniture line; keeps every pattern cheap."""

_MARKS = re.compile(r"(?:[#>*_]+|[•●▪■◦‣►–-]) *")
_BULLET = re.compile(r" *[•●▪■◦‣►*o–-] ")
_DIVIDER = re.compile(r"\s*[|·•]\s*|\s{2,}|\s+[/–—-]\s+")
_BLANKS = re.compile(r"\s+")
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_COLUMN_GAP = re.compile(r" {2,}")
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”“»«)*_]*$")

_BODY_WORDS = 10
_BRIEF_WORDS = 14
_HEAD = 20
_SENTENCE_WORDS = 5

Taken = Mapping[int, str]
"""Number of a line to the name of the rule that takes it."""


class Form:
    """What can be said of a line by its characters alone; the same for all lines like it."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def bare(self) -> str:
        """The line without its marks and outer blanks, inner blanks collapsed."""
        text = self.text.strip()
        mark = _MARKS.match(text)
        return _BLANKS.sub(" ", text[mark.end() if mark else 0 :].rstrip("*_")).strip()

    @cached_property
    def columns(self) -> list[str]:
        """The parts of the line between wide gaps."""
        return _COLUMN_GAP.split(self.text.strip())

    @cached_property
    def items(self) -> list[str]:
        """The parts of the line between upright strokes, dots, slashes, wide gaps."""
        return [part for part in _DIVIDER.split(self.text.strip().strip("*_")) if part]

    @cached_property
    def words(self) -> int:
        """Number of words."""
        return sum(1 for _ in _WORD.finditer(self.text))

    @cached_property
    def is_bulleted(self) -> bool:
        """Tell whether it begins with a bullet."""
        return _BULLET.match(self.text) is not None

    @cached_property
    def ends_sentence(self) -> bool:
        """Tell whether it ends in punctuation that closes a sentence."""
        return _SENTENCE_END.search(self.text.rstrip()) is not None


_known_form = lru_cache(maxsize=20_000)(Form)


@dataclass(frozen=True)
class Line:
    """A line of the text.

    Attributes:
        number: its number, from 0.
        start: its first character in the text.
        text: its characters, without the newline.
        group: number of the run of lines without a blank line between them; -1 if blank.
    """

    number: int
    start: int
    text: str
    group: int

    @cached_property
    def _form(self) -> Form:
        return _known_form(self.text) if len(self.text) <= LONGEST else Form(self.text)

    @property
    def end(self) -> int:
        """Offset after its last character, before the newline."""
        return self.start + len(self.text)

    @property
    def is_blank(self) -> bool:
        """Tell whether it holds white space only."""
        return self.group < 0

    @property
    def bare(self) -> str:
        """The line without its marks and outer blanks, inner blanks collapsed."""
        return self._form.bare

    @property
    def columns(self) -> list[str]:
        """The parts of the line between wide gaps."""
        return self._form.columns

    @property
    def items(self) -> list[str]:
        """The parts of the line between upright strokes, dots, slashes, wide gaps."""
        return self._form.items

    @property
    def words(self) -> int:
        """Number of words."""
        return self._form.words

    @property
    def is_bulleted(self) -> bool:
        """Tell whether it begins with a bullet."""
        return self._form.is_bulleted

    @property
    def ends_sentence(self) -> bool:
        """Tell whether it ends in punctuation that closes a sentence."""
        return self._form.ends_sentence

    @property
    def is_short(self) -> bool:
        """Tell whether it is a short line that is no sentence, the form most furniture has."""
        return self.words < _BODY_WORDS and not self.ends_sentence and not self.is_bulleted

    @property
    def is_brief(self) -> bool:
        """Tell whether it has no more words than a line of furniture has, and is no sentence."""
        return self.words <= _BRIEF_WORDS and not self.ends_sentence

    @property
    def is_body(self) -> bool:
        """Tell whether it is long, or sentence enough, to be running text."""
        is_sentence = self.ends_sentence and not self.text.rstrip().endswith("?")
        return self.words >= _BODY_WORDS or (self.words >= _SENTENCE_WORDS and is_sentence)


@dataclass(frozen=True)
class Page:
    """The lines of a text."""

    text: str
    lines: tuple[Line, ...]

    @staticmethod
    @lru_cache(maxsize=2)
    def of(text: str) -> "Page":
        """Read the lines of ``text``; several rules in a row look at the same one."""
        lines, start, group, was_blank = [], 0, -1, True
        for number, line in enumerate(text.split("\n")):
            is_blank = not line.strip()
            group += was_blank and not is_blank
            lines.append(Line(number, start, line, -1 if is_blank else group))
            start, was_blank = start + len(line) + 1, is_blank
        return Page(text, tuple(lines))

    @cached_property
    def filled(self) -> list[Line]:
        """The lines that are not blank."""
        return [line for line in self.lines if not line.is_blank]

    @cached_property
    def candidates(self) -> list[Line]:
        """The lines that are short enough to be looked at as furniture."""
        return [line for line in self.filled if len(line.text) <= LONGEST]

    @cached_property
    def groups(self) -> list[list[Line]]:
        """The lines, by group."""
        groups: dict[int, list[Line]] = {}
        for line in self.filled:
            groups.setdefault(line.group, []).append(line)
        return list(groups.values())

    @cached_property
    def _places(self) -> dict[int, int]:
        return {line.number: place for place, line in enumerate(self.filled)}

    def next(self, line: Line, step: int = 1) -> Line | None:
        """Return the line ``step`` lines on, blank lines not counted; None beyond the ends."""
        place = self._places[line.number] + step
        return self.filled[place] if 0 <= place < len(self.filled) else None

    def after(self, line: Line, count: int) -> list[Line]:
        """Return the ``count`` lines after a line, blank lines not counted."""
        place = self._places[line.number] + 1
        return self.filled[place : place + count]

    def top(self, taken: Taken, heads: Collection[int] = ()) -> list[Line]:
        """Return the lines before the first line of running text that nothing has taken.

        Args:
            taken: the lines taken already.
            heads: those that belong to the head of a page; up to the last of them near the
                beginning all is head, running text such as a notice among it too.
        """
        start = max(
            (n for n, line in enumerate(self.filled[:_HEAD]) if line.number in heads), default=-1
        )
        bodies = (place for place in self._bodies if place > start)
        return self.filled[: self._first_kept(bodies, taken, len(self.filled))]

    def bottom(self, taken: Taken) -> list[Line]:
        """Return the lines after the last line of running text; none where all is one zone."""
        last = self._first_kept(reversed(self._bodies), taken, -1)
        return [] if last < 0 else self.filled[last + 1 :]

    def _first_kept(self, places: Iterable[int], taken: Taken, otherwise: int) -> int:
        """Return the first of some places whose line nothing has taken."""
        return next((n for n in places if self.filled[n].number not in taken), otherwise)

    @cached_property
    def _bodies(self) -> list[int]:
        return [place for place, line in enumerate(self.filled) if line.is_body]
