"""Headings that run into their paragraph: bold words, then the first sentence on the same line."""

from collections.abc import Sequence
from dataclasses import replace

from lingvist.intake.pdf.blocks import PdfBlock
from lingvist.intake.pdf.headings import Body
from lingvist.intake.pdf.lines import Line

_MOST_WORDS = 8
_FEWEST = 2
_STOPS = (".", ":", ",", ";", "-", "–")


def with_run_in(blocks: Sequence[PdfBlock], body: Body) -> list[PdfBlock]:
    """Part headings from the paragraphs they run into, where a document does so several times.

    Bold words before a colon or full stop are a label, and stay.

    Args:
        blocks: the blocks of the document.
        body: how its running text is set.
    """
    bounds = {n: end for n, block in enumerate(blocks) if (end := _bound(block, body))}
    if len(bounds) < _FEWEST:
        return list(blocks)
    found: list[PdfBlock] = []
    for place, block in enumerate(blocks):
        if place in bounds:
            first, end = block.lines[0], bounds[place]
            rest = Line(first.words[end:], first.page, first.column)
            found.append(replace(block, lines=(replace(first, words=first.words[:end]),)))
            found.append(replace(block, lines=(rest, *block.lines[1:])))
        else:
            found.append(block)
    return found


def _bound(block: PdfBlock, body: Body) -> int:
    """Return the number of bold words before a sentence begins; 0 where there are none."""
    words = block.lines[0].words
    end = next((n for n, word in enumerate(words) if not word.style.is_bold), 0)
    if body.style.is_bold or block.marker or block.row or not 0 < end <= _MOST_WORDS:
        return 0
    begins = words[end].text.lstrip("\"'”“»«„")[:1].isupper()
    is_open = not words[end - 1].text.endswith(_STOPS)
    return end if begins and is_open and words[0].text[:1].isupper() else 0
