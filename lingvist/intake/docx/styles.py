"""What the styles of a document say of its paragraphs."""

from dataclasses import dataclass, field
from typing import Any

from lingvist.intake.docx.elements import Element, attribute, child, children, is_on, number
from lingvist.resources import style_names

_DEEPEST = 30
_BODY_TEXT = 9
_DEFAULT_SIZE = 20


@dataclass(frozen=True, slots=True)
class Look:
    """What a style, with those it is based on, says of a paragraph.

    Attributes:
        role: heading, title, quote, bullets, numbers, contents …; empty where it states none.
        level: level of a heading or list; 0 where the style states none.
        number: id of its numbering; None where it has none, empty where it is switched off.
        depth: level of its numbering, from 0.
        indent: left indent in twentieths of a point; None where it states none.
        is_bold: whether its letters are bold.
        is_hidden: whether its text is hidden.
        size: height of its letters in half points; 0 where it states none.
    """

    role: str = ""
    level: int = 0
    number: str | None = None
    depth: int = 0
    indent: int | None = None
    is_bold: bool = False
    is_hidden: bool = False
    size: int = 0


@dataclass
class Styles:
    """The styles of a document, by id.

    Attributes:
        elements: id to the element of the style.
        default: id of the style of paragraphs that name none.
        size: height of letters in half points where nothing else is said.
    """

    elements: dict[str, Element] = field(default_factory=dict)
    default: str = ""
    size: int = _DEFAULT_SIZE
    _looks: dict[str, Look] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Element | None) -> "Styles":
        """Read the styles part; an empty one where there is none."""
        styles = cls()
        for style in children(root, "style"):
            identity = attribute(style, "styleId")
            styles.elements[identity] = style
            if attribute(style, "type") == "paragraph" and is_on_attribute(style, "default"):
                styles.default = identity
        stated = child(root, "docDefaults", "rPrDefault", "rPr", "sz")
        styles.size = number(stated, default=_DEFAULT_SIZE) or _DEFAULT_SIZE
        return styles

    def look(self, identity: str) -> Look:
        """Return what a style says; of the default style where the name is empty."""
        identity = identity or self.default
        if identity not in self._looks:
            self._looks[identity] = self._look(identity)
        return self._looks[identity]

    def _look(self, identity: str) -> Look:
        chain = self._chain(identity)
        role, level = _role(chain, identity)
        numbering = [child(style, "pPr", "numPr") for style in chain]
        numbered = next((found for found in numbering if child(found, "numId") is not None), None)
        return Look(
            role,
            level,
            attribute(child(numbered, "numId"), "val") if numbered is not None else None,
            next((number(d) for n in numbering if (d := child(n, "ilvl")) is not None), 0),
            next((i for style in chain if (i := indent(child(style, "pPr"))) is not None), None),
            is_on(_first(chain, "b")),
            is_on(_first(chain, "vanish")),
            number(_first(chain, "sz")),
        )

    def _chain(self, identity: str) -> list[Element]:
        """Return a style and those it is based on."""
        chain: list[Element] = []
        while identity in self.elements and len(chain) < _DEEPEST:
            style = self.elements[identity]
            if style in chain:
                break
            chain.append(style)
            identity = attribute(child(style, "basedOn"), "val")
        return chain


def is_on_attribute(element: Element, name: str) -> bool:
    """Tell whether an attribute is set to yes."""
    return attribute(element, name) in ("1", "true", "on")


def indent(properties: Element | None) -> int | None:
    """Return the left indent that paragraph properties state; None where they state none."""
    stated = child(properties, "ind")
    for name in ("left", "start"):
        if attribute(stated, name):
            return number(stated, name)
    return None


def _first(chain: list[Element], name: str) -> Any | None:  # noqa: ANN401  lxml has no types
    return next((p for style in chain if (p := child(style, "rPr", name)) is not None), None)


def _role(chain: list[Element], identity: str) -> tuple[str, int]:
    """Return the role that the nearest style states: by its name, or by its outline level."""
    names = style_names.load()
    for style in chain:
        for name in (attribute(child(style, "name"), "val"), attribute(style, "styleId")):
            role, level = names.role(name)
            if role:
                return role, level or 1
        outline = child(style, "pPr", "outlineLvl")
        if outline is not None:
            level = number(outline, default=_BODY_TEXT)
            return ("heading", level + 1) if level < _BODY_TEXT else ("", 0)
    return names.role(identity) if not chain else ("", 0)
