"""Reading an original: bytes to masked source text with all that is known of how it came about."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from lingvist.errors import IntakeError, LingvistError, place
from lingvist.intake.gate import language_of
from lingvist.intake.issuers import issuer_warnings
from lingvist.intake.masking import Span, mask_text
from lingvist.intake.received import Extract, FoundMetadata, Mask, Received
from lingvist.intake.sniffing import ALLOWED, Format, format_of
from lingvist.intake.stated import with_stated
from lingvist.intake.text_reader import without_hidden

LARGEST = 50_000_000
"""Bytes above which an original is refused, if nothing else is asked for."""

_FILE_DATED = ("pdf", "docx")
"""Readers whose date is when the file was saved, not when the document was adopted."""

Reader = Callable[[bytes], Extract]


def read(
    path: Path | str,
    *,
    mask: Iterable[Span] = (),
    leave: Iterable[Span] = (),
    largest: int = LARGEST,
) -> Received:
    """Read an original: plain text, HTML, PDF or DOCX, by its content and not by its suffix.

    Personal data is masked on its line: ``[navn]``, ``[telefon]``, ``[mail]``, ``[cpr]``. Line
    ends stay as they are.

    Args:
        path: the file.
        mask: stretches to mask besides those found: offsets in the text that the reader gets out
            of the file, or the words themselves.
        leave: stretches to leave although they look like personal data, in the same form.
        largest: most bytes that are read.

    Raises:
        IntakeError: the file is missing, too large, empty, of another form, damaged, or a
            stretch lies outside the text.
    """
    data = read_file(Path(path), largest)
    return read_bytes(data, where=str(path), mask=mask, leave=leave)


def read_bytes(
    data: bytes, *, where: str = "", mask: Iterable[Span] = (), leave: Iterable[Span] = ()
) -> Received:
    """Read an original that is at hand as bytes; see ``read``.

    Args:
        data: its bytes.
        where: its name, for messages.
        mask: stretches to mask besides those found.
        leave: stretches to leave.

    Raises:
        IntakeError: as ``read``.
    """
    try:
        return received(_extracted(data, where), mask=mask, leave=leave)
    except IntakeError as error:
        if not where or error.where.startswith(where):
            raise
        line = error.where.removeprefix("line ")
        raise IntakeError(
            error.what,
            where=place(where, int(line)) if line.isdecimal() else where,
            allowed=error.allowed,
            next_step=error.next_step,
        ) from error


def _extracted(data: bytes, where: str) -> Extract:
    """Let the reader of an original's form read it; damage that stops it is a refusal."""
    form = format_of(data, where)
    reader = reader_for(form)
    try:
        return reader(data)
    except LingvistError:
        raise
    except Exception as error:  # whatever a damaged file makes a reader's library raise
        raise IntakeError(
            f"the file is damaged: its {form} reader stopped ({type(error).__name__})",
            where=where,
            allowed=ALLOWED,
            next_step="open it in its own program, save it anew, and add that file",
        ) from error


def received(
    extract: Extract, *, mask: Iterable[Span] = (), leave: Iterable[Span] = ()
) -> Received:
    """Make the source text of what a reader got out: mask it, and add what it says of itself.

    Args:
        extract: what a reader got out.
        mask: stretches to mask besides those found, as offsets in its text or as words.
        leave: stretches to leave, in the same form.

    Raises:
        IntakeError: there is no text, or a stretch lies outside it.
    """
    text, repairs = without_hidden(extract.text)
    if not text.strip():
        raise IntakeError(
            "there is no text in it",
            allowed="a document with text, not pictures of it",
            next_step="look for a version of the document with text, or write it off by hand",
        )
    masked = mask_text(text, mask=mask, leave=leave)
    language = language_of(masked.text)
    is_file_date = extract.reader.startswith(_FILE_DATED)
    metadata = with_stated(_masked(extract.metadata), masked.text, is_file_date=is_file_date)
    warnings = [*extract.warnings, *issuer_warnings(masked.text)]
    if language.language != "da":
        said = "; ".join(language.reasons)
        warnings.append(f"the text does not seem to be Danish but {language.language}: {said}")
    return Received(
        text=masked.text,
        metadata=replace(metadata, language=language.language),
        masks=masked.masks,
        reader=extract.reader,
        pages=_moved(_unhidden(extract), masked.masks),
        left_out=extract.left_out,
        repairs=(*extract.repairs, *repairs),
        warnings=tuple(warnings),
    )


def reader_for(form: Format) -> Reader:
    """Return the reader of a form; it is imported when it is asked for."""
    if form == "html":
        from lingvist.intake.html_reader import read_html  # noqa: PLC0415  its library is large

        return read_html
    if form == "pdf":
        from lingvist.intake.pdf_reader import read_pdf  # noqa: PLC0415  the same

        return read_pdf
    if form == "docx":
        from lingvist.intake.docx_reader import read_docx  # noqa: PLC0415  the same

        return read_docx
    from lingvist.intake.text_reader import read_text  # noqa: PLC0415  as the others

    return read_text


def read_file(path: Path, largest: int = LARGEST) -> bytes:
    """Return the bytes of an original.

    Args:
        path: the file.
        largest: most bytes that are read.

    Raises:
        IntakeError: it is missing, no file, too large, or cannot be read.
    """
    try:
        if not path.is_file():
            raise IntakeError(
                "is missing or no file",
                where=place(path),
                allowed=ALLOWED,
                next_step="check the path",
            )
        size = path.stat().st_size
        if size > largest:
            raise IntakeError(
                f"is too large: {size:,} bytes",
                where=place(path),
                allowed=f"at most {largest:,} bytes",
                next_step="take the document itself, without pictures or appendices",
            )
        return path.read_bytes()
    except OSError as error:
        raise IntakeError(
            f"cannot be read: {error.strerror}",
            where=place(path),
            allowed=ALLOWED,
            next_step="check the path and its permissions",
        ) from error


def _masked(metadata: FoundMetadata) -> FoundMetadata:
    """Mask what the format states: a title or a notice can hold a name too."""
    return replace(
        metadata,
        title=mask_text(metadata.title).text,
        rights_notice=mask_text(metadata.rights_notice).text,
        print_stamp=mask_text(metadata.print_stamp).text,
        publisher=mask_text(metadata.publisher).text,
    )


def _unhidden(extract: Extract) -> tuple[int, ...]:
    """Return the offsets of pages in the text without its hidden characters."""
    if len(without_hidden(extract.text)[0]) == len(extract.text):
        return extract.pages
    return tuple(len(without_hidden(extract.text[:page])[0]) for page in extract.pages)


def _moved(pages: tuple[int, ...], masks: tuple[Mask, ...]) -> tuple[int, ...]:
    """Return the offsets of pages in the masked text."""
    moved, shift, passed = [], 0, 0
    for page in pages:
        while passed < len(masks) and masks[passed].start - shift < page:
            one = masks[passed]
            shift += (one.end - one.start) - len(one.was)
            passed += 1
        moved.append(page + shift)
    return tuple(moved)
