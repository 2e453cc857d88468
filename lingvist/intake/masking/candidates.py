"""Candidates: stretches that could be a person's name, with what stands around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from lingvist.intake.masking.page import Line, Page
from lingvist.intake.masking.runs import Run, Word
from lingvist.intake.masking.words import (
    is_common,
    is_given,
    is_place,
    is_plain_given,
    is_surname_like,
    is_thing,
    is_title,
)
from lingvist.resources.persons import load

_AROUND = 200
_LAST_WORD = re.compile(r"[^\W\d_]+(?:[-'’./][^\W\d_]+)*[./]?$")


@dataclass(frozen=True, eq=False)
class Candidate:
    """Words that could be a name.

    Attributes:
        words: the words.
        line: the line they stand on.
        number: its number, from 0.
        page: the text.
        is_titled: whether a title in capitals stands right before them: *Direktør Ane Birk*.
    """

    words: Run
    line: Line
    number: int
    page: Page
    is_titled: bool

    @property
    def start(self) -> int:
        """Where they begin in the text."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where they end in the text."""
        return self.words[-1].end

    @property
    def text(self) -> str:
        """What they are."""
        return self.page.text[self.start : self.end]

    @cached_property
    def before(self) -> str:
        """What stands right before them on the line."""
        place = self.start - self.line.start
        return self.line.text[max(0, place - _AROUND) : place]

    @cached_property
    def after(self) -> str:
        """What stands right after them on the line."""
        place = self.end - self.line.start
        return self.line.text[place : place + _AROUND]

    @cached_property
    def last_before(self) -> str:
        """The word right before them, in lower case; empty if a sign is between."""
        found = _LAST_WORD.search(self.before.rstrip())
        return found[0].casefold() if found else ""

    @cached_property
    def main(self) -> Run:
        """The words without particles."""
        return tuple(word for word in self.words if word.text[0].isupper())

    @property
    def is_single(self) -> bool:
        """Tell whether it is one word alone."""
        return len(self.main) == 1

    @property
    def has_given(self) -> bool:
        """Tell whether it begins with a given name, after initials or not."""
        first = next((word for word in self.main if not word.is_initial), self.main[0])
        return is_given(first)

    @property
    def has_plain_given(self) -> bool:
        """Tell whether it begins with a given name that is no common word."""
        first = next((word for word in self.main if not word.is_initial), self.main[0])
        return is_plain_given(first)

    @property
    def has_initial(self) -> bool:
        """Tell whether one of its words is an initial."""
        return any(word.is_initial and "." in word.text for word in self.main)

    @property
    def has_surname(self) -> bool:
        """Tell whether its last word could be a surname: it is no common word and no place."""
        last = self.main[-1]
        return not self.is_single and (self.is_strange(last) or last.is_initial)

    @property
    def is_surname_like(self) -> bool:
        """Tell whether its last word ends as surnames do."""
        return not self.is_single and is_surname_like(self.main[-1])

    @property
    def is_all_strange(self) -> bool:
        """Tell whether it is several words, none of them a common word or a municipality."""
        return not self.is_single and all(w.is_initial or self.is_strange(w) for w in self.main)

    @property
    def is_in_prose(self) -> bool:
        """Tell whether it stands among words in lower case: capitals mean something here."""
        return not self.is_single and self.line.is_prose and not is_place(self.main[1].lower)

    @property
    def could_be_name(self) -> bool:
        """Tell whether it has the form of a name: a given name, or words that are no others."""
        if self.has_given:
            return True
        first = self.main[0]
        return not self.is_single and (first.is_initial or self.is_strange(first))

    def is_strange(self, word: Word) -> bool:
        """Tell whether a word is no common word and no municipality."""
        return not (is_common(word, self.page.seen) or is_place(word.lower))


def candidates(page: Page) -> Iterator[Candidate]:
    """Yield what could be a name, line by line."""
    for number, line in enumerate(page.lines):
        for run in line.runs:
            yield from _cores(run, line, number, page)


def _cores(run: Run, line: Line, number: int, page: Page) -> Iterator[Candidate]:
    """Yield the part of a run that could be a name; nothing if it is the name of a thing."""
    known = load()
    first = _first(run, page)
    last = first
    while last < len(run) and not _ends(run[last], run[first:last]):
        last += 1
    rest = run[last] if last < len(run) else None
    core = run[first:last]
    while core and not core[-1].text[0].isupper():
        core = core[:-1]
    if not core or any(is_thing(run, place) for place in range(first, min(last + 1, len(run)))):
        return
    if core[0].lower in known.thing_heads or (first and run[first - 1].lower in known.thing_heads):
        return
    is_titled = bool(first) and is_title(run[first - 1].lower)
    found = Candidate(core, line, number, page, is_titled)
    is_body = rest is not None and rest.lower in known.never_names and not is_title(rest.lower)
    if found.last_before in known.thing_heads or (is_body and not found.has_plain_given):
        return
    yield found


def _first(run: Run, page: Page) -> int:
    """Return where a name could begin: after titles and common words before a given name."""
    given = next((place for place, word in enumerate(run) if is_given(word)), None)
    if given is not None and all(_goes_before(word, page) for word in run[:given]):
        return given
    first = 0
    while first < len(run) and (is_title(run[first].lower) or run[first].lower in _fore_words()):
        first += 1
    return first


def _goes_before(word: Word, page: Page) -> bool:
    lower = word.lower
    if word.text[0].islower():
        return True
    if word.is_initial:
        return lower in load().letter_words
    is_other = lower in load().never_names or is_title(lower) or lower in _fore_words()
    return is_other or is_common(word, page.seen)


@cache
def _fore_words() -> frozenset[str]:
    known = load()
    return known.honorifics | known.title_openers | known.label_words


def _ends(word: Word, name: Run) -> bool:
    """Tell whether a word ends the name before it: a title, or a word that names a body."""
    lower, known = word.lower, load()
    if not name and is_given(word):
        return False
    if lower in known.title_surnames and len(name) == 1:
        return False
    return lower in known.never_names or (is_title(lower) and not is_surname_like(word))
