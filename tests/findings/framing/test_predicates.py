import pytest

from lingvist.findings.framing.clauses import clauses
from lingvist.findings.framing.predicates import name, predicate
from lingvist.findings.tree import sentences
from lingvist.resources import framing

FIN, INF = "VerbForm=Fin", "VerbForm=Inf"
PART = "VerbForm=Part|Tense=Past"
HAR, ER, BLIVER = f"har/have/AUX+{FIN}", f"er/være/AUX+{FIN}", f"bliver/blive/AUX+{FIN}"


def read(tokens_of, text, reflexive="sig"):
    """The name and the voice of the predicate of the first clause."""
    data = framing.load()
    clause = clauses(next(sentences(tokens_of(text))), data)[0]
    found = predicate(clause, data)
    return name(clause, found, reflexive, data).text, found.voice


@pytest.mark.parametrize(
    "text, expected",
    [
        (f"Vi/PRON lytter/lytte/VERB+{FIN}", ("lytte", "active")),
        (f"Vi/PRON skal/AUX lytte/VERB+{INF}", ("lytte", "active")),
        (f"Vi/PRON skal/AUX turde/AUX lytte/VERB+{INF}", ("turde lytte", "active")),
        (f"Vi/PRON {HAR} lyttet/lytte/VERB+{PART}", ("lytte", "active")),
        (f"Sagen/NOUN {BLIVER} løst/løse/VERB+{PART}", ("løse", "blive")),
        (f"Sagen/NOUN {ER} blevet/blive/AUX+{PART} løst/løse/VERB+{PART}", ("løse", "blive")),
        (f"Sagen/NOUN {ER} løst/løse/VERB+{PART}", ("løse", "none")),
        (f"Sagen/NOUN {ER} opstået/opstå/VERB+{PART}", ("opstå", "active")),
        (f"Sagen/NOUN løses/løse/VERB+{FIN}|Voice=Pass", ("løse", "s-passive")),
        (f"Sagen/NOUN skal/AUX løses/løses/VERB+{INF}", ("løse", "s-passive")),
        (f"Vi/PRON trives/trives/VERB+{FIN}|Voice=Pass", ("trives", "active")),
        (f"Vi/PRON {ER} åbne/åben/ADJ", ("være", "active")),
        (f"Vi/PRON {BLIVER} bedre/god/ADJ", ("blive", "active")),
        (f"Vi/PRON følger/følge/VERB+{FIN} altid/ADV op/ADV", ("følge op", "active")),
        (f"Vi/PRON tænker/tænke/VERB+{FIN} ud/ADV fra/ADP målet/NOUN", ("tænke", "active")),
        (f"De/PRON gemmer/gemme/VERB+{FIN} sig/PRON", ("gemme sig", "active")),
        (f"Vi/PRON {ER} til/ADP stede/NOUN", ("være til stede", "active")),
        (f"Det/PRON handler/handle/VERB+{FIN} om/ADP mod/NOUN", ("handle om", "active")),
        ("Vi/PRON skal/AUX arbejde/NOUN sammen/ADV", ("arbejde sammen", "active")),
        ("Det/PRON skal/AUX de/PRON", ("skulle", "active")),
    ],
)  # fmt: skip
def test_name_and_voice(tokens_of, text, expected):
    assert read(tokens_of, text) == expected


def test_reflexive_of_another_person_is_named_sig(tokens_of):
    text = f"Vi/PRON tager/tage/VERB+{FIN} det/PRON på/ADP os/PRON"
    assert read(tokens_of, text, reflexive="os")[0] == "tage på sig"


def test_object_before_a_participle_shuts_it_off(tokens_of):
    text = f"Vi/PRON {HAR} mål/NOUN@obj>2 fastlagt/fastlægge/VERB+{PART}"
    assert read(tokens_of, text)[0] == "have"


def test_adverbial_before_a_participle_does_not(tokens_of):
    text = f"Vi/PRON {HAR} i/ADP årevis/NOUN@obl>2 lyttet/lytte/VERB+{PART}"
    assert read(tokens_of, text)[0] == "lytte"
