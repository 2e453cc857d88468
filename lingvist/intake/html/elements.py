"""What can be said of one element: its tag, the names it goes by, what it says."""

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement

from lingvist.resources import html_marks

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
INLINE = frozenset(
    {
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "br",
        "button",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "label",
        "mark",
        "math",
        "mi",
        "mn",
        "mo",
        "ms",
        "mtext",
        "nobr",
        "output",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    }
)
"""Elements that stand inside a line; all others begin a block."""

_SHOWN_AS_BLOCK = re.compile(r"display\s*:\s*(?:block|flex|grid|list-item|table)")
_SILENT = ("script", "style", "template")
_GAPS = {"a": " ", "button": " ", "label": " "}
_SPACE = re.compile(r"\s+")
_VARIANT = re.compile(r"[:\[/]")  # print:hidden, w-[20px]
_PARTS = re.compile(r"[-_]+|(?<=[a-zæøå])(?=[A-ZÆØÅ])")


def tag(element: HtmlElement) -> str:
    """Return the tag in lower case."""
    name = element.tag
    return _lower(name) if isinstance(name, str) else ""


@lru_cache(maxsize=2000)
def _lower(name: str) -> str:
    return name.lower()


def is_block(element: HtmlElement) -> bool:
    """Tell whether an element begins a line of its own."""
    name = tag(element)
    if name not in INLINE and ":" not in name:  # Word's own elements (o:p) stand inside lines
        return True
    style = element.get("style")
    return bool(style) and bool(_SHOWN_AS_BLOCK.search(style.lower()))


def role(element: HtmlElement) -> str:
    """Return the ARIA role."""
    stated = element.get("role")
    return stated.strip().lower() if stated else ""


def names(element: HtmlElement) -> frozenset[str]:
    """Return the names of class and id, as a whole, in lower case."""
    return names_in(given(element))


def words(element: HtmlElement) -> frozenset[str]:
    """Return the names of class and id with their first and last parts.

    A name whose first part only tells how the element is laid out (``has-menu``) counts as a
    whole alone; the letter or two that a style sheet sets before its names (``c-header``) do not
    count.
    """
    return words_in(given(element))


def given(element: HtmlElement) -> str:
    """Return class and id as the page gives them, cut where no page is so long."""
    kind, own = element.get("class"), element.get("id")
    return f"{kind or ''} {own or ''}"[:_LONGEST] if kind or own else ""


_LONGEST = 2000
_SHORTEST = 3


@lru_cache(maxsize=20_000)
def names_in(given_names: str) -> frozenset[str]:
    """Return the names in a class and id, as a whole."""
    return frozenset(given_names.lower().split())


@lru_cache(maxsize=20_000)
def words_in(given_names: str) -> frozenset[str]:
    """Return the names in a class and id with their first and last parts."""
    return frozenset(word for name in given_names.split() for word in _ends(name))


def _ends(name: str) -> Iterator[str]:
    yield name.lower()
    if _VARIANT.search(name):
        return
    parts = [part.lower() for part in _PARTS.split(name) if part]
    if not parts or parts[0] in html_marks.load().parts.modifiers:
        return
    parts = parts[1:] if len(parts) > 1 and len(parts[0]) < _SHORTEST else parts
    yield from (parts[0], parts[-1], parts[-1].rstrip("0123456789"))


def text_of(element: HtmlElement) -> str:
    """Return all that an element says, a line for each block."""
    parts: list[str] = []
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, inner in walker:
        parts.append("\n" if is_block(inner) or tag(inner) == "br" else _GAPS.get(tag(inner), ""))
        if event == "start" and tag(inner) in _SILENT:
            walker.skip_subtree()
        elif event == "start":
            parts.append(_SPACE.sub(" ", inner.text or ""))
        elif inner is not element:
            parts.append(_SPACE.sub(" ", inner.tail or ""))
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def label_of(element: HtmlElement) -> str:
    """Return what an element shows, on one line; signs for screen readers alone are left out."""
    parts: list[str] = []
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, inner in walker:
        gap = " " if is_block(inner) or tag(inner) == "br" else ""
        if event == "start" and inner is not element and is_unshown(inner):
            walker.skip_subtree()
        elif event == "start":
            parts += [gap, inner.text or ""]
        if event == "end" and inner is not element:
            parts += [gap, inner.tail or ""]
    return " ".join("".join(parts).split())


def is_unshown(element: HtmlElement) -> bool:
    """Tell whether what is in an element is no part of what a label shows."""
    if element.get("aria-hidden", "").lower() == "true" or tag(element) in ("svg", "title"):
        return True
    return is_for_others(element)


def is_for_others(element: HtmlElement) -> bool:
    """Tell whether an element is for screen readers alone, or a picture made of letters."""
    parts = html_marks.load().parts
    if names(element) & parts.unseen:
        return True
    return tag(element) in ("i", "span", "em") and bool(words(element) & parts.icon)


def remove(element: HtmlElement) -> None:
    """Take an element out; the text after it stays."""
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail or ""
    if is_block(element) or tag(element) in ("button", "a"):
        tail = f" {tail}"
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    element.tail = None
    parent.remove(element)
