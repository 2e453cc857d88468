import pytest

from lingvist.findings.framing.clauses import clauses
from lingvist.findings.framing.predicates import predicate
from lingvist.findings.framing.subjects import subject
from lingvist.findings.tree import sentences, text_of
from lingvist.resources import framing

FIN, INF = "VerbForm=Fin", "VerbForm=Inf"


def subject_of(tokens_of, text, clause=0):
    data = framing.load()
    found = clauses(next(sentences(tokens_of(text))), data)[clause]
    named = subject(found, predicate(found, data), data)
    return None if named is None else text_of(named.tokens)


@pytest.mark.parametrize(
    "text, expected",
    [
        (f"Vi/PRON lytter/VERB+{FIN}", "Vi"),
        (f"I/ADP dag/NOUN lytter/VERB+{FIN} vi/PRON", "vi"),
        (f"Det/PRON skal/AUX lederne/NOUN vide/VERB+{INF}", "lederne"),
        (f"Lederen/NOUN@nsubj>2 lytter/VERB+{FIN}", "Lederen"),
        (f"Lederen/NOUN lytter/VERB+{FIN} til/ADP borgeren/NOUN", "Lederen"),
        (f"På/ADP mødet/NOUN lytter/VERB+{FIN} lederen/NOUN", "lederen"),
        (f"Den/DET første/ADJ handler/VERB+{FIN} om/ADP mod/NOUN", "første"),
        (f"Vi/PRON har/VERB+{FIN} alle/ADJ et/DET ansvar/NOUN", "Vi"),
        ("Lyt/VERB+Mood=Imp til/ADP borgeren/NOUN", None),
        (f"og/CCONJ har/VERB+{FIN} kendskab/NOUN", None),
    ],
)  # fmt: skip
def test_subject(tokens_of, text, expected):
    assert subject_of(tokens_of, text) == expected


def test_relative_clause_takes_what_it_is_about(tokens_of):
    text = f"Det/PRON er/AUX+{FIN} medarbejderne/NOUN ,/PUNCT der/PRON handler/VERB+{FIN}"
    assert subject_of(tokens_of, text, clause=1) == "medarbejderne"


def test_relative_clause_about_an_object_has_its_own_subject(tokens_of):
    text = f"Det/PRON er/AUX+{FIN} mål/NOUN ,/PUNCT som/PRON vi/PRON når/VERB+{FIN}"
    assert subject_of(tokens_of, text, clause=1) == "vi"


def test_coordinated_subject_is_whole(tokens_of):
    text = f"Vi/PRON@nsubj>5 og/CCONJ@cc>4 vores/DET@det>4 hold/NOUN@conj>1 vinder/VERB+{FIN}"
    assert subject_of(tokens_of, text) == "Vi og vores hold"
