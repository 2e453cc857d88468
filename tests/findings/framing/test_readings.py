from lingvist.findings.framing.readings import readings
from lingvist.findings.framing.references import Resolver
from lingvist.findings.framing.speakers import speakers
from lingvist.findings.tree import sentences
from lingvist.resources import framing

FIN, INF = "VerbForm=Fin", "VerbForm=Inf"
ER = f"er/være/AUX+{FIN}"


def read(tokens_of, text):
    data = framing.load()
    sentence = next(sentences(tokens_of(text)))
    return readings(sentence, Resolver(speakers([sentence], data), data), data)


def test_cleft_is_one_reading_from_its_first_word(tokens_of):
    text = f"Det/PRON {ER} lederne/leder/NOUN+Definite=Def ,/PUNCT der/PRON sætter/sætte/VERB+{FIN}"
    found = read(tokens_of, text)
    assert [(r.agent.kind, r.predicate.main.text, r.start) for r in found] == [
        ("leader", "sætter", 0)
    ]


def test_description_with_a_relative_clause_is_two_readings(tokens_of):
    text = f"Det/PRON {ER} en/DET proces/NOUN+Definite=Ind ,/PUNCT der/PRON tager/tage/VERB+{FIN}"
    assert [r.predicate.main.text for r in read(tokens_of, text)] == ["er", "tager"]


def test_negated_cleft_denies_what_it_introduces(tokens_of):
    text = f"Der/PRON {ER} ingen/PRON ,/PUNCT der/PRON svarer/svare/VERB+{FIN}"
    found = read(tokens_of, text)
    assert [(r.agent.kind, r.negated) for r in found] == [("generic", True)]


def test_expectation_is_one_reading(tokens_of):
    text = f"Vi/PRON forventer/forvente/VERB+{FIN} ,/PUNCT at/SCONJ du/PRON svarer/svare/VERB+{FIN}"
    found = read(tokens_of, text)
    assert [(r.agent.kind, r.modality.kind, r.start) for r in found] == [
        ("addressee", "expectation", 0)
    ]


def test_two_expectations_behind_one_verb(tokens_of):
    text = (
        f"Vi/PRON forventer/forvente/VERB+{FIN} ,/PUNCT at/SCONJ du/PRON svarer/svare/VERB+{FIN} "
        f",/PUNCT og/CCONJ at/SCONJ du/PRON spørger/spørge/VERB+{FIN}"
    )
    found = read(tokens_of, text)
    assert [r.modality.kind for r in found] == ["expectation", "expectation"]
    assert found[0].start == 0
    assert found[1].start == text_start(found[1])


def text_start(reading):
    """Offset of the word that opens the clause of a reading."""
    return reading.clause.opener.start


def test_expectation_of_a_thing_stays_a_clause(tokens_of):
    found = read(tokens_of, f"Vi/PRON forventer/forvente/VERB+{FIN} svar/NOUN")
    assert [(r.agent.kind, r.modality.kind) for r in found] == [("we_all", "expectation")]


def test_owner_of_a_duty_acts(tokens_of):
    text = f"Det/PRON {ER} vores/DET opgave/NOUN at/PART lytte/VERB+{INF}"
    found = read(tokens_of, text)
    assert [(r.agent.kind, r.predicate.main.text) for r in found] == [("we_all", "lytte")]


def test_duty_without_owner_is_a_plain_clause(tokens_of):
    text = f"Det/PRON {ER} en/DET opgave/NOUN at/PART lytte/VERB+{INF}"
    found = read(tokens_of, text)
    assert [(r.agent.kind, r.modality.kind) for r in found] == [("abstract", "assertion")]


def test_subject_behind_two_verbs_belongs_to_both(tokens_of):
    text = f"Her/ADV ser/se/VERB+{FIN} og/CCONJ skaber/skabe/VERB+{FIN} vi/PRON muligheder/NOUN"
    assert [r.agent.kind for r in read(tokens_of, text)] == ["we_all", "we_all"]


def test_purpose_clause_gives_its_subject(tokens_of):
    text = (
        f"Vi/PRON lytter/lytte/VERB+{FIN} ,/PUNCT så/SCONJ borgerne/borger/NOUN@nsubj>7 kan/AUX "
        f"sove/VERB+{INF}"
    )
    assert read(tokens_of, text)[0].purposes[0].head.text == "borgerne"


def test_word_for_oneself_does_not_hide_whom_a_cleft_is_about(tokens_of):
    text = (
        f"Det/PRON {ER} lederen/leder/NOUN+Definite=Def selv/PRON ,/PUNCT "
        f"der/PRON svarer/svare/VERB+{FIN}"
    )
    found = read(tokens_of, text)
    assert [(r.agent.kind, r.predicate.main.text) for r in found] == [("leader", "svarer")]


def test_passive_infinitive_is_named_by_its_participle(tokens_of):
    text = (
        f"Borgerne/borger/NOUN@nsubj>2 har/have/VERB+{FIN} ret/NOUN til/ADP at/PART "
        f"blive/AUX+{INF}@aux>7 hørt/høre/VERB+Tense=Past|VerbForm=Part"
    )
    (found,) = read(tokens_of, text)
    assert (found.predicate.main.lemma, found.predicate.voice) == ("høre", "blive")


def test_duty_of_the_reader_is_the_readers(tokens_of):
    text = f"Din/DET opgave/NOUN@nsubj>3 bliver/blive/VERB+{FIN} at/PART skabe/VERB+{INF} ro/NOUN"
    (found,) = read(tokens_of, text)
    assert (found.agent.kind, found.modality.kind) == ("addressee", "obligation")
