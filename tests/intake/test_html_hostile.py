"""Pages made to harm: each gets a clear refusal or a clean text."""

import pytest

from lingvist.errors import IntakeError
from lingvist.intake import html_reader
from lingvist.intake.html.parsing import DEEPEST, MOST_ELEMENTS
from lingvist.intake.html_reader import read_html


@pytest.mark.parametrize(
    "data",
    [
        b"<div>" * 100_000 + b"x",
        b"<blockquote>" * (DEEPEST + 1) + b"x",
        b"<ul><li>" * DEEPEST,
        b"<b>x</b>" * (MOST_ELEMENTS + 1),
        b"<" * (5 * MOST_ELEMENTS),
        b"<p " + b" ".join(b"a%d=1" % n for n in range(50_000)) + b">x",
        b"<p " + b" ".join(b"a%d='<'" % n for n in range(50_000)) + b">x",
        b"",
        b" \n ",
        b"<!-- x -->",
        b"\x00" * 100,
        b"<!DOCTYPE [" + b"a" * 100_000,
    ],
    ids=[
        "deep", "quotes", "lists", "elements", "brackets", "attributes", "quoted attributes",
        "empty", "blank", "comment", "nul", "doctype",
    ],
)  # fmt: skip
def test_refusals_say_what_is_wrong(data):
    with pytest.raises(IntakeError) as refusal:
        read_html(data)
    assert refusal.value.what.startswith("the page ")
    assert refusal.value.next_step


def test_too_many_bytes_are_refused_before_they_are_read(monkeypatch):
    monkeypatch.setattr(html_reader, "MOST_BYTES", 10)
    with pytest.raises(IntakeError, match="11 bytes"):
        read_html(b"<p>" + b"x" * 8)


@pytest.mark.parametrize(
    "data,text",
    [
        (b"<b>" * 5000 + b"<p>Vi leder.", "Vi leder.\n"),
        (b"<div>" * (DEEPEST // 2) + b"<p>Vi leder.", "Vi leder.\n"),
        (b"<p>Vi leder.<script>alert(1)</script><img onerror=alert(1) src=x>", "Vi leder.\n"),
        (b"<p>Vi leder.<iframe src='file:///etc/passwd'>x</iframe>", "Vi leder.\n"),
        (b"<p>Vi leder.<link rel=stylesheet href='http://a.example/'>", "Vi leder.\n"),
        (b"<p class='" + b"a " * 100_000 + b"'>Vi leder.", "Vi leder.\n"),
        (b"<img src='data:image/png;base64," + b"A" * 1_000_000 + b"'><p>Vi leder.", "Vi leder.\n"),
        (b"<p>" + b"Vi leder. " * 100_000, "Vi leder. " * 99_999 + "Vi leder.\n"),
        (b"<p>" + b"<br>" * 10_000 + b"Vi leder.", "Vi leder.\n"),
        (b"<p>" + b" \n\t" * 100_000 + b"Vi leder.", "Vi leder.\n"),
        (b"<button aria-controls=x>" * 50 + b"<div id=x>Vi leder.</div>", None),
        (b"<title>" + b" - ".join([b"a"] * 10_000) + b"</title><p>Vi leder.", "Vi leder.\n"),
    ],
)
def test_harmless_in_the_end(data, text):
    got = read_html(data).text
    assert text is None or got == text


@pytest.mark.parametrize(
    "entity", ['"lol"', 'SYSTEM "file:///etc/passwd"', 'SYSTEM "http://a.example/"']
)
def test_entities_are_neither_fetched_nor_grown(entity):
    page = f"<!DOCTYPE html [<!ENTITY a {entity}><!ENTITY b '&a;&a;&a;'>]><p>Vi leder &b;.</p>"
    assert read_html(page.encode()).text == "Vi leder &b;.\n"


def test_names_of_our_own_elements_in_a_page_do_no_harm():
    page = b"<fold-panel><fold-heading>A</fold-heading><p>x</p></fold-panel></fold-panel>"
    assert read_html(page).text == "## A\n\nx\n"
