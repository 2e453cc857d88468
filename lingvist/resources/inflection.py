"""Regular Danish inflection from ``inflection.toml``: the forms of a dictionary word.

It stands beside the pipeline's lemmas, not in their place: a word is known again where a small
pipeline gave it a wrong lemma or a wrong part of speech.
"""

import re
from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict

from lingvist.resources.toml_reading import read_toml

FILE = "inflection.toml"

Pos = Literal["NOUN", "ADJ", "VERB", "ADV"]
OPEN_CLASSES: tuple[Pos, ...] = ("NOUN", "ADJ", "VERB", "ADV")

_SHORT_END = re.compile(r"(?:^|[^aeiouyæøå])[aeiouyæøå][bdfgklmnprst]$")


class Rule(BaseModel):
    """One way to inflect words of a part of speech that end in one of ``endings``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    pos: Pos
    endings: tuple[str, ...]
    add: tuple[str, ...]
    drop: int = 0
    double: bool = False

    def forms(self, lemma: str) -> set[str]:
        """Return the forms this rule gives; none where it does not hold."""
        if not lemma.endswith(self.endings) or (self.double and not _SHORT_END.search(lemma)):
            return set()
        stem = lemma[: len(lemma) - self.drop] + (lemma[-1] if self.double else "")
        return {stem + ending for ending in self.add}


class Inflection(BaseModel):
    """The data of ``inflection.toml``.

    Attributes:
        rules: how regular words inflect.
        irregular: dictionary word to the forms that no rule gives.
        mistaken: part of speech to the tags its words get by mistake (``TAG`` or ``TAG|Feature``).
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    rules: tuple[Rule, ...]
    irregular: dict[str, tuple[str, ...]]
    mistaken: dict[Pos, tuple[str, ...]]


@cache
def load() -> Inflection:
    """Read the shipped data.

    Raises:
        ResourceError: the file is not what it should be.
    """
    text = files(__package__).joinpath(FILE).read_text(encoding="utf-8")
    return read_toml(
        Inflection,
        text,
        what="the rules of inflection",
        where=FILE,
        allowed=", ".join(Inflection.model_fields),
    )


@cache
def forms(lemma: str, pos: str) -> frozenset[str]:
    """Return the forms of a dictionary word, the word itself among them, in lower case.

    Args:
        lemma: the dictionary word, in lower case.
        pos: NOUN, ADJ, VERB or ADV; other words have one form.
    """
    data = load()
    regular = (rule.forms(lemma) for rule in data.rules if rule.pos == pos)
    return frozenset({lemma}.union(data.irregular.get(lemma, ()), *regular))


@cache
def all_forms(word: str) -> frozenset[str]:
    """Return the forms of a word whose part of speech is not known."""
    return frozenset().union(*(forms(word, pos) for pos in OPEN_CLASSES))


def is_own(pos: str, tag: str) -> bool:
    """Tell whether ``tag`` is the tag of a word of the part of speech ``pos``."""
    return tag == pos or (pos == "VERB" and tag == "AUX")


def may_be(pos: str, tag: str, morph: str) -> bool:
    """Tell whether a word of ``pos`` may have got ``tag`` and ``morph``, rightly or by mistake."""
    if is_own(pos, tag):
        return True
    for mistake in load().mistaken.get(pos, ()):  # type: ignore[call-overload]  # any other tag
        wrong, _, feature = mistake.partition("|")
        if tag == wrong and (not feature or feature in morph.split("|")):
            return True
    return False
