"""What a report says, free of any file format: pages, sections, prose, tables, figures, evidence.

Renderers turn the model into HTML, and may turn it into other formats; none of them looks at a
study. Text is a sequence of pieces, so that a number can lead to the sentences behind it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from matplotlib.axes import Axes


@dataclass(frozen=True)
class EvidenceLink:
    """A piece of text that leads to the sentences behind it.

    Attributes:
        text: what the reader sees, usually a number.
        evidence: the sentences.
    """

    text: str
    evidence: "Evidence"


@dataclass(frozen=True)
class PlaceLink:
    """A piece of text that leads to a place in the report.

    Attributes:
        text: what the reader sees.
        page: name of the page; empty for the page it stands on.
        place: key of a section or a sentence there; empty for the top.
    """

    text: str
    page: str = ""
    place: str = ""


@dataclass(frozen=True)
class WebLink:
    """A piece of text that leads to an address outside the report."""

    text: str
    url: str


@dataclass(frozen=True)
class Mark:
    """The words of a quotation that a number counts."""

    text: str


@dataclass(frozen=True)
class Strong:
    """Words that carry the point of a sentence."""

    text: str


Inline = str | EvidenceLink | PlaceLink | WebLink | Mark | Strong
Text = tuple[Inline, ...]


@dataclass(frozen=True)
class Prose:
    """Running text, one item per paragraph."""

    paragraphs: tuple[Text, ...]


@dataclass(frozen=True)
class Points:
    """A list of points."""

    items: tuple[Text, ...]


@dataclass(frozen=True)
class Notice:
    """What the reader must not overlook: a limit, an absence, something undecided."""

    text: Text


@dataclass(frozen=True)
class Facts:
    """Pairs of a name and what it stands for."""

    items: tuple[tuple[str, Text], ...]


@dataclass(frozen=True)
class Column:
    """A column of a data table; numbers are set flush right."""

    title: str
    numeric: bool = False


@dataclass(frozen=True)
class DataTable:
    """A table. The first cell of a row names the row.

    Attributes:
        key: unique on the page.
        caption: what the table shows.
        columns: its columns.
        rows: cells by row, as many as there are columns.
        note: how to read it; empty if nothing is to be said.
        folded: offered folded up, because it is long and few need it.
    """

    key: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Text, ...], ...]
    note: Text = ()
    folded: bool = False


@dataclass(frozen=True)
class Figure:
    """A figure, drawn when it is rendered.

    Attributes:
        key: unique on the page.
        caption: what it shows, and how to read it.
        description: the same for those who cannot see it, with what the table beside it holds.
        draw: makes the figure's axes.
    """

    key: str
    caption: str
    description: str
    draw: Callable[[], Axes] = field(compare=False, repr=False)


@dataclass(frozen=True)
class Quote:
    """A sentence of a document, as much of it as may be shown.

    Attributes:
        sentence: its id.
        source: the document, in words.
        line: its line in the source text.
        page: the page on which the sentence stands among its neighbours.
        text: its words, the counted ones marked; empty where none may be shown.
        anchored: whether links to the sentence lead here.
    """

    sentence: str
    source: str
    line: int
    page: str
    text: Text = ()
    anchored: bool = False


@dataclass(frozen=True)
class Quotes:
    """Quotations, in the order of the texts."""

    items: tuple[Quote, ...]


Part = Prose | Points | Notice | Facts | DataTable | Figure | Quotes


@dataclass(frozen=True)
class Section:
    """A part of a page under a heading.

    Attributes:
        key: unique on the page; links lead to it.
        title: its heading.
        parts: what it holds, in order.
        sections: sections below it.
    """

    key: str
    title: str
    parts: tuple[Part, ...] = ()
    sections: tuple["Section", ...] = ()

    def walk(self) -> Iterator["Section"]:
        """Yield this section and all below it, in order."""
        yield self
        for section in self.sections:
            yield from section.walk()


@dataclass(frozen=True)
class Evidence:
    """The sentences behind a number.

    Attributes:
        key: unique on the page; the same key always means the same sentences.
        title: what was counted, and where.
        back: key of the section that shows the number.
        quotes: the sentences.
    """

    key: str
    title: str
    back: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Report:
    """A page of a report.

    Attributes:
        name: its file name without suffix.
        title: its title.
        lead: one paragraph under the title.
        sections: its sections.
        home: a way back to the page it belongs to; empty on that page itself.
        foot: what stands at the end.
    """

    name: str
    title: str
    lead: Text
    sections: tuple[Section, ...]
    home: Text = ()
    foot: Text = ()

    def parts(self) -> Iterator[Part]:
        """Yield every part of every section, in order."""
        for section in self.sections:
            for inner in section.walk():
                yield from inner.parts

    def evidence(self) -> tuple[Evidence, ...]:
        """Return what the numbers of the page lead to, each once, in order of the page."""
        links = (piece for text in self._texts() for piece in text)
        found = {
            piece.evidence.key: piece.evidence for piece in links if isinstance(piece, EvidenceLink)
        }
        return tuple(found.values())

    def _texts(self) -> Iterator[Text]:
        yield self.lead
        for part in self.parts():
            yield from texts(part)


def texts(part: Part) -> Iterator[Text]:
    """Yield the texts of a part that may hold links."""
    match part:
        case Prose(paragraphs):
            yield from paragraphs
        case Points(items):
            yield from items
        case Notice(text):
            yield text
        case Facts(pairs):
            yield from (text for _, text in pairs)
        case DataTable(rows=rows, note=note):
            yield from (cell for row in rows for cell in row)
            yield note
