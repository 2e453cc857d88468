"""The labelled set itself: it is what its README says, and its gold is in its documents."""

import csv
import re
import zipfile
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
from intake_set.alignment import words
from intake_set.render import render, render_all
from intake_set.source import Source, read_sources
from lxml import html

DATA = Path(__file__).parents[1] / "data"
FORMATS = ("html", "pdf", "docx", "text")
HALVES = ("tuning", "held_out")
SOURCES = read_sources(DATA / "intake", FORMATS, HALVES)
LANGUAGES = {"da", "nb", "nn", "sv", "en", "mixed"}


def gate(half):
    with (DATA / "gate" / f"{half}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_the_set_has_as_many_documents_as_it_should():
    made = Counter(s.format for s in SOURCES if not s.by_hand)
    assert made["html"] >= 16
    assert made["pdf"] >= 10
    assert made["docx"] >= 8
    assert made["text"] >= 8
    assert sum(s.by_hand is not None for s in SOURCES) >= 10


@pytest.mark.parametrize("of_format", FORMATS)
def test_the_halves_are_as_large_in_each_format(of_format):
    halves = Counter(s.half for s in SOURCES if s.format == of_format)
    assert halves["tuning"] == halves["held_out"]


def test_the_halves_share_no_municipality_and_no_skeleton():
    places = {h: {s.facts["municipality"] for s in SOURCES if s.half == h} for h in HALVES}
    looks = {h: {s.options.get("skeleton") for s in SOURCES if s.half == h} for h in HALVES}
    assert not places["tuning"] & places["held_out"]
    assert looks["tuning"] & looks["held_out"] == {None}


@pytest.mark.parametrize("source", SOURCES, ids=lambda s: f"{s.format}-{s.half}-{s.name}")
def test_each_document_says_what_a_short_leadership_document_says(source: Source):
    content, gold = render(source)
    kinds = Counter(block.kind for block in gold.blocks)
    assert kinds["heading"] >= 2
    assert 90 <= sum(len(words(block.text)) for block in gold.blocks) <= 600
    assert gold.furniture
    assert all(re.search(r"\b00|lok", text) for kind, text in gold.personal if kind == "telefon")
    assert content


@pytest.mark.parametrize("of_format", FORMATS)
def test_rendering_gives_the_same_bytes_at_each_run(of_format):
    source = next(s for s in SOURCES if s.format == of_format and not s.by_hand)
    assert render(source)[0] == render(source)[0]


@pytest.mark.parametrize("of_format", ["html", "pdf", "docx"])
def test_what_is_to_be_kept_stands_in_the_document(of_format, tmp_path):
    sources = [s for s in SOURCES if s.format == of_format]
    for source, path, gold in render_all(sources, tmp_path):
        shown = Counter(words(SHOWN[of_format](path)))
        spaced = source.options.get("letterspaced", [])
        whole = (b for b in gold.blocks if b.kind != "heading" or b.level not in spaced)
        kept = Counter(word for block in whole for word in words(block.open_text))
        assert not kept - shown, source.name


def shown_html(path):
    return " ".join(html.document_fromstring(path.read_bytes()).itertext())


def shown_pdf(path):
    pages = pypdfium2.PdfDocument(path)
    text = "\n".join(page.get_textpage().get_text_range() for page in pages)
    return re.sub("[\ufffe-]\r\n|\ufffe", "", text)


def shown_docx(path):
    with zipfile.ZipFile(path) as packed:
        text = packed.read("word/document.xml").decode("utf-8")
    deleted = re.sub(r"<w:delText.*?</w:delText>", "", text)
    return re.sub(r"<[^>]+>", "", deleted.replace("</w:p>", " "))


SHOWN = {"html": shown_html, "pdf": shown_pdf, "docx": shown_docx}


@pytest.mark.parametrize("half,least", [("tuning", 30), ("held_out", 60)])
def test_the_gate_has_texts_in_each_language(half, least):
    rows = gate(half)
    assert len(rows) >= least
    assert {row["language"] for row in rows} == LANGUAGES
    assert all(row["text"].strip() and row["note"].strip() for row in rows)


def test_no_text_of_the_gate_stands_in_both_halves():
    tuning, held_out = ({row["text"] for row in gate(half)} for half in HALVES)
    assert not tuning & held_out
