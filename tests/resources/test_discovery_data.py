"""What helps to find new themes, as data."""

import pytest

from lingvist.errors import ResourceError
from lingvist.resources.discovery import discovery, parse_discovery


@pytest.mark.parametrize(
    "words, stem",
    [
        (("engagement", "engageret", "engagere"), "engag"),
        (("uenig", "uenighed"), "uenig"),
        (("begejstring", "begejstre", "begejstret"), "begejstr"),
        (("tone",), "tone"),  # "ton" would be shorter than a stem may be
        (("retning",), "retning"),
    ],
)
def test_words_made_of_one_another_share_a_stem(words, stem):
    assert {discovery().stem_of(word) for word in words} == {stem}


def test_endings_are_tried_from_the_longest():
    lengths = [len(ending) for ending in discovery().endings]
    assert all(
        not longer.endswith(ending)
        for at, ending in enumerate(discovery().endings)
        for longer in discovery().endings[at + 1 :]
    ), lengths


def test_the_definition_of_a_candidate_has_its_counts():
    for text in (discovery().family.danish, discovery().family.english):
        assert "7" in text.format(count=7, documents=3)
        assert "3" in text.format(count=7, documents=3)


def test_an_unknown_key_is_told_with_the_file():
    with pytest.raises(ResourceError, match=r"my-discovery\.toml"):
        parse_discovery('color = "red"', "my-discovery.toml")
