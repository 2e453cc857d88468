"""Blocks of all pages in one row: what goes on over a column or page is put together."""

from collections.abc import Sequence
from dataclasses import replace

from lingvist.intake.pdf.blocks import PdfBlock
from lingvist.intake.pdf.headings import Body

_MOST_BETWEEN = 6
_HEADING_WORDS = 8


def in_flow(blocks: Sequence[PdfBlock], body: Body) -> list[PdfBlock]:
    """Join the two halves of paragraphs that a column, page, box or note parts.

    Args:
        blocks: the blocks of the document, column by column.
        body: how its running text is set.
    """
    found: list[PdfBlock] = []
    for block in blocks:
        place = _first_half(found, block, body)
        if place is None:
            found.append(block)
        else:
            found[place] = replace(found[place], lines=(*found[place].lines, *block.lines))
    return found


def _first_half(found: Sequence[PdfBlock], block: PdfBlock, body: Body) -> int | None:
    """Return the place of the block that goes on in this one."""
    if block.marker is not None or block.row or not found:
        return None
    last = len(found) - 1
    if _parted(found[last], block) and _goes_on(found[last], block):
        return last
    place = last
    while place >= max(0, last - _MOST_BETWEEN) and _comes_between(found[place], body):
        place -= 1
    is_rest = block.text[:1].islower() and block.style.is_sized_as(body.style)
    return place if is_rest and 0 <= place < last and _goes_on(found[place], block) else None


def _comes_between(block: PdfBlock, body: Body) -> bool:
    """Tell whether a block may stand inside a paragraph: a box, a table, a quote, a note."""
    return block.is_aside or bool(block.row) or not block.style.is_sized_as(body.style)


def _parted(a: PdfBlock, b: PdfBlock) -> bool:
    """Tell whether two blocks stand in different columns or on different pages."""
    one, other = a.lines[-1], b.lines[0]
    return (one.page, one.column) != (other.page, other.column)


def _goes_on(a: PdfBlock, b: PdfBlock) -> bool:
    """Tell whether a paragraph that breaks off goes on in another block."""
    last, first = a.lines[-1], b.lines[0]
    if a.row or not last.is_open or not last.style.is_sized_as(first.style):
        return False
    if last.is_even and first.is_even and last.style.is_bold != first.style.is_bold:
        return False
    if last.text.endswith("-") or first.text[:1].islower():
        return True
    is_long = a.words > _HEADING_WORDS and not last.style.is_bold
    return is_long and not last.has_room_for(first)
