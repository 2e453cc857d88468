"""Agreement by layer: what was found, and where."""

import re
from collections.abc import Iterable

import pandas as pd

from lingvist.evaluate.readings import Mark, Reading
from lingvist.evaluate.spans import Score, Span, score
from lingvist.study.analysis import Analysis

Key = tuple[str, str]


def scores(analysis: Analysis, reading: Reading) -> dict[Key, Score]:
    """Return the agreement of one document with one reading, by layer and measure."""
    return {
        ("furniture", "stretch removed"): _furniture(analysis, reading),
        ("furniture", "other characters kept"): _kept(analysis, reading),
        ("headings", "text and line"): _headings(analysis, reading),
        ("quotes", "overlap"): _quotes(analysis, reading),
        ("themes", "exact span"): _themes(analysis, reading, exact=True),
        ("themes", "overlap"): _themes(analysis, reading, exact=False),
        ("false friends", "refused"): _false_friends(analysis, reading),
        ("values", "label, overlap"): _values(analysis, reading),
        ("values", "label, anywhere"): _labels(analysis, reading),
        ("statements", "kind, overlap"): _statements(analysis, reading),
    }


def in_source(analysis: Analysis, table: pd.DataFrame, label: str | None = None) -> list[Span]:
    """Return the rows of a table as stretches of the source text.

    Args:
        analysis: the document.
        table: rows with ``start`` and ``end`` in the clean text.
        label: the column that must agree; None for stretches alone.
    """
    clean = analysis.clean
    labels = table[label] if label else [""] * len(table)
    return [
        Span(
            analysis.document.id, clean.source_offset(start), clean.source_offset(end - 1) + 1, name
        )
        for start, end, name in zip(table["start"], table["end"], labels, strict=True)
    ]


def marked(reading: Reading, marks: Iterable[Mark], label: str | None = None) -> list[Span]:
    """Return marks as stretches, labelled with one of their fields."""
    return [
        Span(reading.document, mark.start, mark.end, str(mark.get(label)) if label else "")
        for mark in marks
    ]


def _removed_characters(analysis: Analysis) -> set[int]:
    """Return the offsets of source characters that cleaning took out, white space left aside."""
    source = analysis.document.text
    return {
        offset
        for edit in analysis.clean.edits
        if not edit.replacement.strip()
        for offset in range(edit.start, edit.end)
        if source[offset].isalnum()
    }


def _furniture(analysis: Analysis, reading: Reading) -> Score:
    """Count the marked stretches of which every letter is gone."""
    removed, source = _removed_characters(analysis), analysis.document.text
    hits = sum(
        all(i in removed for i in range(mark.start, mark.end) if source[i].isalnum())
        for mark in reading.marks("furniture")
    )
    return Score(hits, 0, len(reading.marks("furniture")) - hits)


def _kept(analysis: Analysis, reading: Reading) -> Score:
    """Count letters outside the marked furniture: kept is a hit, removed is missed."""
    furniture = {i for m in reading.marks("furniture") for i in range(m.start, m.end)}
    text = {i for i, char in enumerate(analysis.document.text) if char.isalnum()} - furniture
    lost = len(text & _removed_characters(analysis))
    return Score(len(text) - lost, 0, lost)


def _headings(analysis: Analysis, reading: Reading) -> Score:
    blocks = analysis.table("blocks")
    headings = blocks[blocks["kind"] == "heading"]
    found = [(line, _folded(text)) for line, text in zip(headings["line"], headings["text"],
                                                        strict=True)]  # fmt: skip
    gold = [(mark.line, _folded(str(mark.get("text", "")))) for mark in reading.marks("headings")]
    hits = len(set(found) & set(gold))
    return Score(hits, len(found) - hits, len(gold) - hits)


def _folded(text: str) -> str:
    """Return the letters and digits of a heading: damage and marks do not count."""
    return re.sub(r"[\W_]+", "", text).casefold()


def _quotes(analysis: Analysis, reading: Reading) -> Score:
    blocks = analysis.table("blocks")
    found = in_source(analysis, blocks[blocks["kind"] == "pull_quote"])
    return score(marked(reading, reading.marks("quotes")), found, exact=False)


def _themes(analysis: Analysis, reading: Reading, *, exact: bool) -> Score:
    gold, found = _mentions(analysis, reading)
    return score(gold, found, exact=exact)


def by_family(analysis: Analysis, reading: Reading) -> dict[str, Score]:
    """Return the agreement on mentions, exact span, of each theme that is marked or found."""
    gold, found = _mentions(analysis, reading)
    return {
        theme: score(
            [span for span in gold if span.label == theme],
            [span for span in found if span.label == theme],
            exact=True,
        )
        for theme in sorted({span.label for span in (*gold, *found)})
    }


def _mentions(analysis: Analysis, reading: Reading) -> tuple[list[Span], list[Span]]:
    """Return the mentions of themes that are marked and found, weak ones left aside."""
    table, marks = analysis.table("themes"), reading.marks("themes")
    if reading.themes_read != ("*",):
        table = table[table["theme"].isin(reading.themes_read)]
    strong = [mark for mark in marks if not mark.get("weak")]
    found = in_source(analysis, table[~table["weak"]], "theme")
    return marked(reading, strong, "theme"), found


def _false_friends(analysis: Analysis, reading: Reading) -> Score:
    table = analysis.table("themes")
    found = in_source(analysis, table[~table["weak"]], "theme")
    friends = marked(reading, reading.marks("false_friends"), "theme")
    fooled = sum(
        any(f.label == s.label and f.overlap(s) and s.end <= f.end for s in found) for f in friends
    )
    return Score(len(friends) - fooled, 0, fooled)


def _values(analysis: Analysis, reading: Reading) -> Score:
    found = in_source(analysis, analysis.table("values"))
    return score(marked(reading, reading.marks("values")), found, exact=False)


def _labels(analysis: Analysis, reading: Reading) -> Score:
    """Count labels by their letters: a value may stand in the title and again in a list."""
    found = {_folded(label) for label in analysis.table("values")["label"]}
    gold = {_folded(str(mark.get("label", ""))) for mark in reading.marks("values")}
    hits = len(found & gold)
    return Score(hits, len(found) - hits, len(gold) - hits)


def _statements(analysis: Analysis, reading: Reading) -> Score:
    table = analysis.table("statements")
    gold = marked(reading, reading.marks("statements"), "kind")
    gold += [Span(reading.document, m.start, m.end, "principle") for m in
             reading.marks("principles")]  # fmt: skip
    return score(gold, in_source(analysis, table, "kind"), exact=False)
