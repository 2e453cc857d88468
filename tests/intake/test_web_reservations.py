from urllib.parse import urlsplit

import pytest

from lingvist.intake.web.connection import Answer, user_agent
from lingvist.intake.web.reservations import page_refusal, protocol_refusal, robots_refusal

PAGE = urlsplit("https://www.eksempel.dk/politik/ledelse")


def answer(body: str, status: int = 200, **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status, named, body.encode())


@pytest.mark.parametrize(
    "text, why",
    [
        ("User-agent: *\nDisallow: /politik", "robots.txt disallows it"),
        ("User-agent: *\nDisallow: /*/ledelse$", "robots.txt disallows it"),
        ("User-agent: lingvist\nDisallow: /\n\nUser-agent: *\nAllow: /", "robots.txt disallows it"),
        ("User-agent: *\nDisallow: /politik\nAllow: /politik/ledelse", ""),
        ("User-agent: GPTBot\nDisallow: /", ""),
        ("User-agent: *\nDisallow:", ""),
        ("<html>ikke fundet</html>", ""),
    ],
)
def test_robots(text, why):
    assert robots_refusal(answer(text), PAGE) == why


def test_no_robots_file_allows_all_and_a_failing_host_nothing():
    assert robots_refusal(answer("", 404), PAGE) == ""
    assert robots_refusal(answer("", 503), PAGE) == "robots.txt could not be read (status 503)"


@pytest.mark.parametrize(
    "entries, is_reserved",
    [
        ('[{"location": "/", "tdm-reservation": 1}]', True),
        ('[{"location": "/politik/*", "tdm-reservation": 1}]', True),
        ('[{"location": "/politik/ledelse$", "tdm-reservation": 1}]', True),
        ('[{"location": "/nyheder/", "tdm-reservation": 1}]', False),
        (
            (
                '[{"location": "/politik", "tdm-reservation": 0},'
                ' {"location": "/", "tdm-reservation": 1}]'
            ),
            False,
        ),
        ('[{"location": 7, "tdm-reservation": 1}, 3]', False),
        ('{"location": "/"}', False),
        ("[" * 100_000, False),
        ("no json", False),
    ],
)
def test_the_reservation_protocol(entries, is_reserved):
    assert bool(protocol_refusal(answer(entries), PAGE)) is is_reserved


def test_a_missing_protocol_file_reserves_nothing():
    entries = '[{"location": "/", "tdm-reservation": 1}]'
    assert protocol_refusal(answer(entries, 404), PAGE) == ""


@pytest.mark.parametrize(
    "given, why",
    [
        (answer("", tdm_reservation="1"), "the header tdm-reservation reserves it"),
        (answer("", tdm_reservation="0"), ""),
        (answer("", x_robots_tag="noindex, noai"), "the header X-Robots-Tag says noai"),
        (answer("", x_robots_tag="otherbot: noindex"), ""),
        (
            answer('<meta name="TDM-Reservation" content="1">'),
            "its meta element tdm-reservation reserves it",
        ),
        (answer('<meta name=robots content="noai">'), "its meta element robots says noai"),
        (answer('<meta name="robots" content="noindex">'), ""),
        (answer("<p>tdm-reservation 1"), ""),
        (answer(""), ""),
    ],
)
def test_what_a_page_says(given, why):
    assert page_refusal(given, is_html=True) == why


def test_only_pages_have_meta_elements():
    assert page_refusal(answer('<meta name="tdm-reservation" content="1">'), is_html=False) == ""


def test_the_user_agent_names_the_tool():
    assert user_agent().startswith("lingvist/")
