import pytest

from lingvist.intake.masking.runs import Word, runs


def texts(line):
    return [" ".join(word.text for word in run) for run in runs(line, 0)]


@pytest.mark.parametrize(
    "line, expected",
    [
        ("Vi så Ane Birk i dag", ["Vi", "Ane Birk"]),
        ("Ane von Birk", ["Ane von Birk"]),
        ("P. K. Birk", ["P. K. Birk"]),
        ("H.C. Birk", ["H.C. Birk"]),
        ("Jens Chr. Birk.", ["Jens Chr. Birk"]),
        ("Ane Birk. Bo Lund", ["Ane Birk", "Bo Lund"]),
        ("Ane Birk   Bo Lund", ["Ane Birk", "Bo Lund"]),
        ("Anne-Marie O'Brien", ["Anne-Marie O'Brien"]),
        ("Åse af vejen", ["Åse"]),
        ("ingen her", []),
    ],
)
def test_capitalised_words_in_a_row_are_a_run(line, expected):
    assert texts(line) == expected


def test_words_know_their_place_in_the_text():
    (run,) = runs("se Ane", 10)
    assert run == (Word("Ane", 13, 16),)
