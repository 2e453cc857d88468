"""Opens a PDF within bounds, and reads its pages and metadata."""

import ctypes
import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from lingvist.errors import IntakeError
from lingvist.intake.pdf.page_reader import read_page
from lingvist.intake.pdf.words import PdfPage
from lingvist.intake.received import FoundMetadata

MOST_BYTES = 64_000_000
MOST_PAGES = 600
MOST_WORDS = 500_000
_DATE = re.compile(r"D:(\d{4})(\d{2})?(\d{2})?")
_FILE_NAME = re.compile(
    r"\.(?:docx?|indd|pdf|pptx?|xlsx?|odt|qxp)\b|^(?:microsoft word|untitled|slide|\(?anonymous)",
    re.IGNORECASE,
)
_LOCKED = 4
_MOST_TITLE = 2048


@dataclass(frozen=True)
class PdfFile:
    """The pages of a PDF with what it says of itself."""

    pages: tuple[PdfPage, ...]
    metadata: FoundMetadata
    warnings: tuple[str, ...]


def read_file(data: bytes) -> PdfFile:
    """Read the words of a PDF and what it says of itself.

    Args:
        data: the file.

    Raises:
        IntakeError: it is no PDF, is locked, too large, or holds no text.
    """
    if len(data) > MOST_BYTES:
        raise IntakeError(
            f"the PDF has {len(data):,} bytes",
            allowed=f"at most {MOST_BYTES:,} bytes",
            next_step="save it without its pictures, or split it",
        )
    if b"%PDF-" not in data[:1024]:
        raise IntakeError(
            "the file is no PDF",
            allowed="a file that begins with %PDF-",
            next_step="download it again; the server may have sent a page instead",
        )
    from pypdfium2 import raw  # noqa: PLC0415  loads a library of ten megabytes

    raw.FPDF_InitLibrary()
    document = raw.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise _refusal(raw.FPDF_GetLastError())
    try:
        return _read(raw, document)
    finally:
        raw.FPDF_CloseDocument(document)


def _refusal(code: int) -> IntakeError:
    if code == _LOCKED:
        return IntakeError(
            "the PDF is locked with a password",
            allowed="a PDF that opens without one",
            next_step="open it with its password, and print it to a new PDF",
        )
    return IntakeError(
        "the PDF is damaged and cannot be opened",
        allowed="a whole PDF",
        next_step="download it again, or print it to a new PDF from a viewer that opens it",
    )


def _read(raw: Any, document: Any) -> PdfFile:  # noqa: ANN401  no types
    count = raw.FPDF_GetPageCount(document)
    if not 0 < count <= MOST_PAGES:
        raise IntakeError(
            f"the PDF has {count} pages",
            allowed=f"1 to {MOST_PAGES} pages",
            next_step="split it, and add the part that is the document",
        )
    pages, warnings, words = [], [], 0
    for number in range(count):
        page = raw.FPDF_LoadPage(document, number)
        if not page:
            warnings.append(f"page {number + 1} is damaged and was passed over")
            pages.append(PdfPage(number, 0, 0, ()))
            continue
        try:
            pages.append(read_page(raw, page, number))
        finally:
            raw.FPDF_ClosePage(page)
        words += len(pages[-1].words)
        if words > MOST_WORDS:
            raise IntakeError(
                f"the PDF has more than {MOST_WORDS:,} words",
                allowed=f"at most {MOST_WORDS:,} words",
                next_step="split it, and add the part that is the document",
            )
    if not words:
        raise IntakeError(
            "the PDF holds pictures of pages, and no text",
            allowed="a PDF with text, one in which words can be marked and copied",
            next_step="run it through text recognition (OCR) in Danish, as ocrmypdf -l dan does,"
            " and read the result against the pages",
        )
    return PdfFile(tuple(pages), _metadata(raw, document), (*warnings, *_warnings(pages)))


def _warnings(pages: list[PdfPage]) -> list[str]:
    """Return what the student should look at."""
    found = []
    unreadable = sum(page.unreadable for page in pages)
    if unreadable:
        found.append(
            f"{unreadable} characters could not be read: the file names no letters for them"
        )
    empty = [page.number + 1 for page in pages if not page.words and page.boxes]
    if empty:
        pages_named = ", ".join(map(str, empty))
        found.append(f"no text on page {pages_named}: a picture of text needs recognition (OCR)")
    hidden = sum(word.is_hidden for page in pages for word in page.words)
    if hidden:
        found.append(f"{hidden} words lie hidden under pictures, as text recognition leaves them")
    return found


def _metadata(raw: Any, document: Any) -> FoundMetadata:  # noqa: ANN401  no types
    """Return title and date; who wrote it is a person's name and stays behind."""
    title = " ".join(_stated(raw, document, "Title").split())
    date = _date(_stated(raw, document, "CreationDate")) or _date(_stated(raw, document, "ModDate"))
    is_name = _FILE_NAME.search(title) is not None
    return FoundMetadata("" if is_name else title, date, date.year if date else None)


def _stated(raw: Any, document: Any, key: str) -> str:  # noqa: ANN401  no types
    buffer = ctypes.create_string_buffer(_MOST_TITLE)
    length = raw.FPDF_GetMetaText(document, key.encode(), buffer, _MOST_TITLE)
    if not 2 <= length <= _MOST_TITLE:  # noqa: PLR2004  an empty text and its end
        return ""
    text = buffer.raw[: length - 2].decode("utf-16-le", "replace")
    return "".join(sign for sign in text if sign.isprintable())


def _date(text: str) -> dt.date | None:
    found = _DATE.match(text)
    if found is None:
        return None
    try:
        return dt.date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return None
