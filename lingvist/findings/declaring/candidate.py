"""A candidate: labels that some structure of a text sets side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lingvist.findings.declaring.item_labels import is_label
from lingvist.findings.declaring.passages import Stretch
from lingvist.findings.declaring.series import Entry


@dataclass(frozen=True)
class Candidate:
    """Labels that some structure of a text sets side by side.

    Attributes:
        entries: the labels in order.
        structure: what sets them side by side: ``coordination``, ``repeated``, ``fragments``,
            ``line``, ``definitions``, or the kind of a series of blocks.
        sentence: the sentence or passage that holds the first label.
    """

    entries: tuple[Entry, ...]
    structure: str
    sentence: Stretch

    @property
    def labels(self) -> tuple[Stretch, ...]:
        """The labels without what unfolds them."""
        return tuple(entry.label for entry in self.entries)

    @property
    def place(self) -> tuple[int, int]:
        """The clean text from the first label to the last."""
        return self.entries[0].label.place[0], self.entries[-1].label.place[1]

    @property
    def laid_out(self) -> bool:
        """Whether the labels stand in blocks of their own."""
        return self.entries[0].label.passage is not self.entries[-1].label.passage


def candidate_of(
    labels: Sequence[Stretch], structure: str, sentence: Stretch
) -> Iterator[Candidate]:
    """Yield the candidate of some labels, two at least that can all be labels."""
    if len(labels) > 1 and all(is_label(label.text) for label in labels):
        yield Candidate(tuple(Entry(label) for label in labels), structure, sentence)
