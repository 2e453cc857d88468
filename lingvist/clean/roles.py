"""What a block can be, and what a unit's form says about it."""

import re
from dataclasses import dataclass
from functools import cached_property

from lingvist.clean.unit_reader import Unit
from lingvist.resources import furniture

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_CLOSED = re.compile(r"[.,:;!?…][\"'”“»«)*_]*$")
_CAPTIONED = re.compile(r"([^\W\d_]+) \d{1,2}(?:\.\d{1,2})?(?:[:.]| [–-]) ")
_FULL_STOP = re.compile(r"[.!?][\"'”“»«)*_]*$")

_HEADING_WORDS, _GLUED_WORDS = 9, 12
_HEADING_CHARACTERS = 100
_COLON_WORDS = 3
_ITEM_WORDS = 6
_SCENE_WORDS = 6


@dataclass(frozen=True)
class Role:
    """What a block is.

    Attributes:
        kind: heading, paragraph, list_item or pull_quote.
        level: heading or list level from 1; 0 for other kinds.
        confidence: 1.0 where the source marks it; lower where it was inferred.
    """

    kind: str
    level: int = 0
    confidence: float = 1.0


PARAGRAPH = Role("paragraph")


@dataclass(frozen=True)
class Passage:
    """A unit with its text, and the questions that decide its role."""

    unit: Unit
    text: str

    @cached_property
    def words(self) -> int:
        """Number of words."""
        return sum(1 for _ in _WORD.finditer(self.text))

    @property
    def begins_large(self) -> bool:
        """Tell whether it begins with a capital or a digit."""
        first = self.text.lstrip("\"'”“»«„(")[:1]
        return first.isupper() or first.isdigit()

    @property
    def is_open(self) -> bool:
        """Tell whether it ends without punctuation."""
        return _CLOSED.search(self.text) is None

    @property
    def is_sentence(self) -> bool:
        """Tell whether it ends in a full stop, or its like."""
        return _FULL_STOP.search(self.text) is not None

    @property
    def is_letter(self) -> bool:
        """Tell whether it is a single capital, as in an acronym written downwards."""
        return len(self.text) == 1 and self.text.isupper()

    @property
    def has_heading_form(self) -> bool:
        """Tell whether it could be a heading: short, capital first, no stop at its end."""
        most = _GLUED_WORDS if self.unit.is_glued else _HEADING_WORDS
        has_word = _LETTERS.search(self.text) is not None
        is_short = has_word and self.words <= most and len(self.text) <= _HEADING_CHARACTERS
        is_labelled = self.text.endswith(":") and self.words <= _COLON_WORDS
        ends = self.is_open or self.text.endswith(("?", "!")) or is_labelled
        return is_short and ends and self.begins_large and not self.is_letter and not self.leads_on

    @property
    def leads_on(self) -> bool:
        """Tell whether it ends in a word that nothing ends in: a sentence that goes on below."""
        *others, last = self.text.rsplit(None, 1)
        return bool(others) and last.casefold() in furniture.load().words.never_last

    @property
    def is_caption(self) -> bool:
        """Tell whether it is the caption of a numbered figure."""
        opened = _CAPTIONED.match(self.text)
        return opened is not None and opened[1].casefold() in furniture.load().words.captions

    @property
    def is_scene(self) -> bool:
        """Tell whether it describes a picture: who is in it is new, and nothing is said of them."""
        words = self.text.casefold().split()
        known = furniture.load().words
        is_long = len(words) >= _SCENE_WORDS and words[0] in known.indefinite
        return (
            is_long
            and known.finite.isdisjoint(words)
            and not known.indefinite.isdisjoint(words[1:])
        )

    @property
    def first_word(self) -> str:
        """The first word, in lower case."""
        return self.text.split(" ", 1)[0].casefold()

    @property
    def is_label(self) -> bool:
        """Tell whether it is as short as a listed label."""
        is_row = "|" in self.text
        return self.words <= _ITEM_WORDS and self.is_open and len(self.text) > 1 and not is_row
