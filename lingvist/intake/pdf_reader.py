"""Reads a PDF: columns, running headers, headings, lists, paragraphs."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise

from lingvist.intake.marked_text import Kind, MarkedBlock, marked_text
from lingvist.intake.pdf.blocks import Leading, PdfBlock, blocks_of
from lingvist.intake.pdf.columns import columns
from lingvist.intake.pdf.contents import without_contents
from lingvist.intake.pdf.elements import Elements
from lingvist.intake.pdf.flow import in_flow
from lingvist.intake.pdf.headings import Body, heading_levels
from lingvist.intake.pdf.initials import with_initials_joined
from lingvist.intake.pdf.lines import Line
from lingvist.intake.pdf.lists import item_levels
from lingvist.intake.pdf.markers import bare, markers_of
from lingvist.intake.pdf.opening import read_file
from lingvist.intake.pdf.quotes import quote_places
from lingvist.intake.pdf.recognised import with_even_rows
from lingvist.intake.pdf.run_in import with_run_in
from lingvist.intake.pdf.running import without_running
from lingvist.intake.pdf.screening import screened
from lingvist.intake.pdf.words import PdfPage
from lingvist.intake.received import Extract, LeftOut

READER = "pdf 1"


def read_pdf(data: bytes) -> Extract:
    """Read a PDF into Markdown-like text.

    Columns are read one after the other, running headers and page numbers are left out,
    headings are known by how they are set, and paragraphs are put together over columns and
    pages. A line that ends in a hyphen keeps its line end, so that cleaning can decide on the
    hyphen and note what it did.

    Args:
        data: the file.

    Raises:
        IntakeError: it is no PDF, is locked, too large, or holds no text.
    """
    file = read_file(data)
    pages, left_out = screened(with_even_rows(file.pages))
    pages, running = without_running(with_initials_joined(pages))
    blocks, contents = _blocks(pages)
    text, offsets = marked_text(_marked(blocks), len(pages))
    return Extract(
        text=text,
        metadata=file.metadata,
        reader=READER,
        pages=offsets,
        left_out=(*left_out, *running, *contents),
        warnings=file.warnings,
    )


def _blocks(pages: Sequence[PdfPage]) -> tuple[list[PdfBlock], list[LeftOut]]:
    """Return the blocks of all pages in reading order, and the contents lists left out of them."""
    read = [(page, column) for page in pages for column in columns(page)]
    lines = [column.lines(page.number) for page, column in read]
    leading = Leading.of(lines)
    elements = Elements.of(pages, list(chain.from_iterable(lines)))
    found: list[PdfBlock] = []
    for (page, column), column_lines in zip(read, lines, strict=True):
        if column.cells:
            found += [
                PdfBlock((Line(words, page.number, column.span),), row=text)
                for text, words in column.cells
            ]
        else:
            marks = markers_of(column_lines, page.boxes)
            blocks = blocks_of(column_lines, marks, leading, elements)
            found += [replace(block, is_aside=column.is_aside) for block in blocks]
    body = Body.of(found)
    found, contents = without_contents(found, body)
    return in_flow(with_run_in(found, body), body), contents


def _marked(blocks: Sequence[PdfBlock]) -> list[MarkedBlock]:
    body = Body.of(blocks)
    quotes = quote_places(blocks, body)
    headings = heading_levels(blocks, body, quotes)
    items = item_levels(blocks)
    found = []
    for place, block in enumerate(blocks):
        kind: Kind = "paragraph"
        level = 1
        if place in headings:
            kind, level = "heading", headings[place]
        elif place in quotes:
            kind = "quote"
        elif block.marker is not None:
            kind = "bullet" if block.marker.kind == "bullet" else "numbered"
            level = items[place]
        found.append(_written(block, kind, level))
    return found


def _written(block: PdfBlock, kind: Kind, level: int) -> MarkedBlock:
    text, breaks = block.row or bare(block.lines[0], block.marker), []
    page = block.lines[0].page
    for before, line in pairwise(block.lines):
        text += "\n" if text.endswith(("-", "\u00ad")) else " "
        if line.page != before.page:
            breaks.append((line.page, len(text)))
        text += line.text
    return MarkedBlock(kind, text, level, page, tuple(breaks))
