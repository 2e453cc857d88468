"""Themes found by a dictionary of another tool."""

from pathlib import Path

import tomli_w

from lingvist.findings.themes import themes
from lingvist.resources.dictionaries import as_lexicon
from lingvist.resources.lexicon import parse_lexicon

CATEGORIES = {"values_trust": ("tillid*", "=stole =på"), "values_duty": ("=ansvar", "*pligt")}


def test_what_is_read_finds_its_forms_and_no_others(tokens_of):
    lexicon = parse_lexicon(tomli_w.dumps(as_lexicon(CATEGORIES, "min.yml")), Path("min.toml"))
    table = tokens_of(
        "tillidsfulde/tillidsfuld/ADJ folk/NOUN har/have/VERB ansvaret/ansvar/NOUN",
        "ansvar/NOUN og/CCONJ tavshedspligt/NOUN", "vi/PRON kan/AUX stole/VERB på/ADP dem/PRON",
    )  # fmt: skip
    found = themes(table, lexicon)
    assert found[["theme", "surface"]].to_numpy().tolist() == [
        ["values_trust", "tillidsfulde"], ["values_duty", "ansvar"],
        ["values_duty", "tavshedspligt"], ["values_trust", "stole på"],
    ]  # fmt: skip
