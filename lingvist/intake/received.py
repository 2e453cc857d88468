"""What a reader gets out of an original, and what intake makes of it.

A reader turns bytes into an `Extract`: Markdown-like text, the metadata that the format states,
and what it left out by structure. `lingvist.intake.read` masks the extract and returns it as
`Received`. Nothing is stored here.
"""

import datetime as dt
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FoundMetadata:
    """What was found of a document's metadata; an empty string or None where nothing was.

    Attributes:
        title: title as the original states it.
        date: day of adoption, publication or last change, the first of these that is stated.
        year: year of adoption or publication.
        language: language code of the text, by `lingvist.intake.language_of`.
        rights_notice: what the publisher says about use, as written.
        print_stamp: line that a browser or document system put on the printed page.
        url: address that the page names as its own.
        publisher: site or body that the page names as its publisher.
    """

    title: str = ""
    date: dt.date | None = None
    year: int | None = None
    language: str = ""
    rights_notice: str = ""
    print_stamp: str = ""
    url: str = ""
    publisher: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A stretch of the original that a reader left out, with the rule that says why."""

    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class Repair:
    """A change made to what was read before it became source text: encoding, control signs."""

    rule: str
    was: str
    became: str
    line: int


ASKED_FOR = "asked for"
"""The reason of a mask that the student asked for."""


@dataclass(frozen=True, slots=True)
class Mask:
    """A stretch of personal data that was replaced by a mask of its kind.

    Attributes:
        kind: navn, telefon, mail, cpr.
        start: first character of the mask in the source text.
        end: character after it.
        was: what stood there; for the preview alone, never stored in the corpus.
        reason: the rule or the evidence that found it.
    """

    kind: str
    start: int
    end: int
    was: str
    reason: str


@dataclass(frozen=True)
class Extract:
    """What one reader got out of one original.

    Attributes:
        text: Markdown-like text: headings as ``#`` with level, list items as ``* `` or ``1. ``
            indented by two blanks a level, quotes as ``> ``, one empty line between blocks.
        metadata: what the format states.
        reader: name and version of the reader, ``html 1``.
        pages: offset in ``text`` at which each page begins; empty where there are no pages.
        left_out: what the reader left out by structure.
        repairs: what it changed.
        warnings: what the student should look at, in words.
    """

    text: str
    metadata: FoundMetadata = field(default_factory=FoundMetadata)
    reader: str = ""
    pages: tuple[int, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    repairs: tuple[Repair, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Received:
    """A source text ready to be stored: masked, with all that is known of how it came about.

    Attributes:
        text: the source text, personal data masked on the same line.
        metadata: what was found of the document's metadata.
        masks: what was masked, in order.
        reader: name and version of the reader.
        pages: offset in ``text`` at which each page begins.
        left_out: what the reader left out by structure.
        repairs: what was changed before the text became source text.
        warnings: what the student should look at, in words.
    """

    text: str
    metadata: FoundMetadata
    masks: tuple[Mask, ...] = ()
    reader: str = ""
    pages: tuple[int, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    repairs: tuple[Repair, ...] = ()
    warnings: tuple[str, ...] = ()

    def unmasked(self) -> str:
        """Return the text as the reader got it out, personal data and all; never to be stored."""
        pieces, place = [], 0
        for mask in self.masks:
            pieces += [self.text[place : mask.start], mask.was]
            place = mask.end
        return "".join([*pieces, self.text[place:]])

    def unmasked_spans(self) -> tuple[tuple[int, int], ...]:
        """Return where in the unmasked text each mask's stretch stands."""
        spans, shift = [], 0
        for mask in self.masks:
            start = mask.start + shift
            spans.append((start, start + len(mask.was)))
            shift += len(mask.was) - (mask.end - mask.start)
        return tuple(spans)
