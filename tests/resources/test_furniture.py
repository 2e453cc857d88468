import re

import pytest

from lingvist.errors import ResourceError
from lingvist.resources import furniture

RULE = """
[[rules]]
name = "menu"
level = "light"
side = "head"
motive = "a button"
example = "Menu"
keep = "Menuen i kantinen"
patterns = ['menu']
"""


def shipped_words():
    lists = furniture.load().words.model_dump()
    return "[words]\n" + "".join(f"{name} = {list(value)}\n" for name, value in lists.items())


def parsed(rule):
    return furniture.parse(f"[fragments]\nyear = '\\d{{4}}'\n{shipped_words()}{rule}")


def test_the_shipped_rules_have_names_of_their_own():
    names = [rule.name for rule in furniture.load().rules]
    assert len(names) == len(set(names)) > 30


def test_fragments_are_filled_in_and_case_is_ignored():
    found = parsed(RULE.replace("'menu'", "'menu {year}'"))
    assert found.patterns["menu"].fullmatch("MENU 2024")
    assert not found.patterns["menu"].fullmatch("menu 24")


def test_words_are_in_lower_case():
    lists = furniture.load().words.model_dump()
    assert [w for words in lists.values() for w in words if w != w.lower() and w != "A-Å"] == []


@pytest.mark.parametrize(
    "change, message",
    [
        (('level = "light"', 'level = "soft"'), "light"),
        (("'menu'", "'menu('"), "does not compile"),
        (("'menu'", "'{nowhere}'"), "does not compile"),
        (('motive = "a button"', ""), "motive"),
        (("keep =", "kept ="), "keep"),
    ],
)
def test_a_rule_that_cannot_be_used_is_named_with_its_line(change, message):
    with pytest.raises(ResourceError, match=message) as error:
        parsed(RULE.replace(*change))
    assert re.match(r"furniture\.toml:\d+", error.value.where)


def test_a_text_that_is_not_toml_is_refused():
    with pytest.raises(ResourceError, match=r"furniture\.toml:1"):
        furniture.parse("rules = [")
