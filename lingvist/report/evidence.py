"""The sentences behind a number, as much of each as its document lets be shown."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from lingvist.report.keys import key_of, page_names
from lingvist.report.model import Evidence, EvidenceLink, Inline, Mark, Quote, Text
from lingvist.report.numbers import whole
from lingvist.report.prose import line
from lingvist.study import Study

SHORT = 20
"""Words of a short quotation."""
OPENING = 8
"""Words of it in a list of all sentences, which must not add up to the text."""
BEFORE = 8
"""Words of it before the first counted word."""

Span = tuple[int, int]

_WORD = re.compile(r"\S+")
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True)
class Library:
    """The sentences of a study, to quote from.

    Attributes:
        study: the study.
    """

    study: Study

    def link(self, rows: pd.DataFrame, title: str, back: str, *key: str, text: str = "") -> Inline:
        """Return a number that leads to the sentences behind it; plain where there are none.

        Args:
            rows: rows of a table with ``sentence``, ``start`` and ``end``; one is one count.
            title: what they count.
            back: key of the section that shows the number.
            key: parts of the evidence's key.
            text: what to show instead of the number of rows.
        """
        shown = text or whole(len(rows))
        if rows.empty:
            return shown
        quotes, count = self.quotes(rows), len(rows)
        found = line(
            "evidence.found", count, title=title, count=whole(count), sentences=whole(len(quotes))
        )
        return EvidenceLink(shown, Evidence(key_of("saetninger", *key), found, back, quotes))

    def quotes(self, rows: pd.DataFrame, *, anchored: bool = False) -> tuple[Quote, ...]:
        """Quote the sentences of the rows, each once, in the order of the texts."""
        spans = {
            str(sentence): sorted(zip(group["start"], group["end"], strict=True))
            for sentence, group in rows.groupby("sentence", sort=False)
        }
        return tuple(
            self._quote(sentence, spans[sentence], anchored=anchored)
            for sentence in sorted(spans, key=self._order.__getitem__)
        )

    def sentences_of(self, document: str, cited: Iterable[str]) -> tuple[Quote, ...]:
        """List the sentences of a document so that links can lead to them.

        Where only quotations are allowed, cited sentences are named by their first words, and the
        words of the others stay out.

        Args:
            document: its id.
            cited: ids of the sentences that numbers cite.
        """
        rows = self.study.sentences[self.study.sentences["document"] == document]
        whole_text = self.display[document] == "full"
        shown = set(rows["sentence"] if whole_text else cited)
        return tuple(
            self._quote(sentence, [], anchored=True, words=OPENING if sentence in shown else 0)
            for sentence in rows["sentence"]
        )

    @cached_property
    def display(self) -> dict[str, str]:
        """How much of each document may be shown."""
        documents = self.study.documents
        return dict(zip(documents["document"], documents["display"], strict=True))

    @cached_property
    def sources(self) -> dict[str, str]:
        """How each document is named beside a quotation."""
        rows = self.study.documents
        several = rows["municipality"].duplicated(keep=False)
        named = zip(rows["document"], rows["municipality"], rows["title"], several, strict=True)
        return {
            document: line("evidence.source_title", place=place, title=title) if more else place
            for document, place, title, more in named
        }

    @cached_property
    def pages(self) -> dict[str, str]:
        """The page on which each document stands."""
        rows = self.study.documents
        names = page_names(zip(rows["document"], rows["municipality"], strict=True))
        return {
            document: names[place]
            for document, place in zip(rows["document"], rows["municipality"], strict=True)
        }

    @cached_property
    def _sentences(self) -> dict[str, dict[str, object]]:
        records = self.study.sentences.to_dict("records")
        return {str(row["sentence"]): {str(key): row[key] for key in row} for row in records}

    @cached_property
    def _order(self) -> dict[str, int]:
        return {sentence: number for number, sentence in enumerate(self._sentences)}

    def _quote(
        self, sentence: str, spans: list[Span], *, anchored: bool, words: int = SHORT
    ) -> Quote:
        row = self._sentences[sentence]
        document, start = str(row["document"]), int(str(row["start"]))
        inside = [(first - start, last - start) for first, last in spans]
        display = self.display[document] if words else "none"
        text = shown(str(row["text"]), inside, display, words)
        return Quote(
            sentence=sentence, source=self.sources[document], line=int(str(row["line"])),
            page=self.pages[document], text=text, anchored=anchored,
        )  # fmt: skip


def shown(sentence: str, spans: list[Span], display: str, length: int = SHORT) -> Text:
    """Return as much of a sentence as may be shown, the counted words marked.

    Args:
        sentence: its words.
        spans: the counted stretches, as offsets in it, sorted.
        display: ``full``: all of it; ``quote``: a short quotation around the first counted word;
            ``none``: nothing.
        length: words of a short quotation.
    """
    if display == "none":
        return ()
    words = list(_WORD.finditer(sentence))
    if display == "full" or len(words) <= length:
        return _marked(sentence, spans, (0, len(sentence)))
    hit = next((n for n, word in enumerate(words) if spans and word.end() > spans[0][0]), 0)
    first = max(0, min(hit - BEFORE, len(words) - length))
    last = first + length
    window = words[first].start(), words[last - 1].end()
    before = ("… ",) if first else ()
    after = (" …",) if last < len(words) else ()
    return (*before, *_marked(sentence, spans, window), *after)


def _marked(sentence: str, spans: list[Span], window: Span) -> Text:
    """Return the window of a sentence with the spans in it marked."""
    pieces: list[Inline] = []
    done, limit = window
    for start, end in spans:
        first, last = max(start, done), min(end, limit)
        if first < last:
            pieces += [_even(sentence[done:first]), Mark(_even(sentence[first:last]))]
            done = last
    pieces.append(_even(sentence[done:limit]))
    return tuple(piece for piece in pieces if piece)


def _even(text: str) -> str:
    """Set line breaks inside a sentence as blanks."""
    return _BLANKS.sub(" ", text)
