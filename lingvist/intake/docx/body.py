"""The blocks of a document: paragraphs by their style, lists, tables, boxes, notes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import mean

from lingvist.intake.docx.elements import Element, attribute, child, is_on, local, number
from lingvist.intake.docx.numbering import Numbering
from lingvist.intake.docx.runs import Piece, RunReader
from lingvist.intake.docx.styles import Look, Styles, indent
from lingvist.intake.marked_text import Kind, MarkedBlock
from lingvist.intake.received import LeftOut

_BOLD_WORDS = 16
_LARGER = 1.2
_CELL_WORDS = 40
_BODY_TEXT = 9
_STEP = 200
_CELL_SEPARATOR = " | "
_CONTENTS = ("contents", "contents_heading")


@dataclass
class BodyReader:
    """Reads the blocks of one part after the other.

    Attributes:
        styles: the styles of the document.
        numbering: its numberings.
        left_out: what was left out so far.
        size: height of the running text in half points.
        title: the first text in the style of a title.
    """

    styles: Styles
    numbering: Numbering
    left_out: list[LeftOut] = field(default_factory=list)
    size: int = 0
    title: str = ""

    def __post_init__(self) -> None:
        self.runs = RunReader(self.styles)
        self.size = self.size or self.styles.look("").size or self.styles.size
        self._base: tuple[int, str] | None = None

    def blocks(self, element: Element | None) -> Iterator[MarkedBlock]:
        """Yield the blocks of a body, cell, box or note."""
        for part in element if element is not None else ():
            name = local(part)
            if name == "p":
                yield from self._paragraph(part)
            elif name == "tbl":
                yield from self._table(part)
            elif name == "sdt":
                yield from self._control(part)
            elif name in ("ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice"):
                yield from self.blocks(part)

    def _control(self, part: Element) -> Iterator[MarkedBlock]:
        content = child(part, "sdtContent")
        gallery = attribute(child(part, "sdtPr", "docPartObj", "docPartGallery"), "val")
        found = list(self.blocks(content))
        if gallery == "Table of Contents" or is_on(child(part, "sdtPr", "showingPlcHdr")):
            rule = "contents-list" if gallery else "placeholder"
            self.left_out += [LeftOut(rule, block.text) for block in found]
        else:
            yield from found

    def _paragraph(self, paragraph: Element) -> Iterator[MarkedBlock]:
        properties = child(paragraph, "pPr")
        look = self.styles.look(attribute(child(properties, "pStyle"), "val"))
        pieces = list(self.runs.pieces(paragraph, look))
        self._leave_out(pieces)
        kept = [piece for piece in pieces if not piece.gone]
        text = _text(kept)
        if text and look.role in _CONTENTS:
            self.left_out.append(LeftOut("contents-list", text))
        elif text:
            yield self._block(text, kept, properties, look)
        boxes, self.runs.boxes = self.runs.boxes, []
        for box in boxes:
            yield from self.blocks(box)

    def _leave_out(self, pieces: Sequence[Piece]) -> None:
        gone: dict[str, str] = {}
        for piece in pieces:
            if piece.gone and piece.gone != "field":
                gone[piece.gone] = gone.get(piece.gone, "") + piece.text
        self.left_out += [
            LeftOut(rule, text.strip()) for rule, text in gone.items() if text.strip()
        ]

    def _block(
        self, text: str, pieces: Sequence[Piece], properties: Element | None, look: Look
    ) -> MarkedBlock:
        """Return the block of a paragraph that has text."""
        level = _heading_level(properties, look)
        item = self._item(properties, look)
        if level:
            label = self.numbering.label(*item) if item else ""
            self._base = None
            whole = f"{label} {_one_line(text)}".strip()
            self.title = self.title or (whole if look.role == "title" else "")
            return MarkedBlock("heading", whole, level)
        if look.role == "quote":
            return MarkedBlock("quote", text)
        if item is not None:
            return self._list_item(text, item, properties, look)
        self._base = None
        if look.role in ("bullets", "numbers"):
            return MarkedBlock("bullet", text, max(1, look.level))
        kind: Kind = (
            "bold" if look.role != "caption" and self._is_set_apart(text, pieces) else "paragraph"
        )
        return MarkedBlock(kind, _one_line(text) if kind == "bold" else text)

    def _item(self, properties: Element | None, look: Look) -> tuple[str, int] | None:
        """Return numbering and depth of a paragraph, counted; None where it has none."""
        stated = child(properties, "numPr")
        identity = attribute(child(stated, "numId"), "val") or look.number or ""
        depth = number(child(stated, "ilvl"), default=look.depth)
        if identity in ("", "0") or identity not in self.numbering.levels:
            return None
        self.numbering.count(identity, depth)
        return identity, depth

    def _list_item(
        self, text: str, item: tuple[str, int], properties: Element | None, look: Look
    ) -> MarkedBlock:
        level = self.numbering.level(*item)
        style = level.style if level else "bullet"
        if style == "none" or (level is not None and style != "bullet" and not level.text.strip()):
            return MarkedBlock("paragraph", text)
        deep = self._depth(item, properties, look)
        if style == "bullet":
            return MarkedBlock("bullet", text, deep)
        return MarkedBlock("numbered", f"{self._number(item, style)} {text}", deep)

    def _number(self, item: tuple[str, int], style: str) -> str:
        """Return a number as cleaning reads it: letters with a bracket, all else in digits."""
        value = self.numbering.value(*item)
        label = self.numbering.label(*item)
        if style == "lowerLetter" and value <= 8:  # noqa: PLR2004  a) to h)
            return f"{label.strip('().')})"
        return f"{value})" if label.endswith(")") and not label.startswith("(") else f"{value}."

    def _depth(self, item: tuple[str, int], properties: Element | None, look: Look) -> int:
        """Return the level of an item: as stated, or by its indent where lists are nested so."""
        identity, depth = item
        stated = max(depth + 1, look.level if look.role in ("bullets", "numbers") else 1)
        level = self.numbering.level(*item)
        left = indent(properties)
        left = look.indent if left is None else left
        left = level.indent if left is None and level is not None else left
        if left is None or stated > 1:
            return stated
        if self._base is None or left < self._base[0]:
            self._base = (left, identity)
        return 2 if left >= self._base[0] + _STEP and identity != self._base[1] else 1

    def _is_set_apart(self, text: str, pieces: Sequence[Piece]) -> bool:
        """Tell whether a paragraph is a heading by its letters alone: bold or larger throughout."""
        if len(text.split()) > _BOLD_WORDS or not any(sign.isalpha() for sign in text):
            return False
        letters = [piece for piece in pieces if piece.text.strip()]
        is_larger = all(piece.size >= _LARGER * self.size for piece in letters)
        return all(piece.is_bold for piece in letters) or is_larger

    def _table(self, table: Element) -> Iterator[MarkedBlock]:
        """Yield a table's rows as lines; the cells one after the other where it is a layout."""
        rows = [
            [list(self.blocks(cell)) for cell in _cells(row)]
            for row in _below(table, "tr")
            if child(row, "trPr", "del") is None
        ]
        rows = [[cell for cell in row if cell] for row in rows]
        rows = [row for row in rows if row]
        if _is_layout(rows):
            yield from (block for row in rows for cell in row for block in cell)
            return
        for row in rows:
            cells = [" ".join(_one_line(block.text) for block in cell) for cell in row]
            yield MarkedBlock("paragraph", _CELL_SEPARATOR.join(cells))


def _below(element: Element, name: str) -> Iterator[Element]:
    """Yield the rows or cells of a table, those in content controls among them."""
    for part in element:
        if local(part) == name:
            yield part
        elif local(part) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _below(part, name)


def _cells(row: Element) -> Iterator[Element]:
    for cell in _below(row, "tc"):
        merged = child(cell, "tcPr", "vMerge")
        if merged is None or attribute(merged, "val") == "restart":
            yield cell


def _is_layout(rows: Sequence[Sequence[Sequence[MarkedBlock]]]) -> bool:
    """Tell whether a table only places text: one row or column, or cells that hold sections."""
    cells = [cell for row in rows for cell in row]
    if len(rows) <= 1 or all(len(row) <= 1 for row in rows):
        return True
    if any(block.kind in ("heading", "bullet", "numbered") for cell in cells for block in cell):
        return True
    return mean(sum(len(b.text.split()) for b in cell) for cell in cells) > _CELL_WORDS


def _heading_level(properties: Element | None, look: Look) -> int:
    """Return the level of a heading; 0 where a paragraph is none."""
    stated = child(properties, "outlineLvl")
    if stated is not None:
        level = number(stated, default=_BODY_TEXT)
        return level + 1 if level < _BODY_TEXT else 0
    if look.role == "title":
        return 1
    return max(1, look.level) if look.role == "heading" else 0


def _text(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces).strip()


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))
