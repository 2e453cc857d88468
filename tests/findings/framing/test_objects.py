import pytest

from lingvist.findings.framing.clauses import clauses
from lingvist.findings.framing.objects import obj
from lingvist.findings.framing.predicates import name, predicate
from lingvist.findings.framing.subjects import subject
from lingvist.findings.tree import sentences
from lingvist.resources import framing

FIN, INF = "VerbForm=Fin", "VerbForm=Inf"
SKAL = f"skal/AUX+{FIN}"


@pytest.mark.parametrize(
    "text, expected",
    [
        (f"Vi/PRON skaber/skabe/VERB+{FIN} nye/ADJ@amod>4 rammer/NOUN@obj>2", "nye rammer"),
        (f"Vi/PRON skaber/skabe/VERB+{FIN} rammer/NOUN", "rammer"),
        (f"Vi/PRON lytter/lytte/VERB+{FIN} til/ADP@case>4 dig/PRON@obl>2", "dig"),
        (f"Vi/PRON har/have/VERB+{FIN} blik/NOUN for/ADP målet/NOUN", "målet"),
        (f"Vi/PRON er/være/AUX+{FIN} ikke/ADV åbne/ADJ for/ADP alt/PRON ./PUNCT", "åbne for alt"),
        (f"Vi/PRON er/være/AUX+{FIN} åbne/ADJ ,/PUNCT ikke/ADV naive/ADJ", "åbne"),
        (f"Sagen/NOUN løses/løse/VERB+{FIN}|Voice=Pass", "Sagen"),
        (f"Der/PRON skabes/skabe/VERB+{FIN}|Voice=Pass rammer/NOUN", "rammer"),
        (f"Det/PRON betyder/betyde/VERB+{FIN} at/PART løbe/VERB+{INF} ./PUNCT", "at løbe"),
        (f"Vi/PRON hviler/hvile/VERB+{FIN} i/ADP stolen/NOUN", ""),
        (f"Vi/PRON mødes/mødes/VERB+{FIN} hver/DET uge/NOUN@obj>2", ""),
        (f"Vi/PRON ringer/ringe/VERB+{FIN} klokken/NOUN elleve/NUM", ""),
        (
            f"Vi/PRON siger/sige/VERB+{FIN} ,/PUNCT hvad/PRON vi/PRON mener/mene/VERB+{FIN}",
            "hvad vi mener",
        ),
        (f"Vi/PRON tænker/tænke/VERB+{FIN} os/PRON om/ADP ,/PUNCT", ""),
        (f"De/PRON gemmer/gemme/VERB+{FIN} sig/PRON@obj>2", ""),
    ],
)  # fmt: skip
def test_object(tokens_of, text, expected):
    data = framing.load()
    clause = clauses(next(sentences(tokens_of(text))), data)[0]
    found = predicate(clause, data)
    named = name(clause, found, "sig", data)
    assert obj(clause, found, named, subject(clause, found, data), data).text == expected
