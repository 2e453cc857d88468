import pytest

from lingvist.language.compounds import parts, split


@pytest.mark.parametrize(
    "word, expected, links",
    [
        ("ledelsesansvar", ("ledelse", "ansvar"), ("s",)),
        ("medarbejdertrivsel", ("medarbejder", "trivsel"), ("",)),
        ("helhedssyn", ("helhed", "syn"), ("s",)),
        ("kerneopgave", ("kerne", "opgave"), ("",)),
        ("fællesskabsfølelse", ("fællesskab", "følelse"), ("s",)),
    ],
)
def test_a_compound_is_split_at_its_links(word, expected, links):
    found = split(word)
    assert (found.parts, found.links) == (expected, links)
    assert found.head == expected[-1]


@pytest.mark.parametrize(
    "word", ["fællesskab", "samarbejde", "forsvar", "ansvarlighed", "nysgerrighed", "mod", "2024"]
)
def test_other_words_are_left_whole_with_a_reason(word):
    found = split(word)
    assert found.parts == (word,)
    assert found.reason


def test_capitals_do_not_matter():
    assert split("Ledelsesansvar") == split("ledelsesansvar")


def test_only_open_classes_have_parts():
    assert parts("ledelsesansvar", "NOUN") == ("ledelse", "ansvar")
    assert parts("ledelsesansvar", "PUNCT") == ()
    assert parts("ansvar", "NOUN") == ()
