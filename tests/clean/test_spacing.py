import pytest

from lingvist.clean import clean
from lingvist.clean.draft import Draft
from lingvist.clean.spacing import LINK_RULES, SPACING_RULES

CASES = [
    ("link-row", "[Borger](/b) [Job](/j)\nMod", "\nMod"),
    ("link-row", "Del: [A](#) | [B](#)", ""),
    ("link-row", "Vi har [mod](/m) og [ro](/r)", "Vi har [mod](/m) og [ro](/r)"),
    ("link-row", "[Mod](/m)", "[Mod](/m)"),
    ("link-address", "Se [vores mål](https://birke.dk/m) nu", "Se vores mål nu"),
    ("link-address", "![Foto](/f.png)Mod", "Mod"),
    (
        "split-compound",
        "et lederskabs ansvar; lederskabsansvar",
        "et lederskabsansvar; lederskabsansvar",
    ),
    ("split-compound", "et ansvars rum", "et ansvars rum"),
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


def test_a_compound_broken_at_its_s_is_closed_where_the_text_has_it_whole():
    text = "Vores ledelses grundlag er nyt. Et ledelsesgrundlag er godt at have."
    assert clean(text).text == text.replace("ledelses grundlag", "ledelsesgrundlag")


@pytest.mark.parametrize(
    "text",
    [
        "Vores ledelses grundlag er nyt.",
        "Et lands love gælder. Landslove er noget andet, og et lands ære er noget tredje.",
        "Husets regler står i husetsregler.",
    ],
)
def test_words_that_may_stand_apart_stay_apart(text):
    assert clean(text).text == text
