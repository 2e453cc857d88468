"""Initials: the large first letter of a paragraph, which stands beside several lines."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from lingvist.intake.pdf.words import PdfPage, Word

_LARGE = 1.9
_REACH = 0.6
_MOST = 30


def with_initials_joined(pages: Sequence[PdfPage]) -> list[PdfPage]:
    """Put initials before the words they begin.

    Args:
        pages: the pages of the document.
    """
    counts: Counter[float] = Counter()
    for page in pages:
        for word in page.words:
            counts[word.style.size] += len(word.text)
    usual = counts.most_common(1)[0][0] if counts else 0.0
    return [_joined(page, usual) for page in pages]


def _joined(page: PdfPage, usual: float) -> PdfPage:
    words = list(page.words)
    large = (word for word in page.words if word.style.size >= _LARGE * usual)
    letters = [word for word in large if len(word.text) == 1 and word.text.isupper()]
    for initial in letters[:_MOST]:
        first = _first_beside(initial, words)
        if first is not None:
            begins = first.text[:1].islower() or (first.text.isupper() and len(first.text) > 1)
            text = initial.text + ("" if begins else " ") + first.text
            words[words.index(first)] = replace(first, text=text)
            words.remove(initial)
    return replace(page, words=tuple(words))


def _first_beside(initial: Word, words: Sequence[Word]) -> Word | None:
    """Return the first word of the upper of several lines beside an initial, if it is one."""
    size = initial.style.size
    beside = [
        word
        for word in words
        if word.style.size * _LARGE <= size
        and -1 <= word.left - initial.right <= _REACH * size
        and initial.top - size * 0.3 <= word.top
        and word.base <= initial.base + 0.3 * word.style.size
    ]
    levels = {round(word.base) for word in beside}
    return min(beside, key=lambda word: (word.base, word.left)) if len(levels) > 1 else None
