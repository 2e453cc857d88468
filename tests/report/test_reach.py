"""The sections on what differences can bear, on silence, on fit and on shared language."""

import pytest

from lingvist.report.bearing import bearing_section
from lingvist.report.context import Context
from lingvist.report.model import DataTable, EvidenceLink
from lingvist.report.prose import plain
from lingvist.report.shared import shared_section
from lingvist.report.silent import silence_section, verdict
from lingvist.report.typical import typical
from lingvist.report.value_fits import fit_section, fitting

LONG = "\n".join(["Vi har tillid og tillid her hver dag."] * 20)
QUIET = "\n".join(["Vi har ro og orden her hver dag."] * 20)
PASSAGE = "vi lytter til hinanden før vi beslutter noget nyt sammen"


def said(section) -> str:
    return " ".join(
        plain(text)
        for inner in section.walk()
        for part in inner.parts
        for text in getattr(part, "paragraphs", (getattr(part, "text", ()),))
    )


def table(section) -> DataTable:
    return next(p for inner in section.walk() for p in inner.parts if isinstance(p, DataTable))


def test_too_little_text_says_what_power_would_need(make):
    study = make({"nordby/a": "Vi har tillid.", "sydby/a": "Vi har mod."})
    assert "det kræver mindst 10" in said(bearing_section(Context(study)))


def test_power_is_told_before_it_is_explained(make):
    context = Context(make({"nordby/a": LONG, "sydby/a": QUIET}))
    told = said(bearing_section(context))
    assert told.startswith("I tekster på omkring 160 ord")
    assert "viser altså ikke, at teksterne er ens" in told
    assert {plain(row[0]) for row in table(bearing_section(context)).rows} == {"tillid"}


def test_a_long_text_that_lacks_what_the_other_is_full_of_is_hardly_silent_by_chance(make):
    context = Context(make({"nordby/a": LONG, "sydby/a": QUIET}))
    section = silence_section(context)
    assert "I teksten fra Sydby nævnes tillid (forventet: 40,0) ikke. Det er næppe tilfældigt." in (
        said(section)
    )
    (row,) = [row for row in table(section).rows if plain(row[0]) == "tillid"]
    assert isinstance(row[2][0], EvidenceLink)
    assert len(row[2][0].evidence.quotes) == 20


def test_a_few_blocks_of_others_tell_nothing_of_silence(make):
    context = Context(make({"nordby/a": "Vi har tillid.", "sydby/a": "Vi har mod."}))
    assert "for lidt tekst til, at det siger noget" in said(silence_section(context))
    assert "næppe" not in said(silence_section(context))


@pytest.mark.parametrize(
    "note, p, told",
    [
        ("others_silent", 1.0, "nobody"), ("too_short", 0.2, "short"),
        ("", 0.01, "certain"), ("", 0.2, "open"),
    ],
)  # fmt: skip
def test_an_absence_is_certain_only_where_length_and_test_bear_it(note, p, told):
    assert verdict({"note": note, "p_adjusted": p}) == told


def test_fit_says_what_it_would_need_and_leads_to_the_mentions(two):
    section = fit_section(Context(two), ["nordby/grundlag", "sydby/grundlag"])
    told = said(section)
    assert "»Grundlag Sydby« (Sydby) erklærer ingen værdier" in told
    assert "det kræver mindst 5 andre kommuner, der erklærer værdier, og her er der ingen" in told
    (prose,) = section.parts
    links = [p for text in prose.paragraphs for p in text if isinstance(p, EvidenceLink)]
    assert len(links) == 1


@pytest.mark.parametrize(
    "low, high, told",
    [
        (0.6, 0.9, "Intervallet ligger over 50"), (0.1, 0.4, "ligger uden for intervallet"),
        (0.4, 0.9, "Intervallet omfatter 50"), (0.85, 0.95, "ligger uden for intervallet"),
    ],
)  # fmt: skip
def test_an_interval_that_misses_its_number_bears_nothing(two, low, high, told):
    context = Context(two)
    fits = context.further.fit
    fits.loc[fits["document"] == "nordby/grundlag", ["fit", "low", "high"]] = 0.8, low, high
    assert told in said(fit_section(context, ["nordby/grundlag"]))
    assert bool(fitting(context, ["nordby/grundlag"])) == (told == "Intervallet ligger over 50")


def test_a_shared_passage_leads_to_both_places(make):
    texts = {"nordby/a": f"Her er tillid.\n{PASSAGE}.", "sydby/a": f"Vi har mod.\n{PASSAGE}."}
    section = shared_section(Context(make(texts)))
    assert "Der er én passage, som to dokumenter har til fælles." in said(section)
    link = table(section).rows[0][1][0]
    assert link.text == "10"
    assert {quote.source for quote in link.evidence.quotes} == {"Nordby", "Sydby"}


def test_texts_that_share_nothing_say_so_first(two):
    told = said(shared_section(Context(two)))
    assert told.startswith("Ingen to dokumenter har en passage på mindst 8 ens ord til fælles.")


def test_what_is_typical_of_a_word_is_told_with_its_counts(make):
    texts = {"nordby/a": "stort ansvar.\n" * 3 + "godt ansvar.", "sydby/a": "godt ansvar.\n" * 3}
    context = Context(make(texts))
    rows = context.results.sketch_difference("ansvar")
    told = " ".join(plain(text) for text in typical(context, "ansvar", rows).paragraphs)
    assert "Typisk for teksten fra Nordby: »stort« (tillægsord til ordet; 3 mod 0" in told
    assert "»godt« (tillægsord til ordet; 3 mod 1" in told
