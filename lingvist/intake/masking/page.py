"""The lines of a text, and what each says about persons around it."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, cached_property

from lingvist.intake.masking.personal import PersonalData
from lingvist.intake.masking.runs import Run, runs
from lingvist.intake.masking.words import is_title
from lingvist.resources.persons import load

_LEAD = re.compile(r"[\s>#*_|•·–—-]*(?:\d{1,2}[.)]\s+)?[\s*_|]*")
_TAIL = " \t\r*_|:;,.–—-"
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LOWER = re.compile(r"(?<!\w)[^\W\d_A-ZÆØÅ][^\W\d_]+")
_MASK = re.compile(r"\[(?:navn|telefon|mail|cpr)\]")
_SIGN_OFF_WORDS = 7
_LABEL_WORDS = 4
_TITLE_WORDS = 9
_PROSE_WORDS = 3
_OTHER_WORDS, _LIST_WORDS = 2, 3


@dataclass(frozen=True)
class Line:
    """A line of the text.

    Attributes:
        text: what stands on it.
        start: where it begins in the text.
        has_data: whether a number or an address of a person stands on it.
    """

    text: str
    start: int
    has_data: bool

    @cached_property
    def bare(self) -> str:
        """The line without bullets, marks of emphasis and closing signs."""
        lead = _LEAD.match(self.text)
        return self.text[lead.end() if lead else 0 :].rstrip(_TAIL)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words in lower case."""
        return tuple(word.casefold() for word in _WORD.findall(self.text))

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Its runs of capitalised words."""
        return tuple(runs(self.text, self.start)) if self.text.strip() else ()

    @cached_property
    def is_sign_off(self) -> bool:
        """Tell whether it closes a letter: *Med venlig hilsen*."""
        lower = self.bare.casefold()
        short = len(self.words) <= _SIGN_OFF_WORDS
        return short and _sign_off().search(lower) is not None

    @cached_property
    def is_label(self) -> bool:
        """Tell whether it says that persons follow: *Kontaktperson*."""
        known = load()
        lower = self.bare.casefold()
        return lower in known.labels or (len(self.words) <= _LABEL_WORDS and self.is_title)

    @cached_property
    def is_title(self) -> bool:
        """Tell whether it is a job title, with what it is the title of."""
        if not 0 < len(self.words) <= _TITLE_WORDS or self.text.rstrip().endswith((".", "?", "!")):
            return False
        return any(opens_with_title(part) for part in re.split(r"\s{2,}|\||,|/|&| og ", self.bare))

    @cached_property
    def is_names_alone(self) -> bool:
        """Tell whether little but capitalised words stands on it, in columns or joined."""
        own = sum(len(run) for run in self.runs)
        others = [word for word in self.words if word not in _joiners()]
        return len(others) - own < _OTHER_WORDS and len(self.words) <= _LIST_WORDS + own

    @cached_property
    def is_prose(self) -> bool:
        """Tell whether most words on it are in lower case, and there are several."""
        words: list[str] = _WORD.findall(self.text)
        lower = sum(word[0].islower() for word in words)
        return lower >= _PROSE_WORDS and lower * 2 > len(words)

    @property
    def is_short(self) -> bool:
        """Tell whether it is as short as a line of a signature."""
        return len(self.words) <= _TITLE_WORDS


def opens_with_title(text: str) -> bool:
    """Tell whether a text begins with a job title, an adjective or two before it allowed."""
    known = load()
    for word in _WORD.findall(text)[:4]:
        lower = word.casefold()
        if is_title(lower):
            return True
        if lower not in known.title_openers and lower not in {"og", "hr", "it"}:
            return False
    return False


@cache
def _joiners() -> frozenset[str]:
    return frozenset(load().joiners)


@cache
def _sign_off() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(load().sign_offs, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")


@dataclass(frozen=True)
class Page:
    """The lines of a text, with the words it writes in lower case."""

    text: str
    lines: tuple[Line, ...]
    seen: frozenset[str]

    @classmethod
    def of(cls, text: str, shapes: list[PersonalData]) -> "Page":
        """Read the lines of a text in which ``shapes`` were found."""
        marks = [one.start for one in shapes]
        marks += [found.start() for found in _MASK.finditer(text) if found[0] != "[navn]"]
        bounds = [0, *(found.end() for found in re.finditer("\n", text))]
        marked = {bisect_right(bounds, mark) - 1 for mark in marks}
        lines = [
            Line(line, start, number in marked)
            for number, (line, start) in enumerate(zip(text.split("\n"), bounds, strict=True))
        ]
        return cls(text, tuple(lines), frozenset(_LOWER.findall(text)))

    def near(self, number: int, step: int) -> Line | None:
        """Return the next line that holds something, upwards or downwards; at most two away."""
        for place in range(number + step, number + 4 * step, step):
            if not 0 <= place < len(self.lines):
                return None
            if self.lines[place].text.strip("_ \t*"):
                return self.lines[place]
        return None
