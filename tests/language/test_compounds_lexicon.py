import pytest

from lingvist.language.compounds import words
from lingvist.language.compounds.first_parts import First, FirstReader
from lingvist.language.compounds.lexicon import PartLexicon, load
from lingvist.language.compounds.splitting import Splitter
from lingvist.resources import words as word_data

# lemma, then class, frequency, compounds it ends, number of its endings
ROWS = {
    "hund": "n\t500\t3\t1", "hus": "n\t550\t40\t2", "jul": "n\t480\t1\t1", "jule": "v\t300\t0\t0",
    "bade": "v\t500\t0\t0", "bad": "n\t400\t4\t2", "kage": "n\t450\t20\t3", "løbe": "v\t500\t0\t0",
    "kjole": "n\t420\t6\t3", "rum": "n\t480\t9\t4",
}  # fmt: skip
FIRSTS = {"hunde": 30, "hus": 12, "jule": 40, "jul": 2, "bade": 20, "bad": 9}
ENDINGS = (
    frozenset(),
    frozenset({("", "en"), ("", "e"), ("", "ene")}),
    frozenset({("", "et"), ("", "e"), ("", "ene")}),
    frozenset({("", "n"), ("", "r"), ("", "rne")}),
    frozenset({("", "met"), ("", "mene")}),
)


@pytest.fixture
def lexicon():
    return PartLexicon(ROWS, FIRSTS, ENDINGS)


def test_an_entry_tells_what_its_row_says(lexicon):
    entry = lexicon.entry("hus")
    assert (entry.classes, entry.zipf, entry.compounds, entry.endings) == ("n", 550, 40, 2)
    assert lexicon.entry("mus") is None
    assert lexicon.is_a("jule", "vn")
    assert not lexicon.is_a("jule", "n")


@pytest.mark.parametrize(
    "form, bases",
    [("hundene", ["hund"]), ("rummet", ["rum"]), ("rummets", ["rum"]), ("kages", ["kage"]),
     ("husen", []), ("kage", [])],
)  # fmt: skip
def test_forms_lead_back_to_lemmas_with_those_endings(lexicon, form, bases):
    assert lexicon.bases(form) == bases


@pytest.mark.parametrize(
    "form, first",
    [
        ("hunde", First("hund", "e")),
        ("jule", First("jul", "e")),  # the verb is rarer, and jul- hardly begins words
        ("løbe", First("løbe", "")),
        ("hus", First("hus", "")),
        ("kages", First("kage", "s")),
        ("sk", None),
        ("be", None),
    ],
)
def test_first_parts_are_read_by_frequency_and_family(lexicon, form, first):
    assert FirstReader(lexicon, word_data.load()).read(form) == first


def test_the_joint_with_the_greater_families_wins(lexicon):
    splitter = Splitter(lexicon, word_data.load())
    assert str(splitter.split("hundehuset")) == "hund·e·hus"
    assert str(splitter.split("julekagerne")) == "jul·e·kage"
    assert splitter.last_part("hundehuset") == 5
    assert splitter.last_part("hund") == 0


def test_the_shipped_lexicon_is_sound():
    lexicon = load()
    assert len(lexicon.rows) > 50_000
    assert all(lexicon.entry(lemma) for lemma in lexicon.rows)
    assert max(lexicon.entry(lemma).endings for lemma in lexicon.rows) < len(lexicon.endings)
    assert lexicon.firsts["ledelses"] > 5
    assert "Danmark" in lexicon.names


def test_the_treebanks_words_have_parts_of_speech_and_counts():
    assert words()["ansvar"]["NOUN"] > 0
