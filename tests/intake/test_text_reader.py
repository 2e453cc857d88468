import pytest
from hypothesis import given
from hypothesis import strategies as st

from lingvist.errors import IntakeError
from lingvist.intake.text_reader import decode, read_text, without_hidden

TEXT = "Vi møder borgerne med »respekt« – også på Ærø.\nÅbenhed gør os stærke.\n"
PLAIN = TEXT.replace("»", '"').replace("«", '"').replace("–", "-")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "mac_roman", "utf-16", "utf-8-sig"])
def test_danish_is_read_whatever_the_encoding(encoding):
    assert read_text(TEXT.encode(encoding)).text == TEXT


@pytest.mark.parametrize("encoding", ["iso8859_1", "cp850", "cp865", "utf-16-le", "utf-16-be"])
def test_danish_is_read_without_typographic_signs_and_marks(encoding):
    assert read_text(PLAIN.encode(encoding)).text == PLAIN


def test_an_encoding_other_than_utf_8_is_named_as_a_repair():
    assert [(r.rule, r.was, r.line) for r in decode(TEXT.encode("cp1252"))[1]] == [
        ("encoding", "cp1252", 1)
    ]


def test_utf_8_needs_no_repair():
    assert decode(TEXT.encode())[1] == ()


def test_a_stray_byte_in_utf_8_is_read_as_windows_1252_and_named_with_its_line():
    data = TEXT.encode() + b"M\xe5l og retning\n"
    text, repairs = decode(data)
    assert text == TEXT + "Mål og retning\n"
    assert [(r.rule, r.was, r.became, r.line) for r in repairs] == [("stray-byte", "e5", "å", 3)]


def test_line_ends_stay_as_they_are():
    assert read_text(b"Mod\r\nOmsorg\n").text == "Mod\r\nOmsorg\n"


def test_lone_carriage_returns_become_line_ends():
    found = read_text(b"Mod\rOmsorg\r")
    assert found.text == "Mod\nOmsorg\n"
    assert [r.rule for r in found.repairs] == ["carriage-return"]


def test_nul_characters_go():
    text, repairs = without_hidden("Mod\nOm\x00sorg")
    assert text == "Mod\nOmsorg"
    assert [(r.rule, r.line) for r in repairs] == [("nul", 2)]


def test_a_lone_surrogate_cannot_reach_the_text():
    assert without_hidden("Mo\ud800d")[0] == "Mo\ufffdd"


def test_bytes_that_are_no_text_are_refused_with_their_line():
    with pytest.raises(IntakeError) as caught:
        read_text(b"Mod\n" + bytes(range(1, 9)) * 20)
    assert caught.value.where == "line 2"
    assert "control" in caught.value.what


def test_many_stray_bytes_are_read_at_once():
    data = ("æ" * 20).encode() * 4000 + b"\xe5 " * 5000
    assert decode(data)[0].count("å") == 5000


@given(st.binary(max_size=400))
def test_no_bytes_crash_the_reader(data):
    try:
        text = read_text(data).text
    except IntakeError:
        return
    assert text.encode().decode() == text
    assert "\x00" not in text


@given(st.text(max_size=200))
def test_utf_8_comes_back_but_for_hidden_characters(text):
    encodable = text.encode("utf-8", errors="ignore").decode()
    assert decode(encodable.encode())[0].lstrip("\ufeff") == encodable.lstrip("\ufeff") or (
        "\x00" in encodable
    )
