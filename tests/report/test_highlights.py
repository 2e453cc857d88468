import re

import pytest

from lingvist.report.context import Context
from lingvist.report.differences import difference_section, verdict
from lingvist.report.highlights import highlight_section
from lingvist.report.model import DataTable, EvidenceLink, PlaceLink, Points
from lingvist.report.prose import plain
from lingvist.report.results import Results

NAN = float("nan")
MANY = "\n".join(["Vi har tillid og tillid."] * 12)
NONE = "\n".join(["Vi har ro og orden her."] * 12)


def said(study: object) -> list[str]:
    return [plain(item) for item in points(study).items]


def points(study: object) -> Points:
    found, reading = highlight_section(Context(study)).parts
    assert isinstance(found, Points)
    assert plain(reading.paragraphs[0]).startswith("Sådan læses tallene:")
    return found


def test_declared_values_are_named_and_their_absence_is_said(two):
    north, south, *_ = said(two)
    declared, _, fitting = north.partition(" Temaerne bag værdierne ")
    assert declared == "»Grundlag Nordby« (Nordby) erklærer 2 værdier: tillid og ansvar."
    assert fitting.startswith("nævnes gennemgående oftere end andre temaer: i 100")
    assert south == (
        "»Grundlag Sydby« (Sydby) erklærer ingen værdier: "
        "der er ikke noget, teksten kalder sine værdier."
    )


def test_the_most_frequent_theme_has_its_count_rate_and_interval(two):
    counts = two.themes[two.themes["document"] == "nordby/grundlag"]["theme"].value_counts()
    words = two.documents.set_index("document")["words"]["nordby/grundlag"]
    rate = f"{1000 * counts['tillid'] / words:.1f}".replace(".", ",")
    assert counts.idxmax() == "tillid"
    pattern = rf"tillid med {counts['tillid']} omtaler \({rate} pr\. 1\.000 ord; 95.%.interval \d"
    assert re.search(pattern, " ".join(said(two)))


def test_themes_that_share_the_first_place_are_all_named(make):
    text = "\n".join(["Vi har tillid.", "Vi har ansvar."] * 4)
    named = " ".join(said(make({"nordby/a": text})))
    assert "ansvar med 4 omtaler" in named
    assert "tillid med 4 omtaler" in named


def test_a_difference_that_test_and_interval_bear_is_said(make):
    study = make({"nordby/a": MANY, "sydby/a": NONE.replace("orden", "mod")})
    text = " ".join(said(study))
    assert "næppe er tilfældige" in text
    assert "tillid: 400,0 omtaler pr. 1.000 ord hos Nordby mod 0,0 hos Sydby" in text


def test_a_difference_in_what_one_side_lacks_has_no_interval(make):
    study = make({"nordby/a": MANY, "sydby/a": NONE})
    (told,) = [text for text in said(study) if "Kun ét tema er sammenlignet" in text]
    assert "(forskel 400,0; uden interval, fordi det kun findes hos Nordby)" in told
    assert "for lidt tekst" not in told
    (table,) = [
        part
        for section in difference_section(Context(study)).walk()
        for part in section.parts
        if isinstance(part, DataTable) and part.key.startswith("forskel")
    ]
    (row,) = [[plain(cell) for cell in row] for row in table.rows]
    assert (row[4], row[6]) == ("kun hos Nordby", "næppe tilfældig")


def test_who_we_are_is_said_once_to_rest_on_rules(two, make):
    caveats = [text for text in said(two) if "afgøres af regler" in text]
    assert len(caveats) == 1
    assert caveats[0].endswith("se »Hvem skal gøre hvad«.")
    places = [p.place for item in points(two).items for p in item if isinstance(p, PlaceLink)]
    assert "hvem-goer-hvad" in places
    many = make({f"by{n}/a": "Vi har tillid.\nVi har mod." for n in range(6)})
    assert sum("afgøres af regler" in text for text in said(many)) == 1
    nobody = make({"nordby/a": "Ledere har tillid.", "sydby/a": "Ledere har mod."})
    assert "afgøres af regler" not in " ".join(said(nobody))


def test_a_difference_is_told_from_the_side_that_has_more(make):
    study = make({"nordby/a": NONE.replace("orden", "mod"), "sydby/a": MANY})
    text = " ".join(said(study))
    assert "400,0 omtaler pr. 1.000 ord hos Sydby mod 0,0 hos Nordby (forskel 400,0" in text
    assert "interval −" not in text


def test_what_no_test_bears_is_said_to_be_open(make):
    lines = ["Vi har tillid.", "Vi har mod.", "Vi har ansvar.", "Vi har ro."] * 3
    study = make({"nordby/a": "\n".join(lines[:10]), "sydby/a": "\n".join(lines[2:])})
    text = " ".join(said(study))
    assert "kan ikke afgøres" in text
    assert "næppe er tilfældig" not in text


def test_few_blocks_give_no_interval_and_no_certainty(make):
    study = make({"nordby/a": "Vi har tillid.", "sydby/a": "Vi har mod."})
    text = " ".join(said(study))
    assert "usikkerheden kan ikke angives" in text
    assert "næppe" not in text


def test_a_single_municipality_is_compared_with_nothing(one):
    text = " ".join(said(one))
    assert "Der er kun én kommune med" in text
    assert "næppe" not in text


def test_many_municipalities_with_one_document_each_cannot_be_tested_one_by_one(make):
    study = make({f"by{number}/a": MANY if number % 2 else NONE for number in range(6)})
    sentences = said(study)
    assert 4 <= len(sentences) <= 8
    assert any("ét dokument for sig kan ikke testes" in sentence for sentence in sentences)


def test_there_are_four_to_eight_sentences(two):
    assert 4 <= len(said(two)) <= 8


def test_the_numbers_lead_to_sentences(two):
    links = [p for item in points(two).items for p in item if isinstance(p, EvidenceLink)]
    assert len(links) >= 4
    assert all(link.evidence.quotes for link in links)


@pytest.mark.parametrize(
    "p, low, high, note, told",
    [
        (0.01, 1.0, 2.0, "", "certain"),
        (0.01, -2.0, -1.0, "", "certain"),
        (0.01, -1.0, 2.0, "", "open"),
        (0.05, 1.0, 2.0, "", "open"),
        (0.01, NAN, NAN, "few_units", "open"),
        (0.01, NAN, NAN, "absent_in_one", "certain"),
        (0.05, NAN, NAN, "absent_in_one", "open"),
        (NAN, NAN, NAN, "absent_in_one", "untested"),
        (NAN, 1.0, 2.0, "unlike_units", "untested"),
    ],
)
def test_a_difference_is_certain_only_where_test_and_interval_agree(p, low, high, note, told):
    assert verdict({"p_adjusted": p, "low": low, "high": high, "note": note}) == told


def test_distinctive_words_never_speak_in_the_findings(two):
    words = set(Results(two).keyness["word"]) - {"tillid", "ansvar", "mod", "vi", "ledere"}
    text = " ".join(said(two)).split()
    assert not words & {"lytte", "hinanden", "retning"} & set(text)
