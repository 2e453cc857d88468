import pytest

from lingvist.intake.duplicates import overlaps, shingles

WORDS = ["vi", "leder", "med", "tillid", "til", "hinanden", "og"]
WORDS += ["med", "respekt", "for", "opgaven", "hver", "dag"]
WHOLE = " ".join(WORDS)  # 13 words, 9 shingles


def test_shingles_are_runs_of_five_words():
    assert shingles("Vi leder, med TILLID og mod.") == {
        ("vi", "leder", "med", "tillid", "og"),
        ("leder", "med", "tillid", "og", "mod"),
    }


def test_a_short_text_is_one_shingle_and_an_empty_one_none():
    assert shingles("Tillid!") == {("tillid",)}
    assert shingles(" – ") == frozenset()


def test_the_same_text_twice():
    (pair,) = overlaps({"b": WHOLE.upper(), "a": WHOLE})
    assert (pair.first, pair.second, pair.contained, pair.resemblance) == ("a", "b", 1.0, 1.0)
    assert pair.is_same


def test_a_text_within_a_longer_one():
    longer = f"{WHOLE} {' '.join(WORDS[::-1])}"  # 26 words, 22 shingles
    (pair,) = overlaps({"long": longer, "short": WHOLE})
    assert (pair.first, pair.second) == ("short", "long")
    assert pair.contained == 1.0
    assert pair.resemblance == pytest.approx(9 / 22)
    assert not pair.is_same


def test_half_a_text_counts_by_its_shingles():
    half = " ".join([*WORDS[:9], "noget", "helt", "andet", "her"])
    (pair,) = overlaps({"a": WHOLE, "b": half})
    assert pair.contained == pytest.approx(5 / 9)
    assert overlaps({"a": WHOLE, "b": half}, least=0.6) == []


def test_texts_that_share_nothing():
    assert overlaps({"a": WHOLE, "b": " ".join(WORDS[::-1]), "c": ""}) == []
