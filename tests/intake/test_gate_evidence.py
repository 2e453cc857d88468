import pytest

from lingvist.intake.gate_evidence import (
    danish_share,
    detected,
    in_lexicon,
    is_not_danish,
    respelled,
    scores,
)


@pytest.mark.parametrize(
    "written, word",
    [
        ("paa", "på"),
        ("moeder", "møder"),
        ("vaere", "være"),
        ("opgaverne", "opgaverne"),
        ("poesi", "poesi"),
        ("aber", "aber"),
    ],
)
def test_letters_written_out_are_read_as_letters(written, word):
    assert respelled(written) == word


def test_a_word_of_two_lists_gives_each_a_half():
    assert scores(["hvordan"]) == pytest.approx({"da": 0.5, "nb": 0.5})


def test_each_time_a_listed_word_stands_counts():
    assert scores(["hvordan"] * 6)["da"] == pytest.approx(3.0)


def test_a_word_of_no_list_counts_twice_at_most():
    assert scores(["qwrtzpl"] * 6) == scores(["qwrtzpl"] * 2)


def test_the_genitive_of_a_listed_word_counts_as_the_word():
    assert scores(["hverandres"]) == scores(["hverandre"])


def test_a_danish_word_is_no_sign_of_the_language_whose_spelling_it_has():
    assert "sv" not in scores(["kollegialt", "existens"][:1])
    assert in_lexicon("halvårligt")
    assert scores(["halvårligt"]).get("sv", 0) == 0


def test_a_word_that_no_danish_lexicon_has_speaks_against_danish():
    assert is_not_danish("oppfølgingsplikt")
    assert scores(["oppfølgingsplikt"])["da"] < 0 < scores(["oppfølgingsplikt"])["nb"]


def test_words_in_other_letters_and_of_two_letters_are_not_asked():
    assert not is_not_danish("القائد")
    assert not is_not_danish("xq")


def test_no_word_is_as_long_as_a_line():
    assert not in_lexicon("a" * 100_000)


def test_the_share_of_danish_words():
    assert danish_share(["vores", "styringsgrundlag", "qwrtzpl", "xvbnmk"]) == pytest.approx(0.5)


def test_the_detector_names_bokmaal_nb():
    found = detected("Vi møter innbyggerne med respekt og følger opp det vi har lovet.")
    assert "no" not in found
    assert found["nb"] > 0.5
