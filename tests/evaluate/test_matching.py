"""Which mark of one reading belongs to which of another; places counted by hand."""

import pytest

from lingvist.evaluate.matching import (
    clauses,
    families,
    in_families,
    marks_of,
    matched,
    same_things,
)
from lingvist.evaluate.readings import Mark, Reading


def mark(start, end, **fields):
    return Mark(start=start, end=end, line=1, **fields)


def reading(themes_read=("*",), **layers):
    return Reading(
        schema="lingvist-reading/1", document="sandby/x", coder="a", themes_read=themes_read,
        statements_read=True, text_sha256="", layers=layers,
    )  # fmt: skip


def test_weak_mentions_do_not_count():
    strong, weak = mark(0, 3, theme="mod", weak=False), mark(5, 8, theme="mod", weak=True)
    assert marks_of(reading(themes=(strong, weak)), "themes") == (strong,)


def test_principles_are_statements():
    vision, rule = mark(0, 3, kind="vision"), mark(5, 8)
    found = marks_of(reading(statements=(vision,), principles=(rule,)), "statements")
    assert [(one.start, one.get("kind")) for one in found] == [(0, "vision"), (5, "principle")]


@pytest.mark.parametrize(
    "chosen, expected",
    [
        ([("*",), ("*",)], None),
        ([("*",), ("mod", "ro")], {"mod", "ro"}),
        ([("mod", "ro"), ("ro", "flid")], {"ro"}),
        ([("mod",), ("ro",)], set()),
    ],
)
def test_only_themes_that_all_were_to_mark_are_compared(chosen, expected):
    assert families(*(reading(themes) for themes in chosen)) == expected


def test_marks_of_other_themes_are_left_out():
    mod, ro = mark(0, 3, theme="mod"), mark(5, 7, theme="ro")
    assert in_families([mod, ro], frozenset({"ro"})) == (ro,)
    assert in_families([mod, ro], None) == (mod, ro)
    assert in_families([mod, ro], frozenset()) == ()


@pytest.mark.parametrize("exact, expected", [(True, [(0, 0)]), (False, [(0, 0), (1, 1)])])
def test_marks_match_by_bounds_or_by_overlap(exact, expected):
    first = [mark(0, 5, theme="mod"), mark(10, 20, theme="ro")]
    second = [mark(0, 5, theme="mod"), mark(12, 22, theme="ro")]
    assert sorted(matched(first, second, "theme", exact=exact)) == expected


def test_marks_of_other_labels_do_not_match():
    assert matched([mark(0, 5, theme="mod")], [mark(0, 5, theme="ro")], "theme", exact=False) == []
    assert matched([mark(0, 5, theme="mod")], [mark(0, 5, theme="ro")], None, exact=False) != []


def test_a_clause_goes_with_the_one_that_overlaps_it_most_and_shares_a_verb():
    whole = mark(0, 40, predicate="skal lede")
    part, more, other = (
        mark(0, 10, predicate="lede"), mark(10, 40, predicate="Lede"), mark(0, 40, predicate="se"),
    )  # fmt: skip
    assert clauses([whole], [part, more, other]) == [(whole, more)]
    assert clauses([whole], [other]) == []


def test_of_two_that_overlap_as_much_the_first_is_taken():
    whole, one, two = (mark(*x, predicate="se") for x in ((0, 20), (0, 10), (10, 20)))
    assert clauses([whole], [one, two]) == [(whole, one)]


def test_mentions_are_compared_where_bounds_and_theme_agree_and_others_where_they_overlap():
    first = reading(themes=(mark(0, 5, theme="mod"),), values=(mark(0, 5),))
    second = reading(themes=(mark(0, 6, theme="mod"),), values=(mark(0, 6),))
    assert same_things(first, second, "themes") == []
    assert [(a.end, b.end) for a, b in same_things(first, second, "values")] == [(5, 6)]
