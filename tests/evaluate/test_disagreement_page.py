"""The page of disagreements: what it shows, what it hides, and that nothing in it runs."""

import re

import pytest
from lxml import html

from lingvist.evaluate.disagreements import Difference, Disagreement
from lingvist.evaluate.page import Card, Compared, compared_readings, disagreement_page
from lingvist.evaluate.readings import Mark, Reading
from lingvist.study import Study

TEXT = "Vi tager <b>ansvar</b> & viser tillid i hverdagen.\n"


def mark(surface, **fields):
    start = TEXT.index(surface)
    return Mark(start=start, end=start + len(surface), line=1, **fields)


def reading(coder, **layers):
    return Reading(
        schema="lingvist-reading/1", document="a/b", coder=coder, themes_read=("*",),
        statements_read=True, text_sha256="0", layers=layers,
    )  # fmt: skip


@pytest.fixture(scope="module")
def analysis():
    return Study.from_texts({"a/b": TEXT}).analyses[0]


@pytest.fixture(scope="module")
def compared(analysis):
    first = reading(
        "reader-1", themes=[mark("ansvar", theme="ansvar"), mark("tillid i", theme="tillid")]
    )
    second = reading("<i>two</i>", themes=[mark("viser tillid", theme="tillid")])
    return compared_readings(analysis, first, second)


@pytest.fixture(scope="module")
def page(compared):
    return disagreement_page([compared], {"pipeline": "x <y>"})


def marked(page, name):
    return [
        e.text_content() for e in html.fromstring(page).xpath(f"//article//mark[@class='{name}']")
    ]


def test_sentences_bear_both_markings(page):
    assert marked(page, "one") == ["ansvar", " i"]
    assert marked(page, "two") == ["viser "]
    assert marked(page, "both") == ["tillid"]
    kinds = [e.get("class") for e in html.fromstring(page).xpath("//article")]
    assert kinds == ["some l-themes k-missed", "some l-themes k-boundary"]


def test_whatever_stands_in_the_texts_is_escaped(page):
    assert "Vi tager &lt;b&gt;" in page
    assert "<b>ansvar" not in page
    assert "<i>two" not in page
    assert "x &lt;y&gt;" in page


def test_nothing_runs_and_nothing_is_fetched(page):
    tree = html.fromstring(page)
    fetching = {"script", "link", "img", "iframe", "object", "base", "form"}
    assert not fetching & {element.tag for element in tree.iter()}
    assert not [a for a in tree.iter() for name in a.attrib if name.startswith("on")]
    assert all(a.get("href").startswith("#") for a in tree.xpath("//a"))
    assert "default-src 'none'" in page
    assert not re.search(r"url\(|@import|https?:", page)


def test_filters_name_the_layers_and_kinds_that_there_are(page):
    tree = html.fromstring(page)
    names = {e.get("id") for e in tree.xpath("//input")}
    assert {"layer-all", "layer-themes", "kind-all", "kind-missed", "kind-extra"} <= names
    assert "layer-values" not in names
    for name in ("layer-themes", "kind-missed"):
        assert f"body:has(#{name}:checked)" in page


def test_the_text_of_a_document_that_may_not_be_shown_is_left_out(analysis, compared):
    document = analysis.document
    hidden = document.metadata.model_copy(update={"display": "none"})
    closed = type(analysis)(
        type(document)(document.id, hidden, document.municipality, document.text),
        analysis.settings, analysis.pipeline, analysis.lexicon, analysis.cache,
    )  # fmt: skip
    first = reading("reader-1", themes=[mark("ansvar", theme="ansvar")])
    found = compared_readings(closed, first, reading("reader-2", themes=[]))
    page = disagreement_page([found], {})
    assert "Vi tager" not in page
    assert "Teksten må ikke vises" in page
    assert "linje 1" in page


def test_fields_are_told_in_danish():
    a = Mark(start=0, end=2, line=1, agent="we_all")
    b = Mark(start=0, end=2, line=1, agent="we_leaders")
    differences = (
        Difference("agent", "we_all", "we_leaders"),
        Difference("negated", first=True, second=False),
        Difference("object", "", "<u>"),
    )  # fmt: skip
    card = Card(Disagreement("frames", "attribute", a, b, differences), ())
    page = disagreement_page(
        [Compared("a/b", "T", hidden=False, first="x", second="y", cards=(card,))], {}
    )
    text = " ".join(" ".join(html.fromstring(page).xpath("//article")[0].itertext()).split())
    assert text == (
        "læst anderledes , linje 1 hvem vi (alle) mod vi (ledere) benægtet ja mod nej "
        "hvad (intet) mod <u>"
    )


def test_long_stretches_are_shown_by_their_ends(analysis):
    text = "Start " + "ord " * 300 + "slut.\n"
    study = Study.from_texts({"a/b": text})
    whole = Mark(start=0, end=len(text) - 1, line=1)
    found = compared_readings(
        study.analyses[0], reading("reader-1", furniture=[whole]), reading("reader-2", furniture=[])
    )
    (segment, *_) = found.cards[0].segments
    assert len(segment.text) < 300
    assert "[…]" in segment.text


def test_agreement_and_emptiness_are_told(analysis):
    alike = compared_readings(analysis, reading("reader-1"), reading("reader-2"))
    assert "De sammenlignede læsninger er enige om alt." in disagreement_page([alike], {})
    assert "Ingen dokumenter har læsninger" in disagreement_page([], {})
