"""The data on web pages."""

import pytest

from lingvist.errors import ResourceError
from lingvist.resources import html_marks


def test_the_shipped_data_are_read():
    marks = html_marks.load()
    assert marks.rules[0].name == "code"
    assert marks.shapes.links_share == 0.5


def test_names_of_rules_are_used_once():
    names = [rule.name for rule in html_marks.load().rules]
    assert len(names) == len(set(names))


def test_all_names_are_in_lower_case():
    marks = html_marks.load()
    for rule in marks.rules:
        for name in (*rule.names, *rule.words, *rule.stems, *rule.tags, *rule.roles):
            assert name == name.lower(), (rule.name, name)


def test_no_name_stands_for_the_main_content_and_for_furniture():
    marks = html_marks.load()
    for rule in marks.rules:
        assert not (rule.words | rule.names) & marks.parts.main, rule.name


@pytest.mark.parametrize("label", ["Læs mere", "Fold ud", "VIS ALLE", "Show more", "+", "Luk"])
def test_what_only_unfolds_is_known(label):
    assert html_marks.load().labels.is_fold.fullmatch(label)


@pytest.mark.parametrize("label", ["Mod", "Se det store billede", "Læs rummet", "Åbenhed"])
def test_what_says_more_is_a_heading(label):
    assert not html_marks.load().labels.is_fold.fullmatch(label)


def test_a_file_with_an_unknown_field_is_refused():
    with pytest.raises(ResourceError, match=r"html\.toml"):
        html_marks.parse("[unknown]\na = 1\n")


def test_a_syntax_error_is_named_with_its_line():
    with pytest.raises(ResourceError, match=r"html\.toml:2"):
        html_marks.parse("[parts]\nfold = ]\n")
