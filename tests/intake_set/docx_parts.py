"""Parts of Word files that python-docx does not write: numbering, controls, links, boxes."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from intake_set.inline import Piece
from intake_set.source import Block

BULLETS, NUMBERS = 91, 92
SIGNS = ("\uf0b7", "o", "\uf0a7")


def add_numbering(document: Document) -> None:
    """Define a bulleted and a numbered list of three levels, as Word's buttons do."""
    numbering = document.part.numbering_part.element
    for number, form in ((BULLETS, "bullet"), (NUMBERS, "decimal")):
        levels = "".join(_level(level, form) for level in range(3))
        definition = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{levels}'
        numbering.insert(0, parse_xml(definition + "</w:abstractNum>"))
        use = f'<w:abstractNumId w:val="{number}"/></w:num>'
        numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}">{use}'))


def _level(level: int, form: str) -> str:
    sign = SIGNS[level] if form == "bullet" else f"%{level + 1}."
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/></w:lvl>'
    )


def number(paragraph: object, block: Block) -> None:
    """Make a paragraph an item by its own properties, whatever its style."""
    which = NUMBERS if block.ordered else BULLETS
    paragraph._p.get_or_add_pPr().append(
        parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{block.level - 1}"/>'
            f'<w:numId w:val="{which}"/></w:numPr>'
        )
    )


def add_danish_headings(document: Document) -> None:
    """Styles as another office suite names them in Danish, without the English names."""
    for level in (1, 2, 3):
        style = document.styles.add_style(f"Overskrift {level}", WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        style.font.bold, style.font.size = True, Pt(18 - 3 * level)
        outline = OxmlElement("w:outlineLvl")
        outline.set(qn("w:val"), str(level - 1))
        style.element.get_or_add_pPr().append(outline)


def add_house_headings(document: Document) -> None:
    """Styles of a municipality's template, based on Word's own headings."""
    for level, name in enumerate(("KOM Titel", "KOM Rubrik", "KOM Underrubrik"), start=1):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles[f"Heading {level}"]


def change(piece: Piece) -> object:
    """A tracked change, as Word stores it."""
    name, text = ("w:ins", "w:t") if piece.role == "inserted" else ("w:del", "w:delText")
    return parse_xml(
        f'<{name} {nsdecls("w")} w:id="1" w:author="Bruger" w:date="2020-01-01T00:00:00Z"><w:r>'
        f'<{text} xml:space="preserve">{escape(piece.text)}</{text}></w:r></{name}>'
    )


def link(paragraph: object, text: str) -> None:
    """A link; its words stand one level deeper than those around it."""
    relation = paragraph.part.relate_to(
        "https://www.kommunen.example/side",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
        is_external=True,
    )
    paragraph._p.append(
        parse_xml(
            f'<w:hyperlink {nsdecls("w", "r")} r:id="{relation}"><w:r>'
            f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:hyperlink>'
        )
    )


def control(paragraph: object) -> None:
    """Put a paragraph into a content control, as templates do with their title."""
    inside = paragraph._p
    place = inside.getparent().index(inside)
    outer = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent/></w:sdt>")
    inside.getparent().insert(place, outer)
    outer.find(qn("w:sdtContent")).append(inside)


def text_box(document: Document, blocks: Iterable[Block]) -> None:
    """A text box with its fallback for older versions: the same words stand in the file twice."""
    inside = "".join(f"<w:p><w:r><w:t>{escape(block.shown)}</w:t></w:r></w:p>" for block in blocks)
    space = (
        nsdecls("w")
        + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        + ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
        + ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
        + ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        + ' xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    graphics = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    drawing = (
        '<w:drawing><wp:inline><wp:extent cx="2000000" cy="900000"/>'
        '<wp:docPr id="7" name="Tekstfelt 7"/>'
        f'<a:graphic><a:graphicData uri="{graphics}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/>'
        f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    fallback = (
        f"<w:pict><v:shape><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox>"
        "</v:shape></w:pict>"
    )
    document.add_paragraph()._p.append(
        parse_xml(
            f'<w:r {space}><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
            f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
