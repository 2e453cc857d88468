"""The notation in which a lexicon writes words and expressions, read into steps.

``tage *4 {ansvar}`` is a form of *tage*, up to four words, and a form of *ansvar*, which carries
the mention. The notation is told in full in ``docs/lexicon.md``.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from lingvist.resources import inflection

Kind = Literal["word", "exact", "first", "head", "tag", "glob"]
Classes = Mapping[str, tuple[str, ...]]

_CHUNK = re.compile(r"[{}()]|[^\s{}()]+")
_GAP = re.compile(r"\*([1-9])")
_GLOB = re.compile(r"\*?[^\W_][\w'’-]+\*|\*[^\W_][\w'’-]+")
_TAG = re.compile(r"<([A-Z]+)>")


class PatternError(ValueError):
    """A pattern that cannot be read."""


@dataclass(frozen=True)
class Item:
    """One thing a word may be.

    Attributes:
        kind: any form of a word, this very form, a first part of a compound, its head, a tag, or a
            form with ``*`` for any letters.
        text: the word, the part, the tag or the form.
        pos: the part of speech the word must have; empty for any.
    """

    kind: Kind
    text: str
    pos: str = ""

    @cached_property
    def forms(self) -> frozenset[str]:
        """The forms by which the item is known in running text."""
        if self.kind in ("exact", "first", "tag", "glob"):
            return frozenset({self.text})
        return (
            inflection.forms(self.text, self.pos) if self.pos else inflection.all_forms(self.text)
        )


@dataclass(frozen=True)
class Step:
    """A word of an expression: its alternatives, and whether it may be missing or carries."""

    items: tuple[Item, ...]
    optional: bool = False
    carries: bool = False


@dataclass(frozen=True)
class Gap:
    """Up to ``longest`` words that may stand between two steps."""

    longest: int


@dataclass(frozen=True)
class Pattern:
    """An expression as written, and its steps in order."""

    source: str
    steps: tuple[Step | Gap, ...]

    @property
    def starts(self) -> frozenset[str]:
        """The forms with which it may begin; empty where any word may begin it."""
        items = self.steps[0].items if isinstance(self.steps[0], Step) else ()
        if any(item.kind not in ("word", "exact") for item in items):
            return frozenset()
        return frozenset().union(*(item.forms for item in items))


def parse(source: str, classes: Classes | None = None) -> Pattern:
    """Read a pattern.

    Args:
        source: the pattern as written in the lexicon.
        classes: the words behind each ``@class``.

    Raises:
        PatternError: brackets do not pair, a class is not known, or nothing firm begins or ends it.
    """
    steps: list[Step | Gap] = []
    carries = optional = False
    for chunk in _CHUNK.findall(source):
        if chunk in "{}":
            carries = _toggled(chunk, "{", carries, source)
        elif chunk in "()":
            optional = _toggled(chunk, "(", optional, source)
        elif gap := _GAP.fullmatch(chunk):
            steps.append(Gap(int(gap[1])))
        else:
            steps.append(Step(_items(chunk, classes or {}, source), optional, carries))
    _check(steps, source, is_open=carries or optional)
    return Pattern(source, tuple(steps))


def _toggled(chunk: str, opening: str, is_open: bool, source: str) -> bool:  # noqa: FBT001  a state
    if (chunk == opening) == is_open:
        raise PatternError(f"brackets do not pair in {source!r}")
    return chunk == opening


def _check(steps: list[Step | Gap], source: str, *, is_open: bool) -> None:
    if is_open:
        raise PatternError(f"brackets do not pair in {source!r}")
    ends = [steps[0], steps[-1]] if steps else []
    if not ends or any(isinstance(end, Gap) or end.optional for end in ends):
        raise PatternError(f"{source!r} must begin and end with a word that may not be missing")


def _items(chunk: str, classes: Classes, source: str) -> tuple[Item, ...]:
    items: list[Item] = []
    for alternative in chunk.split("/"):
        if alternative.startswith("@"):
            if alternative[1:] not in classes:
                raise PatternError(
                    f"{source!r} names the class {alternative}, which is not defined"
                )
            items += [word_item(word) for word in classes[alternative[1:]]]
        else:
            items.append(word_item(alternative))
    return tuple(items)


def word_item(word: str) -> Item:
    """Read the notation of one word, such as ``=ansvar``, ``-ansvar``, ``ansv*`` or ``<NUM>``.

    Raises:
        PatternError: it is no word.
    """
    if tag := _TAG.fullmatch(word):
        return Item("tag", tag[1])
    text, _, pos = word.partition(":")
    if pos and not pos.isupper():
        raise PatternError(f"{pos!r} in {word!r} is no part of speech")
    kinds: dict[Kind, bool] = {
        "exact": text.startswith("="), "head": text.startswith("-"), "first": text.endswith("-"),
    }  # fmt: skip
    kind: Kind = next((kind for kind, holds in kinds.items() if holds), "word")
    kind = "glob" if _GLOB.fullmatch(text) else kind
    text = text.strip("=-").lower()
    if not text or any(sign in text for sign in ("=@<>" if kind == "glob" else "=*@<>")):
        raise PatternError(f"{word!r} is no word")
    return Item(kind, text, pos)
