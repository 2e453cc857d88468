import re
from html.parser import HTMLParser

import pytest

from lingvist.report import pages
from lingvist.report.html import render
from lingvist.report.model import Facts, Notice, PlaceLink, Report, Section, WebLink

VOID = {"meta", "br", "img", "input", "link"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Page(HTMLParser):
    """Ids, addresses, headings and open elements of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.addresses: list[str] = []
        self.levels: list[int] = []
        self.tags: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.append(tag)
        self.ids += [values["id"]] if values.get("id") else []
        self.addresses += [values["href"]] if tag == "a" and values.get("href") else []
        self.levels += [int(tag[1])] if tag in HEADINGS else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()


@pytest.fixture
def parsed(written) -> dict[str, Page]:
    return {name: Page(text) for name, text in written.items()}


def test_every_element_is_closed(parsed):
    assert all(page.open == [] for page in parsed.values())


def test_ids_are_unique(parsed):
    for page in parsed.values():
        assert len(page.ids) == len(set(page.ids))


def test_every_link_leads_to_something_that_is_there(parsed):
    for name, page in parsed.items():
        for address in page.addresses:
            file, _, place = address.partition("#")
            target = parsed[file.removesuffix(".html") if file else name]
            assert not place or place in target.ids, f"{name}: {address}"


def test_headings_go_down_one_level_at_a_time(parsed):
    for page in parsed.values():
        assert page.levels[0] == 1
        assert page.levels.count(1) == 1
        steps = zip(page.levels, page.levels[1:], strict=False)
        assert all(after - before <= 1 for before, after in steps)


def test_a_page_says_its_language_and_offers_a_way_past_the_menu(written):
    for text in written.values():
        assert '<html lang="da">' in text
        assert text.index('class="skip"') < text.index("<nav")


def test_a_page_fetches_nothing_and_runs_nothing(written):
    for text in written.values():
        assert not re.search(r"<(script|link|img|iframe|object)\b", text)
        assert not re.search(r"@import|url\((?!#)", text)


def test_tables_have_captions_and_scopes(written):
    for text in written.values():
        assert text.count("<table") == text.count("<caption")
        assert not re.search(r"<th(?! scope)(?!ead)", text)


def test_no_key_of_a_table_reaches_a_reader(written):
    keys = r"\b(we_all|we_leaders|obligation|assertion|municipality|employee|few_units|leader)\b"
    for text in written.values():
        seen = re.sub(r"<[^>]*>", " ", re.sub(r"<style.*?</style>", "", text, flags=re.DOTALL))
        assert not re.search(keys, seen), re.search(f".{{40}}{keys}.{{40}}", seen)


def test_texts_are_escaped(make, tmp_path):
    hostile = "<script>alert(1)</script> & \"tillid\" 'ansvar' {{ 77 * 77 }} </style>"
    study = make({"nordby/grundlag": hostile + ".\nVi har tillid.", "sydby/a": "Vi har mod."})
    for page in pages(study):
        text = render(page)
        assert "<script" not in text
        assert "5929" not in text
        assert text.count("</style>") == 1


def test_hostile_names_are_escaped(make):
    study = make({'"><script>x</script>/a': "Vi har tillid.", "../../b": "Vi har mod."})
    made = list(pages(study))
    assert {page.name for page in made} == {"index", "kommune", "script-x"}
    assert all("<script" not in render(page) for page in made)


@pytest.mark.parametrize(
    "url, linked",
    [("https://nordby.example/grundlag", True), ("javascript:alert(1)", False), ("", False)],
)
def test_only_web_addresses_become_links(url, linked):
    section = Section("a", "A", (Facts((("Adresse", (WebLink("her", url),)),)),))
    text = render(Report("x", "X", (), (section,)))
    assert (f'href="{url}"' in text) == linked
    assert "her" in text


def test_a_place_on_another_page_is_addressed_there():
    section = Section("a", "A", (Notice((PlaceLink("se", "nordby", "temaer"),)),))
    assert 'href="nordby.html#temaer"' in render(Report("x", "X", (), (section,)))
