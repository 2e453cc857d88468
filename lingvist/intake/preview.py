"""The preview of a document: source and cleaned text side by side, each change with its rule."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from jinja2 import Environment, PackageLoader, StrictUndefined

from lingvist.clean import Block, CleanText, Edit
from lingvist.intake.received import Received

TEMPLATE = "preview.html.j2"


@dataclass(frozen=True)
class Stretch:
    """A stretch of the source: kept, or changed by a rule.

    Attributes:
        text: what stands in the source.
        rule: the rule that changed it; empty where it is kept.
        became: what stands in its place.
        is_mask: whether it is a mask of personal data.
    """

    text: str
    rule: str = ""
    became: str = ""
    is_mask: bool = False

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing but white space was changed."""
        return not (self.text + self.became).strip()

    @property
    def is_sign(self) -> bool:
        """Tell whether no letter or digit was changed: bullets, number signs, asterisks."""
        return not any(map(str.isalnum, self.text + self.became))


@dataclass(frozen=True)
class Row:
    """A block of the clean text beside the source it comes from.

    Attributes:
        line: line of the source on which it begins, from 1.
        stretches: the source.
        kind: heading, paragraph, list_item or pull_quote; empty where nothing is left.
        level: level of the heading or list.
        confidence: how sure the kind is, 0 to 1.
        text: the clean text.
    """

    line: int
    stretches: tuple[Stretch, ...]
    kind: str = ""
    level: int = 0
    confidence: float = 1.0
    text: str = ""


def preview_page(name: str, received: Received, cleaned: CleanText, original: str = "") -> str:
    """Return the preview of a document as one self-contained page.

    The page shows what was masked, and belongs to whoever adds the document alone. Whatever
    stands in the texts is escaped; nothing is fetched from anywhere.

    Args:
        name: id of the document, or the name of its file.
        received: what was read.
        cleaned: what cleaning makes of it.
        original: name or address of the original.
    """
    lines = received.text.count
    masks = [
        (lines("\n", 0, mask.start) + 1, mask, span)
        for mask, span in zip(received.masks, received.unmasked_spans(), strict=True)
    ]
    return (
        _templates()
        .get_template(TEMPLATE)
        .render(
            name=name,
            original=original,
            received=received,
            masks=masks,
            rows=rows_of(received, cleaned),
            counts=_counts(cleaned),
        )
    )


def rows_of(received: Received, cleaned: CleanText) -> list[Row]:
    """Return the blocks of a clean text, each beside its stretch of the source."""
    if not cleaned.blocks:
        return [Row(1, _stretches(received, cleaned, 0, len(cleaned.source)))]
    starts = [_begin(cleaned, before, block) for before, block in pairwise(cleaned.blocks)]
    bounds = [0, *starts, len(cleaned.source)]
    return [
        _row(received, cleaned, block, start, end)
        for block, (start, end) in zip(cleaned.blocks, pairwise(bounds), strict=True)
    ]


def _begin(cleaned: CleanText, before: Block, block: Block) -> int:
    """Return where in the source a block begins, the marks before it on its line included."""
    start = cleaned.source_offset(block.start)
    ended = cleaned.source_offset(before.start + len(_text(cleaned, before)) - 1) + 1
    return max(cleaned.source.rfind("\n", 0, start) + 1, min(ended, start))


def _text(cleaned: CleanText, block: Block) -> str:
    return cleaned.text[block.start : block.end].rstrip()


def _row(received: Received, cleaned: CleanText, block: Block, start: int, end: int) -> Row:
    return Row(
        cleaned.source_line(start),
        _stretches(received, cleaned, start, end),
        block.kind,
        block.level,
        block.confidence,
        _text(cleaned, block),
    )


def _stretches(received: Received, cleaned: CleanText, start: int, end: int) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    place = start
    for edit in _between(cleaned.edits, start, end):
        found += _kept(received, cleaned.source, place, edit.start)
        text = cleaned.source[edit.start : edit.end]
        found.append(Stretch(text, edit.rule, edit.replacement))
        place = edit.end
    found += _kept(received, cleaned.source, place, end)
    while found and not (found[-1].text + found[-1].became).strip():
        found.pop()
    return tuple(found)


def _between(edits: tuple[Edit, ...], start: int, end: int) -> Iterator[Edit]:
    """Yield the edits that begin in a stretch; one at its very end belongs to the next."""
    return (edit for edit in edits if start <= edit.start < end)


def _kept(received: Received, source: str, start: int, end: int) -> Iterator[Stretch]:
    place = start
    for mask in received.masks:
        if place <= mask.start and mask.end <= end:
            if place < mask.start:
                yield Stretch(source[place : mask.start])
            yield Stretch(source[mask.start : mask.end], is_mask=True)
            place = mask.end
    if place < end:
        yield Stretch(source[place:end])


def _counts(cleaned: CleanText) -> list[tuple[str, int]]:
    """Return how often each rule changed more than white space, the most frequent first."""
    counts: dict[str, int] = {}
    for edit in cleaned.edits:
        if (cleaned.source[edit.start : edit.end] + edit.replacement).strip():
            counts[edit.rule] = counts.get(edit.rule, 0) + 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("lingvist.intake"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
