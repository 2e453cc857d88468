"""The data that intake reads: persons, numbers, languages, issuers."""

import re

import pytest

from lingvist.errors import ResourceError
from lingvist.resources import issuers, languages, personal_numbers, persons, stated_words


@pytest.mark.parametrize("module", [issuers, languages, personal_numbers, persons, stated_words])
def test_a_broken_file_is_refused_by_name(module):
    with pytest.raises(ResourceError, match=re.escape(module.FILE)):
        module.parse("a = [")
    with pytest.raises(ResourceError, match=re.escape(module.FILE)):
        module.parse("a = 1")


def test_weak_openers_are_openers():
    assert persons.load().weak_openers <= set(persons.load().openers)


def test_surnames_among_things_are_such():
    known = persons.load()
    assert known.place_surnames <= known.named_things


def test_given_names_begin_large_and_ambiguous_ones_are_among_them():
    known = persons.load()
    assert len(known.given_names) > 1000
    assert all(name[0].isupper() for name in known.given_names)


def test_values_are_no_marks_of_a_language():
    values = {"ansvar", "respekt", "trivsel", "tillid", "mod"}
    for code, marks in languages.load().languages.items():
        assert marks.words.isdisjoint(values - {"mod"}), code


def test_spellings_compile_and_fit_their_language():
    assert languages.load().languages["da"].spelling.search("bøjning")
    assert not languages.load().languages["da"].spelling.search("xyz")
