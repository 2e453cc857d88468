"""What an original is, by its content and never by its suffix."""

import io
import re
import zipfile
from typing import Literal

from lingvist.errors import IntakeError

Format = Literal["text", "html", "pdf", "docx"]

ALLOWED = "plain text, HTML, PDF or DOCX"

_HEAD = 2048
_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.doc, .xls, .ppt)"),
    (b"{\\rtf", "a Rich Text file (.rtf)"),
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"%!PS", "a PostScript file"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording"),
    (b"\x1aE\xdf\xa3", "a video"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
)
_IN_ZIP: tuple[tuple[str, str], ...] = (
    ("xl/", "an Excel workbook"),
    ("ppt/", "a PowerPoint presentation"),
    ("content.xml", "an OpenDocument file"),
    ("META-INF/container.xml", "an e-book (EPUB)"),
)
_HTML = re.compile(
    r"(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,1500}?-->\s*)*"
    r"<(?:!doctype html|html|head|body|title|meta|main|article|section|div|h[1-6]|p|ul|ol|table"
    r"|span|header|nav|script|style|link|base|form|a\s)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(r"<\?xml\b|<!doctype ", re.IGNORECASE)
_MAIL = re.compile(r"(?:[\w-]+: .*\r?\n)*?(?:MIME-Version|Content-Type: multipart/)", re.IGNORECASE)


def format_of(data: bytes, where: str = "") -> Format:
    """Tell which reader an original needs.

    Args:
        data: its bytes.
        where: its name, for the message.

    Raises:
        IntakeError: it is of none of the forms that can be read, or empty.
    """
    head = data[:_HEAD]
    if not head.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise _refusal("an empty file", where)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _format_in_zip(data, where)
    other = next((name for magic, name in _OTHERS if head.startswith(magic)), "")
    if head[4:8] == b"ftyp":
        other = "a video or a sound recording"
    if head[:4] == b"RIFF":
        other = "a picture (WebP), a video or a sound recording"
    if other:
        raise _refusal(other, where)
    return _textual_format(head, where)


def _textual_format(head: bytes, where: str) -> Format:
    """Tell HTML from plain text, in any encoding; other marked-up forms are refused."""
    start = (
        head.replace(b"\x00", b"").decode("utf-8", errors="replace").lstrip("\ufeff\ufffd \t\r\n")
    )
    if _HTML.match(start):
        return "html"
    if _XML.match(start):
        raise _refusal("an XML file that is no web page", where)
    if _MAIL.match(start):
        raise _refusal("an e-mail or a saved web archive (MHTML)", where)
    return "text"


def _format_in_zip(data: bytes, where: str) -> Format:
    """Tell a DOCX by the part that holds its text; no part is unpacked here."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise _refusal(f"a damaged ZIP archive ({error})", where) from error
    if "word/document.xml" in names:
        return "docx"
    for start, name in _IN_ZIP:
        if any(part.startswith(start) for part in names):
            raise _refusal(name, where)
    raise _refusal("a ZIP archive without a Word document in it", where)


def _refusal(found: str, where: str) -> IntakeError:
    return IntakeError(
        f"cannot be read: it looks like {found}",
        where=where,
        allowed=ALLOWED,
        next_step="open it in its own program and save or export it in one of these forms",
    )
