"""Blocks written as the Markdown-like text that cleaning reads."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Kind = Literal["heading", "bold", "paragraph", "bullet", "numbered", "quote"]

_DEEPEST_HEADING = 6
_SEPARATOR = "\n\n"


@dataclass(frozen=True, slots=True)
class MarkedBlock:
    """A block that a reader found.

    Attributes:
        kind: what it is; a numbered item carries its number in its text.
        text: its text; a line break stands where a word may be broken by a hyphen.
        level: of headings and list items, from 1.
        page: number of the page it begins on, from 0.
        breaks: for each later page that it goes on to: the offset in its text.
    """

    kind: Kind
    text: str
    level: int = 1
    page: int = 0
    breaks: tuple[tuple[int, int], ...] = ()


def marked_text(blocks: Iterable[MarkedBlock], pages: int = 0) -> tuple[str, tuple[int, ...]]:
    """Write blocks as text, one empty line between them.

    Args:
        blocks: the blocks in reading order.
        pages: number of pages; 0 where there are none.

    Returns:
        The text, and the offset at which each page begins.
    """
    parts: list[str] = []
    begins: dict[int, int] = {}
    offset = 0
    for block in blocks:
        lead, text = _marked(block)
        if not text.strip():
            continue
        begins.setdefault(block.page, offset)
        for page, place in block.breaks:
            begins.setdefault(page, offset + len(lead) + min(place, len(text)))
        parts.append(lead + text)
        offset += len(lead + text) + len(_SEPARATOR)
    whole = _SEPARATOR.join(parts) + ("\n" if parts else "")
    return whole, _offsets(begins, pages, len(whole))


def _offsets(begins: dict[int, int], pages: int, end: int) -> tuple[int, ...]:
    """Return where each page begins; a page without text begins where the next one does."""
    found: list[int] = []
    following = end
    for page in reversed(range(pages)):
        following = min(begins.get(page, following), following)
        found.append(following)
    return tuple(reversed(found))


def _marked(block: MarkedBlock) -> tuple[str, str]:
    """Return the marks before a block's text, and the text."""
    indent = "  " * (block.level - 1)
    if block.kind == "heading":
        return "#" * min(block.level, _DEEPEST_HEADING) + " ", " ".join(block.text.split())
    if block.kind == "bold":
        return "**", " ".join(block.text.split()) + "**"
    if block.kind == "bullet":
        return indent + "- ", block.text
    if block.kind == "numbered":
        return indent, block.text
    if block.kind == "quote":
        return "> ", block.text.replace("\n", "\n> ")
    return "", block.text
