"""The words that compounds are made of, and how often each begins or ends one.

``data/`` is made by ``models/compounds_build.py``; sources and licence stand in ``data/LICENSE``.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from lingvist.language.identity import BUNDLED_PATH

DATA = Path(__file__).parent / "data"

Tails = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A word of the lexicon.

    Attributes:
        classes: letters of its classes: n noun, a adjective, v verb, d adverb, p preposition,
            q participle, g noun in -r that may be a
            present tense, f other form of a verb, m numeral; empty where nothing is known.
        zipf: its frequency: 100 times the base-10 logarithm per thousand million words; 0 unknown.
        compounds: number of words of the lexicon that have it as their head.
        endings: number of its set of endings.
    """

    classes: str = ""
    zipf: int = 0
    compounds: int = 0
    endings: int = 0

    def has(self, classes: str) -> bool:
        """Tell whether it is of one of the classes, given by their letters."""
        return not set(classes).isdisjoint(self.classes)


@dataclass(frozen=True)
class PartLexicon:
    """The lexicon of parts.

    Attributes:
        rows: lemma to its row, read when it is asked for.
        firsts: first part with its link, as it stands in a word, to how many words begin so.
        endings: sets of (end of the lemma, what stands there in a form).
        names: names that are no other word.
    """

    rows: Mapping[str, str]
    firsts: Mapping[str, int]
    endings: tuple[frozenset[Tails], ...]
    names: frozenset[str] = frozenset()
    _tails: dict[str, set[str]] = field(init=False, default_factory=dict)
    _read: dict[str, Entry] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for lemma_tail, form_tail in frozenset().union(*self.endings):
            self._tails.setdefault(form_tail, set()).add(lemma_tail)

    def entry(self, lemma: str) -> Entry | None:
        """Return what is known of a lemma; None if nothing is."""
        row = self.rows.get(lemma)
        if row is None:
            return None
        if lemma not in self._read:
            self._read[lemma] = _entry(row)
        return self._read[lemma]

    def is_a(self, lemma: str, classes: str) -> bool:
        """Tell whether a word is in the lexicon and of one of the classes."""
        entry = self.entry(lemma)
        return entry is not None and entry.has(classes)

    def zipf(self, lemma: str) -> int:
        """Return the frequency of a lemma; 0 if it is not known."""
        entry = self.entry(lemma)
        return entry.zipf if entry else 0

    def bases(self, form: str) -> list[str]:
        """Return the nouns and adjectives of which a word is another form, the commonest first."""
        found = set(self._ungenitive(form))
        if form.endswith("s"):
            found |= {form[:-1]} if self.is_a(form[:-1], "n") else set()
            found |= set(self._ungenitive(form[:-1]))
        return sorted(found - {form}, key=lambda lemma: (-self.zipf(lemma), lemma))

    def _ungenitive(self, form: str) -> list[str]:
        found = []
        for cut in range(len(form), 0, -1):
            for lemma_tail in self._tails.get(form[cut:], ()):
                lemma = form[:cut] + lemma_tail
                entry = self.entry(lemma) if lemma in self.rows else None
                if entry and (lemma_tail, form[cut:]) in self.endings[entry.endings]:
                    found.append(lemma)
        return found


@cache
def load() -> PartLexicon:
    """Read the shipped lexicon."""
    rows = (line.split("\t", 1) for line in _lines("parts.tsv"))
    firsts = (line.split("\t") for line in _lines("firsts.tsv"))
    return PartLexicon(
        rows={lemma: row for lemma, row in rows},  # noqa: C416  pairs are lists
        firsts={form: int(count) for form, count in firsts},
        endings=tuple(_tail_pairs(line) for line in _lines("endings.tsv")),
        names=frozenset(_lines("names.tsv")),
    )


@cache
def words() -> dict[str, dict[str, int]]:
    """Return the words of the treebank: lemma to its parts of speech and their counts."""
    lexicon: dict[str, dict[str, int]] = {}
    with (BUNDLED_PATH / "words.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            lexicon.setdefault(row["lemma"], {})[row["pos"]] = int(row["count"])
    return lexicon


def _lines(name: str) -> list[str]:
    """Return the lines of a data file, below its head."""
    return (DATA / name).read_text(encoding="utf-8").split("\n")[1:-1]


def _entry(row: str) -> Entry:
    classes, zipf, compounds, endings = row.split("\t")
    return Entry(classes, int(zipf), int(compounds), int(endings))


def _tail_pairs(line: str) -> frozenset[Tails]:
    pairs = (pair.split(">") for pair in line.split("|") if pair)
    return frozenset((lemma_tail, form_tail) for lemma_tail, form_tail in pairs)
