"""The structure that a tagged PDF states: which element each marked content belongs to."""

import ctypes
from typing import Any

from lingvist.intake.pdf.words import Tag

_DEEPEST, _MOST = 40, 20_000
_NAME_BYTES = 128


def tags_of(raw: Any, page: Any) -> dict[int, tuple[Tag, ...]]:  # noqa: ANN401  no types
    """Return the structure elements around each marked content of a page, outermost first.

    Args:
        raw: the functions of pdfium.
        page: pdfium's page.
    """
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return {}
    try:
        found: dict[int, tuple[Tag, ...]] = {}
        roots = max(0, raw.FPDF_StructTree_CountChildren(tree))
        open_elements: list[tuple[Any, tuple[Tag, ...]]] = [
            (raw.FPDF_StructTree_GetChildAtIndex(tree, place), ())
            for place in reversed(range(min(roots, _MOST)))
        ]
        _walk(raw, open_elements, found)
        return found
    finally:
        raw.FPDF_StructTree_Close(tree)


def _walk(
    raw: Any,  # noqa: ANN401  no types
    waiting: list[tuple[Any, tuple[Tag, ...]]],
    found: dict[int, tuple[Tag, ...]],
) -> None:
    seen = 0
    while waiting and seen < _MOST:
        element, around = waiting.pop()
        if not element or len(around) >= _DEEPEST:
            continue
        seen += 1
        path = (*around, Tag(_name(raw, element), seen))
        children = []
        for place in range(max(0, raw.FPDF_StructElement_CountChildren(element))):
            content = raw.FPDF_StructElement_GetChildMarkedContentID(element, place)
            if content >= 0:
                found.setdefault(content, path)
            elif child := raw.FPDF_StructElement_GetChildAtIndex(element, place):
                children.append((child, path))
        waiting.extend(reversed(children))


def _name(raw: Any, element: Any) -> str:  # noqa: ANN401  no types
    buffer = ctypes.create_string_buffer(_NAME_BYTES)
    length = raw.FPDF_StructElement_GetType(element, buffer, _NAME_BYTES)
    return buffer.raw[: max(0, min(length, _NAME_BYTES) - 2)].decode("utf-16-le", "replace")
