"""Word files: headings of several kinds, lists, tables, margins, boxes, tracked changes."""

import datetime as dt
import io
import zipfile
from collections.abc import Iterable
from itertools import groupby

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from intake_set import docx_parts as parts
from intake_set.inline import Piece, pieces
from intake_set.source import Block, Source

Around = list[tuple[str, str]]
BULLETS = ("List Bullet", "List Bullet 2", "List Bullet 3")
NUMBERS = ("List Number", "List Number 2", "List Number 3")
HOUSE = ("KOM Titel", "KOM Rubrik", "KOM Underrubrik")
DAY = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)


def render_docx(source: Source) -> tuple[bytes, Around]:
    """Return the file and the furniture of its header and footer."""
    document, around, options = Document(), [], source.options
    document.core_properties.title = options.get("property_title", source.facts["title"])
    document.core_properties.created = document.core_properties.modified = DAY
    _prepare(document, options)
    _margins(document, options, around)
    if options.get("contents"):
        _contents(document, source, around)
    place = _column(document) if options.get("layout_table") else document
    for kind, run in groupby(source.blocks, lambda block: _place(block, options)):
        _add_run(document, place, kind, list(run), options)
    return _fixed(document), around


def _prepare(document: Document, options: dict) -> None:
    if options.get("headings") == "danish":
        parts.add_danish_headings(document)
    if options.get("headings") == "house":
        parts.add_house_headings(document)
    if options.get("lists") == "direct":
        parts.add_numbering(document)


def _column(document: Document) -> object:
    """A table without lines that holds the text, with a narrow column beside it."""
    table = document.add_table(1, 2)
    table.rows[0].cells[1].text = ""
    return table.rows[0].cells[0]


def _place(block: Block, options: dict) -> str:
    """Where a block goes: into a table, a text box, the column beside, or the running text."""
    if block.kind == "table":
        return "table"
    if block.floating and block.kind != "pull_quote" and options.get("layout_table"):
        return "beside"
    return "box" if block.floating and options.get("text_boxes") else ""


def _add_run(document: Document, place: object, kind: str, run: list[Block], options: dict) -> None:
    shown = [block for block in run if block.kind != "layout"]
    if kind == "table":
        _table(document, shown)
    elif kind == "box":
        parts.text_box(document, shown)
    else:
        target = document.tables[0].rows[0].cells[1] if kind == "beside" else place
        for block in shown:
            _block(target, block, options)


def _block(target: object, block: Block, options: dict) -> None:
    style, bold = _manner(block, options)
    paragraph = target.add_paragraph(style=style)
    if block.kind == "list_item" and style is None:
        paragraph.add_run(_typed_sign(block, options))
    if block.kind == "list_item" and options.get("lists") == "direct":
        parts.number(paragraph, block)
    for piece in block.pieces:
        _piece(paragraph, piece, options, bold=bold)
    if block.kind == "heading" and options.get("heading_points"):
        for run in paragraph.runs:
            run.font.size = Pt(options["heading_points"][block.level - 1])
    if block.kind == "heading" and block.level == options.get("controlled_level"):
        parts.control(paragraph)


def _manner(block: Block, options: dict) -> tuple[str | None, bool]:
    """Return the style, and whether the text is bold by hand."""
    if block.kind == "heading":
        return _heading_style(block.level, options)
    if block.kind == "list_item":
        return _list_style(block, options), False
    if block.kind == "pull_quote":
        return options.get("quote_style", "Intense Quote"), False
    if block.kind == "caption":
        return "Caption", False
    return None, block.kind == "label"


def _list_style(block: Block, options: dict) -> str | None:
    manner = options.get("lists", "styles")
    if manner == "direct":
        return "List Paragraph"
    if manner == "typed" and not block.ordered:
        return None
    return (NUMBERS if block.ordered else BULLETS)[block.level - 1]


def _heading_style(level: int, options: dict) -> tuple[str | None, bool]:
    manner = options.get("headings", "english")
    if manner == "bold":
        return None, True
    if manner == "house":
        return HOUSE[level - 1], False
    if level == 1 and options.get("title_style"):
        return "Title", False
    shown = level - 1 if options.get("title_style") else level
    return (f"Overskrift {shown}" if manner == "danish" else f"Heading {shown}"), False


def _typed_sign(block: Block, options: dict) -> str:
    sign = options.get("bullets", ["-", "o"])[min(block.level, 2) - 1]
    return "\t" * (block.level - 1) + sign + options.get("gap", "\t")


def _piece(paragraph: object, piece: Piece, options: dict, *, bold: bool) -> None:
    if piece.role in ("inserted", "deleted"):
        paragraph._p.append(parts.change(piece))
    elif piece.role == "bold" and options.get("links"):
        parts.link(paragraph, piece.text)
    else:
        paragraph.add_run(piece.text).bold = bold or piece.role == "bold" or None


def _table(document: Document, rows: Iterable[Block]) -> None:
    cells = [row.shown.split(" | ") for row in rows]
    table = document.add_table(len(cells), len(cells[0]), style="Table Grid")
    for row, texts in zip(table.rows, cells, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def _margins(document: Document, options: dict, around: Around) -> None:
    section = document.sections[0]
    for place, key in ((section.header, "header"), (section.footer, "footer")):
        for kind, line in options.get(key, []):
            shown = "".join(piece.text for piece in pieces(line))
            place.paragraphs[0].text += ("\t" if place.paragraphs[0].text else "") + shown
            around.append((kind, line))
    if options.get("page_field"):
        paragraph = section.footer.add_paragraph("Side ")
        field = '<w:fldSimple {} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        paragraph._p.append(parse_xml(field.format(nsdecls("w"))))
        around.append(("page_number", "Side 1"))


def _contents(document: Document, source: Source, around: Around) -> None:
    title = source.options.get("contents_title", "Indholdsfortegnelse")
    lines = [b.shown for b in source.blocks if b.kind == "heading" and b.level == 2]
    document.add_paragraph(title).runs[0].bold = True
    around.append(("contents_title", title))
    for page, line in enumerate(lines, start=2):
        document.add_paragraph(f"{line}\t{page}")
        around.append(("contents", f"{line} {page}"))


def _fixed(document: Document) -> bytes:
    """The file with the same bytes at every run: no time of packing."""
    out, fixed = io.BytesIO(), io.BytesIO()
    document.save(out)
    with zipfile.ZipFile(out) as packed, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as made:
        for item in packed.infolist():
            made.writestr(zipfile.ZipInfo(item.filename, (2020, 1, 1, 0, 0, 0)), packed.read(item))
    return fixed.getvalue()
