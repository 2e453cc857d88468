"""The blocks of a page: headings, paragraphs, list items, quotes and rows of tables, in order."""

import re
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

Kind = Literal["heading", "paragraph", "bold", "item", "more", "quote", "row"]

BOLD_ON, BOLD_OFF = "\x02", "\x03"
"""Control characters that stand around bold text while a block is put together."""

BULLET = "*"
"""What marks an item; a hyphen may open speech, and cleaning would have to tell the two apart."""

_SIGNS = "•·●▪■◦‣►▸➢➤✓✔§\uf0b7\uf0a7"
_BLANKS = re.compile(r"[ \t\r\f\v]+")
_EMPTY_BOLD = re.compile(f"{BOLD_ON}([\\s\u00a0]*){BOLD_OFF}")
_REOPENED = re.compile(f"{BOLD_OFF}([ \u00a0]*){BOLD_ON}")
_BOLD_LINE = re.compile(f"{BOLD_ON}([^{BOLD_ON}{BOLD_OFF}]+){BOLD_OFF}[:.]?")
_PARTED = re.compile(r"\n[\s\u00a0]*\n")
_BULLET = re.compile(rf"(?P<indent>[\s\u00a0]*)[{_SIGNS}][\s\u00a0]+(?=\S)")
_TYPED = re.compile(r"[-–—*](?=[ \u00a0])")
_FEWEST = 2
_OUTER = " \n\u00a0\u200b\ufeff"
_BOLD_WORDS = 14
_BOLD_SENTENCE_WORDS = 7


@dataclass(frozen=True)
class Block:
    """A stretch of the page with one role.

    Attributes:
        kind: heading, paragraph, bold (a line in bold alone), item, more (what follows in the
            same item), quote, row.
        text: what it says; its line breaks are the page's.
        level: of a heading, or of a list item, from 1.
        sign: what marks a list item.
        is_first: whether a list, or a table, begins with it.
    """

    kind: Kind
    text: str
    level: int = 0
    sign: str = ""
    is_first: bool = False


def paragraphs(raw: str) -> list[list[str]]:
    """Return the paragraphs of what was read, each as its lines; marks of bold stay.

    Args:
        raw: text with the page's white space; a line break is a break that the page shows.
    """
    text = _REOPENED.sub(r"\1", _EMPTY_BOLD.sub(r"\1", _BLANKS.sub(" ", raw)))
    parts = (part.split("\n") for part in _PARTED.split(text))
    lines = ([line.strip(" ") for line in part if bare(line)] for part in parts)
    return [part for part in lines if part]


def bare(line: str) -> str:
    """Return a line without marks of bold and outer blanks."""
    return line.replace(BOLD_ON, "").replace(BOLD_OFF, "").strip(_OUTER)


def is_bold(line: str) -> bool:
    """Tell whether a line is bold as a whole, and short enough to be a label."""
    text = line.strip(_OUTER)
    words = len(bare(text).split())
    most = _BOLD_SENTENCE_WORDS if bare(text)[-1:] in ".!" else _BOLD_WORDS
    return bool(_BOLD_LINE.fullmatch(text)) and words <= most


def bullet(line: str) -> tuple[str, str] | None:
    """Return the indent and the text of a line that begins with a bullet; None for others."""
    text = line.replace(BOLD_ON, "").replace(BOLD_OFF, "")
    found = _BULLET.match(text)
    return (found["indent"], text[found.end() :].strip(_OUTER)) if found else None


def typed(lines: list[str]) -> list[str]:
    """Return lines with a sure bullet for each hyphen or star that begins several of them."""
    signs = [found[0] for line in lines if (found := _TYPED.match(bare(line)))]
    sign = max(set(signs), key=signs.count, default="")
    if signs.count(sign) < _FEWEST:
        return lines
    return [_with_bullet(line, sign) for line in lines]


def _with_bullet(line: str, sign: str) -> str:
    text = line.replace(BOLD_ON, "").replace(BOLD_OFF, "")
    bare_text = text.lstrip(_OUTER)
    indent = text[: len(text) - len(bare_text)]
    return f"{indent}{_SIGNS[0]} {bare_text[1:].lstrip(_OUTER)}" if bare_text[:1] == sign else line


def with_typed_lists(blocks: list[Block]) -> list[Block]:
    """Return blocks in which runs of paragraphs that begin with the same hyphen are items."""
    found: list[Block] = []
    for sign, run in groupby(blocks, key=_typed_sign):
        members = list(run)
        if sign and len(members) >= _FEWEST:
            found += [Block("item", b.text[1:].strip(_OUTER), 1, BULLET) for b in members]
        else:
            found += members
    return found


def _typed_sign(block: Block) -> str:
    is_line = block.kind == "paragraph" and "\n" not in block.text
    found = _TYPED.match(block.text) if is_line else None
    return found[0][0] if found else ""


def is_bullet(text: str) -> bool:
    """Tell whether a text is no more than a bullet."""
    return text in (*_SIGNS, "-", "–", "*")
