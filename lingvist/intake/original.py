"""An original as it came: from a file, or from an address that the student asked for."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from lingvist.errors import IntakeError, place
from lingvist.intake.reading import read_file
from lingvist.intake.sniffing import Format, format_of
from lingvist.intake.web import Guard, fetch

SUFFIXES: dict[Format, str] = {"text": "txt", "html": "html", "pdf": "pdf", "docx": "docx"}


@dataclass(frozen=True)
class Original:
    """The bytes of an original and where they are from.

    Attributes:
        name: its file name or address.
        data: its bytes.
        suffix: the suffix of its form.
        url: its address, where it was fetched.
        retrieved: the day it was fetched, where it was.
        permission: what the publisher's machine-readable signs said, where it was fetched.
    """

    name: str
    data: bytes
    suffix: str
    url: str = ""
    retrieved: dt.date | None = None
    permission: str = ""


def is_address(source: str) -> bool:
    """Tell whether a source is an address and no file."""
    return "://" in source


def original_of(source: str | Path, guard: Guard | None = None) -> Original:
    """Get an original: read a file, or fetch an address.

    Args:
        source: a file or an https address.
        guard: which addresses may be fetched; public ones by default.

    Raises:
        IntakeError: it cannot be read or fetched, or is of a form that no reader takes.
    """
    if isinstance(source, str) and is_address(source):
        return _fetched(source, guard)
    path = Path(source)
    data = read_file(path)
    return Original(path.name, data, SUFFIXES[format_of(data, str(path))])


def _fetched(url: str, guard: Guard | None) -> Original:
    page = fetch(url, guard)
    form = format_of(page.data, page.url)
    if form != page.kind and {form, page.kind} != {"text", "html"}:
        raise IntakeError(
            f"the page says that it is {page.kind}, and looks like {form}",
            where=place(page.url),
            next_step="open it in a browser, save it, and add the file",
        )
    return Original(page.url, page.data, SUFFIXES[form], page.url, page.retrieved, page.permission)
