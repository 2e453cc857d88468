"""The units of a document that readers judge: lines, sentences and sections of the source.

The units of a kind do not depend on what anybody marked, so that agreement on them can be held
against chance.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lingvist.evaluate.machine import source_span
from lingvist.evaluate.readings import Mark
from lingvist.study.analysis import Analysis

Stretch = tuple[int, int]


@dataclass(frozen=True)
class Units:
    """The units of a document, as stretches of its source text.

    Attributes:
        document: its id.
        source: the source text.
        lines: the lines with a letter or digit.
        sentences: the sentences; what cleaning took out between them stands for itself.
        sections: a heading, or several in a row, and what follows up to the next.
        paragraphs: where each block of the clean text begins.
    """

    document: str
    source: str
    lines: tuple[Stretch, ...]
    sentences: tuple[Stretch, ...]
    sections: tuple[Stretch, ...]
    paragraphs: tuple[int, ...]

    def paragraph(self, offset: int) -> str:
        """Name the paragraph at an offset; what was taken out belongs to the one before."""
        return f"{self.document}#{max(1, bisect_right(self.paragraphs, offset))}"


def units_of(analysis: Analysis) -> Units:
    """Return the units of a document."""
    source = analysis.document.text
    blocks = analysis.table("blocks")
    spans = [source_span(analysis, start, end)
             for start, end in zip(blocks["start"], blocks["end"], strict=True)]  # fmt: skip
    return Units(
        analysis.document.id,
        source,
        tuple(_lines(source)),
        tuple(_sentences(analysis)),
        tuple(_sections(spans, list(blocks["kind"]), len(source))),
        tuple(start for start, _ in spans),
    )


def covered(units: Sequence[Stretch], mark: Mark) -> range:
    """Return the positions of the units that a mark overlaps."""
    starts = [start for start, _ in units]
    first = max(0, bisect_right(starts, mark.start) - 1)
    if first < len(units) and units[first][1] <= mark.start:
        first += 1
    return range(first, bisect_right(starts, mark.end - 1))


def mostly_marked(source: str, unit: Stretch, marked: set[int]) -> bool:
    """Tell whether more than half of the letters and digits of a unit are marked."""
    letters = [i for i in range(*unit) if source[i].isalnum()]
    return 2 * sum(i in marked for i in letters) > len(letters)


def characters(marks: Iterable[Mark]) -> set[int]:
    """Return the offsets that lie in any of the marks."""
    return {i for mark in marks for i in range(mark.start, mark.end)}


def _lines(source: str) -> list[Stretch]:
    ends = [i for i, char in enumerate(source) if char == "\n"]
    bounds = pairwise([-1, *ends, len(source)])
    return [(start + 1, end) for start, end in bounds if _says(source, start + 1, end)]


def _sentences(analysis: Analysis) -> list[Stretch]:
    source, table = analysis.document.text, analysis.table("sentences")
    found = sorted(source_span(analysis, start, end)
                   for start, end in zip(table["start"], table["end"], strict=True))  # fmt: skip
    between = pairwise([(0, 0), *found, (len(source), len(source))])
    left = [(before[1], after[0]) for before, after in between]
    return sorted([*found, *(gap for gap in left if _says(source, *gap))])


def _sections(spans: Sequence[Stretch], kinds: Sequence[str], length: int) -> list[Stretch]:
    """Cut before each heading that does not follow another one."""
    heads = ["", *kinds[:-1]]
    cuts = [span[0] for span, kind, before in zip(spans, kinds, heads, strict=True)
            if kind == "heading" and before != "heading"]  # fmt: skip
    return [cut for cut in pairwise(sorted({0, *cuts, length})) if cut[0] < cut[1]]


def _says(source: str, start: int, end: int) -> bool:
    return any(map(str.isalnum, source[start:end]))
