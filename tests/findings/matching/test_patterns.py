import pytest

from lingvist.findings.matching.patterns import Match, find, fits, head_form, is_compound_of
from lingvist.findings.tree import sentences
from lingvist.resources.pattern_syntax import parse, word_item

CLASSES = {"people": ("kollega", "-chef", "=os")}


@pytest.fixture
def match(tokens_of):
    def match(pattern, text, at=0):
        (sentence,) = sentences(tokens_of(text))
        return find(parse(pattern, CLASSES), sentence.tokens, at)

    return match


@pytest.fixture
def token(tokens_of):
    def token(word):
        (sentence,) = sentences(tokens_of(word))
        return sentence.tokens[0]

    return token


def test_without_braces_the_whole_expression_carries(match):
    assert match("gå *2 ny vej", "går/VERB vi/PRON nye/ADJ veje/NOUN") == Match((0, 2, 3), (0, 3))


def test_braces_mark_the_word_that_carries(match):
    found = match("tage *4 {ansvar}", "tager/VERB vi/PRON alle/DET ansvar/NOUN")
    assert found == Match((0, 3), (3, 3))
    assert found.length == 4


def test_a_gap_is_bounded(match):
    text = "binder/VERB vi/PRON nu/ADV alle/DET trådene/NOUN sammen/ADV"
    assert match("binde *4 sammen", text)
    assert match("binde *3 sammen", text) is None


@pytest.mark.parametrize("stop", [".", ";", ":", "?", "…"])
def test_a_gap_does_not_pass_the_end_of_a_clause(match, stop):
    text = f"binder/VERB {stop}/PUNCT sammen/ADV"
    assert match("binde *4 sammen", text) is None
    assert match("binde *4 sammen", text.replace(f"{stop}/", ",/"))


def test_commas_and_quotation_marks_are_passed_over(match):
    assert match("det der virke", "det/PRON ,/PUNCT der/PRON »/PUNCT virker/VERB")
    assert match("det der virke", "det/PRON ./PUNCT der/PRON virker/VERB") is None


def test_a_word_in_brackets_may_be_missing(match):
    for text in ("bryder/VERB vaner/NOUN", "bryder/VERB med/ADP vaner/NOUN"):
        assert match("bryde (med) vane", text), text
    assert match("bryde (med) vane", "bryder/VERB op/ADP vaner/NOUN") is None


def test_a_class_stands_for_its_words(match):
    for word in ("kolleger/kollega/NOUN", "områdechefen/NOUN", "os/PRON"):
        assert match("tro på @people", f"tro/VERB på/ADP {word}"), word
    assert match("tro på @people", "tro/VERB på/ADP fremtiden/NOUN") is None


def test_the_irregular_form_is_known_under_a_wrong_lemma(match):
    assert match("holde *1 =ord", "holdt/holdt/ADJ vi/PRON ord/NOUN")
    assert match("holde *1 =ord", "holdt/holdt/ADJ ordet/ord/NOUN") is None


@pytest.mark.parametrize(
    "item, word, expected",
    [
        ("bruge:VERB", "bruger/bruge/VERB", True),
        ("bruge:VERB", "bruger/bruger/NOUN", False),
        ("turde:VERB", "tør/turde/AUX", True),
        ("<NUM>", "100/NUM", True),
        ("<NUM>", "hundrede/NOUN", False),
        ("-ansvar", "ledelsesansvaret/NOUN", True),
        ("-ansvar", "ansvaret/NOUN", False),
        ("-svar", "xqsvar/NOUN", False),
        ("-ansvar", "lederansvar/leder-ansvar/NOUN[leder|ansvar]", True),
        ("ansvars-", "ansvarsfølelse/NOUN", True),
        ("ansvars-", "ansvars-/X", True),
        ("ansvars-", "ansvaret/NOUN", False),
        ("mod", "mod-/X", False),
    ],
)
def test_an_item_fits_a_word(token, item, word, expected):
    assert fits(word_item(item), token(word)) is expected


def test_the_longest_form_of_the_head_is_found(token):
    item = word_item("-strategi")
    assert head_form(item, token("ledelsesstrategierne/NOUN")) == "strategierne"
    assert head_form(item, token("strategierne/NOUN")) is None


@pytest.mark.parametrize(
    "text, expected", [("fagfolk", True), ("fag-", True), ("faget", False), ("dagfolk", False)]
)
def test_a_first_part_needs_a_part_behind_it(text, expected):
    assert is_compound_of("fag", text) is expected
