import pytest

from lingvist.clean.draft import Draft
from lingvist.clean.spacing import LINK_RULES, SPACING_RULES

CASES = [
    ("link-row", "[Borger](/b) [Job](/j)\nMod", "\nMod"),
    ("link-row", "Del: [A](#) | [B](#)", ""),
    ("link-row", "Vi har [mod](/m) og [ro](/r)", "Vi har [mod](/m) og [ro](/r)"),
    ("link-row", "[Mod](/m)", "[Mod](/m)"),
    ("link-address", "Se [vores mål](https://birke.dk/m) nu", "Se vores mål nu"),
    ("link-address", "![Foto](/f.png)Mod", "Mod"),
    ("link-address", "[navn] (leder)", "[navn] (leder)"),
    ("emphasis-mark", "Det er **mod** og **ro**", "Det er mod og ro"),
    ("emphasis-mark", "*Rigtig god vandring.* Nu", "Rigtig god vandring. Nu"),
    ("emphasis-mark", "3 * 4 * 5 og borgere*", "3 * 4 * 5 og borgere*"),
    ("double-blank", "er  et    stort", "er et stort"),
    ("loose-hyphen", "unødig doku- mentation", "unødig dokumentation"),
    ("loose-hyphen", "MED- udvalgene", "MED-udvalgene"),
    ("loose-hyphen", "mod- og medspil, ledelses- eller", "mod- og medspil, ledelses- eller"),
    ("missing-blank", "viser vejen.Det viser, at", "viser vejen. Det viser, at"),
    ("missing-blank", "www.Birke.dk og f.eks.Mod", "www.Birke.dk og f.eks.Mod"),
]


@pytest.mark.parametrize("name, source, expected", CASES)
def test_spacing_rules(name, source, expected):
    rule = next(rule for rule in (*LINK_RULES, *SPACING_RULES) if rule.name == name)
    draft = Draft.of(source).changed((name, change) for change in rule.find(source))
    assert draft.text == expected


def test_every_rule_is_tried_here():
    names = {rule.name for rule in (*LINK_RULES, *SPACING_RULES)}
    assert names == {case[0] for case in CASES}
