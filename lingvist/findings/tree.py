"""Sentences as trees of tokens, read from the ``tokens`` table.

The finders walk these small records instead of a spaCy Doc, so that a stored token table is
enough: nothing is annotated twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd


@dataclass(frozen=True, slots=True)
class Token:
    """One row of the ``tokens`` table."""

    document: str
    block: str
    sentence: str
    start: int
    end: int
    line: int
    i: int
    text: str
    lemma: str
    pos: str
    morph: str
    head: int
    dep: str
    compound: str
    is_word: bool
    block_kind: str

    @property
    def lower(self) -> str:
        """The token in lower case."""
        return self.text.lower()

    def has(self, feature: str) -> bool:
        """Tell whether the features hold ``feature``, such as ``Voice=Pass``."""
        return feature in self.morph.split("|")

    @property
    def parts(self) -> tuple[str, ...]:
        """The lemmas of a compound's parts; empty for other words."""
        return tuple(self.compound.split("|")) if self.compound else ()


@dataclass(frozen=True)
class Sentence:
    """The tokens of a sentence, with the tree over them.

    Attributes:
        id: the sentence id.
        tokens: its tokens in order; their ``i`` are consecutive.
    """

    id: str
    tokens: tuple[Token, ...]
    _offset: int = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_offset", self.tokens[0].i)

    @property
    def start(self) -> int:
        """Offset of the first character in the clean text."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset after the last character in the clean text."""
        return self.tokens[-1].end

    @cached_property
    def _children(self) -> dict[int, list[Token]]:
        children: dict[int, list[Token]] = {}
        for token in self.tokens:
            if token.head != token.i:
                children.setdefault(token.head, []).append(token)
        return children

    @property
    def roots(self) -> list[Token]:
        """The tokens that no token of the sentence governs."""
        return [t for t in self.tokens if t.head == t.i or self.at(t.head) is None]

    def at(self, i: int) -> Token | None:
        """Return the token at document position ``i``, or None outside the sentence."""
        index = i - self._offset
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def head(self, token: Token) -> Token | None:
        """Return the token that governs ``token``, or None at a root."""
        return None if token.head == token.i else self.at(token.head)

    def children(self, token: Token, *deps: str) -> list[Token]:
        """Return the tokens that ``token`` governs, in order.

        Args:
            token: the governing token.
            deps: relations to keep, subtypes included (``obl`` keeps ``obl:tmod``); all if none.
        """
        found = self._children.get(token.i, [])
        return [t for t in found if t.dep.split(":")[0] in deps or t.dep in deps] if deps else found

    def subtree(self, token: Token) -> list[Token]:
        """Return ``token`` and all that it governs, directly or not, in order."""
        found, agenda, seen = [token], [token], {token.i}
        while agenda:
            for child in self.children(agenda.pop()):
                if child.i not in seen:
                    seen.add(child.i)
                    found.append(child)
                    agenda.append(child)
        return sorted(found, key=lambda t: t.i)

    def between(self, first: Token, last: Token) -> tuple[Token, ...]:
        """Return the tokens from ``first`` to ``last``, both included."""
        return self.tokens[first.i - self._offset : last.i - self._offset + 1]


_FIELDS = list(Token.__dataclass_fields__)


def sentences(tokens: pd.DataFrame) -> Iterator[Sentence]:
    """Yield the sentences of a ``tokens`` table, in order."""
    if tokens.empty:
        return
    columns = [tokens[name].tolist() for name in _FIELDS]
    gathered: list[Token] = []
    for row in zip(*columns, strict=True):
        token = Token(*row)
        if gathered and token.sentence != gathered[0].sentence:
            yield Sentence(gathered[0].sentence, tuple(gathered))
            gathered = []
        gathered.append(token)
    yield Sentence(gathered[0].sentence, tuple(gathered))


def text_of(tokens: list[Token] | tuple[Token, ...]) -> str:
    """Write tokens as running text: a blank wherever the source had a gap."""
    words = []
    for previous, token in zip([None, *tokens], tokens, strict=False):
        if previous is not None and token.start > previous.end:
            words.append(" ")
        words.append(token.text)
    return "".join(words)
