from lingvist.findings.framing.clauses import clauses
from lingvist.findings.tree import sentences
from lingvist.resources import framing

FIN = "VerbForm=Fin"


def read(tokens_of, text):
    """The clauses of a sentence as (own words, opener, parent, shares)."""
    sentence = next(sentences(tokens_of(text)))
    return [
        (
            " ".join(t.text for t in clause.tokens),
            clause.opener.text if clause.opener else None,
            clause.parent,
            clause.shares,
        )
        for clause in clauses(sentence, framing.load())
    ]


def test_main_clause_alone(tokens_of):
    assert read(tokens_of, f"Vi/PRON lytter/VERB+{FIN} ./PUNCT") == [
        ("Vi lytter .", None, None, None)
    ]


def test_no_verb_no_clause(tokens_of):
    assert read(tokens_of, "Ledelse/NOUN tæt/ADV på/ADP") == []


def test_opener_takes_the_next_verb_and_the_matrix_the_one_behind_the_comma(tokens_of):
    text = (
        f"Opgaver/NOUN ,/PUNCT der/PRON haster/VERB+{FIN} ,/PUNCT løser/VERB+{FIN} vi/PRON nu/ADV"
    )
    assert read(tokens_of, text) == [
        ("Opgaver , løser vi nu", None, None, None),
        ("der haster ,", "der", 0, None),
    ]


def test_fronted_clause_belongs_to_the_main_clause_behind_it(tokens_of):
    text = f"Når/SCONJ det/PRON brænder/VERB+{FIN} ,/PUNCT ringer/VERB+{FIN} vi/PRON"
    found = read(tokens_of, text)
    assert found[0][0] == "ringer vi"
    assert found[1][1:3] == ("Når", 0)


def test_verb_behind_a_conjunction_shares_the_subject(tokens_of):
    text = f"Lederen/NOUN lytter/VERB+{FIN} og/CCONJ svarer/VERB+{FIN}"
    assert [(words, shares) for words, _, _, shares in read(tokens_of, text)] == [
        ("Lederen lytter", None),
        ("og svarer", 0),
    ]


def test_object_pronoun_behind_the_second_verb_is_no_subject(tokens_of):
    text = f"Lederen/NOUN ved/VERB+{FIN} det/PRON og/CCONJ siger/VERB+{FIN} det/PRON"
    assert read(tokens_of, text)[1][3] == 0


def test_second_main_clause_with_a_subject_of_its_own(tokens_of):
    text = f"Vi/PRON lytter/VERB+{FIN} ,/PUNCT og/CCONJ du/PRON svarer/VERB+{FIN}"
    assert read(tokens_of, text)[1] == ("og du svarer", None, None, None)


def test_repeated_opener_stands_beside_the_first(tokens_of):
    text = (
        f"Det/PRON betyder/VERB+{FIN} ,/PUNCT at/SCONJ vi/PRON lytter/VERB+{FIN} ,/PUNCT "
        f"og/CCONJ at/SCONJ vi/PRON svarer/VERB+{FIN}"
    )
    assert [parent for _, _, parent, _ in read(tokens_of, text)] == [None, 0, 0]


def test_relative_clause_without_opener(tokens_of):
    text = f"Det/PRON ,/PUNCT vi/PRON lover/VERB+{FIN} ,/PUNCT er/AUX+{FIN} vigtigt/ADJ"
    assert [(words, parent) for words, _, parent, _ in read(tokens_of, text)] == [
        ("Det , er vigtigt", None),
        ("vi lover ,", 0),
    ]


def test_infinitive_marker_opens_no_clause(tokens_of):
    text = (
        f"Vi/PRON lover/VERB+{FIN} at/PART lytte/VERB+VerbForm=Inf ,/PUNCT "
        f"når/SCONJ du/PRON ringer/VERB+{FIN}"
    )
    assert read(tokens_of, text)[0][0] == "Vi lover at lytte ,"


def test_second_modal_is_no_verb_of_its_own(tokens_of):
    text = f"Lederen/NOUN skal/AUX+{FIN} kunne/AUX+{FIN} lytte/VERB+VerbForm=Inf"
    assert len(read(tokens_of, text)) == 1


def test_colon_begins_a_new_main_clause(tokens_of):
    text = (
        f"Det/PRON er/AUX+{FIN} enkelt/ADJ :/PUNCT den/PRON ,/PUNCT der/PRON spørger/VERB+{FIN} "
        f",/PUNCT lærer/VERB+{FIN}"
    )
    found = read(tokens_of, text)
    assert ("den , lærer", None, None, None) in found


def test_tokens_of_a_clause_without_verb_return_to_the_one_around_it(tokens_of):
    text = (
        f"Vi/PRON har/VERB+{FIN} tre/NUM mål/NOUN :/PUNCT ro/NOUN ,/PUNCT der/PRON varer/VERB+{FIN}"
    )
    assert read(tokens_of, text)[0][0] == "Vi har tre mål : ro ,"


def test_span_leaves_out_conjunction_and_punctuation(tokens_of):
    text = f"Vi/PRON lytter/VERB+{FIN} ,/PUNCT og/CCONJ du/PRON svarer/VERB+{FIN} ./PUNCT"
    sentence = next(sentences(tokens_of(text)))
    first, second = clauses(sentence, framing.load())
    words = {t.start: t.text for t in sentence.tokens}
    ends = {t.end: t.text for t in sentence.tokens}
    assert (words[first.start], ends[first.end]) == ("Vi", "lytter")
    assert (words[second.start], ends[second.end]) == ("du", "svarer")
