import re

from lingvist.report.context import Context
from lingvist.report.model import DataTable, EvidenceLink, PlaceLink
from lingvist.report.overview import overview
from lingvist.report.prose import plain


def tables(study: object) -> dict[str, DataTable]:
    page = overview(Context(study))
    return {part.key: part for part in page.parts() if isinstance(part, DataTable)}


def test_rows_are_as_wide_as_their_tables(two):
    for table in tables(two).values():
        assert {len(row) for row in table.rows} <= {len(table.columns)}


def test_every_count_of_a_theme_is_that_of_the_table_of_mentions(two):
    counts = two.themes.groupby(["theme", "document"]).size()
    rows = {plain(row[0]): row for row in tables(two)["tabel-temaer"].rows}
    for theme in ("tillid", "ansvar", "mod"):
        for column, document in ((1, "nordby/grundlag"), (4, "sydby/grundlag")):
            cell = rows[theme][column][0]
            count = counts.get((theme, document), 0)
            assert (cell.text if count else cell) == str(count)
            assert isinstance(cell, EvidenceLink) == bool(count)


def test_an_absent_theme_has_the_largest_rate_it_may_have(two):
    words = two.documents.set_index("document")["words"]["sydby/grundlag"]
    row = next(r for r in tables(two)["tabel-temaer"].rows if plain(r[0]) == "tillid")
    assert plain(row[6]) == f"højst {3000 / words:.1f}".replace(".", ",")


def test_counts_of_many_municipalities_lead_to_their_pages(make):
    study = make({f"by{n}/a": "Vi har tillid.\nLedere har ansvar." for n in range(6)})
    cells = [cell for row in tables(study)["tabel-temaer"].rows for cell in row[1:]]
    assert all(isinstance(cell[0], PlaceLink) for cell in cells)
    assert {cell[0].page for cell in cells} == {f"by{n}" for n in range(6)}


def test_the_page_names_what_it_rests_on(written, two):
    text = written["index"]
    assert two.corpus.documents[0].metadata.text_sha256 in text
    assert "proeve 1.0" in text
    assert "2 dokumenter kan ikke vise, hvad der er almindeligt i kommuner." in text


def test_no_date_of_writing_stands_on_the_page(written):
    assert not re.search(r"20[23]\d-\d\d-\d\d", written["index"])


def test_the_sketched_words_are_chosen_from_the_texts(two, make):
    assert any(key.startswith("selskab.tillid") for key in tables(two))
    other = make({"nordby/a": "Vi har stort mod.\n" * 4, "sydby/a": "Vi har godt mod.\n" * 4})
    sketched = [key for key in tables(other) if key.startswith("selskab.")]
    assert sketched == ["selskab.mod.tabel"]


def test_values_themes_and_who_acts_stand_before_differences_and_method(two):
    keys = [section.key for section in overview(Context(two)).sections]
    order = ["det-vigtigste", "vaerdier", "temaer", "hvem-goer-hvad", "forskelle", "metode"]
    assert [key for key in keys if key in order] == order


def test_cleaning_of_many_documents_is_told_in_sum(make):
    study = make({f"by{n}/a": "Vi har tillid.\nLedere har ansvar." for n in range(6)})
    found = tables(study)
    assert [plain(cell) for cell in found["rensning.alle"].rows[0]] == ["sidetal", "6", "6", "6"]
    assert not any(key.startswith("rensning.by") for key in found)


def test_a_rate_in_the_table_of_differences_leads_to_its_mentions(two):
    table = tables(two)["forskel.Nordby.Sydby.tabel"]
    row = next(row for row in table.rows if plain(row[0]) == "tillid")
    counted = two.themes[(two.themes["theme"] == "tillid")]
    assert {quote.sentence for quote in row[1][0].evidence.quotes} == set(counted["sentence"])
    assert plain(row[2]) == "0,0"
