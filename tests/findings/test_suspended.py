"""Suspended compounds in the tables; all municipalities are invented."""

import pytest

from lingvist.clean.edits import Block, CleanText
from lingvist.findings import tokens
from lingvist.findings.themes import themes
from lingvist.language.annotation import annotate
from lingvist.language.compounds import parts
from lingvist.language.model import load

TEXT = "Nørrelund har et ledelses- og personaleansvar. Her er mod- og medspil.\n"


@pytest.fixture(scope="module")
def table():
    clean = CleanText(TEXT, (), (Block("paragraph", 0, 0, len(TEXT)),))
    source = tokens.Source("noerrelund/a", clean, annotate(clean, load()))
    return tokens.tokens(source, parts)


def test_a_suspended_compound_has_the_parts_of_the_word_it_stands_for(table):
    compound = table.set_index("text")["compound"]
    assert compound["ledelses-"] == "ledelse|ansvar"
    assert compound["personaleansvar"] == "personale|ansvar"
    assert compound["mod-"] == ""


def test_a_theme_is_found_in_a_suspended_compound(table):
    found = themes(table)
    assert found[found["theme"] == "ansvar"][["surface", "via", "lemma"]].values.tolist() == [
        ["ledelses-", "compound", "ledelses" + "ansvar"],
        ["personaleansvar", "compound", "personaleansvar"],
    ]
    assert "mod" not in set(found["theme"])


def test_a_theme_in_a_compound_can_be_switched_off(table):
    found = themes(table, compounds=False)
    assert "ansvar" not in set(found["theme"])
    assert "compound" not in set(found["via"])
