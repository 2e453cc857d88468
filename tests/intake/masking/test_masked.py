from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lingvist.errors import IntakeError
from lingvist.intake.masking import KINDS, mask_text, personal_data
from lingvist.intake.masking_scores import read_lines, scores

TUNING = Path(__file__).parents[2] / "data" / "personal" / "tuning.tsv"

# Lines about invented persons, cut and put together at random.
PIECES = (
    "Med venlig hilsen", "Ane Birkelund", "Direktør", "Mette", "Holm", "og", ", ", "\n", "\n\n",
    " ", "Birk, Ane", "12 34 56 78", "ane@birke.example", "300299-0000", "Kontakt",
    "Kontaktperson:", "tlf.", "[navn]", "[mail]", "Vejen Kommune", "Ledelse og HR", "Tillid",
    "skoleleder", "siger", "v/", "\r\n", "\t", "| ", "- ", "**", "P. K.", "von", "\u200b",
    "\u00ad\n", "&oslash;", "A n e  B i r k", "SÃ¸ren", "\u202e", "(at)", ".", ":", "Kh",
    "(1996)", "@", "+45", "\f", "\x0b", "\u2028", "[", "]",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join) | st.lists(
    st.sampled_from(PIECES), max_size=25
).map("".join)


def restored(masked):
    """Put what stood there back into a masked text."""
    text = masked.text
    for one in reversed(masked.masks):
        text = text[: one.start] + one.was + text[one.end :]
    return text


@settings(deadline=None)
@given(texts)
def test_masking_is_idempotent_and_keeps_lines_and_offsets(text):
    masked = mask_text(text)
    assert masked.text.count("\n") == text.count("\n")
    assert all(masked.text[m.start : m.end] == f"[{m.kind}]" for m in masked.masks)
    assert restored(masked) == text
    assert mask_text(masked.text).masks == ()


@settings(deadline=None)
@given(st.text(max_size=200))
def test_no_text_crashes_masking(text):
    assert restored(mask_text(text)) == text


@settings(deadline=None)
@given(texts)
def test_what_is_found_is_in_order_and_within_lines(text):
    found = personal_data(text)
    assert all(one.kind in KINDS for one in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all("\n" not in text[one.start : one.end] for one in found)


def test_all_personal_data_of_the_tuning_lines_is_found():
    result = scores(read_lines(TUNING))
    total = result.table.set_index("kind").loc["all"]
    assert total["marked"] >= 60
    assert total["recall"] == 1.0, result.wrong
    assert total["precision"] >= 0.95, result.wrong


def test_every_mask_tells_why():
    masked = mask_text("Kontakt Ane Birkelund på ane@birke.example")
    assert [(m.kind, m.was) for m in masked.masks] == [
        ("navn", "Ane Birkelund"),
        ("mail", "ane@birke.example"),
    ]
    assert all(m.reason for m in masked.masks)


@pytest.mark.parametrize(
    "text",
    [
        "Ane Bir\u200bkelund, direktør",
        "S&oslash;ren Birkelund, direktør",
        "SÃ¸ren Birkelund, direktør",
        "A n e  B i r k e l u n d\ndirektør",
        "Ane\u00a0Birkelund, direktør",
        "\u202eAne Birkelund, direktør",
        "A\u030ase Birkelund, direktør",
    ],
)
def test_damage_and_tricks_hide_no_name(text):
    masked = mask_text(text).text
    assert "[navn]" in masked
    assert "Birk" not in masked
    assert "k e l u n d" not in masked


def test_words_to_leave_and_to_mask_hold_wherever_they_stand():
    text = "Ane Birkelund er direktør. Perlen er et hus. Perlen er vores."
    masked = mask_text(text, mask=["Perlen"], leave=[(0, 13)])
    assert masked.text == "Ane Birkelund er direktør. [navn] er et hus. [navn] er vores."


def test_a_stretch_to_mask_is_of_the_kind_it_looks_like():
    text = "a@b, nr. 123456, Xu"
    masked = mask_text(text, mask=[(0, 3), (9, 15), (17, 19)])
    assert masked.text == "[mail], nr. [telefon], [navn]"


@pytest.mark.parametrize("span", [(-1, 2), (2, 2), (0, 99)])
def test_a_stretch_outside_the_text_is_refused(span):
    with pytest.raises(IntakeError, match="outside the text"):
        mask_text("Mod og vilje", leave=[span])
