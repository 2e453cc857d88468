from lingvist.findings.framing.clauses import clauses
from lingvist.findings.framing.predicates import predicate
from lingvist.findings.framing.references import Resolver
from lingvist.findings.framing.speakers import speakers
from lingvist.findings.framing.subjects import subject
from lingvist.findings.tree import sentences
from lingvist.resources import framing

FIN = "VerbForm=Fin"


def agents(tokens_of, *texts, same_block=True, quoted=None):
    """The kinds of agent of the first clauses of some sentences."""
    data = framing.load()
    table = tokens_of(*texts)
    table = table.assign(block="a/b#b1") if same_block else table
    listed = list(sentences(table))
    quotes = {sentence.id: quoted for sentence in listed} if quoted else {}
    resolver = Resolver(speakers(listed, data), data, quotes)
    found = []
    for sentence in listed:
        resolver.enter(sentence)
        clause = clauses(sentence, data)[0]
        verbs = predicate(clause, data)
        found.append(resolver.agent(clause, verbs, subject(clause, verbs, data)).kind)
    return found


LEADER = f"Lederen/leder/NOUN+Number=Sing@nsubj>2 lytter/VERB+{FIN}"
SHE = f"Hun/PRON svarer/VERB+{FIN}"


def test_she_takes_up_the_last_person_of_the_block(tokens_of):
    assert agents(tokens_of, LEADER, SHE) == ["leader", "leader"]


def test_new_block_forgets(tokens_of):
    assert agents(tokens_of, LEADER, SHE, same_block=False) == ["leader", "generic"]


def test_they_takes_up_the_last_plural(tokens_of):
    first = f"Borgerne/borger/NOUN+Number=Plur@nsubj>2 ringer/VERB+{FIN}"
    assert agents(tokens_of, first, f"De/PRON venter/VERB+{FIN}") == ["citizen", "citizen"]


def test_pronouns(tokens_of):
    texts = (
        f"Du/PRON lytter/VERB+{FIN}",
        f"Man/PRON lytter/VERB+{FIN}",
        f"Jeg/PRON lytter/VERB+{FIN}",
        f"Det/PRON lykkes/VERB+{FIN}",
        f"Lyt/VERB+{FIN}|Mood=Imp",
    )
    expected = ["addressee", "generic", "leader", "abstract", "addressee"]
    assert agents(tokens_of, *texts) == expected


def test_quotation_turns_we_into_its_speaker(tokens_of):
    assert agents(tokens_of, f"Vi/PRON lytter/VERB+{FIN}", quoted="politicians") == ["politicians"]


def test_counted_persons_count_as_what_they_are(tokens_of):
    text = f"Mere/ADJ@nsubj>4 end/ADP@case>3 medarbejdere/medarbejder/NOUN@obl>1 svarer/VERB+{FIN}"
    assert agents(tokens_of, text) == ["employee"]


def test_named_municipality_is_the_organisation(tokens_of):
    text = f"Sandby/PROPN@nsubj>3 Kommune/kommune/NOUN@flat>1 lytter/VERB+{FIN}"
    assert agents(tokens_of, text) == ["organisation"]


def test_pronoun_described_by_a_relative_clause_is_anyone(tokens_of):
    text = f"Den/PRON@nsubj>6 ,/PUNCT der/PRON spørger/VERB+{FIN} ,/PUNCT lærer/VERB+{FIN}"
    assert agents(tokens_of, text) == ["generic"]


def test_adults_are_the_staff_where_a_text_is_about_children(tokens_of):
    adults = f"De/DET voksne/voksen/ADJ+Number=Plur@nsubj>3 lytter/VERB+{FIN}"
    children = f"Børnene/barn/NOUN@nsubj>2 møder/møde/VERB+{FIN} børn/barn/NOUN"
    assert agents(tokens_of, adults) == ["generic"]
    assert agents(tokens_of, children, adults) == ["citizen", "employee"]


def test_a_group_is_those_who_are_in_it(tokens_of):
    text = f"En/DET gruppe/NOUN@nsubj>4 ledere/leder/NOUN@nmod>2 lytter/VERB+{FIN}"
    assert agents(tokens_of, text) == ["leader"]
