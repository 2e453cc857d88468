"""Whole pages: what is kept, and what goes. All places are invented."""

import pytest
from intake_set.beside import Beside
from page_gold import pages

from lingvist.clean import clean
from lingvist.intake.html_reader import read_html

PAGES = {name: (data, gold) for name, data, gold in pages()}


def page(body, head=""):
    return f"<html><head>{head}</head><body>{body}</body></html>".encode()


def text_of(body, head=""):
    return read_html(page(body, head)).text


@pytest.mark.parametrize("name", sorted(PAGES))
def test_pages_keep_their_words_and_lose_their_furniture(name):
    data, gold = PAGES[name]
    beside = Beside(gold, clean(read_html(data).text).text, masks=False)
    assert beside.lost() == []
    assert beside.kept().recall >= 0.99
    assert beside.kept().precision >= 0.97
    assert len(beside.standing()) <= 0.05 * len(gold.furniture)


@pytest.mark.parametrize("name", sorted(PAGES))
def test_pages_keep_every_heading_and_list_item(name):
    data, gold = PAGES[name]
    blocks = [" ".join(line.split()) for line in read_html(data).text.splitlines()]
    for block in gold.blocks:
        if block.kind == "heading":
            assert any(
                line.lstrip("#* ").rstrip("*").replace("\u00ad", "").endswith(block.text)
                for line in blocks
                if line[:1] in "#*"
            ), block.text
        if block.kind == "list_item":
            first = block.text.split(",")[0]
            assert any(first in line for line in blocks if line[:1] in "*-1234567ab"), block.text


@pytest.mark.parametrize("name", sorted(PAGES))
def test_what_is_left_out_has_a_rule_and_its_text(name):
    data, _ = PAGES[name]
    left = read_html(data).left_out
    assert left
    assert all(stretch.rule and stretch.text for stretch in left)


def test_text_without_any_element_is_read():
    assert read_html("Vi leder tæt på.".encode()).text == "Vi leder tæt på.\n"


def test_a_form_around_the_whole_page_is_no_form_of_input():
    prose = "Lederen i Brunkær skal være til at tale med, også når der er travlt på kontoret."
    text = text_of(f"<form id='aspnetForm'><h1>Ledelse</h1><p>{prose}</p><input></form>")
    assert text == f"# Ledelse\n\n{prose}\n"


def test_prose_outside_an_article_stays_with_its_heading():
    long = "Vi leder med tillid, og vi følger op på det, vi har aftalt med hinanden. " * 8
    short = "Vi siger fra, når der er noget galt, og vi gør det uden at skælde ud på nogen. " * 4
    text = text_of(f"<article><h1>A</h1><p>{long}</p></article><div><h2>B</h2><p>{short}</p></div>")
    assert "## B" in text
    assert "skælde ud" in text


def test_the_lead_beside_a_title_outside_the_main_content_stays():
    long = "Vi leder med tillid, og vi følger op på det, vi har aftalt med hinanden. " * 8
    text = text_of(
        f"<div class=hero><h1>Ledelse</h1><p>Gælder alle.</p></div><main><p>{long}</p></main>"
    )
    assert text.startswith("# Ledelse\n\nGælder alle.\n\nVi leder")


def test_linked_values_under_a_heading_stay():
    prose = "Vi leder med tillid, og vi følger op på det, vi har aftalt med hinanden."
    links = "".join(f"<li><a href='/{v}'>{v}</a></li>" for v in ("Mod", "Omhu", "Ro"))
    text = text_of(f"<h1>T</h1><p>{prose}</p><h2>Vores værdier</h2><ul>{links}</ul>")
    assert text.endswith("## Vores værdier\n\n* Mod\n* Omhu\n* Ro\n")


def test_reservations_are_warned_of_and_noted():
    extract = read_html(page("<p>Tekst</p>", "<meta name='tdm-reservation' content='1'>"))
    assert extract.metadata.rights_notice == "tdm-reservation: 1"
    assert any("tdm-reservation" in warning for warning in extract.warnings)


def test_no_reservation_where_the_page_says_there_is_none():
    extract = read_html(page("<p>Tekst</p>", "<meta name='tdm-reservation' content='0'>"))
    assert extract.metadata.rights_notice == ""
    assert not any("reserves" in warning for warning in extract.warnings)


def test_a_page_that_a_script_draws_is_warned_of():
    extract = read_html(page("<div id=root></div><noscript>Slå JavaScript til</noscript>"))
    assert extract.text == ""
    assert extract.warnings == (
        "only 0 words were kept, and 3 left out; a script may draw the page's text",
    )


def test_reading_twice_gives_the_same():
    for data, _ in PAGES.values():
        assert read_html(data) == read_html(data)
