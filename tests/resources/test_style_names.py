import pytest

from lingvist.resources import style_names


@pytest.mark.parametrize(
    "name, expected",
    [
        ("heading 1", ("heading", 1)),
        ("Overskrift 3", ("heading", 3)),
        ("Overskrift2", ("heading", 2)),
        ("Titel", ("title", 0)),
        ("Intense Quote", ("quote", 0)),
        ("List Bullet 2", ("bullets", 2)),
        ("toc 1", ("contents", 1)),
        ("TOC Heading", ("contents_heading", 0)),
        ("Billedtekst", ("caption", 0)),
        ("Brødtekst", ("", 0)),
        ("", ("", 0)),
        ("Overskriften på det hele", ("", 0)),
    ],
)
def test_names_say_what_a_paragraph_is(name, expected):
    assert style_names.load().role(name) == expected


def test_no_name_says_two_things():
    names = style_names.load()
    every = [name for _, group in names for name in group]
    assert len(every) == len(set(every))
