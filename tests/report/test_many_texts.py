"""The sections on what many texts show, and what each method asks for where it is refused."""

import numpy as np
import pytest

from lingvist.report.context import Context
from lingvist.report.model import DataTable, EvidenceLink, Figure, Points
from lingvist.report.patterns import pattern_section
from lingvist.report.prose import plain
from lingvist.report.style import style, style_section

ENDS = ("dag", "plan", "tid", "møde", "rum", "bog")
KINDS = {
    "skole": ("skole", "klasse", "fag", "elev", "lærer"),
    "pleje": ("pleje", "hjem", "seng", "bad", "omsorg"),
}
WORDS = {kind: [first + end for first in firsts for end in ENDS] for kind, firsts in KINDS.items()}
COMMON = ["leder", "opgave", "samtale", "kollega", "hverdag", "sag", "svar"]
THEMES = {"skole": ["tillid", "ansvar", "mod"], "pleje": ["mod", "ansvar"]}


def text(kind: str, seed: int) -> str:
    rng = np.random.default_rng(seed)
    lines = []
    for _ in range(24):
        words = [*rng.choice(WORDS[kind], 5), *rng.choice(COMMON, 4), rng.choice(THEMES[kind])]
        lines.append(f"{' '.join(words)}.".capitalize())
    return "\n".join(lines)


@pytest.fixture(scope="module")
def many(hand_made):
    """Twelve invented municipalities whose texts are of two kinds."""
    names = [f"by{n:02d}/a" for n in range(12)]
    return Context(
        hand_made({name: text("skole" if n < 6 else "pleje", n) for n, name in enumerate(names)})
    )


@pytest.fixture(scope="module")
def section(many):
    return pattern_section(many)


def said(section) -> str:
    return " ".join(
        plain(text)
        for inner in section.walk()
        for part in inner.parts
        for text in getattr(part, "paragraphs", getattr(part, "items", ()))
    )


def test_two_texts_get_one_sentence_for_each_method(two):
    found = pattern_section(Context(two))
    assert found.sections == ()
    (points,) = (part for part in found.parts if isinstance(part, Points))
    told = [plain(item) for item in points.items]
    assert [("klyngeanalyse" in told[0]), ("korrespondensanalyse" in told[1])] == [True, True]
    assert [("wordfish" in told[2]), ("NMF" in told[3])] == [True, True]
    assert "kræver mindst 4 kommuner; her er der 2." in told[0]
    assert "mindst 10 kommuner med hver mindst 100 indholdsord" in told[2]


def test_many_texts_get_every_section(section):
    assert [inner.key for inner in section.sections] == ["grupper", "kort", "akse", "emner"]
    assert not any(isinstance(part, Points) for part in section.parts)


def test_the_axis_parts_the_two_kinds_of_texts(many, section):
    placed = many.many.scale.set_index("text")["position"]
    schools, homes = placed[placed.index < "By06"], placed[placed.index >= "By06"]
    assert schools.min() > homes.max() or schools.max() < homes.min()
    assert "par af tekster har intervaller, der ikke overlapper" in said(section)
    assert any(word in said(section) for word in WORDS["skole"])
    assert any(word in said(section) for word in WORDS["pleje"])


def test_topics_lead_to_the_paragraphs_that_make_them(section):
    table = next(
        part for inner in section.walk() for part in inner.parts
        if isinstance(part, DataTable) and part.key == "tabel-emner"
    )  # fmt: skip
    links = [row[2][0] for row in table.rows]
    assert all(isinstance(link, EvidenceLink) for link in links)
    assert all(link.evidence.quotes for link in links)


def test_every_figure_has_a_text_and_can_be_drawn(section):
    figures = [p for inner in section.walk() for p in inner.parts if isinstance(p, Figure)]
    assert [figure.key for figure in figures] == ["figur-grupper", "figur-kort", "figur-akse"]
    assert all(figure.description and figure.draw().has_data() for figure in figures)


def test_readability_is_told_from_the_lowest_to_the_highest(two):
    context = Context(two)
    rows = style(context).set_index("document")
    assert rows.loc["nordby/grundlag", "lix"] == 30.0
    table = next(p for p in style_section(context).parts if isinstance(p, DataTable))
    assert {len(row) for row in table.rows} == {len(table.columns)} == {8}
    assert "går fra 30 (let, Nordby) til 30 (let, Sydby)" in said(style_section(context))
