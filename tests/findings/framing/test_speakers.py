import pytest

from lingvist.findings.framing.clauses import clauses
from lingvist.findings.framing.predicates import predicate
from lingvist.findings.framing.speakers import EVERYONE, LEADERS, role_beside_we, speakers
from lingvist.findings.framing.subjects import subject
from lingvist.findings.tree import sentences
from lingvist.resources import framing


def role(tokens_of, text):
    return role_beside_we(next(sentences(tokens_of(text))), framing.load())


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Som/ADP ledere/leder/NOUN lytter/VERB vi/PRON", LEADERS),
        ("at/SCONJ vi/PRON som/ADP ledere/leder/NOUN lytter/VERB", LEADERS),
        ("Vi/PRON ledere/leder/NOUN lytter/VERB", LEADERS),
        ("Vi/PRON i/ADP direktionen/direktion/NOUN lytter/VERB", LEADERS),
        ("Vi/PRON er/være/AUX ledere/leder/NOUN", LEADERS),
        ("Som/ADP medarbejdere/medarbejder/NOUN lytter/VERB vi/PRON", EVERYONE),
        (
            "Som/ADP medarbejdere/medarbejder/NOUN og/CCONJ ledere/leder/NOUN er/AUX vi/PRON",
            EVERYONE,
        ),
        ("Som/ADP ledere/leder/NOUN og/CCONJ chefer/chef/NOUN er/AUX vi/PRON", LEADERS),
        ("Vi/PRON støtter/VERB vores/DET ledere/leder/NOUN", None),
        ("De/PRON ser/VERB ham/PRON som/ADP leder/NOUN", None),
    ],
)
def test_role_beside_we(tokens_of, text, expected):
    assert role(tokens_of, text) == expected


def settled(table):
    found = speakers(sentences(table), framing.load()).settled
    return [found[key] for key in sorted(found)]


def test_everyone_where_nothing_says_otherwise(tokens_of):
    assert settled(tokens_of("Vi/PRON lytter/VERB")) == [EVERYONE]


def one_block(table):
    return table.assign(block="sandby/grundlag#b1")


def test_role_holds_to_the_end_of_its_block(tokens_of):
    table = tokens_of(
        "Vi/PRON hører/VERB", "Som/ADP ledere/leder/NOUN lytter/VERB vi/PRON",
        "Vi/PRON svarer/VERB", "Vi/PRON ser/VERB",
    )  # fmt: skip
    table.loc[table["sentence"].str.endswith(("2", "3")), "block"] = "sandby/grundlag#b2"
    assert settled(table) == [EVERYONE, LEADERS, LEADERS, EVERYONE]


def test_whole_text_speaks_for_leaders_if_its_first_sentence_does(tokens_of):
    table = tokens_of(
        "Som/ADP ledere/leder/NOUN lytter/VERB vi/PRON", "Vi/PRON ser/VERB", "Vi/PRON hører/VERB",
        "Vi/PRON går/VERB", "Vi/PRON står/VERB",
    )  # fmt: skip
    assert settled(table) == [LEADERS] * 5


def test_one_role_late_in_the_text_settles_nothing_for_the_rest(tokens_of):
    table = tokens_of(
        "Vi/PRON ser/VERB", "Som/ADP ledere/leder/NOUN lytter/VERB vi/PRON", "Vi/PRON hører/VERB"
    )
    assert settled(table) == [EVERYONE, LEADERS, EVERYONE]


def test_letter_to_leaders_speaks_for_leaders(tokens_of):
    table = tokens_of("Kære/ADJ leder/NOUN", "Vi/PRON lytter/VERB")
    assert settled(table)[1] == LEADERS


def test_writers_who_name_themselves_speak_throughout(tokens_of):
    table = tokens_of(
        "Vi/PRON ser/VERB",
        "Her/ADV er/AUX hvad/PRON vi/PRON i/ADP direktionen/direktion/NOUN vil/AUX",
    )
    assert settled(table) == [LEADERS, LEADERS]


def test_role_cut_off_from_its_sentence_counts_for_the_next(tokens_of):
    table = one_block(tokens_of("Som/ADP ledere/leder/NOUN", "har/VERB vi/PRON ansvar/NOUN"))
    assert settled(table)[1] == LEADERS


def under(table, *headings):
    table.loc[table["line"].isin(headings), "block_kind"] = "heading"
    return table


def test_title_about_leadership_makes_we_the_leaders(tokens_of):
    table = tokens_of("God/ADJ ledelse/NOUN", "Vi/PRON ser/VERB", "Vi/PRON hører/VERB")
    assert settled(under(table, 1))[1:] == [LEADERS, LEADERS]


def test_no_title_does_where_the_text_tells_leaders_apart(tokens_of):
    as_leaders = "Som/ADP ledere/leder/NOUN lytter/VERB vi/PRON"
    others = ["Vi/PRON ser/VERB"] * 5
    table = tokens_of("God/ADJ ledelse/NOUN", others[0], *[as_leaders] * 2, *others)
    assert settled(under(table, 1))[1] == LEADERS
    table = tokens_of("God/ADJ ledelse/NOUN", others[0], *[as_leaders] * 3, *others, *others)
    assert settled(under(table, 1)).count(LEADERS) == 3


def test_we_of_the_municipality_stays_everyone_under_such_a_title(tokens_of):
    place = "I/ADP Sandby/PROPN Kommune/kommune/NOUN har/VERB vi/PRON værdier/NOUN"
    title = tokens_of("God/ADJ ledelse/NOUN", place, "Vi/PRON ser/VERB")
    title.loc[title["line"] > 1, "block"] = "sandby/grundlag#b2"
    assert settled(under(title, 1))[1:] == [EVERYONE, EVERYONE]


def test_letter_to_those_who_have_staff_speaks_for_leaders(tokens_of):
    ask = "Spørg/VERB dine/din/DET medarbejdere/medarbejder/NOUN"
    assert settled(tokens_of("Vi/PRON ser/VERB", ask))[0] == EVERYONE
    assert settled(tokens_of("Vi/PRON ser/VERB", ask, "Jeg/PRON hører/VERB"))[0] == LEADERS


def test_place_of_leaders_in_front_names_them(tokens_of):
    text = "I/ADP direktionen/direktion/NOUN bruger/VERB vi/PRON tid/NOUN"
    assert role(tokens_of, text) == LEADERS


@pytest.mark.parametrize(
    "noun, expected",
    [("medarbejdere/medarbejder/NOUN", LEADERS), ("kolleger/kollega/NOUN", EVERYONE)],
)
def test_only_leaders_have_staff_and_everyone_has_colleagues(tokens_of, noun, expected):
    data = framing.load()
    text = f"Vi/PRON støtter/støtte/VERB+VerbForm=Fin vores/DET {noun}"
    listed = list(sentences(tokens_of(text)))
    clause = clauses(listed[0], data)[0]
    found = predicate(clause, data)
    named = subject(clause, found, data)
    assert speakers(listed, data).of(clause, named, found) == expected
