"""What the tags of a PDF say of its lines, where they can be trusted."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lingvist.intake.pdf.lines import Line
from lingvist.intake.pdf.words import PdfPage, Tag

_HEADING = re.compile(r"H([1-6])")
_BLOCKS = frozenset(
    ("P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "LBody", "BlockQuote", "Caption", "TD",
     "TH", "Note", "TOCI", "Title")
)  # fmt: skip
_QUOTES = frozenset(("BlockQuote",))
_TAGGED, _MOST_HEADED = 0.8, 0.3
_LINES_EACH = 1.3


@dataclass(frozen=True)
class Elements:
    """The elements that lines belong to.

    Attributes:
        paths: for each page, number of marked content to the elements around it.
        are_blocks: whether an element is a block of text, and not a line each.
        are_headed: whether headings are tagged, and nothing else as headings.
    """

    paths: Mapping[int, Mapping[int, tuple[Tag, ...]]] = field(default_factory=dict)
    are_blocks: bool = False
    are_headed: bool = False

    @classmethod
    def of(cls, pages: Sequence[PdfPage], lines: Sequence[Line]) -> "Elements":
        """Weigh the tags of a document: all of it must bear them, in units larger than lines.

        Args:
            pages: the pages.
            lines: their lines.
        """
        found = cls({page.number: page.tags for page in pages if page.tags})
        own = [(line, tag) for line in lines if (tag := found.element(line)) is not None]
        if not lines or len(own) < _TAGGED * len(lines):
            return cls()
        units = {(line.page, tag.number) for line, tag in own}
        headed = sum(len(line.words) for line, tag in own if _HEADING.fullmatch(tag.name))
        words = sum(len(line.words) for line in lines)
        return cls(
            found.paths,
            are_blocks=len(own) >= _LINES_EACH * len(units),
            are_headed=0 < headed <= _MOST_HEADED * words,
        )

    def element(self, line: Line) -> Tag | None:
        """Return the innermost block that most of a line belongs to; None where there is none."""
        paths = self.paths.get(line.page, {})
        counts: Counter[Tag] = Counter()
        for word in line.words:
            around = [tag for tag in paths.get(word.content, ()) if tag.name in _BLOCKS]
            if around:
                counts[around[-1]] += len(word.text)
        return counts.most_common(1)[0][0] if counts else None

    def are_one(self, a: Line, b: Line) -> bool | None:
        """Tell whether two lines belong to one block; None where the tags do not say."""
        if not self.are_blocks or a.page != b.page:
            return None
        one, other = self.element(a), self.element(b)
        return None if one is None or other is None else one == other

    def heading_level(self, line: Line) -> int:
        """Return the level of the heading that a line belongs to; 0 where it belongs to none."""
        tag = self.element(line) if self.are_headed else None
        found = _HEADING.fullmatch(tag.name) if tag else None
        return int(found[1]) if found else 0

    def is_quote(self, line: Line) -> bool:
        """Tell whether a line belongs to what is tagged as a quotation."""
        paths = self.paths.get(line.page, {}) if self.are_blocks else {}
        around = paths.get(line.words[0].content, ())
        return any(tag.name in _QUOTES for tag in around)
