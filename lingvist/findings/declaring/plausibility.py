"""Whether labels can be values, by their own words: no people, no letters, no descriptions."""

from collections.abc import Sequence

from lingvist.findings.declaring.label_groups import Label
from lingvist.findings.tree import Token
from lingvist.resources.declarations import load

_NOMINAL = {"NOUN", "ADJ", "PROPN", "X", "VERB"}
_MANY = 3
_SHORT = 2


def plausible(labels: Sequence[Label], count: float) -> bool:
    """Tell whether labels can be values: two at least, not people, not companions of values."""
    if len(labels) < 2:  # noqa: PLR2004  one label is no list
        return False
    if any(len(label) == 1 and len(label[0].text) == 1 for label in labels):
        return False  # letters
    refusals = load().refusals
    lemmas = [label[-1].lemma.lower() if len(label) <= _SHORT else "" for label in labels]
    cues = load().cues.values | load().cues.foundations
    if any(token.lower.endswith(tuple(cues)) for label in labels for token in label):
        return False
    people = sum(lemma in refusals.actors for lemma in lemmas)
    companions = sum(lemma in refusals.companions for lemma in lemmas)
    named = companions * _MANY <= len(labels) or len(labels) == count
    return people <= len(labels) / 2 and named


def fits_labels(labels: Sequence[Label]) -> bool:
    """Tell whether each label of several words holds a noun, an adjective or an infinitive."""
    # a preposition at the end is a noun that looks like one ("fagligt mod")
    return all(
        len(label) == 1 or label[-1].pos == "ADP" or any(t.pos in _NOMINAL for t in label)
        for label in labels
    )


def agreeing(labels: Sequence[Label]) -> bool:
    """Tell whether labels are adjectives that agree with a plural: they describe the values.

    Most must be tagged so, and all must look it: taggers err in lists.
    """
    alike = all(len(label) == 1 and label[0].lower.endswith("e") for label in labels)
    adjectives = sum(label[0].pos == "ADJ" for label in labels)
    single = all(len(label) == 1 and label[0].pos == "ADJ" for label in labels)
    most = alike and adjectives * 2 > len(labels)
    return (single or most) and any(_plural(label[0]) for label in labels)


def _plural(token: Token) -> bool:
    return token.lower.endswith("e") and token.lemma != token.lower


def mostly_plural(labels: Sequence[Label]) -> bool:
    """Tell whether most labels are nouns in the plural: people or things, not values."""
    plural = sum(label[-1].pos == "NOUN" and label[-1].has("Number=Plur") for label in labels)
    return plural * 2 > len(labels)
