import pytest

from lingvist.resources.register import municipalities
from lingvist.resources.spelling import in_ascii


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Ærø", "aeroe"), ("Åben", "aaben"), ("A\u030aben", "aaben"), ("idé", "ide"),
        ("Straße", "strasse"), ("日本", ""), ("½ år", "12 aar"),
    ],
)  # fmt: skip
def test_letters_are_spelled_out(text, expected):
    assert in_ascii(text) == expected


def test_the_slugs_of_the_register_are_spelled_so():
    for municipality in municipalities():
        assert in_ascii(municipality.name).replace(" ", "-") == municipality.slug
