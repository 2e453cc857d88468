from lingvist.findings.framing.clauses import clauses
from lingvist.findings.framing.infinitives import coordinated, infinitives_after
from lingvist.findings.tree import sentences
from lingvist.resources import framing

FIN, INF = "VerbForm=Fin", "VerbForm=Inf"


def clause_of(tokens_of, text):
    return clauses(next(sentences(tokens_of(text))), framing.load())[0]


def word(clause, text):
    return next(t for t in clause.tokens if t.text == text)


def test_infinitives_under_a_modal(tokens_of):
    text = f"Vi/PRON skal/AUX se/VERB+{INF} ,/PUNCT høre/VERB+{INF} og/CCONJ lære/VERB+{INF}"
    clause = clause_of(tokens_of, text)
    found = coordinated(clause, word(clause, "se"), framing.load())
    assert [t.text for t in found] == ["høre", "lære"]


def test_infinitives_behind_for_at_belong_to_it(tokens_of):
    text = (
        f"Vi/PRON skal/AUX arbejde/VERB+{INF} for/ADP at/PART styrke/VERB+{INF} "
        f"og/CCONJ udvikle/VERB+{INF}"
    )
    clause = clause_of(tokens_of, text)
    assert coordinated(clause, word(clause, "arbejde"), framing.load()) == ()


def test_infinitives_after_a_noun(tokens_of):
    text = (
        f"Vi/PRON har/VERB+{FIN} ansvar/NOUN for/ADP at/PART se/VERB+{INF} og/CCONJ "
        f"at/PART høre/VERB+{INF}"
    )
    clause = clause_of(tokens_of, text)
    found = infinitives_after(clause, word(clause, "ansvar"), framing.load())
    assert [t.text for t in found] == ["se", "høre"]


def test_noun_between_shuts_the_infinitive_off(tokens_of):
    text = f"Vi/PRON har/VERB+{FIN} ansvar/NOUN for/ADP evnen/NOUN til/ADP at/PART se/VERB+{INF}"
    clause = clause_of(tokens_of, text)
    assert infinitives_after(clause, word(clause, "ansvar"), framing.load()) == ()
