from lingvist import schema
from lingvist.findings.relations import relations

FIN = "VerbForm=Fin"


def triples(table):
    found = relations(table)
    return set(zip(found["head"], found["relation"], found["dependent"], strict=True))


def test_plain_relations(tokens_of):
    table = tokens_of(
        "Lederen/leder/NOUN@nsubj>2 giver/give/VERB@root>2 teamet/team/NOUN@iobj>2 "
        "frit/fri/ADJ@amod>5 spil/NOUN@obj>2 i/ADP@case>8 "
        "kommunens/kommune/NOUN@nmod:poss>8 huse/hus/NOUN@obl>2"
    )
    assert triples(table) == {
        ("give", "subject", "leder"),
        ("give", "indirect-object", "team"),
        ("give", "object", "spil"),
        ("spil", "modifier", "fri"),
        ("give", "oblique:i", "hus"),
        ("hus", "genitive", "kommune"),
    }


def test_subject_of_a_passive_is_an_object(tokens_of):
    table = tokens_of(f"Sagen/sag/NOUN@nsubj>2 løses/løse/VERB+{FIN}|Voice=Pass@root>2")
    assert triples(table) == {("løse", "object", "sag")}


def test_subject_of_a_deponent_is_a_subject(tokens_of):
    table = tokens_of(f"Borgere/borger/NOUN@nsubj>2 trives/trives/VERB+{FIN}|Voice=Pass@root>2")
    assert triples(table) == {("trives", "subject", "borger")}


def test_coordinated_objects_and_verbs_share(tokens_of):
    table = tokens_of(
        "Vi/vi/PRON@nsubj>2 tager/tage/VERB@root>2 og/CCONJ@cc>4 giver/give/VERB@conj>2 "
        "ansvar/NOUN@obj>4 og/CCONJ@cc>7 tillid/NOUN@conj>5"
    )
    assert triples(table) == {
        ("tage", "subject", "vi"), ("give", "subject", "vi"), ("tage", "conjunct", "give"),
        ("give", "object", "ansvar"), ("tage", "object", "ansvar"),
        ("give", "object", "tillid"), ("tage", "object", "tillid"),
        ("ansvar", "conjunct", "tillid"),
    }  # fmt: skip


def test_verb_with_an_object_of_its_own_takes_no_other(tokens_of):
    table = tokens_of(
        "Vi/vi/PRON@nsubj>2 viser/vise/VERB@root>2 vej/NOUN@obj>2 og/CCONJ@cc>5 "
        "giver/give/VERB@conj>2 ansvar/NOUN@obj>5"
    )
    assert ("vise", "object", "ansvar") not in triples(table)


def test_three_adjectives_share_one_noun_though_the_parser_missed_two(tokens_of):
    table = tokens_of(
        "det/DET@det>2 lille/ADJ@obl>9 ,/PUNCT@punct>5 det/DET@det>5 store/stor/ADJ@conj>2 "
        "og/CCONJ@cc>8 nære/nær/ADJ@amod>8 hold/NOUN@conj>5 virker/virke/VERB@root>9"
    )
    assert triples(table) == {
        ("hold", "modifier", "lille"),
        ("hold", "modifier", "stor"),
        ("hold", "modifier", "nær"),
        ("lille", "conjunct", "stor"),
    }


def test_verb_tagged_as_noun_is_named_as_a_verb(tokens_of):
    table = tokens_of("Vi/vi/PRON@nsubj>2 udvikler/udvikel/NOUN@root>2 ledere/leder/NOUN@obj>2")
    found = relations(table)
    assert set(found["head"]) == {"udvikle"}
    assert set(found["head_pos"]) == {"VERB"}


def test_span_takes_in_both_words(tokens_of):
    found = relations(tokens_of("nye/ny/ADJ@amod>3 store/stor/ADJ@amod>3 mål/NOUN@root>3"))
    assert (found.loc[0, "start"], found.loc[0, "end"]) == (0, len("nye store mål"))


def test_empty_table_gives_empty_table():
    assert relations(schema.empty("tokens")).empty
