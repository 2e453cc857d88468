"""Asks XML elements for names, attributes and children, whatever namespace edition they use."""

from collections.abc import Iterator
from typing import Any

Element = Any
"""An element of lxml, which has no types."""


def local(element: Element) -> str:
    """Return the name of an element without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


def attribute(element: Element | None, name: str, default: str = "") -> str:
    """Return an attribute by its name without namespace.

    Args:
        element: the element; None has no attributes.
        name: name of the attribute.
        default: what to return where there is none.
    """
    if element is None:
        return default
    for key, value in element.items():
        if key == name or key.endswith("}" + name):
            return str(value)
    return default


def children(element: Element | None, *names: str) -> Iterator[Element]:
    """Yield the children of an element that bear one of some names."""
    if element is not None:
        for child in element:
            if local(child) in names:
                yield child


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first element at the end of a path of names; None where there is none."""
    for name in path:
        element = next(children(element, name), None)
    return element


def number(element: Element | None, name: str = "val", default: int = 0) -> int:
    """Return an attribute as a whole number.

    Args:
        element: the element.
        name: name of the attribute.
        default: what to return where there is none, or no number.
    """
    try:
        return int(float(attribute(element, name)))
    except (ValueError, OverflowError):
        return default


def is_on(element: Element | None) -> bool:
    """Tell whether a property that can be switched on and off is there and on."""
    return element is not None and attribute(element, "val", "1") not in (
        "0",
        "false",
        "off",
        "none",
    )
