import pytest

from lingvist.findings.framing.agents import Agent
from lingvist.findings.framing.clauses import clauses
from lingvist.findings.framing.directions import Act, direction
from lingvist.findings.framing.objects import NOTHING
from lingvist.findings.framing.predicates import predicate
from lingvist.findings.framing.roles import role
from lingvist.findings.framing.scene import scene
from lingvist.findings.framing.subjects import subject
from lingvist.findings.tree import sentences
from lingvist.resources import framing

FIN = "VerbForm=Fin"


def read(table, agent="we_all", done=None, *, phrasal=False):
    """Where the first clause of the last sentence points."""
    data = framing.load()
    listed = list(sentences(table))
    clause = clauses(listed[-1], data)[0]
    found = predicate(clause, data)
    heads = [t for t in clause.tokens if t.text == done]
    roles = (role(clause, heads[0]) if heads else NOTHING, NOTHING)
    act = Act(clause, found, Agent(agent, ""), subject(clause, found, data), roles, phrasal)
    return direction(act, scene(listed, data), data)


def we_meet(rest):
    return f"Vi/PRON møder/møde/VERB+{FIN} {rest}"


@pytest.mark.parametrize(
    "rest, expected",
    [
        ("bro/NOUN", "none"),
        ("bro/NOUN indad/ADV", "inward"),
        ("bro/NOUN udadtil/ADV", "outward"),
        ("bro/NOUN indad/ADV og/CCONJ udad/ADV", "both"),
        ("borgerne/borger/NOUN", "outward"),
        ("medarbejderne/medarbejder/NOUN", "inward"),
        ("medarbejdere/medarbejder/NOUN og/CCONJ borgere/borger/NOUN", "both"),
        ("ældre/ADJ medarbejdere/medarbejder/NOUN", "inward"),
        ("det/DET lille/ADJ fællesskab/NOUN", "inward"),
        ("det/DET mangfoldige/mangfoldig/ADJ fællesskab/NOUN", "outward"),
        ("viden/NOUN på/ADP tværs/ADV", "inward"),
        ("velfærden/velfærd/NOUN", "outward"),
        ("vagtplanen/vagtplan/NOUN", "inward"),
        ("retningslinjer/retningslinje/NOUN[retning|linje]", "none"),
        ("kommunens/kommune/NOUN+Case=Gen by/NOUN", "outward"),
        ("byrådets/byråd/NOUN+Case=Gen mål/NOUN", "none"),
        ("mennesker/menneske/NOUN", "none"),
        ("arbejdsopgaven/arbejdsopgave/NOUN[arbejde|opgave]", "inward"),
        ("op/ADV på/ADP borgermøder/borgermøde/NOUN[borger|møde]", "outward"),
    ],
)
def test_what_an_act_is_aimed_at(tokens_of, rest, expected):
    assert read(tokens_of(we_meet(rest))) == expected


def test_subject_and_role_behind_som_point_nowhere(tokens_of):
    text = (
        f"Medarbejderne/medarbejder/NOUN@nsubj>2 handler/handle/VERB+{FIN} "
        "som/ADP ledere/leder/NOUN"
    )
    assert read(tokens_of(text), "employee") == "none"


@pytest.mark.parametrize(
    "agent, expected",
    [
        ("leader", "inward"), ("we_leaders", "inward"), ("employee", "inward"),
        ("addressee", "inward"), ("we_all", "none"), ("organisation", "none"), ("none", "none"),
        ("abstract", "none"), ("politicians", "none"), ("citizen", "outward"),
        ("partner", "outward"),
    ],
)  # fmt: skip
def test_who_acts_where_nothing_else_is_named(tokens_of, agent, expected):
    assert read(tokens_of(we_meet("bro/NOUN")), agent) == expected


def test_a_state_is_no_act_unless_words_belong_to_it(tokens_of):
    text = f"Lederen/leder/NOUN@nsubj>2 er/være/AUX+{FIN} til/ADP stede/sted/NOUN"
    assert read(tokens_of(text), "leader") == "none"
    assert read(tokens_of(text), "leader", phrasal=True) == "inward"


def test_what_somebody_is_points_nowhere(tokens_of):
    text = f"De/PRON er/være/AUX+{FIN} kunder/kunde/NOUN"
    assert read(tokens_of(text), "partner", done="kunder") == "none"


def one_block(table):
    return table.assign(block="sandby/grundlag#b1")


CITIZENS = f"Borgerne/borger/NOUN+Number=Plur@nsubj>2 venter/vente/VERB+{FIN}"


def test_those_named_last_stay_the_topic(tokens_of):
    texts = (CITIZENS, we_meet("op/ADV"))
    assert read(one_block(tokens_of(*texts))) == "outward"
    assert read(tokens_of(*texts)) == "none"


def test_pronoun_takes_up_those_named_last(tokens_of):
    table = tokens_of(CITIZENS, we_meet("dem/PRON"))
    assert read(one_block(table), "none") == "outward"


def test_heading_points_where_nothing_nearer_does(tokens_of):
    table = tokens_of("Ledelse/NOUN opad/ADV", we_meet("op/ADV"))
    table.loc[table["line"] == 1, "block_kind"] = "heading"
    assert read(table) == "outward"


@pytest.mark.parametrize("rest, expected", [("barn/NOUN", "outward"), ("chef/NOUN", "inward")])
def test_whom_a_text_addresses(tokens_of, rest, expected):
    text = f"Du/PRON ser/se/VERB+{FIN} huset/hus/NOUN og/CCONJ dit/DET {rest}"
    assert read(tokens_of(text), "addressee") == expected


def test_staff_of_a_school_are_at_work_with_those_they_serve(tokens_of):
    table = tokens_of("Sandby/PROPN Skole/NOUN", we_meet("op/ADV"))
    table.loc[table["line"] == 1, "block_kind"] = "heading"
    assert read(table, "employee") == "outward"
    assert read(table, "leader") == "inward"
