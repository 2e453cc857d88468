import pytest

from lingvist.findings.framing.finite_verbs import finite_verbs, is_subject_pronoun
from lingvist.findings.tree import sentences
from lingvist.resources import framing

FIN = "VerbForm=Fin"


def found(tokens_of, text, kind="paragraph"):
    sentence = next(sentences(tokens_of(text, kind=kind)))
    positions = finite_verbs(sentence, framing.load())
    return [t.text for t in sentence.tokens if t.i in positions]


def test_tagged(tokens_of):
    assert found(tokens_of, f"Vi/PRON lytter/VERB+{FIN}") == ["lytter"]


def test_modal_whatever_its_tag(tokens_of):
    assert found(tokens_of, "Vi/PRON skal/NOUN lytte/VERB+VerbForm=Inf") == ["skal"]


def test_present_behind_a_subject_pronoun_whatever_its_tag(tokens_of):
    assert found(tokens_of, "Og/CCONJ vi/PRON løser/ADV opgaven/NOUN") == ["løser"]


def test_present_behind_the_first_noun_phrase(tokens_of):
    assert found(tokens_of, "De/DET ansatte/ADJ sørger/NOUN for/ADP kaffen/NOUN") == ["sørger"]


def test_passive_present_behind_the_first_noun_phrase(tokens_of):
    assert found(tokens_of, "Valget/NOUN træffes/NOUN af/ADP byrådet/NOUN") == ["træffes"]


def test_noun_before_a_finite_verb_is_no_verb(tokens_of):
    text = f"De/DET nye/ADJ former/NOUN virker/VERB+{FIN}"
    assert found(tokens_of, text) == ["virker"]


def test_headings_have_no_missed_verb(tokens_of):
    assert found(tokens_of, "Ansatte/NOUN leder/NOUN", kind="heading") == []


def test_tagged_finite_behind_an_inversion_is_none(tokens_of):
    text = f"Her/ADV har/VERB+{FIN} vi/PRON fokus/VERB+{FIN}"
    assert found(tokens_of, text) == ["har"]


def test_missed_behind_an_opener(tokens_of):
    text = (
        f"Når/SCONJ vi/PRON som/ADP ledere/NOUN binder/NOUN det/PRON ,/PUNCT er/AUX+{FIN} vi/PRON"
    )
    assert found(tokens_of, text) == ["binder", "er"]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("vi/PRON går/VERB", True),
        ("De/DET nye/ADJ", False),
        ("alle/ADJ ledere/NOUN", False),
        ("alle/PRON trives/VERB", True),
        ("I/ADP Sandby/PROPN", False),
        ("I/PRON går/VERB", True),
        ("os/PRON selv/PRON", False),
    ],
)
def test_subject_pronoun(tokens_of, text, expected):
    sentence = next(sentences(tokens_of(text)))
    assert is_subject_pronoun(sentence, sentence.tokens[0], framing.load()) is expected
