from lingvist.findings.framing.agents import NOBODY, Agent, by_agent
from lingvist.findings.framing.clauses import clauses
from lingvist.findings.framing.predicates import predicate
from lingvist.findings.tree import sentences
from lingvist.resources import framing

PASSIVE = "VERB+VerbForm=Fin|Voice=Pass"


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


def test_whoever_a_relative_clause_describes_is_generic(tokens_of):
    text = f"det/PRON løses/løse/{PASSIVE} af/ADP dem/de/PRON ,/PUNCT der/PRON kan/AUX+VerbForm=Fin"
    assert agent(tokens_of, text) == Agent("generic", "dem")


def test_somebody_behind_af_acts_also_behind_a_definite_noun(tokens_of):
    text = (
        f"det/PRON føres/føre/{PASSIVE} ud/ADV i/ADP livet/liv/NOUN+Definite=Def"
        " af/ADP@case>7 ledelsen/ledelse/NOUN+Definite=Def@nmod>5"
    )
    assert agent(tokens_of, text) == Agent("leader", "ledelsen")
