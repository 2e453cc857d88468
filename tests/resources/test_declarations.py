import re

import pytest

from lingvist.errors import ResourceError
from lingvist.findings.declaring.sentences import _WAYS
from lingvist.resources import declarations

SHIPPED = declarations.load()


def shipped_text():
    files = declarations.files(declarations.__package__)
    return files.joinpath(declarations.FILE).read_text(encoding="utf-8")


def test_the_shipped_wording_is_read_once():
    assert declarations.load() is SHIPPED


def test_every_way_of_declaring_has_a_confidence():
    others = {"taken_up", "carried_below", "title", "ordinals", "after_colon", "after_sentence",
              "below_heading", "sections_below", "below_title", "mention"}  # fmt: skip
    assert set(SHIPPED.confidence.forms) == set(_WAYS) | others


def test_words_are_in_lower_case():
    cues, refusals = SHIPPED.cues, SHIPPED.refusals
    words = cues.values | cues.foundations | cues.pictures | refusals.breakers | refusals.actors
    assert [word for word in words if word != word.lower()] == []


def test_definitions_and_subjects_name_their_label():
    layout = SHIPPED.layout
    for pattern in (*layout.definitions, *layout.subjects, layout.lettered):
        assert "label" in declarations.compiled(pattern).groupindex


def test_ways_of_naming_name_span_and_cue():
    statements = SHIPPED.statements
    for pattern in (*statements.naming, *statements.describing, statements.named):
        assert {"span", "cue"} <= set(declarations.exact(pattern).groupindex)


def test_the_singular_is_no_cue():
    assert "værdi" not in SHIPPED.cues.values


def test_case_counts_only_where_it_is_to():
    assert declarations.compiled("mod").search("MOD")
    assert not declarations.exact("mod").search("MOD")


@pytest.mark.parametrize(
    "change, named",
    [
        (("largest = 15", "largest = 1"), "numbers.largest"),
        (("sure = 0.9", "sure = 1.9"), "confidence.sure"),
        (("[numbers]", "[numbers]\nsmallest = 1"), "numbers.smallest"),
        (("bullet = '^", "bullet = '(^"), "layout.bullet"),
        (("[numbers]", "[numbers"), "TOML"),
    ],
)
def test_wording_that_cannot_be_used_is_refused(change, named):
    text = shipped_text()
    assert change[0] in text
    with pytest.raises(ResourceError, match=re.escape(named) if named != "TOML" else "my.toml"):
        declarations.parse(text.replace(*change, 1), "my.toml")
