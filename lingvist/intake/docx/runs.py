"""The text of paragraphs, as a reader of the document sees it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lingvist.intake.docx.elements import Element, attribute, child, children, is_on, local, number
from lingvist.intake.docx.styles import Look, Styles

_GONE = frozenset(
    ("pPr", "rPr", "delText", "instrText", "footnoteReference", "rt",
     "endnoteReference", "commentReference", "annotationRef", "footnoteRef", "endnoteRef")
)  # fmt: skip
_DELETED = frozenset(("del", "moveFrom"))
_SIGNS = {
    "br": "\n",
    "tab": "\t",
    "ptab": "\t",
    "cr": "\n",
    "noBreakHyphen": "-",
    "softHyphen": "\u00ad",
}
_INSTRUCTION = re.compile(r"\s*(\w+)")
_FIELDS = {
    "TOC": "contents-list", "PAGE": "page-number", "NUMPAGES": "page-number", "TC": "field",
    "SECTIONPAGES": "page-number", "PAGEREF": "page-number", "XE": "field", "INDEX": "index",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text set in one way.

    Attributes:
        text: its characters.
        is_bold: whether it is bold.
        is_italic: whether it leans.
        size: height of its letters in half points.
        gone: rule by which it is left out; empty where it stays.
    """

    text: str
    is_bold: bool = False
    is_italic: bool = False
    size: int = 0
    gone: str = ""


@dataclass
class Field:
    """A field that is open: what it asks for, and whether its result is being read."""

    instruction: str = ""
    in_result: bool = False

    @property
    def gone(self) -> str:
        """Rule by which its result is left out; empty where it stays."""
        asked = _INSTRUCTION.match(self.instruction)
        return _FIELDS.get(asked[1].upper(), "") if asked else ""


@dataclass
class RunReader:
    """Reads the pieces of paragraphs in order; fields may run over several of them.

    Attributes:
        styles: the styles of the document.
        boxes: text boxes met on the way, for the caller to take.
        fields: the fields that are open.
    """

    styles: Styles
    boxes: list[Element] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)

    def pieces(self, element: Element, look: Look) -> Iterator[Piece]:
        """Yield the pieces of a paragraph, or of what stands in one."""
        for part in element:
            name = local(part)
            if name in _DELETED:
                yield Piece(_deleted(part), gone="deleted-text")
            elif name in _GONE:
                continue
            elif name == "r":
                yield from self._run(part, look)
            elif name == "fldSimple":
                yield from self._simple(part, look)
            elif name == "sdt":
                yield from self._control(part, look)
            elif name == "AlternateContent":
                yield from self.pieces(_choice(part), look)
            elif name == "t":
                yield self._piece(part.text or "", look, None)
            elif name == "txbxContent":
                self.boxes.append(part)
            else:
                yield from self.pieces(part, look)

    def _simple(self, part: Element, look: Look) -> Iterator[Piece]:
        self.fields.append(Field(attribute(part, "instr"), in_result=True))
        yield from self.pieces(part, look)
        self.fields.pop()

    def _control(self, part: Element, look: Look) -> Iterator[Piece]:
        content = child(part, "sdtContent")
        is_prompt = is_on(child(part, "sdtPr", "showingPlcHdr"))
        for piece in self.pieces(content, look) if content is not None else ():
            gone = piece.gone or ("placeholder" if is_prompt else "")
            yield Piece(piece.text, piece.is_bold, piece.is_italic, piece.size, gone)

    def _run(self, run: Element, look: Look) -> Iterator[Piece]:
        properties = child(run, "rPr")
        for part in run:
            name = local(part)
            text = _text_of(part, name)
            if text is not None:
                yield self._piece(text, look, properties)
            elif name == "fldChar":
                self._mark(attribute(part, "fldCharType"))
            elif name == "instrText":
                if self.fields:
                    self.fields[-1].instruction += part.text or ""
            elif name == "AlternateContent":
                yield from self.pieces(_choice(part), look)
            elif name not in _GONE:
                yield from self.pieces(part, look)

    def _mark(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append(Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].in_result = True
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _piece(self, text: str, look: Look, properties: Element | None) -> Piece:
        styled = attribute(child(properties, "rStyle"), "val")
        own = self.styles.look(styled) if styled else Look()
        return Piece(
            text,
            _switch(properties, "b", default=look.is_bold or own.is_bold),
            _switch(properties, "i", default=False),
            number(child(properties, "sz")) or own.size or look.size or self.styles.size,
            self._gone(properties, is_hidden=look.is_hidden or own.is_hidden),
        )

    def _gone(self, properties: Element | None, *, is_hidden: bool) -> str:
        if any(not field.in_result for field in self.fields):
            return "field"
        if _switch(properties, "vanish", default=is_hidden):
            return "hidden-text"
        return next((field.gone for field in self.fields if field.gone), "")


def _switch(properties: Element | None, name: str, *, default: bool) -> bool:
    stated = child(properties, name)
    return default if stated is None else is_on(stated)


def _deleted(part: Element) -> str:
    return "".join(text.text or "" for text in part.iter() if local(text) in ("t", "delText"))


def _text_of(part: Element, name: str) -> str | None:
    """Return the characters that a part of a run stands for; None where it is something else."""
    if name == "t":
        return part.text or ""
    return _symbol(part) if name == "sym" else _SIGNS.get(name)


def _symbol(part: Element) -> str:
    try:
        return chr(int(attribute(part, "char"), 16))
    except (ValueError, OverflowError):
        return "\ufffd"


def _choice(element: Element) -> Element:
    """Return the first of the alternatives that holds a text; the last where none does."""
    alternatives = list(children(element, "Choice", "Fallback"))
    for alternative in alternatives:
        if any(local(part) in ("t", "txbxContent") for part in alternative.iter()):
            return alternative
    return alternatives[-1] if alternatives else element
