import pytest

from lingvist.clean import characters
from lingvist.clean.draft import Draft

CASES = [
    ("character-entity", "tr&aelig;ning &amp;amp; mere", "træning & mere"),
    ("character-entity", "Mod & tillid &ukendt;", "Mod & tillid &ukendt;"),
    ("mojibake", "RÃ¸dby Kommune Ã¸nsker Ã¥benhed", "Rødby Kommune ønsker åbenhed"),
    ("mojibake", "Ã…benhed â€“ altid", "Åbenhed – altid"),
    ("mojibake", "de forst\ufffdr det", "de forst\ufffdr det"),
    ("mojibake", "Ärligt talat på tværs", "Ärligt talat på tværs"),
    ("newline", "a\r\nb\rc\fd\u2028e", "a\nb\nc\nd\ne"),
    ("control-character", "til\u200blid\x00 \u202emod\ufeff", "tillid mod"),
    ("composed-letter", "a\u030abenhed", "åbenhed"),
    ("bullet-glyph", "\uf0b7 \uf0b7 Tillid\n\u00b7 Ro", "• Tillid\n• Ro"),
    ("ligature", "indﬂydelse og eﬀekt", "indflydelse og effekt"),
    ("soft-hyphen", "råde\u00adrum", "råderum"),
    ("soft-hyphen", "råde\u00ad\n  rum", "råderum"),
    ("strange-blank", "8000\u00a0By", "8000 By"),
    ("bullet-glyph", "\uf0b7 Mod", "• Mod"),
    ("letterspacing", "T r i v s e l", "Trivsel"),
    ("letterspacing", "G o d  l e d e l s e", "God ledelse"),
    ("letterspacing", "a b c", "a b c"),
]


@pytest.mark.parametrize("name, source, expected", CASES)
def test_character_rules(name, source, expected):
    rule = next(rule for rule in characters.CHARACTER_RULES if rule.name == name)
    draft = Draft.of(source).changed((name, change) for change in rule.find(source))
    assert draft.text == expected


def test_a_mended_word_keeps_the_letters_that_were_whole():
    changes = list(characters.mojibake.find("pÃ¥ gÃ¥rden"))
    assert changes == [(1, 3, "å"), (5, 7, "å")]


def test_every_character_rule_is_tried_here():
    assert {rule.name for rule in characters.CHARACTER_RULES} == {case[0] for case in CASES}
