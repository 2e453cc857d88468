import ast
from pathlib import Path

import pytest

from lingvist import report
from lingvist.clean import all_rules
from lingvist.errors import ResourceError
from lingvist.report import prose
from lingvist.report.cleaning import rule_name
from lingvist.report.model import Mark
from lingvist.resources.wording import parse_wording, slots, wording

FOLDER = Path(report.__file__).parent


def keys_in_code() -> set[str]:
    """Every literal key of the wording that the code of the report names."""
    known = {f"{topic}.{name}" for topic, entries in wording().root.items() for name in entries}
    found = set()
    for path in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and node.value in known:
                found.add(node.value)
    templates = " ".join(path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.j2"))
    return found | {key for key in known if f'"{key}"' in templates}


BUILT = (
    "figures.", "rules.", "clauses.", "employees.", "portrait.", "origin.", "sentences.",
    "differences.", "words.", "silence.", "style.", "map.", "topics.",
)  # fmt: skip
"""Topics with keys that are put together from the names of columns, figures or rules."""


def test_no_wording_is_left_over():
    known = {f"{topic}.{name}" for topic, entries in wording().root.items() for name in entries}
    left = {key for key in known - keys_in_code() if not key.startswith(BUILT)}
    assert left == set()


def test_links_and_marks_stay_whole_in_a_sentence():
    said = prose.say("evidence.source_title", place=Mark("Nordby"), title="Grundlag")
    assert said == (Mark("Nordby"), ": ", "Grundlag")
    assert prose.plain(said) == "Nordby: Grundlag"


@pytest.mark.parametrize(
    "number, said",
    [(1, "teksten fra Nordby"), (3, "teksterne fra Nordby"), (0, "teksterne fra Nordby")],
)
def test_a_number_chooses_singular_or_plural(number, said):
    assert prose.line("words.texts_of", number, group="Nordby") == said


@pytest.mark.parametrize(
    "items, said",
    [([], ""), (["a"], "a"), (["a", "b"], "a og b"), (["a", "b", "c"], "a, b og c")],
)
def test_an_enumeration_ends_in_og(items, said):
    assert prose.plain(prose.listed(items)) == said


@pytest.mark.parametrize(
    "key, number, given",
    [
        ("words.no_such_word", None, {}),
        ("no_such_topic.word", None, {}),
        ("words.texts_of", None, {"group": "Nordby"}),
        ("words.theme", 2, {}),
        ("words.texts_of", 1, {}),
        ("words.texts_of", 1, {"group": "Nordby", "town": "Sydby"}),
    ],
)
def test_wording_that_does_not_fit_is_refused(key, number, given):
    with pytest.raises(ResourceError, match=r"wording\.da\.toml"):
        prose.say(key, number, **given)


@pytest.mark.parametrize(
    "text",
    [
        "[words]\na = ",
        "[words]\na = 'unfinished {slot'",
        "[words]\na = '{slot!r}'",
        "[words]\na = '{0}'",
        "[words]\na = { one = 'x' }",
        "[words]\na = { one = 'x', many = 'y', few = 'z' }",
        "a = 'no topic'",
    ],
)
def test_wording_that_is_no_table_of_templates_is_refused(text):
    with pytest.raises(ResourceError, match="wording cannot be read"):
        parse_wording(text)


def test_singular_and_plural_fill_the_same_slots_or_fewer():
    for entries in wording().root.values():
        for found in entries.values():
            if not isinstance(found, str):
                assert slots(found.one) <= slots(found.many)


def test_every_cleaning_rule_has_a_danish_name():
    unnamed = [rule.name for rule in all_rules() if rule.name not in wording().root["rules"]]
    assert unnamed == []
    assert rule_name("no-such-rule") == "andet"
