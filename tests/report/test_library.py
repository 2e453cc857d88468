import pytest

from lingvist.report.evidence import SHORT, Library, shown
from lingvist.report.model import EvidenceLink, Mark
from lingvist.report.prose import plain

LONG = " ".join(f"ord{number}" for number in range(60)) + "."


def test_a_full_text_is_shown_whole_with_its_hits_marked():
    assert shown("Vi har tillid.", [(7, 13)], "full") == ("Vi har ", Mark("tillid"), ".")


def test_a_quotation_is_short_and_holds_the_hit():
    start = LONG.index("ord40")
    text = shown(LONG, [(start, start + 5)], "quote")
    assert Mark("ord40") in text
    assert plain(text).startswith("… ord32")
    assert plain(text).endswith(" …")
    assert len([word for word in plain(text).split() if word != "…"]) == SHORT


def test_a_quotation_keeps_the_end_of_a_sentence_whole():
    start = LONG.index("ord59")
    assert plain(shown(LONG, [(start, start + 5)], "quote")).endswith("ord59.")


def test_nothing_is_shown_of_a_text_that_may_not_be_shown():
    assert shown("Vi har tillid.", [(7, 13)], "none") == ()


@pytest.mark.parametrize(
    "spans, marks",
    [
        ([(0, 6), (3, 9)], ["Tillid", " og"]),
        ([(-5, 6)], ["Tillid"]),
        ([(10, 99)], ["ansvar."]),
        ([(3, 3)], []),
    ],
)
def test_marks_neither_overlap_nor_leave_the_sentence(spans, marks):
    text = shown("Tillid og ansvar.", spans, "full")
    assert [piece.text for piece in text if isinstance(piece, Mark)] == marks
    assert plain(text) == "Tillid og ansvar."


def test_line_breaks_are_set_as_blanks():
    assert shown("Tillid\nog  ansvar", [], "full") == ("Tillid og ansvar",)


def test_a_count_leads_to_each_of_its_sentences_once(two):
    rows = two.themes[(two.themes["theme"] == "tillid")]
    link = Library(two).link(rows, "Tillid", "temaer", "tema", "tillid")
    assert isinstance(link, EvidenceLink)
    assert link.text == str(len(rows))
    assert [quote.sentence for quote in link.evidence.quotes] == list(
        dict.fromkeys(rows["sentence"])
    )
    marks = [p for quote in link.evidence.quotes for p in quote.text if isinstance(p, Mark)]
    assert len(marks) == len(rows)


def test_a_count_of_nothing_leads_nowhere(two):
    assert Library(two).link(two.themes.head(0), "Intet", "temaer", "tema", "intet") == "0"


def test_the_list_of_all_sentences_does_not_add_up_to_a_text_that_may_only_be_quoted(make):
    study = make({"nordby/grundlag": LONG + "\nKort sætning.\n"}, display="quote")
    cited, uncited = Library(study).sentences_of("nordby/grundlag", ["nordby/grundlag#s1"])
    assert plain(cited.text) == "ord0 ord1 ord2 ord3 ord4 ord5 ord6 ord7 …"
    assert uncited.text == ()
    assert (uncited.sentence, uncited.line) == ("nordby/grundlag#s2", 2)


def test_a_source_is_named_by_its_title_where_a_municipality_has_several(make):
    study = make({"nordby/a": "Vi er her.", "nordby/b": "Vi er der.", "sydby/a": "Vi går."})
    assert Library(study).sources == {
        "nordby/a": "Nordby: Grundlag Nordby",
        "nordby/b": "Nordby: Grundlag Nordby",
        "sydby/a": "Sydby",
    }
