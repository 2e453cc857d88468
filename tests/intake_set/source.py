"""The sources of the labelled set: content, furniture and gold of a document in one file.

A source is TOML between two lines of ``+++``, then one block per line; the signs are in
`tests/data/intake/README.md`. Of a source a file is made, or it lies beside a hand-written one.
"""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from intake_set.inline import Piece, pieces

SIGNS = {
    "#": "heading",
    "-": "list_item",
    "1.": "list_item",
    ">": "pull_quote",
    "%": "label",
    "|": "table",
    "?": "optional",
    "~": "furniture",
    "@": "layout",
    "_": "caption",
}
_SIGN = re.compile(
    r"(?P<sign>#{1,3}|-{1,3}|1{1,3}\.|[>%|?_]|[~@](?P<name>\w+))(?: +(?P<text>.*))?$"
)


@dataclass(frozen=True, slots=True)
class Block:
    """One line of a source.

    Attributes:
        kind: heading, paragraph, list_item, pull_quote, caption, table; label (kept, its kind is
            not judged); optional (kept or dropped, both are right); furniture; layout (a directive
            to the renderer).
        pieces: the text with its inline marks.
        level: of a heading or list item, from 1; 0 for the others.
        name: kind of furniture, or the directive.
        ordered: whether a list item is numbered.
        floating: whether the block stands in a box, whose place in the reading order is free.
    """

    kind: str
    pieces: tuple[Piece, ...]
    level: int = 0
    name: str = ""
    ordered: bool = False
    floating: bool = False

    @property
    def shown(self) -> str:
        """The text as a reader of the document sees it."""
        return "".join(piece.text for piece in self.pieces if piece.role != "deleted")


@dataclass(frozen=True)
class Source:
    """A document of the set: what it says, what surrounds it, and how it is to be rendered."""

    path: Path
    facts: dict
    blocks: tuple[Block, ...]

    @property
    def name(self) -> str:
        return self.path.name.removesuffix(".src.md")

    @property
    def half(self) -> str:
        return self.path.parent.name

    @property
    def format(self) -> str:
        return self.path.parent.parent.name

    @property
    def options(self) -> dict:
        return self.facts.get("options", {})

    @property
    def by_hand(self) -> Path | None:
        """The hand-written file beside the source, where there is one."""
        return self.path.with_name(self.facts["file"]) if "file" in self.facts else None


def read_source(path: Path) -> Source:
    """Read one source."""
    _, front, body = path.read_text(encoding="utf-8").split("+++\n", 2)
    return Source(path, tomllib.loads(front), _in_boxes(_blocks(body)))


def read_sources(folder: Path, formats: tuple[str, ...], halves: tuple[str, ...]) -> list[Source]:
    """Read the sources of some formats and halves, in the order of their names."""
    paths = [p for f in formats for h in halves for p in sorted((folder / f / h).glob("*.src.md"))]
    return [read_source(path) for path in paths]


def _blocks(body: str) -> list[Block]:
    return [_block(line.strip()) for line in body.splitlines() if line.strip()]


def _block(line: str) -> Block:
    found = _SIGN.fullmatch(line)
    if not found:
        return Block("paragraph", pieces(line))
    sign, name, text = found["sign"], found["name"] or "", found["text"] or ""
    ordered = sign.endswith(".")
    kind = SIGNS["1." if ordered else sign[0]]
    level = len(sign.rstrip(".")) if kind in ("heading", "list_item") else 0
    return Block(kind, pieces(text), level, name, ordered)


def _in_boxes(blocks: list[Block]) -> tuple[Block, ...]:
    """Mark what stands between the directives ``@box`` and ``@end`` as floating, and quotes."""
    inside, marked = False, []
    for block in blocks:
        if block.kind == "layout":
            inside = block.name == "box" or (inside and block.name != "end")
        floating = inside or block.kind == "pull_quote"
        marked.append(
            Block(block.kind, block.pieces, block.level, block.name, block.ordered, floating)
        )
    return tuple(marked)
