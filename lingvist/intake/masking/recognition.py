"""Persons that the bundled pipeline's named-entity recognition finds."""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

_BEFORE, _AFTER, _MARGIN = 160, 480, 60
_BATCH = 64

Window = tuple[int, int, list[tuple[int, int]]]
"""Where a window begins and ends, and the stretches in it that are asked for."""


@cache
def _recogniser() -> tuple["Language", tuple[str, ...]]:
    """Return the bundled pipeline, whichever one annotates, and what of it is not needed."""
    from lingvist.language.identity import BUNDLED  # noqa: PLC0415  spaCy loads slowly
    from lingvist.language.model import load  # noqa: PLC0415  the same

    nlp = load(BUNDLED).nlp
    return nlp, tuple(name for name in nlp.pipe_names if name != "ner")


def recognised(text: str, stretches: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
    """Return those stretches that the pipeline takes for persons.

    Each is read with the words around it on its line, so that a line of any length can be read;
    stretches near each other are read together.

    Args:
        text: the text.
        stretches: where in it names may be; each within a line.
    """
    windows = _windows(text, sorted(set(stretches)))
    if not windows:
        return set()
    nlp, idle = _recogniser()
    texts = (text[first:last] for first, last, _ in windows)
    docs = nlp.pipe(texts, disable=list(idle), batch_size=_BATCH)
    found = set()
    for (first, _, wanted), doc in zip(windows, docs, strict=True):
        persons = [(e.start_char, e.end_char) for e in doc.ents if e.label_ == "PER"]
        for start, end in wanted:
            if any(a + first <= start and end <= b + first for a, b in persons):
                found.add((start, end))
    return found


def _windows(text: str, stretches: list[tuple[int, int]]) -> list[Window]:
    """Return the stretches of text to read, each with the names that are asked for in it."""
    windows: list[Window] = []
    for start, end in stretches:
        if windows and _lies_within(text, end, windows[-1][1]):
            windows[-1][2].append((start, end))
        else:
            windows.append((*_window(text, start, end), [(start, end)]))
    return windows


def _lies_within(text: str, end: int, last: int) -> bool:
    """Tell whether a name ends well before a window does, or before the line that it shows."""
    is_line_end = last == len(text) or text[last] == "\n"
    return end <= (last if is_line_end else last - _MARGIN)


def _window(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch around a name, within its line, from blank to blank."""
    first = max(text.rfind("\n", 0, start) + 1, start - _BEFORE)
    line_end = text.find("\n", end)
    last = min(len(text) if line_end < 0 else line_end, end + _AFTER)
    if first and text[first - 1] != "\n":
        first = text.find(" ", first, start) + 1 or start
    if last < len(text) and text[last] != "\n":
        last = max(text.rfind(" ", end, last), end)
    return first, last
