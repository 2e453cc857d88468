"""Where two readings of a document differ, mark by mark, to be read by people."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from lingvist.evaluate.attributes import OPEN_PARTS, same_words
from lingvist.evaluate.between import LABELS, both_read, compared
from lingvist.evaluate.fields import LAYERS
from lingvist.evaluate.judgements import ORDERED
from lingvist.evaluate.machine import CODER
from lingvist.evaluate.matching import clauses, matched
from lingvist.evaluate.readings import Mark, Reading
from lingvist.evaluate.units import characters

Kind = Literal["missed", "extra", "boundary", "attribute"]
SELECTED = ("frames", "unfolded")
"""Layers of which people mark a choice: what is found beyond it is not wrong."""
SAID = {"values": ("lemma", "mnemonic"), "frames": OPEN_PARTS}
"""Fields without a closed vocabulary in which a difference counts all the same."""
COVERING = ("furniture", "personal")
"""Layers in which it matters what is covered, not in how many pieces."""


@dataclass(frozen=True)
class Difference:
    """A field that two readings fill differently."""

    field: str
    first: object
    second: object


@dataclass(frozen=True)
class Disagreement:
    """A place where two readings differ.

    Attributes:
        layer: the layer.
        kind: ``missed`` (marked in the first alone), ``extra`` (in the second alone),
            ``boundary`` (other bounds) or ``attribute`` (other fields; the bounds may differ too).
        first: the mark of the first reading; None where it has none.
        second: the mark of the second reading; None where it has none.
        differences: the fields that differ.
        refused: whether the first reading has a false friend there.
    """

    layer: str
    kind: Kind
    first: Mark | None
    second: Mark | None
    differences: tuple[Difference, ...] = ()
    refused: bool = False

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks there are."""
        return tuple(mark for mark in (self.first, self.second) if mark is not None)

    @property
    def start(self) -> int:
        """Where it begins in the source."""
        return min(mark.start for mark in self.marks)

    @property
    def line(self) -> int:
        """The line of the source in which it begins."""
        return min(mark.line for mark in self.marks)


def disagreements(first: Reading, second: Reading, source: str) -> list[Disagreement]:
    """Return where two readings of a document differ, layer by layer in order of the text.

    Args:
        first: what is taken as marked, a person's reading.
        second: what is held against it: another reading, or what the rules find.
        source: the source text.

    Returns:
        What measures of agreement count as wrong, and bounds and fields that differ. Bounds of
        mentions differ by any character, others by letters and digits alone. Where the rules
        find clauses that a person did not choose, nothing is wrong.
    """
    found: list[Disagreement] = []
    for layer in both_read(first, second):
        compare = _cover if layer in COVERING else _compare
        found += sorted(compare(layer, first, second, source), key=lambda one: one.start)
    return found


def _cover(layer: str, first: Reading, second: Reading, source: str) -> Iterator[Disagreement]:
    """Compare what is to be taken out by its letters: it may come in one piece or several."""
    sides = first.marks(layer), second.marks(layer)
    covered = [_letters(characters(marks), source) for marks in sides]
    for mark in sides[0]:
        if _letters(characters([mark]), source) - covered[1]:
            yield Disagreement(layer, "missed", mark, None)
    for mark in sides[1]:
        if _letters(characters([mark]), source) - covered[0]:
            yield Disagreement(layer, "extra", None, mark)


def _compare(layer: str, first: Reading, second: Reading, source: str) -> Iterator[Disagreement]:
    one, other = compared(first, second, layer)
    pairs = _pairs(layer, one, other)
    for i, j in pairs:
        yield from _of_pair(layer, one[i], other[j], source)
    friends = first.marks("false_friends") if layer == "themes" else ()
    yield from (Disagreement(layer, "missed", mark, None)
                for mark in _left(one, {i for i, _ in pairs}))  # fmt: skip
    if layer in SELECTED and CODER in {first.coder, second.coder}:
        return
    for mark in _left(other, {j for _, j in pairs}):
        yield Disagreement(layer, "extra", None, mark, refused=_refused(mark, friends))


def _pairs(layer: str, one: Sequence[Mark], other: Sequence[Mark]) -> list[tuple[int, int]]:
    """Pair marks that mean the same; then those left that stand in the same place."""
    if layer == "frames":
        places = {id(mark): j for j, mark in enumerate(other)}
        found = {id(mark): i for i, mark in enumerate(one)}
        return [(found[id(a)], places[id(b)]) for a, b in clauses(one, other)]
    pairs = matched(one, other, LABELS.get(layer), exact=False)
    if layer not in LABELS:
        return pairs
    rest = [i for i in range(len(one)) if i not in {i for i, _ in pairs}]
    more = [j for j in range(len(other)) if j not in {j for _, j in pairs}]
    again = matched([one[i] for i in rest], [other[j] for j in more], None, exact=True)
    return pairs + [(rest[i], more[j]) for i, j in again]


def _of_pair(layer: str, one: Mark, other: Mark, source: str) -> Iterator[Disagreement]:
    differences = tuple(
        Difference(field, one.get(field), other.get(field))
        for field in _fields(layer)
        if None not in (one.get(field), other.get(field))
        and not _agree(field, one.get(field), other.get(field))
    )
    if differences:
        yield Disagreement(layer, "attribute", one, other, differences)
    elif layer != "frames" and _bounds(layer, one, source) != _bounds(layer, other, source):
        yield Disagreement(layer, "boundary", one, other)


def _fields(layer: str) -> tuple[str, ...]:
    label = (LABELS[layer],) if layer in LABELS else ()
    fields = (*LAYERS[layer].vocabularies, *ORDERED.get(layer, ()), *SAID.get(layer, ()))
    return tuple(dict.fromkeys((*label, *fields)))


def _bounds(layer: str, mark: Mark, source: str) -> object:
    marked = characters([mark])
    return marked if layer == "themes" else _letters(marked, source)


def _letters(offsets: set[int], source: str) -> set[int]:
    return {i for i in offsets if source[i].isalnum()}


def _left(marks: Sequence[Mark], paired: set[int]) -> Iterator[Mark]:
    return (mark for i, mark in enumerate(marks) if i not in paired)


def _refused(mark: Mark, friends: Sequence[Mark]) -> bool:
    """Tell whether a mention lies in a false friend of its theme."""
    return any(
        friend.get("theme") == mark.get("theme") and mark.start < friend.end
        and friend.start < mark.end <= friend.end
        for friend in friends
    )  # fmt: skip


def _agree(field: str, one: object, other: object) -> bool:
    if field in OPEN_PARTS:
        return same_words(str(one), str(other))
    return str(one).strip().casefold() == str(other).strip().casefold()
