"""The disagreements of readings as one Danish page, to be read and settled by people."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from jinja2 import Environment, PackageLoader, StrictUndefined

from lingvist.evaluate.disagreements import Disagreement, disagreements
from lingvist.evaluate.fields import LAYERS
from lingvist.evaluate.readings import Mark, Reading
from lingvist.evaluate.units import Units, covered, units_of
from lingvist.resources.labels import labels
from lingvist.study.analysis import Analysis

TEMPLATE = "disagreements.html.j2"
KINDS = ("missed", "extra", "boundary", "attribute")
LONGEST, KEPT = 320, 140
"""A stretch longer than this is shown by its ends alone, and by how much of each."""


@dataclass(frozen=True)
class Segment:
    """A stretch of text with the readings that mark it."""

    text: str
    first: bool
    second: bool


@dataclass(frozen=True)
class Card:
    """A disagreement with the sentences it stands in; none where they may not be shown."""

    disagreement: Disagreement
    segments: tuple[Segment, ...]


@dataclass(frozen=True)
class Compared:
    """Two readings of a document, and where they differ.

    Attributes:
        document: id of the document.
        title: its title.
        hidden: whether its text may not be shown.
        first: the coder of the one.
        second: the coder of the other.
        cards: where they differ, layer by layer.
    """

    document: str
    title: str
    hidden: bool
    first: str
    second: str
    cards: tuple[Card, ...]

    @property
    def by_layer(self) -> list[tuple[str, list[Card]]]:
        """The cards of each layer that has any."""
        layers = dict.fromkeys(card.disagreement.layer for card in self.cards)
        return [
            (layer, [card for card in self.cards if card.disagreement.layer == layer])
            for layer in layers
        ]


def compared_readings(analysis: Analysis, first: Reading, second: Reading) -> Compared:
    """Return where two readings of a document differ, with the sentences.

    Args:
        analysis: the document.
        first: what is taken as marked.
        second: what is held against it.
    """
    document, units = analysis.document, units_of(analysis)
    hidden = document.metadata.display == "none"
    cards = tuple(
        Card(found, () if hidden else _segments(units, found))
        for found in disagreements(first, second, document.text)
    )
    return Compared(document.id, document.metadata.title, hidden, first.coder, second.coder, cards)


def disagreement_page(compared: Sequence[Compared], provenance: dict[str, str]) -> str:
    """Return the disagreements of several documents as one self-contained page.

    Whatever stands in the texts is escaped; nothing is fetched from anywhere. The sentences of a
    document whose ``display`` is ``none`` are left out.

    Args:
        compared: the documents, in the order they are shown.
        provenance: what the findings were made with.
    """
    counts = Counter(
        (card.disagreement.layer, card.disagreement.kind) for one in compared for card in one.cards
    )
    layers = [layer for layer in LAYERS if any(layer == found for found, _ in counts)]
    return (
        _templates()
        .get_template(TEMPLATE)
        .render(
            compared=compared, counts=counts, layers=layers, kinds=KINDS, labels=labels("da"),
            provenance=provenance,
        )
    )  # fmt: skip


def _segments(units: Units, found: Disagreement) -> tuple[Segment, ...]:
    """Cut the sentences of a disagreement at the bounds of its marks."""
    start, end = _context(units, found.marks)
    cuts = sorted({start, end, *(edge for mark in found.marks for edge in (mark.start, mark.end))})
    return tuple(
        Segment(
            _shortened(units.source[left:right]),
            _in(found.first, left),
            _in(found.second, left),
        )
        for left, right in pairwise(cuts)
    )


def _context(units: Units, marks: Iterable[Mark]) -> tuple[int, int]:
    places = [i for mark in marks for i in covered(units.sentences, mark)]
    stretches = [units.sentences[i] for i in places]
    edges = [*stretches, *((mark.start, mark.end) for mark in marks)]
    return min(start for start, _ in edges), max(end for _, end in edges)


def _in(mark: Mark | None, offset: int) -> bool:
    return mark is not None and mark.start <= offset < mark.end


def _shortened(text: str) -> str:
    text = text.replace("\n", " ")
    return text if len(text) <= LONGEST else f"{text[:KEPT]} […] {text[-KEPT:]}"


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("lingvist.evaluate"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
