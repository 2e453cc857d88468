import tomllib

import pytest

from lingvist.resources.toml_place import line_of, syntax_line

TEXT = """\
# head
[[families]]
name = "mod"
words = [
  { lemma = "mod", pos = "NOUN" },
  { lemma = "modig", pos = "ADJ" },
]

[[families]]
name = "ro"
words = [
  { lemma = "ro", pos = "NUON" },
]
grounding = { bjb = [9] }
"""


@pytest.mark.parametrize(
    "location, value, line",
    [
        (("families", 0, "name"), "mod", 3),
        (("families", 0, "words", 1, "lemma"), "modig", 6),
        (("families", 1, "words", 0, "pos"), "NUON", 12),
        (("families", 1, "grounding", "bjb", 0), 9, 14),
        (("families", 1, "gloss"), {"name": "ro"}, 9),
        (("classes", "people"), "x", None),
    ],
)
def test_the_line_of_a_value_is_found(location, value, line):
    assert line_of(TEXT, location, value) == line


@pytest.mark.parametrize("text, line", [("a = 1\nb = = 2\n", 2), ('a = 1\nb = """x\n', 3)])
def test_the_line_of_a_syntax_error_is_found(text, line):
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)
    assert syntax_line(caught.value, text) == line
