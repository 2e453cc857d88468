"""Whether labels can be values, by their own words; from tables written by hand."""

import math

import pytest

from lingvist.findings.declaring.plausibility import agreeing, fits_labels, mostly_plural, plausible
from lingvist.findings.tree import sentences


@pytest.fixture
def labels(tokens_of):
    """Labels parted by a stroke."""

    def tokens(part):
        [sentence] = sentences(tokens_of(part))
        return tuple(sentence.tokens)

    return lambda text: [tokens(part) for part in text.split(" | ")]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("ro/NOUN | mod/NOUN", True),
        ("ro/NOUN", False),
        ("a/NOUN | b/NOUN", False),
        ("borgere/borger/NOUN | medarbejdere/medarbejder/NOUN", False),
        ("borgere/borger/NOUN | ro/NOUN | mod/NOUN", True),
        ("ro/NOUN | kerneværdier/kerneværdi/NOUN", False),
    ],
    ids=["two", "one", "letters", "people", "few people", "the word for values"],
)
def test_labels_that_can_be_values(labels, text, expected):
    assert plausible(labels(text), math.nan) is expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("fagligt/ADV mod/NOUN", True),
        ("fagligt/ADV mod/ADP", True),
        ("meget/ADV ofte/ADV", False),
        ("ofte/ADV", True),
    ],
)
def test_a_label_of_several_words_holds_a_noun_or_ends_in_what_looks_like_a_preposition(
    labels, text, expected
):
    assert fits_labels(labels(text)) is expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("nye/ny/ADJ | klare/klar/ADJ", True),
        ("nye/ny/ADJ | klare/klar/ADJ | åbne/åbne/VERB", True),
        ("rolig/rolig/ADJ | klar/klar/ADJ", False),
        ("ro/NOUN | klare/klar/ADJ", False),
    ],
)
def test_adjectives_in_the_plural_describe(labels, text, expected):
    assert agreeing(labels(text)) is expected


def test_most_labels_in_the_plural_are_things(labels):
    plural = "huse/hus/NOUN+Number=Plur"
    assert mostly_plural(labels(f"{plural} | {plural} | ro/NOUN+Number=Sing"))
    assert not mostly_plural(labels(f"{plural} | ro/NOUN+Number=Sing"))
