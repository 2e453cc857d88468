import pytest

from lingvist.findings.framing.clauses import clauses
from lingvist.findings.framing.negation import corrective, negated
from lingvist.findings.tree import sentences
from lingvist.resources import framing

FIN = "VerbForm=Fin"


def judged(tokens_of, text):
    data = framing.load()
    found = clauses(next(sentences(tokens_of(text))), data)
    sharing = [clause for clause in found if clause.shares == 0]
    return negated(found[0], data), corrective(found[0], sharing, data)


@pytest.mark.parametrize(
    "text, expected",
    [
        (f"Vi/PRON går/VERB+{FIN}", (False, False)),
        (f"Vi/PRON går/VERB+{FIN} ikke/ADV", (True, False)),
        (f"Ingen/PRON går/VERB+{FIN}", (True, False)),
        (f"Vi/PRON venter/VERB+{FIN} ikke/ADV ,/PUNCT men/CCONJ går/VERB+{FIN}", (True, True)),
        (f"Det/PRON er/AUX+{FIN} ikke/ADV pynt/NOUN ,/PUNCT men/CCONJ alvor/NOUN", (True, True)),
        (f"De/PRON er/AUX+{FIN} partnere/NOUN og/CCONJ ikke/ADV modparter/NOUN", (True, True)),
        (f"Vi/PRON går/VERB+{FIN} ikke/ADV ,/PUNCT men/CCONJ I/PRON går/VERB+{FIN}", (True, False)),
        (
            f"Vi/PRON ser/VERB+{FIN} ikke/ADV kun/ADV fejl/NOUN ,/PUNCT men/CCONJ held/NOUN",
            (False, True),
        ),
        (
            f"Vi/PRON lover/VERB+{FIN} at/PART ikke/ADV vente/VERB+VerbForm=Inf",
            (False, False),
        ),
    ],
)  # fmt: skip
def test_negated_and_corrective(tokens_of, text, expected):
    assert judged(tokens_of, text) == expected


def test_negation_in_an_embedded_clause_denies_nothing_outside(tokens_of):
    text = f"Vi/PRON ringer/VERB+{FIN} ,/PUNCT når/SCONJ du/PRON ikke/ADV svarer/VERB+{FIN}"
    assert judged(tokens_of, text) == (False, False)
