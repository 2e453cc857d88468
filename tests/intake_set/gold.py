"""The gold of a document: what is to be kept, removed and masked."""

from collections.abc import Iterable
from dataclasses import dataclass

from intake_set.inline import Piece, pieces
from intake_set.source import Block, Source

KEPT = ("heading", "paragraph", "list_item", "pull_quote", "caption", "table", "label", "optional")


@dataclass(frozen=True, slots=True)
class GoldBlock:
    """A block to be kept.

    Attributes:
        kind: as in the source.
        level: of a heading or list item.
        text: the words to be kept, personal data masked.
        open_text: the same, nothing masked; what an extractor that does not mask should give.
        floating: whether its place in the reading order is free.
        number: that a numbered list item bears, or empty; not judged.
    """

    kind: str
    level: int
    text: str
    open_text: str
    floating: bool
    number: str = ""


@dataclass(frozen=True, slots=True)
class GoldLine:
    """A line of furniture, or furniture inside a line: its kind, its text masked and open."""

    kind: str
    text: str
    open_text: str


@dataclass(frozen=True)
class Gold:
    """What a document's clean text should be, and what should have gone on the way.

    Attributes:
        blocks: what is to be kept, in reading order.
        furniture: what is to be removed, each line as often as it stands in the document.
        personal: stretches to be masked, as (kind, text).
        neutral: stretches that may be masked or not: switchboards, mail boxes of a unit.
        language: language code.
        title: title, as the document states it.
        date: day as YYYY-MM-DD, or empty.
    """

    blocks: tuple[GoldBlock, ...]
    furniture: tuple[GoldLine, ...]
    personal: tuple[tuple[str, str], ...]
    neutral: tuple[str, ...]
    language: str
    title: str
    date: str


def gold_of(source: Source, around: Iterable[tuple[str, str]] = ()) -> Gold:
    """Return the gold of a source.

    Args:
        source: the source.
        around: furniture that the renderer put around the content, as (kind, marked-up text).
    """
    frame = [(kind, pieces(text)) for kind, text in around]
    lines = [block.pieces for block in source.blocks] + [line for _, line in frame]
    return Gold(
        blocks=tuple(
            _kept(block, number)
            for block, number in zip(source.blocks, numbers(source.blocks), strict=True)
            if block.kind in KEPT
        ),
        furniture=(*_furniture(source.blocks), *(_line(kind, line) for kind, line in frame)),
        personal=tuple((p.kind, p.text) for line in lines for p in line if p.role == "personal"),
        neutral=tuple(p.text for line in lines for p in line if p.role == "neutral"),
        language=source.facts.get("language", "da"),
        title=source.facts.get("title", ""),
        date=str(source.facts.get("date", "")),
    )


def numbers(blocks: Iterable[Block]) -> Iterable[str]:
    """Give the number that each block bears in its list; empty where it is no numbered item."""
    count: dict[int, int] = {}
    for block in blocks:
        count = {level: n for level, n in count.items() if level <= block.level}
        if block.ordered:
            count[block.level] = count.get(block.level, 0) + 1
        yield str(count[block.level]) if block.ordered else ""


def _kept(block: Block, number: str) -> GoldBlock:
    stays = [piece for piece in block.pieces if piece.role not in ("furniture", "deleted")]
    return GoldBlock(block.kind, block.level, _masked(stays), _open(stays), block.floating, number)


def _furniture(blocks: Iterable[Block]) -> Iterable[GoldLine]:
    for block in blocks:
        if block.kind == "furniture":
            yield _line(block.name, block.pieces)
        for piece in block.pieces:
            if piece.role in ("furniture", "deleted"):
                yield _line(piece.kind or piece.role, [piece])


def _line(kind: str, parts: Iterable[Piece]) -> GoldLine:
    parts = list(parts)
    return GoldLine(kind, _masked(parts), _open(parts))


def _masked(parts: Iterable[Piece]) -> str:
    return _plain(f"[{p.kind}]" if p.role == "personal" else p.text for p in parts)


def _open(parts: Iterable[Piece]) -> str:
    return _plain(p.text for p in parts)


def _plain(texts: Iterable[str]) -> str:
    return " ".join("".join(texts).split())
