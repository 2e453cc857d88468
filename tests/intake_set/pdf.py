"""PDF files: columns, running headers, page numbers, covers, contents lists and boxes."""

import io
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path

import matplotlib as mpl
from intake_set.hyphens import hyphenate
from intake_set.source import Block, Source
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4, A5, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

Around = list[tuple[str, str]]
SIZES = {"A4": A4, "A5": A5, "A4 landscape": landscape(A4)}
BUILT_IN = {
    "helvetica": ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique"),
    "times": ("Times-Roman", "Times-Bold", "Times-Italic"),
}
EMBEDDED = {
    "sans": ("DejaVuSans", "DejaVuSans-Bold", "DejaVuSans-Oblique"),
    "serif": ("DejaVuSerif", "DejaVuSerif-Bold", "DejaVuSerif-Italic"),
}


def render_pdf(source: Source) -> tuple[bytes, Around]:
    """Return the file and the furniture that its pages carry; built twice to know the pages."""
    pages, headings = 1, {}
    for _ in range(3):
        build = _Build(source, pages, headings)
        content = build.run()
        pages, headings = build.pages, build.headings
    return content, build.around


class _Build:
    """One run through the pages of a document."""

    def __init__(self, source: Source, pages: int, headings: dict[str, int]):
        self.source, self.options = source, source.options
        self.expected, self.expected_headings = pages, headings
        self.pages, self.headings = 0, {}
        self.around: Around = []
        self.fonts = _fonts(self.options.get("font", "helvetica"))
        self.size = SIZES[self.options.get("page", "A4")]
        self.body = self.options.get("size", 10)
        self.blocks = [
            b
            for b in source.blocks
            if not (self.options.get("cover") and b.kind == "heading" and b.level == 1)
        ]

    def run(self) -> bytes:
        out = io.BytesIO()
        document = BaseDocTemplate(
            out, pagesize=self.size, invariant=1, title=self.source.facts["title"], lang="da"
        )
        templates = [PageTemplate("content", self._frames(), onPage=self._furnish)]
        if self.options.get("cover"):
            templates.insert(0, PageTemplate("cover", self._frames(), onPage=self._cover))
        document.addPageTemplates(templates)
        document.build(self._story())
        return out.getvalue()

    def _frames(self) -> list[Frame]:
        width, height = self.size
        left, right, top, bottom = (
            self.options.get(k, 20) * mm for k in ("left", "right", "top", "bottom")
        )
        if self.options.get("sidebar"):
            right += self.options["sidebar"] * mm
        count, gap = self.options.get("columns", 1), self.options.get("gap", 8) * mm
        column = (width - left - right - gap * (count - 1)) / count
        return [
            Frame(left + i * (column + gap), bottom, column, height - top - bottom, 0, 0, 0, 0)
            for i in range(count)
        ]

    def _story(self) -> list[Flowable]:
        story: list[Flowable] = []
        if self.options.get("cover"):
            story += [Spacer(1, 1), NextPageTemplate("content"), PageBreak()]
        if self.options.get("contents"):
            story += self._contents()
        side = self.options.get("sidebar")
        return story + self._flow([b for b in self.blocks if not (side and b.floating)])

    def _flow(self, blocks: Iterable[Block]) -> list[Flowable]:
        story: list[Flowable] = []
        boxed: list[Flowable] | None = None
        number = 0
        rows: list[Block] = []
        for block in blocks:
            number = (
                number + 1
                if block.ordered and block.level == 1
                else number * (block.kind == "list_item")
            )
            if rows and block.kind != "table":
                story, rows = [*story, self._table(rows)], []
            if block.kind == "layout":
                boxed = self._layout(block, story, boxed)
            elif block.kind == "table":
                rows.append(block)
            else:
                (story if boxed is None else boxed).append(self._block(block, number))
        return story + ([self._table(rows)] if rows else [])

    def _layout(
        self, block: Block, story: list[Flowable], boxed: list[Flowable] | None
    ) -> list[Flowable] | None:
        if block.name == "page":
            story.append(PageBreak())
        if block.name == "box":
            return []
        if block.name == "end" and boxed is not None:
            story += [self._box(boxed), Spacer(1, 8)]
        return None

    def _box(self, inside: list[Flowable]) -> Table:
        fill = HexColor(self.options.get("box_color", "#e8eef4"))
        return Table(
            [[inside]],
            style=[
                ("BACKGROUND", (0, 0), (-1, -1), fill),
                ("BOX", (0, 0), (-1, -1), 0.5, HexColor("#99aabb")),
            ],
        )

    def _table(self, rows: list[Block]) -> Table:
        style = self._style("cell", spaceAfter=0)
        cells = [[Paragraph(escape(c), style) for c in row.shown.split(" | ")] for row in rows]
        return Table(
            cells, style=[("GRID", (0, 0), (-1, -1), 0.5, HexColor("#888888"))], spaceAfter=8
        )

    def _style(self, name: str, **changes: object) -> ParagraphStyle:
        base = {
            "fontName": self.fonts[0],
            "fontSize": self.body,
            "leading": self.body * 1.35,
            "spaceAfter": self.body * 0.7,
            "alignment": TA_JUSTIFY if self.options.get("justify") else TA_LEFT,
            "embeddedHyphenation": 1,
        }
        return ParagraphStyle(name, **{**base, **changes})

    def _block(self, block: Block, number: int) -> Flowable:
        if block.kind == "heading":
            return self._heading(block)
        text = self._text(block)
        if block.kind == "list_item":
            return self._item(block, text, number)
        if block.kind == "pull_quote":
            style = self._style(
                "quote",
                fontName=self.fonts[2],
                fontSize=self.body * 1.3,
                leading=self.body * 1.7,
                leftIndent=10,
                textColor=HexColor("#335577"),
            )
            return Paragraph(self.options.get("quote", "{}").format(text), style)
        if block.kind == "label":
            return Paragraph(text, self._style("label", fontName=self.fonts[1], spaceAfter=1))
        if block.kind in ("caption", "furniture", "optional"):
            small = self._style(
                "small", fontSize=self.body * 0.8, leading=self.body, fontName=self.fonts[2]
            )
            return Paragraph(text, small)
        return Paragraph(text, self._style("body"))

    def _item(self, block: Block, text: str, number: int) -> Paragraph:
        bullets = self.options.get("bullets", ["•", "–"])
        sign = f"{number}." if block.ordered else bullets[min(block.level, len(bullets)) - 1]
        left = 14 * block.level
        style = self._style(
            "item",
            leftIndent=left,
            bulletIndent=left - 12,
            spaceAfter=3,
            bulletFontName=self.fonts[0],
        )
        return Paragraph(text, style, bulletText=sign)

    def _heading(self, block: Block) -> Flowable:
        growth = self.options.get("heading_sizes", [2.2, 1.5, 1.15])[block.level - 1]
        color = HexColor(self.options.get("heading_color", "#000000"))
        size = self.body * growth
        style = self._style(
            f"heading{block.level}",
            fontName=self.fonts[1],
            fontSize=size,
            leading=size * 1.2,
            textColor=color,
            spaceBefore=self.body,
            spaceAfter=self.body * 0.4,
            keepWithNext=1,
            alignment=TA_LEFT,
        )
        text = _lettered(block, self.options)
        return _Noted(escape(text), style, lambda page: self.headings.setdefault(block.shown, page))

    def _text(self, block: Block) -> str:
        shown = []
        for piece in block.pieces:
            text = hyphenate(piece.text) if self.options.get("hyphenate") else piece.text
            shown.append(f"<b>{escape(text)}</b>" if piece.role == "bold" else escape(text))
        return "".join(shown)

    def _contents(self) -> list[Flowable]:
        title = self.options.get("contents_title", "Indhold")
        self.around.append(("contents_title", title))
        bold = self._style(
            "contents", fontName=self.fonts[1], fontSize=self.body * 1.5, leading=self.body * 2
        )
        story: list[Flowable] = [Paragraph(title, bold)]
        width = self._frames()[0].width
        for block in self.blocks:
            if block.kind == "heading" and block.level == 2:
                page = str(self.expected_headings.get(block.shown, 1))
                self.around.append(("contents", f"{block.shown} {page}"))
                story.append(_Leader(block.shown, page, width, self.fonts[0], self.body))
        return (
            [*story, PageBreak()] if self.options.get("contents_page") else [*story, Spacer(1, 14)]
        )

    def _cover(self, canvas: object, document: BaseDocTemplate) -> None:
        self.pages = max(self.pages, document.page)
        width, height = self.size
        title = next(b.shown for b in self.source.blocks if b.kind == "heading" and b.level == 1)
        style = self._style(
            "cover", fontName=self.fonts[1], fontSize=30, leading=36, alignment=TA_LEFT
        )
        paragraph = Paragraph(escape(title), style)
        _, used = paragraph.wrap(width - 50 * mm, height)
        paragraph.drawOn(canvas, 25 * mm, height * 0.6 - used)
        canvas.setFont(self.fonts[0], 13)
        for row, line in enumerate(self.options.get("cover_lines", [])):
            self.around.append(("cover", line))
            canvas.drawString(25 * mm, 40 * mm - row * 18, line)

    def _furnish(self, canvas: object, document: BaseDocTemplate) -> None:
        self.pages = max(self.pages, document.page)
        width, height = self.size
        facts = {"page": document.page, "pages": self.expected}
        canvas.setFont(self.fonts[0], self.options.get("furniture_size", 8))
        for kind, place, form in self.options.get("every_page", []):
            line = form.format(**facts)
            self.around.append((kind, line))
            _put(canvas, line, place, width, height, document.page)
        if self.options.get("sidebar") and document.page == 1 + bool(self.options.get("cover")):
            self._side(canvas, width, height)

    def _side(self, canvas: object, width: float, height: float) -> None:
        room = (self.options["sidebar"] - 6) * mm
        frame = Frame(width - room - 14 * mm, 40 * mm, room, height - 80 * mm, 0, 0, 0, 0)
        inside = [block for block in self.blocks if block.floating and block.kind != "layout"]
        frame.addFromList(self._flow(inside), canvas)


class _Noted(Paragraph):
    """A heading that notes the page it was set on."""

    def __init__(self, text: str, style: ParagraphStyle, note: Callable[[int], object]):
        super().__init__(text, style)
        self._note = note

    def draw(self) -> None:
        self._note(self.canv.getPageNumber())
        super().draw()


class _Leader(Flowable):
    """A line of a contents list: title, dots, page."""

    def __init__(self, title: str, page: str, width: float, font: str, size: float):
        super().__init__()
        self.title, self.page, self.font, self.size = title, page, font, size
        self.width, self.height = width, size * 1.6

    def draw(self) -> None:
        self.canv.setFont(self.font, self.size)
        room = self.width - pdfmetrics.stringWidth(
            f"{self.title}  {self.page}", self.font, self.size
        )
        dots = "." * max(3, int(room / pdfmetrics.stringWidth(".", self.font, self.size)) - 1)
        self.canv.drawString(0, 3, f"{self.title} {dots} {self.page}")


def _lettered(block: Block, options: dict) -> str:
    """The text of a heading, in capitals or with blanks between its letters where so set."""
    if block.level in options.get("capitals", []):
        return block.shown.upper()
    if block.level in options.get("letterspaced", []):
        return "\u00a0\u00a0 ".join("\u00a0".join(word) for word in block.shown.split())
    return block.shown


def _put(canvas: object, line: str, place: str, width: float, height: float, page: int) -> None:
    y = height - 12 * mm if "top" in place else 11 * mm
    if "outer" in place:
        place += " right" if page % 2 else " left"
    if "right" in place:
        canvas.drawRightString(width - 18 * mm, y, line)
    elif "left" in place:
        canvas.drawString(18 * mm, y, line)
    else:
        canvas.drawCentredString(width / 2, y, line)


def _fonts(name: str) -> tuple[str, str, str]:
    if name in BUILT_IN:
        return BUILT_IN[name]
    folder = Path(mpl.get_data_path()) / "fonts" / "ttf"
    for font in EMBEDDED[name]:
        pdfmetrics.registerFont(TTFont(font, str(folder / f"{font}.ttf")))
    return EMBEDDED[name]
