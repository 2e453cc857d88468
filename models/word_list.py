"""Sort the words of a full-form list into inflection classes.

The list says only which lemma a form has, one lemma for each form. Which part of speech and
which class a lemma belongs to is told by the forms beside it: a class is taken where nearly all
its forms stand in the list and some of them lead back to the lemma.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lingvist.language.paradigms import InflectionClass
from lingvist.language.word_forms import DOUBTFUL

LEAST_ATTESTED = 0.75  # share of the slots of a class that the list must fill
DOUBTFUL_ADJECTIVES = ("a-0", "a-double", "a-en", "a-el", "a-er")
FULL_NOUN = 3  # forms: definite, plural, definite plural
VERB_SHARE = 0.6  # the passive and the imperative of many verbs are never met
WORD = re.compile(r"[a-zæøåéèüöäóôç'-]+")
NOUN_MARKS = ("en", "et", "ene", "erne", "ens", "ets", "enes", "ernes", "s")
NOUN_SLOTS = ("Definite=Def|Number=Sing", "Definite=Def|Number=Plur")
BARE, ONE_FORM = "n-bare", "word"


@dataclass(frozen=True)
class Fit:
    """How well a class fits a lemma.

    Attributes:
        kind: the class.
        share: part of its slots that the list fills.
        own: how many of its forms the list gives to this lemma.
        genitives: how many genitives of its forms the list gives to this lemma.
    """

    kind: InflectionClass
    share: float
    own: int
    genitives: int


def read_classes(path: Path) -> tuple[InflectionClass, ...]:
    """Read the classes of ``paradigms.toml``."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))

    def features(slot: str, added: str) -> str:
        named = f"{data['slots'][slot]}|{added}".split("|")
        return "|".join(sorted(filter(None, named)))

    return tuple(
        InflectionClass(
            name=row["name"],
            pos=row["pos"],
            ends=tuple(row.get("ends", ())),
            drop=row.get("drop", 0),
            double=row.get("double", False),
            forms=tuple(
                (ending, features(slot, row.get("features", "")))
                for slot, endings in row["forms"].items()
                for ending in dict.fromkeys(endings)
            ),
        )
        for row in data["classes"]
    )


class WordList:
    """A full-form list with the lemmas sorted into classes.

    Args:
        lemma_of: form to lemma.
        classes: the inflection classes, nouns and verbs before adjectives.
    """

    def __init__(self, lemma_of: Mapping[str, str], classes: Iterable[InflectionClass]) -> None:
        self.lemma_of = {f: m for f, m in lemma_of.items() if WORD.fullmatch(f + m) and len(m) > 1}
        self.classes = tuple(classes)
        self.forms_of: dict[str, set[str]] = defaultdict(set)
        for form, lemma in self.lemma_of.items():
            self.forms_of[lemma].add(form)

    def classes_of(self, lemma: str) -> tuple[str, ...]:
        """Return the names of the classes that the forms of a lemma speak for."""
        fits = [fit for kind in self.classes if (fit := self._fit(lemma, kind))]
        verbs = [f for f in fits if f.kind.pos == "VERB" and f.share >= VERB_SHARE]
        if not any(self._is_verb(lemma, fit) for fit in verbs):
            verbs = []
        nouns = self._supported(lemma, [f for f in fits if _is_noun(f, among_verbs=bool(verbs))])
        adjectives = [] if verbs else [f for f in fits if self._is_adjective(lemma, f, nouns)]
        names = tuple(fit.kind.name for fit in (*nouns, *verbs, *adjectives))
        return (names or self._bare(lemma)) + self._doubtful(lemma, fits, names)

    def exceptions(self, lemma: str, classes: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Yield (form, part of speech) for the forms of a lemma that none of its classes gives."""
        names = {name.removeprefix(DOUBTFUL) for name in classes}
        kinds = [kind for kind in self.classes if kind.name in names]
        regular = set().union(*(kind.forms_of(lemma) for kind in kinds), {lemma})
        if any(kind.pos == "NOUN" for kind in kinds):
            regular |= {form + mark for form in regular for mark in ("s", "'", "'s")}
        several = {kind.pos for kind in kinds}
        for form in sorted(self.forms_of[lemma] - regular):
            for pos in sorted(several) if len(several) == 1 else _likely_pos(form, several):
                yield form, pos

    def _fit(self, lemma: str, kind: InflectionClass) -> Fit | None:
        forms = kind.forms_of(lemma) - {lemma}
        if not forms:
            return None
        slots = [slot for slot in kind.slots_of(lemma) if slot != {lemma}]
        filled = sum(any(form in self.lemma_of for form in slot) for slot in slots)
        own = sum(self.lemma_of.get(form) == lemma for form in forms)
        genitives = sum(self.lemma_of.get(f"{form}s") == lemma for form in forms)
        return Fit(kind, filled / len(slots), own, genitives)

    def _supported(self, lemma: str, nouns: list[Fit]) -> list[Fit]:
        """Leave out a gender or a plural that other lemmas account for.

        *vinder* and *vinderne* would give *vind* a second plural, were they not forms of *vinder*.
        """
        if self._is_plural_of(lemma):
            nouns = [fit for fit in nouns if fit.kind.name != "n-plural"]
        for slot in NOUN_SLOTS:
            own = [fit for fit in nouns if self._owns(lemma, fit.kind, slot)]
            lacking = [fit for fit in nouns if not fit.kind.endings(slot)]
            nouns = own + [fit for fit in lacking if fit not in own] if own else nouns
        return nouns

    def _is_plural_of(self, lemma: str) -> bool:
        return any(len(self.forms_of.get(bare, ())) > 1 for bare in (lemma[:-1], lemma[:-2]))

    def _owns(self, lemma: str, kind: InflectionClass, slot: str) -> bool:
        forms = kind.forms_of(lemma, slot) - {lemma}
        return any(
            self.lemma_of.get(f) == lemma or self.lemma_of.get(f + "s") == lemma for f in forms
        )

    def _is_verb(self, lemma: str, fit: Fit) -> bool:
        """Two forms of its own, and one that no noun has."""
        if fit.kind.name == "v-s":
            return lemma[:-1] not in self.forms_of
        stem = lemma.removesuffix("e")
        return fit.own > 1 and not {f"{stem}ende", f"{stem}ede", f"{stem}te"}.isdisjoint(
            self.forms_of[lemma]
        )

    def _is_adjective(self, lemma: str, fit: Fit, nouns: Sequence[Fit]) -> bool:
        """A noun as well has more forms of an adjective, or a neuter form."""
        if fit.kind.pos != "ADJ" or fit.share < LEAST_ATTESTED or not fit.own:
            return False
        return fit.own > 1 or not nouns or self.lemma_of.get(f"{lemma}t") == lemma

    def _doubtful(self, lemma: str, fits: Iterable[Fit], sure: Container[str]) -> tuple[str, ...]:
        """Return the classes whose forms are all in the list, but given to other lemmas.

        *toiletter* stands there as a form of *toilette*, *tribunen* as one of *tribun*; but
        *samlever* is a word by itself, and no plural of *samleve*.
        """
        whole = [fit.kind for fit in fits if fit.share == 1 and fit.kind.name not in sure]
        return tuple(
            DOUBTFUL + kind.name
            for kind in whole
            if _is_telling(kind)
            and not any(len(self.forms_of.get(f, ())) > 1 for f in kind.forms_of(lemma) - {lemma})
        )

    def _bare(self, lemma: str) -> tuple[str, ...]:
        """Return the class of a lemma whose forms fit no other."""
        forms = self.forms_of[lemma]
        if f"{lemma}s" in forms or any(f.endswith(NOUN_MARKS) for f in forms - {lemma}):
            return (BARE,)
        one_form = [k for k in self.classes if k.name == "a-one" and lemma.endswith("ende")]
        return tuple(kind.name for kind in one_form) or (ONE_FORM,)


def _is_noun(fit: Fit, *, among_verbs: bool) -> bool:
    if fit.kind.pos != "NOUN" or fit.share < LEAST_ATTESTED:
        return False
    return fit.genitives > 0 if among_verbs else fit.own + fit.genitives > 0


def _is_telling(kind: InflectionClass) -> bool:
    """Tell whether a word with all forms of the class is likely to be of it."""
    if kind.pos == "ADJ":
        return kind.name in DOUBTFUL_ADJECTIVES
    return kind.pos == "NOUN" and len(kind.forms) >= FULL_NOUN


def _likely_pos(form: str, several: set[str]) -> tuple[str, ...]:
    """Return what an irregular form may be, where its lemma may be several things or nothing."""
    if not several:
        return ("NOUN",) if form.endswith(NOUN_MARKS) else ("",)
    return ("NOUN",) if "NOUN" in several and form.endswith(NOUN_MARKS) else tuple(sorted(several))
