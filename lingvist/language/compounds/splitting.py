"""Taking a word apart: every joint is weighed by how often its two sides begin and end words.

The likeliest joint wins, and what stands on either side of it is taken apart in turn.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from lingvist.language.compounds.answer import Split, join, whole
from lingvist.language.compounds.first_parts import First, FirstReader
from lingvist.language.compounds.lexicon import PartLexicon, load
from lingvist.resources import words as word_data
from lingvist.resources.words import Words

HEAD_CLASSES = frozenset({"NOUN", "ADJ", "VERB"})
SHORTEST_WORD = 4
LONGEST_WORD = 60
SHORTEST_FIRST = 2
SHORTEST_HEAD = 2
UNSEEN = 0.3  # what a part counts that begins or ends no word of the lexicon
LETTER = 0.25  # what each letter of a part adds, up to six: long parts are seldom chance
LONG = 6
COMMON_FROM = 4  # letters from which a word counts the more, the commoner it is
INFLECTED = 0.3  # what another form than the lemma takes away
SHORTEST_COMPOUND = 6
SURE = 4.5  # the least weight of a joint in a first part that the lexicon does not have
ENOUGH = 2.0  # the least weight of a joint


@dataclass(frozen=True)
class Joint:
    """A place where a word may be taken apart.

    Attributes:
        first: what stands before it.
        form: the first part with its link, as it stands in the word.
        head: lemma of what stands behind it.
        weight: how likely it is.
    """

    first: First
    form: str
    head: str
    weight: float


@dataclass(frozen=True)
class Splitter:
    """Takes words apart by a lexicon and the shipped word data."""

    lexicon: PartLexicon
    rules: Words
    _heads: dict[str, tuple[str, float] | None] = field(init=False, default_factory=dict)
    _firsts: dict[str, First | None] = field(init=False, default_factory=dict)

    def split(self, word: str) -> Split:
        """Take a word apart, a lemma or another form, in any case."""
        lower = word.lower()
        if "-" in lower.strip("-") and len(lower) <= LONGEST_WORD:
            return self._hyphenated(lower.strip("-"))
        if word != lower and (word in self.lexicon.names or word[:-1] in self.lexicon.names):
            return whole(lower, "a name")
        return self._lemma_split(self.lemma(lower))

    def _lemma_split(self, lemma: str) -> Split:
        reason = self._whole(lemma)
        if reason:
            return whole(lemma, reason)
        best = self._best(lemma)
        if best is None:
            return whole(lemma, "no first part and head that the lexicon bears out")
        return self._taken_apart(best)

    def _best(self, lemma: str) -> Joint | None:
        best = max(self.joints(lemma), key=lambda j: (j.weight, j.form), default=None)
        return best if best is not None and best.weight >= ENOUGH else None

    def last_part(self, word: str) -> int:
        """Return where the last part of a word begins; 0 where the word is not taken apart."""
        lower = word.lower()
        hyphen = lower.rfind("-") + 1
        if hyphen:
            return hyphen + self.last_part(lower[hyphen:])
        lemma = self.lemma(lower)
        best = None if self._whole(lemma) else self._best(lemma)
        if best is None:
            return 0
        at = len(best.form)
        return at + self.last_part(lower[at:])

    def lemma(self, word: str) -> str:
        """Return the lemma of a word that the lexicon knows in another form, else the word."""
        if self.lexicon.entry(word) is not None:
            return word
        return next(iter(self.lexicon.bases(word)), word)

    def joints(self, word: str) -> Iterator[Joint]:
        """Yield the places where a word may be taken apart."""
        for at in range(SHORTEST_FIRST, len(word) - SHORTEST_HEAD + 1):
            head = self._head(word[at:])
            first = self._first(word[:at]) if head else None
            if head and first and self._fit(first, word[:at], head[0]):
                weight = self._first_weight(first, word[:at]) + head[1] - 1
                yield Joint(first, word[:at], head[0], weight)

    def _hyphenated(self, word: str) -> Split:
        start, _, rest = word.partition("-")
        return join(self.split(start), "-", self.split(rest), "parts joined by a hyphen")

    def _whole(self, word: str) -> str:
        """Return why a word is left whole without a look at its parts; "" if it is not."""
        if word in self.rules.whole:
            return "listed as read whole"
        verb = self._listed_verb(word)
        if verb:
            return f"made from {verb}, which is listed as read whole"
        if not SHORTEST_WORD <= len(word) <= LONGEST_WORD or not word.isalpha():
            return "too short or too long, or not letters alone"
        entry = self.lexicon.entry(word)
        if entry and entry.classes and not entry.has("na"):
            return "a verb, a form of one, an adverb or a preposition"
        for suffix in self.rules.suffixes:
            stem = word.removesuffix(suffix)
            if stem != word and self.lexicon.is_a(stem, "na") and not self.split(stem).is_compound:
                return f"made from {stem}, which is one word"
        return ""

    def _listed_verb(self, word: str) -> str:
        """Return the verb listed as whole from which a word is made; "" if there is none."""
        stems = [word.removesuffix(e) for e in self.rules.verbal if word.endswith(e)]
        return next((f"{stem}e" for stem in stems if f"{stem}e" in self.rules.whole), "")

    def _taken_apart(self, joint: Joint) -> Split:
        lexicon = self.lexicon
        entry = lexicon.entry(joint.head)
        reason = (
            f"{joint.form}- begins {lexicon.firsts.get(joint.form, 0)} words of the lexicon, "
            f"-{joint.head} ends {entry.compounds if entry else 0}"
        )
        first, head = self._lemma_split(joint.first.lemma), self._lemma_split(joint.head)
        return join(first, joint.first.link, head, reason)

    def _first(self, form: str) -> First | None:
        if form not in self._firsts:
            reader = FirstReader(self.lexicon, self.rules)
            self._firsts[form] = reader.read(form) or self._compound(form)
        return self._firsts[form]

    def _compound(self, form: str) -> First | None:
        """Read a first part that is a compound the lexicon does not have: *tosengs*."""
        if len(form) < SHORTEST_COMPOUND:
            return None
        for link in ("s", ""):
            stem = form.removesuffix(link)
            if form.endswith(link) and any(j.weight >= SURE for j in self.joints(stem)):
                return First(stem, link)
        return None

    def _head(self, form: str) -> tuple[str, float] | None:
        """Return the lemma of a head and what it weighs; None where it can be no head."""
        if form not in self._heads:
            found = [self._weighed(lemma, form) for lemma in self._lemmas(form)]
            self._heads[form] = max(found, key=lambda h: (h[1], h[0]), default=None)
        return self._heads[form]

    def _weighed(self, lemma: str, form: str) -> tuple[str, float]:
        entry = self.lexicon.entry(lemma)
        weight = self._weight(entry.compounds if entry else 0, lemma, lemma)
        return lemma, weight - (INFLECTED if lemma != form else 0)

    def _lemmas(self, form: str) -> list[str]:
        """Return the lemmas that a head may be of: itself, where it is a noun or adjective."""
        if form in self.rules.bound_forms:
            return [self.rules.bound_forms[form]]
        if len(form) <= SHORTEST_HEAD and form not in self.rules.short_heads:
            return []
        entry = self.lexicon.entry(form)
        if entry and (entry.has("naq") or not entry.classes):
            found = [form]
        else:
            found = self.lexicon.bases(form)
            found = found or ([form] if entry and entry.has("g") else [])
        return [lemma for lemma in found if self._may_be_head(lemma)]

    def _may_be_head(self, lemma: str) -> bool:
        if lemma in self.rules.not_heads:
            return False
        return len(lemma) > SHORTEST_HEAD or lemma in self.rules.short_heads

    def _fit(self, first: First, form: str, head: str) -> bool:
        """Tell whether a first part and a head may stand together."""
        if len(form) <= SHORTEST_FIRST and form not in self.rules.short_firsts:
            return False
        if head in self.rules.heads_after_s and first.link != "s":
            return form in self.rules.heads_after_s[head]
        if form in self.rules.particles and not self.lexicon.is_a(head, "n"):
            return False
        noun = self.lexicon.is_a(first.lemma, "nv") and form not in self.rules.particles
        return noun or bool(first.link) or not self._of_a_verb(form, head)

    def _of_a_verb(self, form: str, head: str) -> bool:
        """Tell whether a word is made from a verb with the same beginning: *rådgivning*."""
        for ending in self.rules.verbal:
            stem = head.removesuffix(ending)
            doubled = f"{stem[-1:]}e" if len(ending) > 1 else ""
            if head.endswith(ending) and any(
                self.lexicon.is_a(f"{form}{stem}{end}", "v") for end in ("", "e", doubled)
            ):
                return True
        return False

    def _first_weight(self, first: First, form: str) -> float:
        return self._weight(self.lexicon.firsts.get(form, 0), form, first.lemma)

    def _weight(self, count: int, part: str, lemma: str) -> float:
        common = self.lexicon.zipf(lemma) / 100 if len(lemma) >= COMMON_FROM else 0
        return math.log(UNSEEN + count + common) + LETTER * min(len(part), LONG)


@cache
def splitter() -> Splitter:
    """Return the splitter with the shipped data."""
    return Splitter(load(), word_data.load())


@cache
def split(word: str) -> Split:
    """Take a word apart into the parts of a compound.

    Args:
        word: a lemma or another form, in any case.
    """
    return splitter().split(word)


def parts(lemma: str, pos: str) -> tuple[str, ...]:
    """Return the parts of a compound of an open class; () for every other word."""
    if pos not in HEAD_CLASSES:
        return ()
    found = split(lemma)
    return found.parts if found.is_compound else ()
