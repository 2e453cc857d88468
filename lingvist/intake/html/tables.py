"""Tables of data, row by row; tables that only lay out a page are read like any other box."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from lingvist.intake.html.blocks import BULLET, is_bullet
from lingvist.intake.html.elements import HEADINGS, is_block, role, tag

_CELLS = ("td", "th")
_PARTS_OF_LAYOUT = ("table", "ul", "ol", "dl", "details", "fold-heading", "form", *HEADINGS)
_FEWEST = 2


def is_data(table: HtmlElement) -> bool:
    """Tell whether a table holds data: two rows of two cells at least, and no lists or headings."""
    if role(table) in ("presentation", "none"):
        return False
    if any(tag(inner) in _PARTS_OF_LAYOUT for inner in table.iterdescendants()):
        return False
    filled = [[cell for cell in cells if cell] for cells in _cells(table)]
    return sum(len(cells) >= _FEWEST for cells in filled) >= _FEWEST


def rows(table: HtmlElement) -> Iterator[str]:
    """Yield the caption, then each row as its cells between strokes."""
    caption = table.find("caption")
    if caption is not None and (text := _text(caption)):
        yield text
    for number, cells in enumerate(_cells(table)):
        if len(filled := [c for c in cells if c]) == _FEWEST and is_bullet(filled[0]):
            yield f"{BULLET} {filled[1]}"
        elif any(cells):
            yield f"| {' | '.join(cells)} |"
        if number == 0 and table.find(".//th") is not None and len(cells) >= _FEWEST:
            yield f"|{' --- |' * len(cells)}"


def _cells(table: HtmlElement) -> list[list[str]]:
    return [[_text(c) for c in row if tag(c) in _CELLS] for row in table.iter("tr")]


def _text(cell: HtmlElement) -> str:
    """Return a cell on one line; blocks and breaks in it are parted by blanks."""
    parts = [cell.text or ""]
    for inner in cell.iterdescendants():
        gap = " " if is_block(inner) or tag(inner) == "br" else ""
        parts += [gap, inner.text or "", gap if not len(inner) else "", inner.tail or ""]
    return " ".join("".join(parts).replace("|", "/").split())
