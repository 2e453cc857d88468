"""A clean text is its source plus a list of named edits that can be replayed.

The edits refer to the source, are sorted and do not overlap. Replaying them gives the text
exactly, and every offset in the text maps back to an offset and a line of the source.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from lingvist.errors import CleaningError


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A stretch of the source that a rule replaced, or took out where nothing replaces it."""

    start: int
    end: int
    replacement: str
    rule: str


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the clean text with one role; the blocks of a text tile it.

    Attributes:
        kind: heading, paragraph, list_item or pull_quote.
        level: heading or list level from 1; 0 for other kinds.
        start: first character in the clean text.
        end: character after the block's last one, its separator included.
        confidence: 1.0 where the source marks the role; lower where it was inferred.
    """

    kind: str
    level: int
    start: int
    end: int
    confidence: float = 1.0


@dataclass(frozen=True)
class CleanText:
    """The source text, the edits made to it, and the blocks of what is left."""

    source: str
    edits: tuple[Edit, ...]
    blocks: tuple[Block, ...]

    def __post_init__(self) -> None:
        _check_edits(self.source, self.edits)
        _check_blocks(self.text, self.blocks)

    @cached_property
    def text(self) -> str:
        """The clean text: the edits replayed on the source."""
        return replay(self.source, self.edits)

    def source_offset(self, offset: int) -> int:
        """Map an offset of the clean text to one of the source.

        An offset inside a replacement maps to the start of what was replaced.
        """
        clean_starts, pieces = self._pieces
        clean, source, length = pieces[max(0, bisect_right(clean_starts, offset) - 1)]
        return source + min(offset - clean, length)

    def line(self, offset: int) -> int:
        """Return the line of the source, from 1, in which an offset of the clean text lies."""
        return bisect_right(self._line_starts, self.source_offset(offset))

    def source_line(self, offset: int) -> int:
        """Return the line of the source, from 1, in which an offset of the source lies."""
        return bisect_right(self._line_starts, offset)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(i + 1 for i, char in enumerate(self.source) if char == "\n")]

    @cached_property
    def _pieces(self) -> tuple[list[int], list[tuple[int, int, int]]]:
        """Stretches as (clean start, source start, length that runs in step)."""
        pieces, clean, source = [], 0, 0
        for edit in self.edits:
            if edit.start > source:
                pieces.append((clean, source, edit.start - source))
                clean += edit.start - source
            if edit.replacement:
                pieces.append((clean, edit.start, 0))
                clean += len(edit.replacement)
            source = edit.end
        pieces.append((clean, source, len(self.source) - source))
        return [start for start, _, _ in pieces], pieces


def replay(source: str, edits: tuple[Edit, ...] | list[Edit]) -> str:
    """Return ``source`` with the sorted, non-overlapping ``edits`` carried out."""
    parts, done = [], 0
    for edit in edits:
        parts += [source[done : edit.start], edit.replacement]
        done = edit.end
    parts.append(source[done:])
    return "".join(parts)


def _check_edits(source: str, edits: tuple[Edit, ...]) -> None:
    for edit in edits:
        if not 0 <= edit.start <= edit.end <= len(source):
            raise CleaningError(f"an edit of rule {edit.rule} lies outside the source: {edit}")
    for first, second in pairwise(edits):
        if second.start < first.end:
            raise CleaningError(f"edits overlap or are out of order: {first} and {second}")


def _check_blocks(text: str, blocks: tuple[Block, ...]) -> None:
    bounds = [0, *(block.end for block in blocks)]
    starts = [*(block.start for block in blocks), len(text)]
    if bounds != starts:
        raise CleaningError("the blocks do not tile the clean text")
