"""Reads a DOCX: styles, lists, tables, boxes, notes; what is deleted or hidden stays out."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lingvist.errors import IntakeError
from lingvist.intake.docx.body import BodyReader
from lingvist.intake.docx.elements import Element, attribute, child, children, local
from lingvist.intake.docx.numbering import Numbering
from lingvist.intake.docx.package import Package, open_package
from lingvist.intake.docx.styles import Styles
from lingvist.intake.marked_text import MarkedBlock, marked_text
from lingvist.intake.received import Extract, FoundMetadata, LeftOut

READER = "docx 1"

_CHANGES = frozenset(("ins", "del", "moveFrom", "moveTo"))


def read_docx(data: bytes) -> Extract:
    """Read a DOCX into Markdown-like text.

    Headings and lists come from styles and numberings, whatever they are called. Inserted text
    is in, deleted and hidden text, comments, contents lists and running headers are out.

    Args:
        data: the file.

    Raises:
        IntakeError: it is no DOCX, is locked, damaged, too large, or holds no text.
    """
    package = open_package(data)
    styles = Styles.of(_part(package, "styles"))
    reader = BodyReader(styles, Numbering.of(_part(package, "numbering")))
    body = child(package.xml(package.main), "body")
    blocks = [*reader.blocks(body), *_notes(package, reader)]
    left_out = (*reader.left_out, *_running(package, styles))
    text, _ = marked_text(_under_title(blocks, reader.title))
    if not text:
        raise IntakeError(
            "the document holds no text",
            allowed="a DOCX with text",
            next_step="if it holds pictures of pages, run them through text recognition (OCR)",
        )
    return Extract(
        text,
        _metadata(package, reader.title),
        READER,
        left_out=left_out,
        warnings=tuple(_warnings(body)),
    )


def _under_title(blocks: Sequence[MarkedBlock], title: str) -> list[MarkedBlock]:
    """Lower the headings of a document that has a title besides headings of the first level."""
    firsts = [b for b in blocks if b.kind == "heading" and b.level == 1 and b.text != title]
    if not title or not firsts:
        return list(blocks)
    return [
        replace(block, level=block.level + 1)
        if block.kind == "heading" and block.text != title
        else block
        for block in blocks
    ]


def _warnings(body: Element | None) -> Iterator[str]:
    """Yield what the student should look at."""
    if body is not None and (changes := sum(local(part) in _CHANGES for part in body.iter())):
        yield f"{changes} tracked changes were read as if all were accepted"


def _part(package: Package, kind: str) -> Element | None:
    return next((package.xml(name) for name in package.related(kind)), None)


def _notes(package: Package, reader: BodyReader) -> Iterator[MarkedBlock]:
    """Yield the footnotes and endnotes that are no separators."""
    for kind in ("footnotes", "endnotes"):
        root = _part(package, kind)
        for note in children(root, "footnote", "endnote"):
            if attribute(note, "type", "normal") == "normal":
                yield from reader.blocks(note)


def _running(package: Package, styles: Styles) -> Iterator[LeftOut]:
    """Yield what stands at the head and foot of every page."""
    seen: set[str] = set()
    for kind in ("header", "footer"):
        for name in package.related(kind):
            reader = BodyReader(styles, Numbering())
            for block in reader.blocks(package.xml(name)):
                if block.text not in seen:
                    seen.add(block.text)
                    yield LeftOut("running-header", block.text)


def _metadata(package: Package, title: str) -> FoundMetadata:
    """Return title and date; who wrote or changed it is a person's name and stays behind."""
    names = package.related("core-properties", "") or ["docProps/core.xml"]
    root = package.xml(names[0])
    found = {local(part): (part.text or "").strip() for part in root} if root is not None else {}
    date = _date(found.get("modified", "")) or _date(found.get("created", ""))
    stated = found.get("title", "") or title
    return FoundMetadata(title=stated, date=date, year=date.year if date else None)


def _date(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None
