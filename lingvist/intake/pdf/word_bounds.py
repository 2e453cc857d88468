"""Where the words of a page begin and end."""

from collections.abc import Iterator
from itertools import pairwise

from lingvist.intake.pdf.text_page import TextPage
from lingvist.intake.pdf.words import Word

HYPHENS = "\x02\ufffe"
"""What pdfium writes for a hyphen at the end of a line."""

_BREAKS = frozenset(" \t\r\n\x00\x0b\x0c\u2028\u2029")
_INVISIBLE = 3
_DROP = 0.3
_SPACED, _SHORT, _WORD_GAP = 0.85, 3, 0.22
_NOTE_SIZE = 0.85


def words_of(reader: TextPage, characters: list[str]) -> Iterator[Word]:
    """Yield the words of a page.

    Args:
        reader: the page.
        characters: its characters.
    """
    start = -1
    for index, character in enumerate([*characters, " "]):
        is_break = character in _BREAKS
        if not is_break and start < 0:
            start = index
        is_end = character in HYPHENS
        if start >= 0 and (is_break or is_end):
            yield from _split(reader, characters, start, index + is_end)
            start = -1


def _split(reader: TextPage, characters: list[str], start: int, end: int) -> Iterator[Word]:
    """Yield the word between two characters; several where it jumps, or is spaced out."""
    first, last = reader.origin(start), reader.origin(end - 1)
    look = reader.look(start)
    size = look[3].size
    bounds: tuple[int, ...] = (start, end)
    if end - start > 1 and look[4]:
        if abs(first[1] - last[1]) > _DROP * size or first[0] > last[0]:
            bounds = (start, *_jumps(reader, start, end, size), end)
        elif last[0] - first[0] > _SPACED * size * (end - 1 - start) and end - start > _SHORT:
            bounds = (start, *_wide_gaps(reader, start, end, size), end)
        elif characters[end - 1].isdigit() and characters[start].isalpha():
            bounds = (start, *_note(reader, characters, start, end), end)
    yield _word(reader, characters, start, bounds[1], first)
    for a, b in pairwise(bounds[1:]):
        yield _word(reader, characters, a, b, reader.origin(a))


def _jumps(reader: TextPage, start: int, end: int, size: float) -> Iterator[int]:
    """Yield where the characters go on in another place."""
    places = [reader.origin(index) for index in range(start, end)]
    for index, ((x, y), (u, v)) in enumerate(pairwise(places), start + 1):
        if abs(v - y) > _DROP * size or u < x - size:
            yield index


def _wide_gaps(reader: TextPage, start: int, end: int, size: float) -> Iterator[int]:
    """Yield where words part in a line whose letters are spaced out."""
    edges = [reader.edges(index) for index in range(start, end)]
    gaps = [b[0] - a[2] for a, b in pairwise(edges)]
    usual = sorted(gaps)[len(gaps) // 2]
    for index, gap in enumerate(gaps, start + 1):
        if gap > usual + _WORD_GAP * size:
            yield index


def _note(reader: TextPage, characters: list[str], start: int, end: int) -> Iterator[int]:
    """Yield where the small raised number of a note begins."""
    first = end - 1
    while characters[first - 1].isdigit():
        first -= 1
    size = reader.look(start)[3].size
    if reader.look(first)[3].size < _NOTE_SIZE * size:
        yield first


def _word(
    reader: TextPage, characters: list[str], start: int, end: int, origin: tuple[float, float]
) -> Word:
    left, base = origin
    content, artifact, mode, style, is_upright = reader.look(start)
    text = "".join(characters[start:end])
    if text[-1] in HYPHENS:
        text = text[:-1] + "-"
    right = max(left, reader.edges(end - 1)[2])
    hidden = mode == _INVISIBLE
    return Word(text, left, right, base, style, content, artifact, is_upright, hidden)
