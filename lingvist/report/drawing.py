"""A figure as an SVG picture that can stand inside a page: the same bytes every time."""

import re
from io import BytesIO
from xml.etree import ElementTree as ET

from matplotlib import rc_context

from lingvist.figures.canvas import WIDTH
from lingvist.figures.lettering import POINTS, SMALL
from lingvist.report.model import Figure

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"

LARGER = 1.3
"""How much larger than drawn a picture may be shown."""
READABLE = 6.0 / SMALL
"""How much smaller a wide picture may be shown: its smallest letters stay eight dots high."""

_LOCAL = re.compile(r"url\(#([^)]+)\)")
_DECIMALS = re.compile(r"-?\d+\.\d+")
_POINTS = re.compile(r"[\d.]+")


def svg(figure: Figure) -> str:
    """Draw a figure.

    Letters stay text; ids are made unique by the figure's key, so that several pictures can share
    a page; title and description are there for those who cannot see it.
    """
    root = ET.fromstring(_picture(figure))  # noqa: S314 - our own picture, no foreign XML
    _drop(root, f"{{{SVG}}}metadata")
    _drop_styles(root)
    for element in root.iter():
        element.attrib = {
            _plain(name): _own(name, value, figure.key) for name, value in element.attrib.items()
        }
        element.tag = element.tag.removeprefix(f"{{{SVG}}}")
    _describe(root, figure)
    return ET.tostring(root, encoding="unicode")


def _picture(figure: Figure) -> bytes:
    """Return matplotlib's picture, without a date."""
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": "lingvist"}):
        drawn = figure.draw().get_figure(root=True)
        if drawn is None:
            raise ValueError(f"the axes of {figure.key} belong to no figure")
        picture = BytesIO()
        drawn.savefig(picture, format="svg", metadata={"Date": None}, transparent=True)
    return picture.getvalue()


def _describe(root: ET.Element, figure: Figure) -> None:
    """Name the picture, and say how wide it is to be shown."""
    wide = _POINTS.match(root.attrib.pop("width", ""))
    root.attrib.pop("height", None)
    root.attrib.pop("version", None)
    root.attrib |= {
        "xmlns": SVG,
        "role": "img",
        "aria-labelledby": f"{figure.key}-title {figure.key}-desc",
        "style": "stroke-linejoin:round;stroke-linecap:butt"
        + (_size(float(wide[0]) / POINTS) if wide else ""),
    }
    for number, (tag, text) in enumerate((("title", figure.caption), ("desc", figure.description))):
        element = ET.Element(tag, {"id": f"{figure.key}-{tag}"})
        element.text = text
        root.insert(number, element)


def _size(inches: float) -> str:
    """Let a picture fill its place; only one that is wider than usual may need to be scrolled."""
    least = f";min-width:{READABLE * inches:.2f}in" if inches > WIDTH + 0.01 else ""
    return f";width:{LARGER * inches:.2f}in{least}"


def _drop(root: ET.Element, tag: str) -> None:
    for child in root.findall(tag):
        root.remove(child)


def _drop_styles(root: ET.Element) -> None:
    """Take out the style sheet, which would hold for the whole page."""
    for parent in list(root.iter()):
        _drop(parent, f"{{{SVG}}}style")


def _plain(name: str) -> str:
    return name.removeprefix(f"{{{XLINK}}}")


def _own(name: str, value: str, key: str) -> str:
    """Set the figure's key before an id, and before what refers to one."""
    if name == "id":
        return f"{key}-{value}"
    if _plain(name) == "href" and value.startswith("#"):
        return f"#{key}-{value[1:]}"
    if name in ("d", "points", "transform"):
        return _DECIMALS.sub(_rounded, " ".join(value.split()))
    return _LOCAL.sub(rf"url(#{key}-\1)", value)


def _rounded(number: re.Match[str]) -> str:
    """Round to a hundredth of a point, which no eye sees and which halves the picture."""
    text = f"{float(number[0]):.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
