from pathlib import Path

import pytest

from lingvist.errors import ResourceError
from lingvist.resources.lexicon import Lexicon, load, parse_lexicon

HEAD = """\
[classes]
people = ["kollega"]
"""
FAMILY = """
[[families]]
name = "{name}"
label = "{name}"
gloss = "calm"
danish = "Man har ro."
english = "One is calm."
words = [
  {{ lemma = "ro", pos = "NOUN" }},
  {{ lemma = "rolig", pos = "ADJ", derived = true }},
]
compounds = ["-ro", {{ pattern = "ro-", weak = true }}]
expressions = ["tage det {{=roligt}}", {{ pattern = "ro på", weak = true }}]
exclude = ["roe", "i ro og mag"]
grounding = {{ bjb = [5], schwartz = ["security"], cvf = ["clan"] }}
"""
TWO = HEAD + FAMILY.format(name="ro") + FAMILY.format(name="stilhed")
NAMES = {
    "fællesskab", "nysgerrighed", "ansvar", "tillid", "nytænkning", "anerkendelse", "sammenhæng",
    "mod", "retning", "nærvær", "læring", "dialog", "inddragelse", "faglighed", "resultater",
    "trivsel", "respekt", "ordentlighed", "åbenhed", "mangfoldighed", "borgeren", "bæredygtighed",
    "effektivitet", "råderum", "tydelighed", "samarbejde", "politisk_betjening", "tryghed",
}  # fmt: skip


def read(text: str) -> Lexicon:
    return parse_lexicon(text, Path("mine.toml"))


def changed(old: str, new: str) -> str:
    assert old in TWO
    return TWO.replace(old, new, 1)


def test_the_shipped_lexicon_has_its_28_families():
    lexicon = load()
    assert {family.name for family in lexicon.families} == NAMES
    assert load() is lexicon


def test_each_shipped_family_is_defined_and_grounded():
    for family in load().families:
        assert family.words, family.name
        assert family.danish.endswith("."), family.name
        assert family.english.endswith("."), family.name
        assert family.danish != family.english
        assert family.grounding.bjb, family.name
        assert family.grounding.cvf, family.name
        assert family.grounding.status == "interpretation"


def test_adjectives_and_verbs_are_derived():
    """But for verbs that are the family's own way of saying it."""
    bases = {w.lemma for f in load().families for w in f.words if w.pos != "NOUN" and not w.derived}
    assert bases == {"afprøve", "sammen"}


def test_a_bare_string_is_a_pattern_without_flags():
    family = read(TWO).family("ro")
    assert [(c.pattern, c.weak) for c in family.compounds] == [("-ro", False), ("ro-", True)]
    assert [(e.pattern, e.weak) for e in family.expressions] == [
        ("tage det {=roligt}", False), ("ro på", True),
    ]  # fmt: skip


def test_the_words_are_pairs_of_lemma_and_part_of_speech():
    assert read(TWO).lemmas() == {("ro", "NOUN"), ("rolig", "ADJ")}
    assert ("ansvarlighed", "NOUN") in load().lemmas()


def test_an_unknown_family_is_refused_with_those_there_are():
    with pytest.raises(ResourceError, match=r"'uro'[\s\S]*ro, stilhed"):
        read(TWO).family("uro")


def test_the_digest_follows_what_is_said_and_not_how():
    other_order = HEAD + FAMILY.format(name="stilhed") + FAMILY.format(name="ro")
    assert read(TWO).digest == read(other_order).digest == read("# note\n" + TWO).digest
    assert hash(read(TWO)) == hash(read(other_order))
    assert read(TWO).digest != read(changed('"i ro og mag"', '"i ro"')).digest
    assert read(TWO).digest != read(changed('"kollega"', '"chef"')).digest


@pytest.mark.parametrize(
    "old, new, line, message",
    [
        ('gloss = "calm"', 'gloss = = "calm"', 7, "not TOML"),
        ('gloss = "calm"', 'glos = "calm"', 7, "glos"),
        ('gloss = "calm"\n', "", 4, "gloss"),
        ('pos = "NOUN" }', 'pos = "NUON" }', 11, r"NUON[\s\S]*NOUN, ADJ, VERB, ADV"),
        ("derived = true", "derivd = true", 12, r"derivd[\s\S]*derived"),
        ('"-ro"', '"ro"', 14, "ro"),
        ('"tage det {=roligt}"', '"tage det {=roligt"', 15, "do not pair"),
        ('"i ro og mag"', '"i ro med @venner"', 16, "@venner"),
        ("bjb = [5]", "bjb = [8]", 17, "bjb"),
        ('"security"', '"safety"', 17, r"safety"),
        ('"clan"', '"klan"', 17, "klan"),
        ('name = "stilhed"', 'name = "ro"', 20, "stands twice"),
        ('lemma = "ro"', 'lemma = "Ro"', 11, "Ro"),
    ],
)
def test_a_broken_lexicon_is_refused_with_file_and_line(old, new, line, message):
    with pytest.raises(ResourceError, match=message) as caught:
        read(changed(old, new))
    assert caught.value.where == f"mine.toml:{line}"
    assert caught.value.allowed
    assert caught.value.next_step


def test_a_lexicon_without_families_is_refused():
    with pytest.raises(ResourceError, match="families"):
        read(HEAD)


@pytest.mark.parametrize("value", ["[" * 100_000, "9" * 5_000], ids=["nesting", "number"])
def test_what_no_parser_can_hold_is_refused(value):
    with pytest.raises(ResourceError, match="the lexicon is not TOML"):
        read(f"families = {value}")


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(ResourceError, match=r"none\.toml"):
        load(tmp_path / "none.toml")


def test_a_file_that_is_not_utf_8_is_refused(tmp_path):
    path = tmp_path / "latin.toml"
    path.write_bytes(TWO.replace("calm", "blød").encode("latin-1"))
    with pytest.raises(ResourceError, match="UTF-8"):
        load(path)


def test_a_file_of_ones_own_is_read(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(TWO, encoding="utf-8")
    assert [family.name for family in load(path).families] == ["ro", "stilhed"]
