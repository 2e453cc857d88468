import pytest

from lingvist.resources.inflection import all_forms, forms, is_own, load, may_be


@pytest.mark.parametrize(
    "lemma, pos, expected",
    [
        ("ansvar", "NOUN", "ansvar ansvaret ansvarets ansvars"),
        ("fællesskab", "NOUN", "fællesskabet fællesskaber fællesskaberne fællesskabernes"),
        ("nysgerrighed", "NOUN", "nysgerrigheden nysgerrighedens"),
        ("læring", "NOUN", "læringen læringer"),
        ("anerkendelse", "NOUN", "anerkendelsen anerkendelser anerkendelserne"),
        ("råderum", "NOUN", "råderummet råderummene"),
        ("medskaber", "NOUN", "medskabere medskaberne"),
        ("trivsel", "NOUN", "trivslen"),
        ("strategi", "NOUN", "strategien strategier strategierne"),
        ("nysgerrig", "ADJ", "nysgerrigt nysgerrige nysgerrigere nysgerrigste"),
        ("tryg", "ADJ", "trygt trygge tryggere tryggest"),
        ("åben", "ADJ", "åbent åbne åbnere"),
        ("sikker", "ADJ", "sikre sikrest"),
        ("helhedsorienteret", "ADJ", "helhedsorienterede"),
        ("lytte", "VERB", "lyt lytter lyttede lyttet lyttes lyttende"),
        ("inddrage", "VERB", "inddrager inddrog inddraget"),
        ("trives", "VERB", "trives trivedes"),
        ("stå", "VERB", "står stod stået"),
    ],
)
def test_a_word_has_its_regular_and_irregular_forms(lemma, pos, expected):
    assert set(expected.split()) <= forms(lemma, pos)


@pytest.mark.parametrize(
    "lemma, pos, other",
    [
        ("ansvar", "NOUN", "svar"), ("ansvar", "NOUN", "ansvarlig"), ("ærlig", "ADJ", "særlig"),
        ("tillid", "NOUN", "tillidsmand"), ("effekt", "NOUN", "effektiv"),
        ("trivsel", "NOUN", "triv"), ("netværk", "NOUN", "netværkket"),
    ],
)  # fmt: skip
def test_other_words_are_no_forms(lemma, pos, other):
    assert other not in forms(lemma, pos)


def test_a_word_of_another_part_of_speech_has_one_form():
    assert forms("mod", "ADP") == {"mod"}


def test_the_forms_of_all_parts_of_speech_are_joined():
    assert {"lærer", "lærerne", "lært"} <= all_forms("lærer") | all_forms("lære")


@pytest.mark.parametrize(
    "pos, tag, own, maybe",
    [
        ("NOUN", "NOUN", True, True),
        ("VERB", "AUX", True, True),
        ("NOUN", "PROPN", False, True),
        ("NOUN", "ADP", False, False),
        ("ADJ", "ADV", False, True),
        ("ADJ", "ADP", False, False),
        ("VERB", "DET", False, False),
    ],
)
def test_a_part_of_speech_may_be_mistaken_for_some_others(pos, tag, own, maybe):
    assert is_own(pos, tag) is own
    assert may_be(pos, tag, "") is maybe


def test_a_mistake_may_need_a_feature():
    assert not may_be("VERB", "ADJ", "Degree=Pos")
    assert may_be("VERB", "ADJ", "Tense=Past|VerbForm=Part")


def test_no_rule_takes_off_more_than_its_endings():
    assert all(
        rule.drop <= len(ending) or ending == "" for rule in load().rules for ending in rule.endings
    )
