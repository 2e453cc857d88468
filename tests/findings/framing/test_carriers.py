from lingvist.findings.framing.carriers import carried
from lingvist.findings.framing.clauses import clauses
from lingvist.findings.framing.predicates import predicate
from lingvist.findings.tree import sentences
from lingvist.resources import framing

FIN, INF = "VerbForm=Fin", "VerbForm=Inf"
HAR = f"har/have/VERB+{FIN}"


def wording(tokens_of, text):
    data = framing.load()
    clause = clauses(next(sentences(tokens_of(text))), data)[0]
    return carried(clause, predicate(clause, data), data)


def test_noun_and_infinitives(tokens_of):
    found = wording(
        tokens_of,
        f"Vi/PRON {HAR} pligt/NOUN til/ADP at/PART se/VERB+{INF} og/CCONJ høre/VERB+{INF}",
    )
    assert found.word.text == "pligt"
    assert [t.text for t in found.infinitives] == ["se", "høre"]


def test_compound_counts_by_its_head(tokens_of):
    found = wording(tokens_of, f"Vi/PRON {HAR} hovedansvaret/hovedansvar/NOUN[hoved|ansvar]")
    assert found.carrier.modality == "obligation"


def test_noun_behind_another_preposition_carries_nothing(tokens_of):
    assert wording(tokens_of, f"Vi/PRON {HAR} blik/NOUN for/ADP ansvar/NOUN") is None


def test_role_between_verb_and_noun_does_not_shut_it_off(tokens_of):
    text = f"Det/PRON {HAR} vi/PRON som/ADP ledere/leder/NOUN ansvar/NOUN for/ADP"
    assert wording(tokens_of, text).word.text == "ansvar"


def test_set_phrase_with_a_preposition(tokens_of):
    text = f"Teamet/NOUN {HAR} til/ADP opgave/NOUN at/PART lytte/VERB+{INF}"
    assert wording(tokens_of, text).infinitives[0].text == "lytte"


def test_passive_carries_nothing(tokens_of):
    text = f"Det/PRON kræves/kræve/VERB+{FIN}|Voice=Pass"
    assert wording(tokens_of, text) is None
