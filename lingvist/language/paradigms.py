"""Danish inflection classes: from a lemma to its forms, and from a form back to lemmas."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

GENITIVE = "Case=Gen"


@dataclass(frozen=True)
class InflectionClass:
    """One way to inflect the words of a part of speech.

    Attributes:
        name: what the class is called in the lexicon.
        pos: the part of speech of its words.
        ends: its lemmas end in one of these; () where any lemma may belong to it.
        forms: (ending, features) of each form.
        drop: letters taken off the lemma before an ending.
        double: whether the last letter is doubled before an ending.
    """

    name: str
    pos: str
    ends: tuple[str, ...]
    forms: tuple[tuple[str, str], ...]
    drop: int = 0
    double: bool = False

    def forms_of(self, lemma: str, features: str = "") -> set[str]:
        """Return the forms of a lemma; none where the lemma is not of the class.

        Args:
            lemma: the dictionary word.
            features: only forms with all of these, ``Name=Value|…``.

        >>> opgave = InflectionClass("n", "NOUN", ("e",), (("n", "Definite=Def"),))
        >>> opgave.forms_of("opgave")
        {'opgaven'}
        """
        if self.ends and not lemma.endswith(self.ends):
            return set()
        return {self._stem(lemma) + ending for ending in self.endings(features)}

    def endings(self, features: str = "") -> list[str]:
        """Return the endings of the forms that have all of ``features``."""
        wanted = set(features.split("|")) - {""}
        return [ending for ending, has in self.forms if wanted.issubset(has.split("|"))]

    def slots_of(self, lemma: str) -> list[set[str]]:
        """Return the forms of a lemma slot by slot; none where it is not of the class."""
        if not self.forms_of(lemma):
            return []
        return [self.forms_of(lemma, slot) for slot in dict.fromkeys(has for _, has in self.forms)]

    def _stem(self, lemma: str) -> str:
        return lemma[: len(lemma) - self.drop] + (lemma[-1] if self.double else "")

    def tails(self) -> set[str]:
        """Return what the lemma may have had in the place of the dropped letters."""
        return {end[len(end) - self.drop :] for end in self.ends} if self.drop else {""}


@dataclass(frozen=True)
class Step:
    """A way back from a form: take ``strip`` letters off its end, put ``tail`` on."""

    strip: int
    tail: str
    double: bool

    def lemma(self, form: str) -> str:
        """Return the lemma the form would have; '' where the form is too short for it."""
        stem = form[: len(form) - self.strip]
        if self.double:
            stem = stem[:-1] if len(stem) > 1 and stem[-1] == stem[-2] else ""
        return stem + self.tail if stem else ""


class WaysBack:
    """All ways from a form to a lemma that a set of classes allows, by the ending of the form."""

    def __init__(self, classes: Iterable[InflectionClass]) -> None:
        ways: dict[str, dict[Step, dict[str, list[str]]]] = defaultdict(dict)
        for kind in classes:
            for ending, features in kind.forms:
                for tail in kind.tails():
                    step = Step(len(ending), tail, kind.double)
                    of_step = ways[ending].setdefault(step, {})
                    of_step.setdefault(kind.name, []).append(features)
        self._ways = {
            ending: [(s, {n: tuple(f) for n, f in by.items()}) for s, by in steps.items()]
            for ending, steps in ways.items()
        }
        self._longest = max(map(len, ways), default=0)

    def of(self, form: str) -> Iterator[tuple[str, dict[str, tuple[str, ...]]]]:
        """Yield (lemma, class name to features) for each way back from ``form``."""
        for length in range(min(self._longest, len(form) - 1) + 1):
            for step, by_class in self._ways.get(form[len(form) - length :], ()):
                lemma = step.lemma(form)
                if lemma:
                    yield lemma, by_class
