import pytest

from lingvist.report.context import Context
from lingvist.report.model import EvidenceLink, Quote, Quotes, Report
from lingvist.report.portrait import portrait
from lingvist.report.prose import plain


def section(report: Report, key: str):
    return next(
        inner for part in report.sections for inner in part.walk() if inner.key.startswith(key)
    )


def quotes(report: Report) -> list[Quote]:
    return [q for part in report.parts() if isinstance(part, Quotes) for q in part.items]


def test_every_sentence_has_a_place_of_its_own(two):
    page = portrait(Context(two), "Nordby")
    anchored = [quote.sentence for quote in quotes(page) if quote.anchored]
    own = two.sentences[two.sentences["document"] == "nordby/grundlag"]
    assert anchored == list(own["sentence"])


def test_each_theme_shows_every_mention(two):
    page = portrait(Context(two), "Nordby")
    (lead, listed) = section(page, "tema.tillid").parts
    own = two.themes[two.themes["document"] == "nordby/grundlag"]
    tillid = own[own["theme"] == "tillid"]
    assert f"{len(tillid)} omtaler" in plain(lead.paragraphs[-1])
    assert {quote.sentence for quote in listed.items} == set(tillid["sentence"])


def test_a_document_without_declared_values_says_so(two):
    page = portrait(Context(two), "Sydby")
    said = [plain(p.text) for p in section(page, "vaerdier").parts if hasattr(p, "text")]
    assert said == [
        (
            "Dokumentet erklærer ingen værdier: der er ikke noget, teksten kalder sine værdier. "
            "Det er et resultat, ikke en fejl."
        )
    ]


def test_the_clauses_of_each_agent_lead_to_their_sentences(two):
    page = portrait(Context(two), "Nordby")
    table = section(page, "hvem-handler").parts[-1]
    counts = {plain(row[0]): row[1][0] for row in table.rows}
    own = two.frames[two.frames["document"] == "nordby/grundlag"]
    agents = own["agent"].value_counts()
    assert {name: link.text for name, link in counts.items()} == {
        "lederen": str(agents["leader"]),
        "vi (alle)": str(agents["we_all"]),
        "medarbejderen": str(agents["employee"]),
    }
    assert all(isinstance(link, EvidenceLink) for link in counts.values())


@pytest.mark.parametrize("display, words", [("full", True), ("quote", True), ("none", False)])
def test_a_page_shows_no_more_of_a_text_than_it_may(make, display, words):
    study = make({"nordby/a": "Vi viser hinanden tillid.\nLedere tager ansvar."}, display=display)
    page = portrait(Context(study), "Nordby")
    assert any(quote.text for quote in quotes(page)) == words
    assert all(quote.line > 0 for quote in quotes(page))


def test_cleaning_is_told_by_rule_and_line_without_the_words(written):
    assert "sidetal" in written["nordby"]
    log = written["nordby"].partition("<summary>Fjernet eller rettet: Nordby")[2]
    assert ">7<" not in log.partition("</details>")[0]


def test_the_url_of_a_document_is_linked(make):
    study = make({"nordby/a": "Vi har tillid."}, url="https://nordby.example/a")
    facts = section(portrait(Context(study), "Nordby"), "dokumenter").parts[0]
    assert dict(facts.items)["Adresse"][0].url == "https://nordby.example/a"
