"""First parts of compounds: from what stands in a word to a lemma and a link."""

import re
from dataclasses import dataclass

from lingvist.language.compounds.lexicon import PartLexicon
from lingvist.resources.words import Words

STEMS = 5  # words that must begin so before a lemma in e is read into a form without it
SHORTEST_STEM = 4
OWN_LINK = 0.35  # share of compounds without e up to which a noun is taken to need it

_VOWELS = re.compile(r"[aeiouyæøåé]+")


@dataclass(frozen=True)
class First:
    """A first part.

    Attributes:
        lemma: its dictionary form.
        link: what joins it to the next part.
    """

    lemma: str
    link: str


@dataclass(frozen=True)
class FirstReader:
    """Reads first parts by a lexicon and the shipped word data."""

    lexicon: PartLexicon
    rules: Words

    def read(self, form: str) -> First | None:
        """Return the likeliest reading of ``form``; None where it can be no first part."""
        if form in self.rules.readings:
            return First(*self.rules.readings[form])
        if form in self.rules.bound or form in self.rules.particles:
            return First(form, "")
        if form in self.rules.not_firsts or not _syllables(form):
            return None
        ways = (self._noun_with_s, self._bare, self._with_e, self._verb, self._rarer)
        return next((found for way in ways if (found := way(form)) and self._may(found)), None)

    def _may(self, first: First) -> bool:
        return first.lemma not in self.rules.not_firsts

    def _noun_with_s(self, form: str) -> First | None:
        """Read *lands* as *land* + s though there is a word *lands*."""
        stem = form.removesuffix("s")
        if stem == form or not self.lexicon.is_a(stem, "n"):
            return None
        return First(stem, "s") if self.lexicon.zipf(stem) > self.lexicon.zipf(form) else None

    def _bare(self, form: str) -> First | None:
        entry = self.lexicon.entry(form)
        if entry is None or (entry.classes and not entry.has("nadm")):
            return None
        return First(form, "")

    def _with_e(self, form: str) -> First | None:
        """Read *hunde* as *hund* + e; *skrive* stays the verb that is commoner than *skriv*."""
        if not form.endswith("e"):
            return None
        stem = form[:-1]
        single = stem[:-1] if stem[-2:-1] == stem[-1:] else ""
        nouns = [noun for noun in (stem, single) if noun and self.lexicon.is_a(noun, "na")]
        verb = self.lexicon.is_a(form, "v")
        fitting = [noun for noun in nouns if not verb or self._needs_e(noun, form)]
        return First(max(fitting, key=self.lexicon.zipf), "e") if fitting else None

    def _needs_e(self, noun: str, form: str) -> bool:
        """Tell whether a noun is commoner than the verb and hardly begins words without an e."""
        counts = self.lexicon.firsts
        bare = counts.get(noun, 0) + counts.get(f"{noun}s", 0)
        commoner = self.lexicon.zipf(noun) > self.lexicon.zipf(form)
        return commoner and bare <= OWN_LINK * counts.get(form, 0)

    def _verb(self, form: str) -> First | None:
        if form.endswith("e") and self.lexicon.is_a(form, "v"):
            return First(form, "")
        return None

    def _rarer(self, form: str) -> First | None:
        """Read s and er behind a noun, *arbejds* and *driv*."""
        lexicon, count = self.lexicon, self.lexicon.firsts.get(form, 0)
        stem = form.removesuffix("s")
        if stem != form and lexicon.is_a(stem, "n"):
            return First(stem, "s")
        known = count >= STEMS and len(stem) >= SHORTEST_STEM
        if stem != form and known and lexicon.is_a(f"{stem}e", "n"):
            return First(f"{stem}e", "s")
        if form.endswith("er") and lexicon.is_a(form.removesuffix("er"), "n"):
            return First(form.removesuffix("er"), "er")
        if known and _syllables(form) == 1 and lexicon.is_a(f"{form}e", "v"):
            return First(f"{form}e", "")
        return None


def _syllables(text: str) -> int:
    return len(_VOWELS.findall(text))
