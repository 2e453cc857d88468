"""A full-form lexicon of Danish in little room: lemmas, their inflection classes, exceptions."""

import math
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Self

from lingvist.language.paradigms import GENITIVE, InflectionClass, WaysBack

PER_BILLION = 9
DOUBTFUL = "~"  # stands before the name of a class that all forms of a word might be of
DICTIONARY_FORM = {"NOUN": "Definite=Ind|Number=Sing", "ADJ": "Degree=Pos"}
KNOWN_READINGS = 50_000  # forms remembered with their readings
SIBILANTS = ("s", "x", "z")


@dataclass(frozen=True)
class Reading:
    """What a form may be.

    Attributes:
        lemma: the dictionary word.
        pos: its part of speech.
        features: as the treebank writes them, ``Name=Value|…``; '' where nothing is known.
        frequency: Zipf scale (log10 of occurrences in a billion words); 0 for a rare word.
        doubtful: the sources give the form to another lemma.
    """

    lemma: str
    pos: str
    features: str
    frequency: float
    doubtful: bool = False

    def seen(self, frequency: float) -> "Reading":
        """Return the reading with the higher one of its frequency and ``frequency``."""
        return replace(self, frequency=max(self.frequency, frequency))


def zipf(share: float) -> float:
    """Return a share of all words on the Zipf scale: log10 of occurrences in a billion words."""
    return round(max(0.0, math.log10(share) + PER_BILLION), 1) if share > 0 else 0.0


@dataclass(frozen=True)
class Entry:
    """What the lexicon knows of a word; words alike share one.

    Attributes:
        classes: names of its inflection classes, doubtful ones marked.
        frequencies: part of speech to frequency on the Zipf scale.
    """

    classes: tuple[str, ...]
    frequencies: Mapping[str, float]


class WordForms:
    """Knows the readings of a form.

    Args:
        classes: the inflection classes.
        words: lemma to what is known of it.
        exceptions: (form, lemma, part of speech, features) that no class gives.
    """

    def __init__(
        self,
        classes: Iterable[InflectionClass] = (),
        words: Mapping[str, Entry] | None = None,
        exceptions: Iterable[tuple[str, str, str, str]] = (),
    ) -> None:
        self.classes = {kind.name: kind for kind in classes}
        self.words = dict(words or {})
        self.exceptions: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for form, lemma, pos, features in exceptions:
            self.exceptions[form].append((lemma, pos, features))
        self._ways = WaysBack(self.classes.values())
        self.readings = lru_cache(KNOWN_READINGS)(self._readings)

    def _readings(self, form: str) -> tuple[Reading, ...]:
        """Return all readings of a form in lower case; genitives only where nothing else fits."""
        plain = tuple(dict.fromkeys(self._plain(form)))
        return plain + tuple(dict.fromkeys(self._genitives(form)))

    def _plain(self, form: str) -> Iterator[Reading]:
        for lemma, pos, features in self.exceptions.get(form, ()):
            yield Reading(lemma, pos, features, self.frequency(lemma, pos))
        if form in self.words:
            for pos in self.classes_of_speech(form):
                yield Reading(form, pos, DICTIONARY_FORM.get(pos, ""), self.frequency(form, pos))
        for lemma, by_class in self._ways.of(form):
            if lemma in self.words:
                yield from self._by_class(lemma, by_class)

    def _by_class(self, lemma: str, by_class: Mapping[str, tuple[str, ...]]) -> Iterator[Reading]:
        entry = self.words[lemma]
        for marked in entry.classes:
            name = marked.removeprefix(DOUBTFUL)
            for features in by_class.get(name, ()):
                pos = self.classes[name].pos
                frequency = entry.frequencies.get(pos, 0.0)
                yield Reading(lemma, pos, features, frequency, doubtful=name != marked)

    def _genitives(self, form: str) -> Iterator[Reading]:
        for bare in _without_genitive(form):
            for reading in self._plain(bare):
                if reading.pos == "NOUN":
                    features = f"{GENITIVE}|{reading.features}"
                    yield Reading(reading.lemma, "NOUN", features, reading.frequency)

    def frequency(self, lemma: str, pos: str) -> float:
        """Return the frequency of a lemma on the Zipf scale; 0 for one not in the lexicon."""
        entry = self.words.get(lemma)
        return entry.frequencies.get(pos, 0.0) if entry else 0.0

    def classes_of_speech(self, lemma: str) -> set[str]:
        """Return the parts of speech that a lemma belongs to beyond doubt."""
        names = self.words[lemma].classes
        return {self.classes[name].pos for name in names if not name.startswith(DOUBTFUL)}

    def to_data(self) -> dict[str, Any]:
        """Return the lexicon as it is stored: words grouped by classes and frequency."""
        groups: dict[str, list[str]] = defaultdict(list)
        for lemma, entry in self.words.items():
            zipfs = " ".join(f"{pos}={value}" for pos, value in entry.frequencies.items() if value)
            groups[f"{' '.join(entry.classes)}\t{zipfs}"].append(lemma)
        words = "\n".join(f"{key}\t{' '.join(sorted(of))}" for key, of in sorted(groups.items()))
        exceptions = "\n".join(
            "\t".join((form, *rest))
            for form, several in sorted(self.exceptions.items())
            for rest in several
        )
        classes = [
            [k.name, k.pos, k.ends, k.forms, k.drop, k.double] for k in self.classes.values()
        ]
        return {
            "classes": classes,
            "words": zlib.compress(words.encode(), 9),
            "exceptions": zlib.compress(exceptions.encode(), 9),
        }

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> Self:
        """Read what ``to_data`` has written."""
        forms = cls(
            InflectionClass(name, pos, tuple(ends), tuple(map(tuple, rows)), drop, double)
            for name, pos, ends, rows, drop, double in data["classes"]
        )
        for line in zlib.decompress(data["words"]).decode().splitlines():
            names, zipfs, lemmas = line.split("\t")
            pairs = (pair.split("=") for pair in zipfs.split())
            entry = Entry(tuple(names.split()), {pos: float(value) for pos, value in pairs})
            forms.words.update(dict.fromkeys(lemmas.split(), entry))
        for line in zlib.decompress(data["exceptions"]).decode().splitlines():
            form, lemma, pos, features = line.split("\t")
            forms.exceptions[form].append((lemma, pos, features))
        return forms


def _without_genitive(form: str) -> Iterator[str]:
    for mark in ("'s", "’s", "'", "’"):
        if form.endswith(mark):
            yield form[: -len(mark)]
            return
    if form.endswith("s") and not form.endswith(tuple(f"{x}s" for x in SIBILANTS)):
        yield form[:-1]
