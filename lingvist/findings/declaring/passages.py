"""Passages: the blocks of a document with their tokens, and stretches within them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import pandas as pd

from lingvist.findings.tree import Token

_BREAK = re.compile(
    # a full stop that is not a number's, with the marks that close after it, then a new start
    r"(?:(?<!\b\d)(?<!\b\d\d)\.|[!?…])[\"”“»«)\]]*(?P<gap>\s+)"
    r"(?=[\"“”»«(]?(?:[A-ZÆØÅ]|\d{1,2}[.)]\s))"
    # a line break that begins anew
    r"|(?P<line>\n\s*)(?=[A-ZÆØÅ•–*-])"
)
_BULLET = re.compile(r"\s*[•▪◦●*-]\s+\S")
_DASHED = re.compile(r"\s*[–—]\s+\S")
_CELLS = re.compile(r"\w\s*\|\s*\w")
_TITLE = 8
_FIELDS = tuple(Token.__dataclass_fields__)


@dataclass(frozen=True)
class Passage:
    """A block of a document with its tokens.

    Attributes:
        number: its position in the document, from 0.
        block: its id.
        kind: heading, paragraph, list_item or pull_quote.
        level: heading or list level from 1; 0 for other kinds.
        start: first character in the clean text.
        line: line of the source in which it starts.
        text: its text, without white space around.
        tokens: its tokens.
    """

    number: int
    block: str
    kind: str
    level: int
    start: int
    line: int
    text: str
    tokens: tuple[Token, ...] = field(repr=False)

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading."""
        return self.kind == "heading"

    @property
    def is_title(self) -> bool:
        """Whether it is a heading, or a short line that stands for one."""
        short = len(self.text.split()) <= _TITLE and "\n" not in self.text
        line = self.kind == "paragraph" and short and self.text[-1:] not in ".!?:;,"
        return self.is_heading or line

    @property
    def end(self) -> int:
        """Character after its last one in the clean text."""
        return self.start + len(self.text)

    @property
    def whole(self) -> "Stretch":
        """All of it."""
        return Stretch(self, 0, len(self.text))

    @cached_property
    def sentences(self) -> tuple["Stretch", ...]:
        """Its sentences by punctuation, which holds where a parser errs: in lists and headings."""
        breaks = list(_BREAK.finditer(self.text))
        bounds = [(m.start("gap") if m["gap"] else m.start("line"), m.end()) for m in breaks]
        starts = [0, *(end for _, end in bounds)]
        ends = [*(start for start, _ in bounds), len(self.text)]
        pairs = zip(starts, ends, strict=True)
        return tuple(Stretch(self, start, end) for start, end in pairs if start < end)


@dataclass(frozen=True)
class Stretch:
    """A stretch of a passage.

    Attributes:
        passage: the passage.
        start: first character, counted from the start of the passage.
        end: character after the last one.
    """

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its text, exactly as it stands."""
        return self.passage.text[self.start : self.end]

    @property
    def place(self) -> tuple[int, int]:
        """First character, and the one after the last, in the clean text."""
        return self.passage.start + self.start, self.passage.start + self.end

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens that lie in it."""
        start, end = self.place
        tokens = self.passage.tokens
        first = bisect_left(tokens, start, key=lambda token: token.start)
        last = bisect_right(tokens, end, key=lambda token: token.end)
        return tokens[first:last]

    def part(self, start: int, end: int) -> "Stretch":
        """Return a part of it, without white space around; counted from its own start."""
        text = self.text[start:end]
        left = start + len(text) - len(text.lstrip())
        right = end - (len(text) - len(text.rstrip())) if text.strip() else left
        return Stretch(self.passage, self.start + left, self.start + right)

    def group(self, match: re.Match[str], name: str | int = 0) -> "Stretch":
        """Return what a group of a match on its text covers."""
        return self.part(match.start(name), match.end(name))

    def over(self, tokens: tuple[Token, ...] | list[Token]) -> "Stretch":
        """Return the stretch of its passage that tokens cover."""
        offset = self.passage.start
        return Stretch(self.passage, tokens[0].start - offset, tokens[-1].end - offset)

    def location(self) -> dict[str, object]:
        """Return the columns that say where it stands."""
        start, end = self.place
        first = next((t for t in self.passage.tokens if t.end > start), self.passage.tokens[-1])
        return {
            "document": first.document, "block": self.passage.block, "sentence": first.sentence,
            "start": start, "end": end, "line": first.line,
        }  # fmt: skip


def documents(tokens: pd.DataFrame, blocks: pd.DataFrame) -> Iterator[tuple[Passage, ...]]:
    """Yield the passages of each document that hold a token, in order.

    Args:
        tokens: the ``tokens`` table of one or more documents.
        blocks: their ``blocks`` table.
    """
    held = _tokens_by_block(tokens)
    for _, frame in blocks.groupby("document", sort=False, observed=True):
        rows: list[Any] = list(frame.sort_values("start").itertuples(index=False))
        found = [_passage(row, held[row.block]) for row in rows if row.block in held]
        if found:
            items = _rows_of_tables(found) | _dashed_items(found)
            yield tuple(
                replace(one, number=n, kind="list_item", level=1)
                if n in items
                else replace(one, number=n)
                for n, one in enumerate(found)
            )


def _rows_of_tables(found: list[Passage]) -> set[int]:
    """Return the numbers of the passages with cells that stand one after the other."""
    cells = {n for n, one in enumerate(found) if _CELLS.search(one.text)}
    return {n for n in cells if n - 1 in cells or n + 1 in cells}


def _dashed_items(found: list[Passage]) -> set[int]:
    """Return the numbers of the paragraphs with a dash before them, beside an item or another."""
    dashed = {n for n, p in enumerate(found) if p.kind == "paragraph" and _DASHED.match(p.text)}
    items = dashed | {n for n, p in enumerate(found) if p.kind == "list_item"}
    return {n for n in dashed if n - 1 in items or n + 1 in items}


def _passage(row: Any, tokens: list[Token]) -> Passage:  # noqa: ANN401  a row of the table
    item = row.kind == "paragraph" and _BULLET.match(row.text) is not None
    return Passage(
        number=0, block=row.block, kind="list_item" if item else row.kind,
        level=1 if item else row.level,
        start=row.start + len(row.text) - len(row.text.lstrip()),
        line=row.line, text=row.text.strip(), tokens=tuple(sorted(tokens, key=lambda t: t.start)),
    )  # fmt: skip


def _tokens_by_block(tokens: pd.DataFrame) -> dict[str, list[Token]]:
    held: dict[str, list[Token]] = {}
    columns = [tokens[name].tolist() for name in _FIELDS]
    for row in zip(*columns, strict=True):
        token = Token(*row)
        held.setdefault(token.block, []).append(token)
    return held
