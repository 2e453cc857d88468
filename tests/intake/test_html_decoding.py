"""Bytes to text: what a page says of its charset, and what its bytes say."""

import pytest

from lingvist.intake.html.decoding import decode
from lingvist.intake.html_reader import read_html

TEXT = "<p>Vi tør gå på græs – også i Ærø</p>"


@pytest.mark.parametrize(
    "data,charset",
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (b"<meta charset=windows-1252>" + TEXT.encode("cp1252"), "cp1252"),
        (b"<meta content='text/html; charset=iso-8859-1'>" + TEXT.encode("cp1252"), "cp1252"),
        (b"<?xml version='1.0' encoding='ISO-8859-1'?>" + TEXT.encode("cp1252"), "cp1252"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_the_charset_is_found(data, charset):
    decoded = decode(data)
    assert decoded.text.endswith(TEXT)
    assert decoded.charset == charset
    assert decoded.repairs == ()


def test_utf8_holds_against_what_the_page_declares():
    decoded = decode(b"<meta charset=iso-8859-1>" + TEXT.encode())
    assert decoded.text.endswith(TEXT)
    assert [(r.rule, r.was, r.became) for r in decoded.repairs] == [("charset", "cp1252", "utf-8")]


def test_single_bytes_of_another_charset_are_mended_one_by_one():
    decoded = decode(TEXT.encode() + b"\n<p>" + "Så".encode("cp1252") + b"</p>")
    assert decoded.text.endswith("<p>Så</p>")
    assert [(r.rule, r.was, r.became, r.line) for r in decoded.repairs] == [
        ("broken-bytes", "\\xe5", "å", 2)
    ]


def test_a_page_that_lies_about_being_utf8_is_read():
    assert decode(b"<meta charset=utf-8>" + TEXT.encode("cp1252")).text.endswith(TEXT)


@pytest.mark.parametrize(
    "name", ["hex", "rot13", "undefined", "idna", "punycode", "unicode_escape", "utf-7", "x-none"]
)
def test_a_declared_charset_that_is_none_is_not_believed(name):
    data = f"<meta charset={name}>".encode() + TEXT.encode("cp1252")
    assert decode(data).text.endswith(TEXT)


def test_control_characters_go_and_are_named():
    decoded = decode(b"<p>Vi\x00 le\x02der\x08</p>\n")
    assert decoded.text == "<p>Vi leder</p>\n"
    assert [(r.rule, r.was) for r in decoded.repairs] == [
        ("control-characters", "3 control characters")
    ]


def test_what_cannot_be_read_is_warned_of():
    assert decode("<p>Vi tør \ufffd</p>".encode()).warnings == (
        "1 characters of the page cannot be read (�)",
    )


@pytest.mark.parametrize("seed", range(20))
def test_no_bytes_break_the_reader(seed):
    import random

    noise = random.Random(seed)  # noqa: S311  noise, no secret
    data = bytearray(b"<html><body><h1>Ledelse</h1><p>" + TEXT.encode() * 20 + b"</body>")
    for _ in range(60):
        data[noise.randrange(len(data))] = noise.randrange(256)
    assert isinstance(read_html(bytes(data)).text, str)
