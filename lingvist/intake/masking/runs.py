"""Runs of words that could be a name: capitalised words and initials, with particles between."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lingvist.resources.persons import Persons, load

_TOKEN = re.compile(
    r"(?:[^\W\d_a-zæøå]\.-?)+(?![^\W\d_])|[^\W\d_]+(?:(?:[-'’‐‑][^\W\d_]+)|(?:\.(?=[^\W\d_]\.)))*|\S"
)
_GAP = " "
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its place in the text."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """The word in lower case, without the stop of an abbreviation."""
        return self.text.rstrip(".").casefold()

    @property
    def is_initial(self) -> bool:
        """Tell whether it is an initial, or several: P., H.C."""
        letters = self.text.replace(".", "").replace("-", "")
        return ("." in self.text and len(letters) <= 3) or len(letters) == 1  # noqa: PLR2004


Run = tuple[Word, ...]


def runs(line: str, start: int) -> Iterator[Run]:
    """Yield the runs of capitalised words of a line.

    Args:
        line: a line of a text.
        start: where it begins in the text.
    """
    known = load()
    run: list[Word] = []
    for word in _words(line, start, known):
        beside = bool(run) and word.start - run[-1].end == len(_GAP)
        if run and not (beside and len(run) < _MOST_WORDS):
            yield from _trimmed(run, known)
            run = []
        if word.text[0].isupper() or (run and word.lower in known.particles):
            run.append(word)
        elif run:
            yield from _trimmed(run, known)
            run = []
    if run:
        yield from _trimmed(run, known)


def _words(line: str, start: int, known: Persons) -> Iterator[Word]:
    """Yield the words and signs; a stop that belongs to an abbreviated name goes with it."""
    taken = 0
    for found in _TOKEN.finditer(line):
        if found.start() < taken:
            continue
        end = found.end()
        if line[end : end + 1] == "." and found[0].casefold() in known.abbreviated:
            end += 1
        taken = end
        yield Word(line[found.start() : end], start + found.start(), start + end)


def _trimmed(run: list[Word], known: Persons) -> Iterator[Run]:
    while run and not run[-1].text[0].isupper() and run[-1].lower in known.particles:
        run.pop()
    if run:
        yield tuple(run)
