"""Choosing among the readings of a form by what the tagger says and how frequent a word is.

A score adds up, in steps of a factor of ten in frequency (the Zipf scale): each feature that
agrees is worth as much as a word ten times as frequent. Of readings that fit alike, the one whose
lemma keeps most of the form is taken: *bakken* is of *bakke*, not of *bak*.
"""

from collections.abc import Iterable

from lingvist.language.lemma_rules import change_between
from lingvist.language.word_forms import Reading

AGREES = 1.0
CONFLICTS = -2.0
OTHER_CLASS = -2.5  # the tagger takes the form for another part of speech
CLASS_UNKNOWN = -1.0  # the lexicon does not say what part of speech it is
PARTICIPLE = -1.0  # adjective against participle: the treebank itself wavers
UNLIKELY = -2.0  # an imperative or a genitive that the tagger does not see
DOUBT = -1.5  # the sources give the form to another lemma


def best(form: str, readings: Iterable[Reading], pos: str, morph: str) -> Reading | None:
    """Return the reading that fits best; None where there is none.

    Args:
        form: the form in lower case.
        readings: what the form may be.
        pos: the tagger's part of speech.
        morph: its features, ``Name=Value|…``.
    """
    tagged = features_of(morph)

    def rank(reading: Reading) -> tuple[float, int, str]:
        cut, _ = change_between(form, reading.lemma)
        return -score(reading, pos, tagged), cut, reading.lemma

    return min(readings, key=rank, default=None)


def score(reading: Reading, pos: str, tagged: dict[str, str]) -> float:
    """Return how well a reading fits a tag: features, part of speech, frequency."""
    own = features_of(reading.features)
    agree = sum(tagged.get(name) == value for name, value in own.items())
    conflict = sum(name in tagged and tagged[name] != value for name, value in own.items())
    rare = own.get("Mood") == "Imp" or "Case" in own
    total = AGREES * agree + CONFLICTS * conflict + reading.frequency
    total += class_penalty(reading, own, pos, tagged)
    if reading.doubtful:
        total += DOUBT
    if rare and not (own.items() & tagged.items() & {("Mood", "Imp"), ("Case", "Gen")}):
        total += UNLIKELY
    return total


def class_penalty(reading: Reading, own: dict[str, str], pos: str, tagged: dict[str, str]) -> float:
    """Return what a reading loses where its part of speech is not the tagger's."""
    if reading.pos == pos:
        return 0.0
    if not reading.pos:
        return CLASS_UNKNOWN
    if {reading.pos, pos} == {"ADJ", "VERB"} and "Part" in (
        own.get("VerbForm"),
        tagged.get("VerbForm"),
    ):
        return PARTICIPLE
    return OTHER_CLASS


def features_of(morph: str) -> dict[str, str]:
    """Return the features written as ``Name=Value|…``.

    >>> features_of("Case=Gen|Number=Plur")
    {'Case': 'Gen', 'Number': 'Plur'}
    """
    return dict(pair.split("=", 1) for pair in morph.split("|") if "=" in pair)
