"""Text that recognition (OCR) put under pictures of pages: uneven by nature, made even here."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from lingvist.intake.pdf.lines import rows
from lingvist.intake.pdf.words import PdfPage, Word

_MOST = 0.5
_ROW_DROP = 0.5


def with_even_rows(pages: Sequence[PdfPage]) -> list[PdfPage]:
    """Give recognised words the size and the baseline of their row.

    Recognition guesses both for each word, and its guesses waver.

    Args:
        pages: the pages of the document.
    """
    return [_even(page) if _is_recognised(page) else page for page in pages]


def _is_recognised(page: PdfPage) -> bool:
    return sum(word.is_hidden for word in page.words) > _MOST * len(page.words)


def _even(page: PdfPage) -> PdfPage:
    found: list[Word] = []
    for row in rows(page.words, _ROW_DROP):
        size = float(round(median(word.style.size for word in row)))
        base = median(word.base for word in row)
        found += [replace(w, base=base, style=replace(w.style, size=size)) for w in row]
    return replace(page, words=tuple(found))
