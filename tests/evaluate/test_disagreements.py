"""Two readings of an invented text, their differences counted by hand."""

import pytest

from lingvist.evaluate.between import scores_between
from lingvist.evaluate.disagreements import disagreements
from lingvist.evaluate.readings import Reading
from lingvist.evaluate.spans import Score

TEXT = (
    "Forside | Kontakt\n\nVores vision: Mod til mere. Vi tager ansvar, og lederen viser tillid.\n"
)


def mark(surface, **fields):
    start = TEXT.index(surface)
    line = TEXT.count("\n", 0, start) + 1
    return {"start": start, "end": start + len(surface), "line": line} | fields


def reading(coder, themes_read=("*",), statements_read=True, **layers):  # noqa: FBT002  as in the file
    return Reading(
        schema="lingvist-reading/1", document="a/b", coder=coder, themes_read=themes_read,
        statements_read=statements_read, text_sha256="0", layers=layers,
    )  # fmt: skip


def told(first, second):
    return [(one.layer, one.kind, one.line) for one in disagreements(first, second, TEXT)]


def test_what_one_has_alone_is_missed_or_extra():
    first = reading("reader-1", themes=[mark("ansvar", theme="ansvar")])
    second = reading("reader-2", themes=[mark("tillid", theme="tillid")])
    assert told(first, second) == [("themes", "missed", 3), ("themes", "extra", 3)]
    assert scores_between(first, second)["themes", "overlap"] == Score(0, 1, 1)


def test_other_bounds_are_told_apart_from_other_fields():
    first = reading("reader-1", themes=[mark("tager ansvar", theme="ansvar", negated=False)])
    second = reading("reader-2", themes=[mark("ansvar", theme="ansvar", negated=False)])
    assert told(first, second) == [("themes", "boundary", 3)]
    denied = reading("reader-3", themes=[mark("ansvar", theme="ansvar", negated=True)])
    (found,) = disagreements(second, denied, TEXT)
    assert found.kind == "attribute"
    assert [(d.field, d.first, d.second) for d in found.differences] == [("negated", False, True)]
    scores = scores_between(first, second)
    assert (scores["themes", "exact span"], scores["themes", "overlap"]) == (
        Score(0, 1, 1), Score(1, 0, 0),
    )  # fmt: skip


def test_two_themes_for_the_same_words_are_one_disagreement():
    first = reading("reader-1", themes=[mark("tillid", theme="tillid")])
    second = reading("reader-2", themes=[mark("tillid", theme="tryghed")])
    (found,) = disagreements(first, second, TEXT)
    assert (found.kind, found.differences[0].field) == ("attribute", "theme")


def test_only_letters_make_other_bounds_of_a_statement():
    first = reading("reader-1", statements=[mark("Mod til mere", kind="vision")])
    second = reading("reader-2", statements=[mark("Mod til mere.", kind="vision")])
    longer = reading("reader-3", statements=[mark("vision: Mod til mere.", kind="vision")])
    assert told(first, second) == []
    assert told(first, longer) == [("statements", "boundary", 3)]


def test_principles_are_statements():
    first = reading("reader-1", statements=[], principles=[mark("Mod til mere", text="…")])
    second = reading("reader-2", statements=[mark("Mod til mere", kind="principle")], principles=[])
    assert told(first, second) == []
    assert scores_between(first, second)["statements", "exact span"] == Score(1, 0, 0)


def test_furniture_goes_by_its_letters_and_not_by_its_pieces():
    whole = reading("reader-1", furniture=[mark("Forside | Kontakt")])
    pieces = reading("reader-2", furniture=[mark("Forside"), mark("Kontakt")])
    part = reading("reader-3", furniture=[mark("Kontakt")])
    assert told(whole, pieces) == []
    assert told(whole, part) == [("furniture", "missed", 1)]
    assert told(part, whole) == [("furniture", "extra", 1)]


CLAUSE = mark("lederen viser tillid", agent="leader", predicate="vise", object="tillid")


def test_clauses_beyond_a_choice_are_extra_for_readers_and_not_for_rules():
    first = reading("reader-1", frames=[])
    assert told(first, reading("reader-2", frames=[CLAUSE])) == [("frames", "extra", 3)]
    assert told(first, reading("lingvist", frames=[CLAUSE])) == []


def test_clauses_need_a_verb_in_common_and_their_bounds_do_not_matter():
    first = reading("reader-1", frames=[CLAUSE])
    shorter = CLAUSE | {"start": CLAUSE["start"] + 8}
    assert told(first, reading("reader-2", frames=[shorter])) == []
    assert told(first, reading("reader-2", frames=[shorter | {"agent": "none"}])) == [
        ("frames", "attribute", 3)
    ]
    assert told(first, reading("reader-2", frames=[CLAUSE | {"predicate": "give"}])) == [
        ("frames", "missed", 3), ("frames", "extra", 3),
    ]  # fmt: skip


def test_a_mention_that_the_reader_refused_is_told():
    first = reading("reader-1", themes=[], false_friends=[mark("ansvar", theme="ansvar")])
    second = reading("lingvist", themes=[mark("ansvar", theme="ansvar")])
    (found,) = disagreements(first, second, TEXT)
    assert (found.kind, found.refused) == ("extra", True)


def test_weak_mentions_and_themes_that_were_not_read_are_left_out():
    first = reading("reader-1", themes_read=("ansvar",), themes=[])
    weak = mark("ansvar", theme="ansvar", weak=True)
    other = mark("tillid", theme="tillid", weak=False)
    assert told(first, reading("reader-2", themes=[weak, other])) == []


@pytest.mark.parametrize("layers", [{}, {"statements": []}])
def test_a_layer_that_one_did_not_read_is_left_out(layers):
    stated = reading("reader-1", statements=[mark("Mod til mere", kind="vision")])
    assert told(stated, reading("reader-2", statements_read=False, **layers)) == []


def test_value_lemmas_are_compared_as_a_set():
    first = reading("reader-1", values=[mark("Mod", lemma="mod"), mark("tillid", lemma="tillid")])
    second = reading("reader-2", values=[mark("ansvar", lemma="Tillid ")])
    assert scores_between(first, second)["values", "lemma, as a set"] == Score(1, 0, 1)
