"""Words, shapes and tags of one page, by way of pdfium."""

import ctypes
import unicodedata
from typing import Any

from lingvist.errors import IntakeError
from lingvist.intake.pdf.tags import tags_of
from lingvist.intake.pdf.text_page import Frame, TextPage
from lingvist.intake.pdf.word_bounds import words_of
from lingvist.intake.pdf.words import Box, PdfPage

_PATH, _IMAGE, _SHADING, _FORM = 2, 3, 4, 5
_MOST_OBJECTS = 4000
MOST_CHARACTERS = 60_000


def read_page(raw: Any, page: Any, number: int) -> PdfPage:  # noqa: ANN401  no types
    """Read a page.

    Args:
        raw: the functions of pdfium.
        page: pdfium's page.
        number: its number, from 0.

    Raises:
        IntakeError: it has more characters than a page of text can have.
    """
    frame = _frame(raw, page)
    text = raw.FPDFText_LoadPage(page)
    try:
        if raw.FPDFText_CountChars(text) > MOST_CHARACTERS:
            raise IntakeError(
                f"page {number + 1} of the PDF has more than {MOST_CHARACTERS:,} characters",
                allowed=f"at most {MOST_CHARACTERS:,} characters a page",
                next_step="leave the page out: print the others to a new PDF",
            )
        reader = TextPage(raw, text, frame)
        characters = reader.characters()
        words = tuple(words_of(reader, characters))
    finally:
        raw.FPDFText_ClosePage(text)
    width, height = frame.size
    unreadable = sum(_unreadable(word.text) for word in words)
    tags = tags_of(raw, page) if any(word.content >= 0 for word in words) else {}
    return PdfPage(number, width, height, words, _boxes(raw, page, frame), unreadable, tags)


def _unreadable(text: str) -> int:
    """Return the number of characters that stand for no letter; a lone one may be a bullet."""
    if text.isprintable() and "\ufffd" not in text:
        return 0
    lost = sum(sign == "\ufffd" for sign in text)
    private = sum(unicodedata.category(sign) in ("Co", "Cn") for sign in text)
    return lost + (private if len(text) > 1 else 0)


def _frame(raw: Any, page: Any) -> Frame:  # noqa: ANN401  no types
    rect = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, rect)
    box = (rect.left, rect.bottom, rect.right, rect.top)
    return Frame(box, raw.FPDFPage_GetRotation(page) % 4)


def _boxes(raw: Any, page: Any, frame: Frame) -> tuple[Box, ...]:  # noqa: ANN401  no types
    """Return the shapes and pictures of a page, the first thousands of them."""
    found = []
    numbers = [ctypes.c_float() for _ in range(4)]
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    shapes = 0
    for index in range(raw.FPDFPage_CountObjects(page)):
        drawn = raw.FPDFPage_GetObject(page, index)
        kind = raw.FPDFPageObj_GetType(drawn)
        if kind not in (_PATH, _IMAGE, _SHADING, _FORM):
            continue
        shapes += 1
        if shapes > _MOST_OBJECTS:
            break
        raw.FPDFPageObj_GetBounds(drawn, *numbers)
        left, bottom, right, top = (part.value for part in numbers)
        x, y = frame.place(left, top)
        u, v = frame.place(right, bottom)
        is_filled = kind != _PATH
        if kind == _PATH:
            raw.FPDFPath_GetDrawMode(drawn, mode, stroke)
            is_filled = mode.value != 0
        is_ground = kind in (_SHADING, _FORM)
        found.append(Box(min(x, u), min(y, v), max(x, u), max(y, v), is_filled, is_ground))
    return tuple(found)
