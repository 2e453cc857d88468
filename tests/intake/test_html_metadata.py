"""What the head of a page says of it."""

import datetime as dt

import pytest

from lingvist.intake.html.dates import as_day
from lingvist.intake.html.metadata import without_site
from lingvist.intake.html_reader import read_html
from lingvist.resources import html_marks

CHANGED = "<meta property='article:modified_time' content='2024-11-02T10:00:00+01:00'>"
PUBLISHED = "<meta property='article:published_time' content='2023-04-18T09:00:00+01:00'>"
SEPARATORS = html_marks.load().metadata.separators


def read(head="", body="<p>Vi leder tæt på, og vi leder sammen med andre hver dag.</p>"):
    return read_html(f"<html><head>{head}</head><body>{body}</body></html>".encode()).metadata


@pytest.mark.parametrize(
    "stated,site,title",
    [
        ("Ledelse | Brunkær Kommune", "", "Ledelse"),
        ("Ledelse - Brunkær Kommune", "", "Ledelse"),
        ("Brunkær Kommune: Ledelse", "", "Ledelse"),
        ("Brunkær Kommune - Krav til ledere", "", "Krav til ledere"),
        ("Ledelse – strategi og værdier", "", "Ledelse"),
        ("Mod- og medspil", "", "Mod- og medspil"),
        ("Ledelse | Skole | Brunkær", "Brunkær", "Ledelse | Skole"),
        ("Værdier: mod og ro", "", "Værdier: mod og ro"),
        ("Brunkær Kommune", "", "Brunkær Kommune"),
        ("", "", ""),
    ],
)
def test_the_name_of_the_site_is_no_part_of_the_title(stated, site, title):
    assert without_site(stated, site, SEPARATORS) == title


def test_the_heading_is_the_title_before_what_the_head_states():
    found = read("<title>Ledelse | Brunkær</title>", "<h1>God le&shy;delse i Brunkær</h1><p>x")
    assert found.title == "God ledelse i Brunkær"


def test_a_heading_that_links_home_is_the_site_and_not_the_title():
    body = "<h1><a href='/'>Brunkær</a></h1><h2>God ledelse</h2><p>x"
    assert read("<title>God ledelse | Brunkær</title>", body).title == "God ledelse"


@pytest.mark.parametrize(
    "head,body,day",
    [
        ("<meta name=dcterms.issued content=2020-05-04>", "", (2020, 5, 4)),
        (CHANGED + PUBLISHED, "", (2023, 4, 18)),
        ("<meta name=last-modified content=14-08-2022>", "", (2022, 8, 14)),
        (
            '<script type="application/ld+json">{"datePublished": "2021-02-03"}</script>',
            "", (2021, 2, 3),
        ),
        ("", "<time datetime='2019-10-04T08:00'>i går</time>", (2019, 10, 4)),
        ("", "<p>Sidst opdateret den 4. maj 2016</p>", (2016, 5, 4)),
        (
            "<meta name=date content=2021-01-02>",
            "<p>Vedtaget af byrådet den 3. juni 2015</p>", (2015, 6, 3),
        ),
        ("<meta name=date content=9999-99-99>", "", None),
        ("", "<p>I 2004 vedtog byrådet tre krav til alle ledere.</p>", None),
        ("<script>var a = 'Sidst opdateret 4. maj 2016'</script>", "", None),
    ],
)  # fmt: skip
def test_the_day_is_that_of_adoption_then_publication_then_change(head, body, day):
    expected = dt.date(*day) if day else None
    assert read(head, f"<h1>T</h1>{body}<p>Vi leder sammen.</p>").date == expected


@pytest.mark.parametrize("text", ["", "i går", "2024-13-45", "31.02.2020"])
def test_no_day(text):
    assert as_day(text) is None


def test_language_address_publisher_and_rights():
    head = (
        "<link rel=canonical href='https://www.brunkaer.example/ledelse'>"
        "<meta property='og:site_name' content='Brunkær Kommune'>"
        "<meta name=rights content='Kilde skal nævnes.'>"
        "<link rel=license href='https://license.example/by'>"
    )
    page = f"<html lang='da-DK'><head>{head}</head><body><p>x</p></body></html>"
    found = read_html(page.encode()).metadata
    assert found.language == "da"
    assert found.url == "https://www.brunkaer.example/ledelse"
    assert found.publisher == "Brunkær Kommune"
    assert found.rights_notice == "Kilde skal nævnes.; https://license.example/by"


def test_an_address_that_is_no_web_address_is_none():
    assert read("<link rel=canonical href='javascript:alert(1)'>").url == ""


@pytest.mark.parametrize(
    "meta,notice",
    [
        ("<meta name=robots content='index, noai'>", "robots: index, noai"),
        ("<meta name=robots content='index, follow'>", ""),
        ("<meta name=tdm-reservation content=1>", "tdm-reservation: 1"),
        ("<meta name=tdm-reservation content=0>", ""),
    ],
)
def test_reservations(meta, notice):
    assert read(meta).rights_notice == notice
