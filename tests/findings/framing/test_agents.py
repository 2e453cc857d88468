import pytest

from lingvist.findings.framing.agents import NOBODY, Agent, by_agent, kind_of
from lingvist.findings.framing.clauses import clauses
from lingvist.findings.framing.predicates import predicate
from lingvist.findings.tree import sentences
from lingvist.resources import framing

PASSIVE = "VERB+VerbForm=Fin|Voice=Pass"


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


def agent(tokens_of, text):
    data = framing.load()
    clause = clauses(next(sentences(tokens_of(text))), data)[0]
    return by_agent(clause, predicate(clause, data), data)


def test_agent_of_a_passive(tokens_of):
    text = f"Valget/NOUN træffes/træffe/{PASSIVE} af/ADP alle/ADJ@amod>5 ledere/leder/NOUN@obl>2"
    assert agent(tokens_of, text) == Agent("leader", "alle ledere")


def test_thing_behind_af_is_abstract(tokens_of):
    text = f"Kulturen/NOUN præges/præge/{PASSIVE} af/ADP værdierne/værdi/NOUN@obl>2"
    assert agent(tokens_of, text).kind == "abstract"


def test_af_that_belongs_to_a_noun_names_no_agent(tokens_of):
    text = (
        f"Sagen/NOUN drøftes/drøfte/{PASSIVE} på/ADP tværs/NOUN@obl>2 af/ADP "
        "afdelinger/afdeling/NOUN@nmod>4"
    )
    assert agent(tokens_of, text) == NOBODY


def test_no_af_no_agent(tokens_of):
    assert agent(tokens_of, f"Sagen/NOUN drøftes/drøfte/{PASSIVE} snart/ADV") == NOBODY
