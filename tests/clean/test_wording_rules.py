import pytest

from lingvist.clean import clean
from lingvist.resources import furniture

BODY = "Som ledere har vi et ansvar for at skabe gode rammer, så alle kan lykkes med opgaven."
RULES = furniture.load().rules


def setting(rule, line):
    """Put a line where the rule holds."""
    if rule.place == "tail":
        return f"Ledelse\n\n{BODY} {line}"
    if rule.place == "inside":
        return f"Ledelse\n\nVores politik {line} gælder alle ledere i kommunen, store som små."
    if rule.hangs in ("next", "beside"):
        return f"Ledelse\n\n{BODY}\n\n{line}\n\nTlf. 00 11 22 33"
    if rule.hangs in ("after", "between"):
        return f"Ledelse\n\n{BODY}\n\nHent som pdf\n\n{line}"
    if rule.zone == "top" or rule.side == "head":
        return f"{line}\n\nLedelse hos os\n\n{BODY}"
    return f"Ledelse hos os\n\n{BODY}\n\n{line}"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_rule_takes_its_example(rule):
    found = clean(setting(rule, rule.example), "strict")
    assert rule.name in {edit.rule for edit in found.edits}
    assert rule.example not in found.text


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_rule_leaves_what_only_looks_alike(rule):
    assert rule.keep in clean(setting(rule, rule.keep), "strict").text


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_silent_in_a_milder_cleaning(rule):
    milder = {"standard": "light", "strict": "standard"}.get(rule.level)
    if milder:
        edits = clean(setting(rule, rule.example), milder).edits
        assert rule.name not in {edit.rule for edit in edits}


def test_lines_that_hang_on_related_links_go_with_them():
    text = f"Ledelse\n\n{BODY}\n\nSe også\nSeniorpolitik\nMED-aftale"
    assert clean(text).text == f"Ledelse\n\n{BODY}"
    listed = f"Ledelse\n\n{BODY}\n\nRelaterede sider\n\n• Seniorpolitik\n\n• MED-aftale"
    assert clean(listed).text == f"Ledelse\n\n{BODY}"


def test_a_section_name_goes_only_above_a_title():
    assert clean(f"Om kommunen\n\nLedelse hos os\n\n{BODY}").text.startswith("Ledelse")
    assert clean(f"Om kommunen\n\n{BODY}").text.startswith("Om kommunen")


def test_words_that_may_be_values_go_only_beside_other_furniture():
    body = "Vi leder med tillid til hinanden, og vi tager ansvar for, at opgaverne bliver løst."
    listed = "# Ledelse\n\nVores værdier er:\n\n- Tilgængelighed\n- Mod"
    text = f"{listed}\n\n{body}\n\n### Omstilling\n\n{body}"
    kept = clean(f"{text}\n\nCookies\nTilgængelighed\n").text
    assert kept.count("Tilgængelighed") == 1
    assert "Omstilling" in kept
