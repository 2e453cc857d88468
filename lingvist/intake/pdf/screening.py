"""What is no running text at all: furniture marked as such, turned text, text drawn twice."""

import re
from collections.abc import Sequence
from dataclasses import replace

from lingvist.intake.pdf.words import PdfPage, Word
from lingvist.intake.received import LeftOut

_NEAR, _NEAR_SHARE = 1.5, 0.25
_WHITE = 245
_NOTE = re.compile(r"\(?[\d*†]{1,3}\)?[,.]?")
_NOTE_SIZE, _RAISED, _BESIDE = 0.85, 0.15, 0.4


def screened(pages: Sequence[PdfPage]) -> tuple[list[PdfPage], list[LeftOut]]:
    """Take out what the file itself marks as furniture, and what no reader reads as a line.

    Args:
        pages: the pages of the document.

    Returns:
        The pages without it, and what was left out.
    """
    kept, left_out = [], []
    for page in pages:
        words: list[Word] = []
        gone: dict[str, list[str]] = {}
        seen: dict[tuple[str, int], list[Word]] = {}
        for word in page.words:
            rule = _rule(word, page, seen, words[-1] if words else None)
            if rule:
                gone.setdefault(rule, []).append(word.text)
            else:
                words.append(word)
        left_out += [LeftOut(rule, " ".join(texts)) for rule, texts in gone.items()]
        kept.append(replace(page, words=tuple(words)))
    return kept, left_out


def _rule(
    word: Word, page: PdfPage, seen: dict[tuple[str, int], list[Word]], last: Word | None
) -> str:
    """Return the rule by which a word goes; empty where it stays."""
    if word.right < 0 or word.left > page.width or not 0 <= word.base <= page.height + 1:
        return "outside-page"
    if not word.is_upright:
        return "turned-text"
    if word.artifact:
        return "artifact"
    if _is_twin(word, seen):
        return "drawn-twice"
    if min(word.style.colour) >= _WHITE and not _lies_on_colour(word, page):
        return "white-on-white"
    return "note-reference" if last and _is_note_sign(word, last) else ""


def _is_twin(word: Word, seen: dict[tuple[str, int], list[Word]]) -> bool:
    """Tell whether the same word was drawn at the same place, as a shadow is."""
    reach = min(_NEAR, _NEAR_SHARE * word.style.size)
    level = round(word.base / _NEAR)
    for near in (level - 1, level, level + 1):
        for twin in seen.get((word.text, near), ()):
            if max(abs(twin.left - word.left), abs(twin.base - word.base)) <= reach:
                return True
    seen.setdefault((word.text, level), []).append(word)
    return False


def _lies_on_colour(word: Word, page: PdfPage) -> bool:
    middle = (word.left + word.right) / 2
    return any(
        b.is_filled and b.covers(middle, word.base - word.style.size / 4) for b in page.boxes
    )


def _is_note_sign(word: Word, last: Word) -> bool:
    """Tell whether a word is the small raised sign of a note after another word."""
    size = last.style.size
    is_small = word.style.size <= _NOTE_SIZE * size and _NOTE.fullmatch(word.text) is not None
    is_raised = last.base - word.base > _RAISED * size
    return is_small and is_raised and -1 < word.left - last.right < _BESIDE * size
