import pytest

from lingvist.findings.framing.actors import kind_of
from lingvist.findings.tree import sentences
from lingvist.resources import framing


def kind(tokens_of, text, at=0):
    tokens = next(sentences(tokens_of(text))).tokens
    return kind_of(tokens[at], tokens, framing.load())


@pytest.mark.parametrize(
    "word, expected",
    [
        ("lederne/leder/NOUN", "leader"),
        ("afdelingslederne/afdelingsleder/NOUN", "leader"),
        ("ledelsen/ledelse/NOUN+Definite=Def", "leader"),
        ("medarbejderne/medarbejder/NOUN", "employee"),
        ("borgeren/borger/NOUN", "citizen"),
        ("byrådet/byråd/NOUN", "politicians"),
        ("Skoleudvalget/Skoleudvalget/PROPN", "politicians"),
        ("foreningerne/forening/NOUN", "partner"),
        ("kommunen/kommune/NOUN", "organisation"),
        ("teamet/teame/VERB", "employee"),
        ("flertallet/flertal/NOUN", None),
        ("værdierne/værdi/NOUN", None),
    ],
)
def test_kind_of_a_noun(tokens_of, word, expected):
    assert kind(tokens_of, word) == expected


def test_bare_ledelse_is_the_activity(tokens_of):
    assert kind(tokens_of, "god/ADJ ledelse/NOUN+Definite=Ind", at=1) is None


def test_ledelse_with_an_owner_is_people(tokens_of):
    text = "skolens/skole/NOUN+Case=Gen ledelse/NOUN+Definite=Ind"
    assert kind(tokens_of, text, at=1) == "leader"


def test_organisations_are_partners_but_the_organisation_is_not(tokens_of):
    assert kind(tokens_of, "organisationer/organisation/NOUN+Number=Plur") == "partner"
    assert kind(tokens_of, "organisationen/organisation/NOUN+Number=Sing") == "organisation"


def test_committee_of_staff_is_not_political(tokens_of):
    assert kind(tokens_of, "samarbejdsudvalget/samarbejdsudvalg/NOUN") is None


def test_people_are_meant_by_a_word_for_a_group_only_with_an_owner(tokens_of):
    assert kind(tokens_of, "folk/NOUN") is None
    assert kind(tokens_of, "sine/sin/DET folk/NOUN", at=1) == "employee"


def test_owner_is_known_without_a_lemma(tokens_of):
    assert kind(tokens_of, "direktionens/direktionens/NOUN") == "leader"
