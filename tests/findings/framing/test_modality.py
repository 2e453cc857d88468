import pytest

from lingvist.findings.framing.carriers import carried
from lingvist.findings.framing.clauses import clauses
from lingvist.findings.framing.modality import Modality, modality
from lingvist.findings.framing.predicates import predicate
from lingvist.findings.tree import sentences
from lingvist.resources import framing

FIN, INF = "VerbForm=Fin", "VerbForm=Inf"
GO = f"gå/VERB+{INF}"


def put(tokens_of, text, agent="leader"):
    data = framing.load()
    clause = clauses(next(sentences(tokens_of(text))), data)[0]
    found = predicate(clause, data)
    return modality(clause, found, agent, carried(clause, found, data), data)


@pytest.mark.parametrize(
    "text, kind",
    [
        (f"Vi/PRON går/gå/VERB+{FIN}", "assertion"),
        (f"Vi/PRON skal/AUX {GO}", "obligation"),
        (f"Vi/PRON bør/AUX {GO}", "obligation"),
        (f"Vi/PRON må/AUX {GO}", "obligation"),
        (f"Vi/PRON må/AUX gerne/ADV {GO}", "permission"),
        (f"Vi/PRON må/AUX aldrig/ADV {GO}", "prohibition"),
        (f"Vi/PRON kan/AUX {GO}", "ability"),
        (f"Vi/PRON kan/AUX roligt/ADV {GO}", "permission"),
        (f"Vi/PRON vil/AUX {GO}", "volition"),
        (f"Vi/PRON skal/AUX kunne/AUX {GO}", "obligation"),
        ("Gå/gå/VERB+Mood=Imp", "obligation"),
        (f"Det/PRON kræver/kræve/VERB+{FIN} mod/NOUN", "obligation"),
        (f"Vi/PRON tror/tro/VERB+{FIN} på/ADP dig/PRON", "belief"),
        (f"Vi/PRON ønsker/ønske/VERB+{FIN} at/PART {GO}", "volition"),
        (f"Vi/PRON formår/formå/VERB+{FIN} at/PART {GO}", "ability"),
        (f"Vi/PRON har/have/VERB+{FIN} lov/NOUN til/ADP at/PART {GO}", "permission"),
        (f"Vi/PRON har/have/VERB+{FIN} lov/NOUN", "assertion"),
        (f"Vi/PRON har/have/VERB+{FIN} ansvar/NOUN", "obligation"),
        (f"Vi/PRON har/have/VERB+{FIN} kendskab/NOUN til/ADP ansvar/NOUN", "assertion"),
        (f"Vi/PRON er/være/AUX+{FIN} forpligtet/ADJ til/ADP at/PART {GO}", "obligation"),
        (f"De/PRON stiller/stille/VERB+{FIN} krav/NOUN til/ADP os/PRON", "obligation"),
        (f"De/PRON stiller/stille/VERB+{FIN} krav/NOUN", "assertion"),
    ],
)  # fmt: skip
def test_kind(tokens_of, text, kind):
    assert put(tokens_of, text).kind == kind


def test_vil_of_things_is_plain_future(tokens_of):
    assert put(tokens_of, f"Det/PRON vil/AUX {GO}", agent="abstract").kind == "assertion"


def test_forms_and_cues(tokens_of):
    bare = put(tokens_of, f"Vi/PRON går/gå/VERB+{FIN}")
    modal = put(tokens_of, f"Vi/PRON må/AUX ikke/ADV {GO}")
    lexical = put(tokens_of, f"Vi/PRON har/have/VERB+{FIN} et/DET ansvar/NOUN for/ADP at/PART {GO}")
    assert bare == Modality("assertion", "bare", "går")
    assert modal == Modality("prohibition", "modal", "må ikke")
    assert lexical == Modality("obligation", "lexical", "har et ansvar for at")
