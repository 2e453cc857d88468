"""Dictionaries of other tools; those here are invented."""

import pytest

from lingvist.errors import ResourceError
from lingvist.resources.dictionaries import read_dictionary

LIWC = "%\n1\tTillid\n2\tansvar mv.\n%\ntillid*\t1\nansvar\t1 2\nstole på\t1\n"
QUANTEDA = """
values:
  trust: ["Tillid*", "stole på"]
  duty:
    - ansvar
    - "*pligt"
"""


def written(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_liwc(tmp_path):
    assert read_dictionary(written(tmp_path, "min.dic", LIWC)) == {
        "tillid": ("tillid*", "=ansvar", "=stole =på"),
        "ansvar_mv": ("=ansvar",),
    }


def test_a_word_of_liwc_may_be_a_number(tmp_path):
    text = "%\n1\ttal\n2\ttid\n%\n7\t1\nmod 2 1\n"
    assert read_dictionary(written(tmp_path, "min.dic", text)) == {
        "tal": ("=7", "=mod"),
        "tid": ("=mod",),
    }


def test_quanteda_names_nested_categories_from_the_outside_in(tmp_path):
    assert read_dictionary(written(tmp_path, "min.yml", QUANTEDA)) == {
        "values_trust": ("tillid*", "=stole =på"),
        "values_duty": ("=ansvar", "*pligt"),
    }


BROKEN = [
    ("a.dic", "tillid\t1\n", 1, "two lines of %"),
    ("a.dic", "%\ntillid\n%\n", 2, "a number and a name"),
    ("a.dic", "%\n1\ttillid\n%\ntillid\t3\n", 4, "category 3 is not in the head"),
    ("a.dic", "%\n1\ttillid\n%\ntillid\n", 4, "no category behind it"),
    ("a.dic", "%\n1\ttillid\n%\nti*lid\t1\n", 4, "neither a word nor a word with *"),
    ("a.dic", "%\n1\ttillid\n%\n24\n", 4, "no category behind it"),
    ("a.yml", "a: [b\n", 2, "not YAML"),
    ("a.yml", "a:\n  - tillid*\n  - *pligt\n", 3, "a word with * needs quotation marks"),
    ("a.yml", "a: &a {b: *a}\n", 1, "*a refers to another place"),
    ("a.yml", "a: " + "[" * 100_000, 1, "more than 20 deep"),
    ("a.yml", "- b\n", 1, "no categories"),
    ("a.yml", "a:\n  - b\n  - '{c}'\n", 3, "neither a word"),
    ("a.yml", "a: !!python/object/apply:os.getcwd []\nb: [c d, '%']\n", 2, "neither a word"),
]


@pytest.mark.parametrize("name, text, line, what", BROKEN, ids=range(len(BROKEN)))
def test_errors_name_file_and_line(tmp_path, name, text, line, what):
    path = written(tmp_path, name, text)
    with pytest.raises(ResourceError) as caught:
        read_dictionary(path)
    assert what in caught.value.what
    assert caught.value.where == f"{path}:{line}"
    assert caught.value.next_step


def test_other_files_and_empty_ones_are_refused(tmp_path):
    with pytest.raises(ResourceError, match="no kind of dictionary"):
        read_dictionary(written(tmp_path, "a.txt", LIWC))
    with pytest.raises(ResourceError, match="holds no words"):
        read_dictionary(written(tmp_path, "a.dic", "%\n1\ttillid\n%\n"))
    with pytest.raises(ResourceError, match="cannot be read"):
        read_dictionary(tmp_path / "missing.dic")
