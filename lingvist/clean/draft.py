"""A text on its way from source to clean text: changes to it, kept as edits of the source.

Passes see the text as it stands and change it; the draft composes their changes, so that what
remains is one list of edits on the source.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from lingvist.clean.edits import Edit
from lingvist.clean.rules import NamedChange


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the source and what stands for it now; without a rule it is as it was."""

    start: int
    end: int
    text: str
    rule: str = ""

    def split(self, at: int) -> tuple["Piece", "Piece"]:
        """Part the piece before its character ``at``; a replacement's source goes to the first."""
        middle = self.end if self.rule else self.start + at
        return (
            Piece(self.start, middle, self.text[:at], self.rule),
            Piece(middle, self.end, self.text[at:], self.rule),
        )


@dataclass(frozen=True)
class Draft:
    """The pieces a text is made of, in order; they cover the source."""

    pieces: tuple[Piece, ...]

    @classmethod
    def of(cls, source: str) -> "Draft":
        """Begin with the source, unchanged."""
        return cls((Piece(0, len(source), source),))

    @cached_property
    def text(self) -> str:
        """The text as it stands."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The changes so far as edits of the source; neighbouring removals by one rule are one."""
        edits: list[Edit] = []
        for piece in self.pieces:
            if piece.rule:
                edit = Edit(piece.start, piece.end, piece.text, piece.rule)
                if edits and _are_one_removal(edits[-1], edit):
                    edit = Edit(edits.pop().start, edit.end, "", edit.rule)
                edits.append(edit)
        return tuple(edits)

    def origin(self, offset: int) -> int:
        """Map an offset of the text as it stands to one of the source."""
        index = max(0, bisect_right(self._starts, offset) - 1)
        piece = self.pieces[index]
        return piece.start if piece.rule else piece.start + offset - self._starts[index]

    @cached_property
    def _starts(self) -> list[int]:
        starts, position = [], 0
        for piece in self.pieces:
            starts.append(position)
            position += len(piece.text)
        return starts

    def changed(self, changes: Iterable[NamedChange]) -> "Draft":
        """Return the draft with ``changes`` carried out on the text as it stands.

        Args:
            changes: rule names, each with a stretch of the text and what is to stand there;
                sorted, not overlapping.
        """
        text = self.text
        real = [(name, (a, b, new)) for name, (a, b, new) in changes if text[a:b] != new]
        return Draft(tuple(_composed(self.pieces, real))) if real else self


def _are_one_removal(first: Edit, second: Edit) -> bool:
    touching = first.rule == second.rule and first.end == second.start
    return touching and not first.replacement and not second.replacement


def _composed(pieces: tuple[Piece, ...], changes: list[NamedChange]) -> Iterator[Piece]:
    stream = _Stream(pieces)
    for name, (start, end, text) in changes:
        yield from stream.until(start)
        yield from stream.removed_here()
        yield from _replaced(list(stream.until(end)), text, name, stream.source)
    yield from stream.waiting[::-1]


class _Stream:
    """Pieces read off from the front, parted where a change begins or ends."""

    def __init__(self, pieces: tuple[Piece, ...]) -> None:
        self.waiting = list(pieces[::-1])
        self.position = 0
        self.source = 0

    def until(self, offset: int) -> Iterator[Piece]:
        """Read off what stands before ``offset`` in the text."""
        while self.position < offset:
            piece = self.waiting.pop()
            if self.position + len(piece.text) > offset:
                piece, rest = piece.split(offset - self.position)
                self.waiting.append(rest)
            yield self._read(piece)

    def removed_here(self) -> Iterator[Piece]:
        """Read off the removals that stand exactly here."""
        while self.waiting and self.waiting[-1].rule and not self.waiting[-1].text:
            yield self._read(self.waiting.pop())

    def _read(self, piece: Piece) -> Piece:
        self.position += len(piece.text)
        self.source = piece.end
        return piece


def _replaced(covered: list[Piece], text: str, name: str, source: int) -> Iterator[Piece]:
    """Replace pieces by ``text``; removals among mere white space keep their own names."""
    is_content = any(piece.text.strip() for piece in covered)
    run: list[Piece] = []
    for piece in covered:
        if piece.text or is_content:
            run.append(piece)
            continue
        yield from _merged(run, text, name)
        yield piece
        run, text = [], "" if run else text
    yield from _merged(run, text, name) if run else _inserted(source, text, name)


def _merged(run: list[Piece], text: str, name: str) -> Iterator[Piece]:
    if run and (text or run[0].start < run[-1].end):
        yield Piece(run[0].start, run[-1].end, text, name)


def _inserted(source: int, text: str, name: str) -> Iterator[Piece]:
    if text:
        yield Piece(source, source, text, name)
