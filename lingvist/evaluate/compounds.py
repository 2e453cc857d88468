"""The compound splitter held against words that were taken apart by hand."""

import csv
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import pandas as pd

from lingvist.errors import ResourceError, place
from lingvist.language.compounds import Split, complete, split

COLUMNS = ("word", "parts", "head", "kind", "note")
KINDS = ("compound", "whole", "name", "suspended")
LINKS = frozenset({"s", "e", "er", "n", "-"})

Splitter = Callable[[str], Split]
Cutter = Callable[[str], Sequence[str]]


@dataclass(frozen=True)
class Word:
    """A word as a person took it apart.

    Attributes:
        word: the word, or several with a suspended compound among them.
        readings: the analyses that count as right, written as ``str(Split)``; those of the
            members of a coordination joined by `` + ``.
        head: lemma of its last part.
        kind: compound, whole, name or suspended.
    """

    word: str
    readings: tuple[str, ...]
    head: str
    kind: str


def gold(path: Path) -> list[Word]:
    """Read words taken apart by hand.

    Args:
        path: a table with the columns word, parts, head, kind and note, tabs between.

    Raises:
        ResourceError: a row lacks a column or has a kind that is not known.
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for line, row in enumerate(rows, 2):
        if tuple(row) != COLUMNS or row["kind"] not in KINDS or None in row.values():
            raise ResourceError(
                f"no word taken apart: {row}",
                where=place(path, line),
                allowed=f"columns {', '.join(COLUMNS)}; kinds {', '.join(KINDS)}",
                next_step=f"correct {path}",
            )
    return [Word(r["word"], tuple(r["parts"].split("|")), r["head"], r["kind"]) for r in rows]


def scores(path: Path, splitter: Splitter = split) -> pd.DataFrame:
    """Score the splitter on words taken apart by hand.

    Args:
        path: the table of words.
        splitter: gives the analysis of a word.

    Returns:
        One row per measure: ``measure``; ``right`` (count); ``of`` (count); ``share`` (0 to 1, NaN
        where there are none). *exact split*: compounds with parts, links and order right; *head*:
        compounds with the last part right; *false splits*: words to be left whole, names among
        them, that are taken apart (the lower, the better); *suspended*: coordinations of which
        every member is completed and taken apart exactly.
    """
    words = gold(path)
    compounds = [(w, splitter(w.word)) for w in words if w.kind == "compound"]
    others = [splitter(w.word) for w in words if w.kind in {"whole", "name"}]
    suspended = [(w, complete(w.word)) for w in words if w.kind == "suspended"]
    return _table([
        ("exact split", [str(found) in w.readings for w, found in compounds]),
        ("head", [found.is_compound and found.head == w.head for w, found in compounds]),
        ("false splits", [found.is_compound for found in others]),
        ("suspended", [" + ".join(map(str, found)) in w.readings for w, found in suspended]),
    ])  # fmt: skip


def cut_scores(path: Path, cutter: Cutter) -> pd.DataFrame:
    """Score a splitter that only cuts: it gives pieces of the word, links left where they may be.

    Args:
        path: the table of words.
        cutter: gives the pieces of a word; the word alone where it is whole.

    Returns:
        As ``scores``: *cuts*: compounds cut where they should be and nowhere else, a link on
        either side; *head cut*: compounds with the last cut right; *false splits*.
    """
    words = gold(path)
    compounds = [(w, cuts(w), _ends(cutter(w.word))) for w in words if w.kind == "compound"]
    others = [cutter(w.word) for w in words if w.kind in {"whole", "name"}]
    return _table([
        ("cuts", [any(_agree(found, r) for r in right) for _, right, found in compounds]),
        ("head cut", [any(_agree(found[-1:], r[-1:]) for r in right) for _, right, found in
                      compounds]),
        ("false splits", [len(pieces) > 1 for pieces in others]),
    ])  # fmt: skip


def pieces(word: str, splitter: Splitter = split) -> list[str]:
    """Return the pieces of a word as the splitter cuts it, links with what stands before them."""
    found = splitter(word)
    ends = [end for _, end in _align(word.lower(), _segments(str(found)))]
    bounds = [0, *ends[:-1], len(word)]
    return [word[start:end] for start, end in pairwise(bounds)]


def cuts(word: Word) -> list[list[tuple[int, int]]]:
    """Return, for each reading of a compound, its cuts: where a link begins and where it ends."""
    return [_align(word.word.lower(), _segments(reading))[:-1] for reading in word.readings]


def _table(measures: list[tuple[str, list[bool]]]) -> pd.DataFrame:
    rows = [
        (name, sum(hits), len(hits), sum(hits) / len(hits) if hits else math.nan)
        for name, hits in measures
    ]
    return pd.DataFrame(rows, columns=["measure", "right", "of", "share"])


def _ends(found: Sequence[str]) -> list[int]:
    ends, at = [], 0
    for piece in found[:-1]:
        at += len(piece)
        ends.append(at)
    return ends


def _agree(found: Sequence[int], right: Sequence[tuple[int, int]]) -> bool:
    pairs = zip(found, right, strict=False)
    return len(found) == len(right) and all(low <= at <= high for at, (low, high) in pairs)


def _segments(reading: str) -> list[tuple[str, str]]:
    """Return the parts of a reading, each with the link behind it."""
    found: list[tuple[str, str]] = []
    for segment in reading.split("·"):
        if segment in LINKS and found:
            found[-1] = (found[-1][0], segment)
        else:
            found.append((segment, ""))
    return found


def _align(word: str, segments: list[tuple[str, str]]) -> list[tuple[int, int]]:
    """Return where each part ends in the word, without its link and with it.

    A part may stand there in another form than its lemma; the division that keeps most letters of
    the lemmas in place counts.
    """

    @cache
    def best(at: int, number: int) -> tuple[int, tuple[tuple[int, int], ...]]:
        if number == len(segments):
            return (0, ()) if at == len(word) else (-1000, ())
        lemma, link = segments[number]
        options = []
        for end in range(at + 1, len(word) + 1):
            if word[at:end].endswith(link) and len(link) < end - at:
                kept = _shared(word[at : end - len(link)], lemma)
                rest, ends = best(end, number + 1)
                options.append((kept + rest, ((end - len(link), end), *ends)))
        return max(options, default=(-1000, ()))

    return list(best(0, 0)[1])


def _shared(form: str, lemma: str) -> int:
    """Return how many letters a form and a lemma begin with together, less those that differ."""
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return 3 * same - abs(len(form) - same) - abs(len(lemma) - same)
