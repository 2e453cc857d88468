"""The lines of headings near a cue, in which a list may stand."""

from collections.abc import Iterator, Sequence

from lingvist.findings.declaring.cues import Cue
from lingvist.findings.declaring.passages import Passage, Stretch
from lingvist.resources.declarations import compiled


def title_lines(passages: Sequence[Passage], cue: Cue) -> Iterator[Stretch]:
    """Yield the lines of a cue's heading, and at the top of a text of those beside it."""
    here = cue.noun.passage
    top = all(p.is_title for p in passages[: here.number + 1])
    near = passages[max(0, here.number - 1) : here.number + 2] if top else [here]
    for heading in near:
        for line in _lines(heading) if heading.is_title else ():
            if not _overlaps(line, cue.noun):
                yield line


def _lines(passage: Passage) -> Iterator[Stretch]:
    """Yield the parts of a heading between line breaks and dashes."""
    start = 0
    for match in compiled(r"\n|\s[-–—]\s|$").finditer(passage.text):
        if match.start() > start:
            yield passage.whole.part(start, match.start())
        start = match.end()


def _overlaps(one: Stretch, other: Stretch) -> bool:
    return one.passage is other.passage and one.start < other.end and other.start < one.end
