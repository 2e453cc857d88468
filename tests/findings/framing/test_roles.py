import pytest

from lingvist.findings.framing import roles
from lingvist.findings.framing.clauses import clauses
from lingvist.findings.framing.predicates import name, predicate
from lingvist.findings.framing.subjects import subject
from lingvist.findings.tree import sentences
from lingvist.resources import framing

FIN = "VerbForm=Fin"


def read(tokens_of, text):
    data = framing.load()
    clause = clauses(next(sentences(tokens_of(text))), data)[0]
    found = predicate(clause, data)
    return clause, found, subject(clause, found, data), data


@pytest.mark.parametrize(
    "text, expected",
    [
        ("skaber/skabe ro/NOUN for/ADP borgerne/borger/NOUN", "borgerne"),
        ("skaber/skabe ro/NOUN for/ADP fremtiden/fremtid/NOUN", ""),
        ("handler/handle uden/ADP for/ADP kommunen/kommune/NOUN", ""),
        ("giver/give ansvar/NOUN til/ADP medarbejderne/medarbejder/NOUN", "medarbejderne"),
        ("går/gå hjem/ADV til/ADP medarbejderne/medarbejder/NOUN", ""),
        ("giver/give dig/PRON tid/NOUN", "dig"),
        ("ser/se dig/PRON", ""),
    ],
)
def test_beneficiary(tokens_of, text, expected):
    verb, rest = text.split(" ", 1)
    clause, found, _, data = read(tokens_of, f"Vi/PRON {verb}/VERB+{FIN} {rest}")
    assert roles.beneficiary(clause, found, [], data).text == expected


def test_purpose_names_a_beneficiary_where_nothing_nearer_does(tokens_of):
    text = f"Vi/PRON skaber/skabe/VERB+{FIN} ro/NOUN"
    clause, found, _, data = read(tokens_of, text)
    gains = read(tokens_of, f"borgerne/borger/NOUN sover/VERB+{FIN}")[2]
    assert roles.beneficiary(clause, found, [gains], data).text == "borgerne"


def test_preposition_of_the_verb_names_nobody_who_gains(tokens_of):
    text = f"Vi/PRON redegør/redegøre/VERB+{FIN} for/ADP borgerne/borger/NOUN"
    clause, found, _, data = read(tokens_of, text)
    assert roles.beneficiary(clause, found, [], data).text == ""


def test_adjective_may_name_those_who_gain(tokens_of):
    text = f"Vi/PRON skaber/skabe/VERB+{FIN} ro/NOUN for/ADP de/DET ældre/ADJ"
    clause, found, _, data = read(tokens_of, text)
    assert roles.beneficiary(clause, found, [], data).text == "ældre"


@pytest.mark.parametrize(
    "text, expected",
    [
        (f"Vi/PRON tager/tage/VERB+{FIN} ansvar/NOUN", "taken"),
        (f"Vi/PRON tager/tage/VERB+{FIN} ledelsesansvar/NOUN[ledelse|ansvar]", "taken"),
        (f"Vi/PRON står/stå/VERB+{FIN} på/ADP mål/NOUN", "taken"),
        (f"Vi/PRON giver/give/VERB+{FIN} ansvar/NOUN", "given"),
        (f"Ansvar/ansvar/NOUN uddelegeres/uddelegere/VERB+{FIN}|Voice=Pass", "given"),
        (f"Vi/PRON har/have/VERB+{FIN} ansvar/NOUN", "held"),
        (f"Vi/PRON er/være/AUX+{FIN} ansvarlige/ansvarlig/ADJ", "held"),
        (f"Vi/PRON har/have/VERB+{FIN} medansvar/NOUN", "shared"),
        (f"Vi/PRON har/have/VERB+{FIN} fælles/ADJ ansvar/NOUN", "shared"),
        (f"Vi/PRON deler/dele/VERB+{FIN} ansvaret/ansvar/NOUN", "shared"),
        (f"Vi/PRON ser/se/VERB+{FIN} ansvar/NOUN", "none"),
        (f"Vi/PRON tager/tage/VERB+{FIN} bussen/NOUN", "none"),
    ],
)  # fmt: skip
def test_responsibility(tokens_of, text, expected):
    clause, found, _, data = read(tokens_of, text)
    named = name(clause, found, "sig", data).text
    assert roles.responsibility(clause, found, named, data) == expected
