"""Evidence for and against declarations, and the candidates it is about."""

import pytest

from lingvist.clean import clean
from lingvist.findings import tokens as tables
from lingvist.findings.declaring.candidates import candidates
from lingvist.findings.declaring.cues import cues
from lingvist.findings.declaring.declarations import EVIDENT
from lingvist.findings.declaring.passages import Passage, documents
from lingvist.findings.declaring.weighing import probability, weighed
from lingvist.findings.statements import statements
from lingvist.findings.values import values
from lingvist.language import compounds, model
from lingvist.language.annotation import annotate


def read(text: str) -> tuple[Passage, ...]:
    """The passages of a source text about an invented place."""
    cleaned = clean(text)
    source = tables.Source("sandby/grundlag", cleaned, annotate(cleaned, model.load()))
    return next(documents(tables.tokens(source, compounds.parts), tables.blocks(source)))


def best(text: str) -> dict[str, float]:
    """The reasons of the surest candidate of a text; empty if none counts."""
    passages = read(text)
    found = weighed(passages, cues(passages, EVIDENT))
    return {reason.name: reason.weight for reason in found[0].reasons} if found else {}


def structures(text: str) -> dict[str, list[str]]:
    """The labels of each structure that enumerates in a text; the longest of each."""
    found: dict[str, list[str]] = {}
    for one in candidates(read(text), float("nan")):
        labels = [label.text for label in one.labels]
        if len(labels) > len(found.get(one.structure, [])):
            found[one.structure] = labels
    return found


STRUCTURES = {
    "coordination": ("I Sandby leder vi med ro, mod og flid.", ["ro", "mod", "flid"]),
    "fragments": ("Ro. Mod. Flid.", ["Ro", "Mod", "Flid"]),
    "line": ("Ro • Mod • Flid", ["Ro", "Mod", "Flid"]),
    "clauses": (
        "Vi lytter. Vi svarer hurtigt. Vi følger op.",
        ["Vi lytter", "Vi svarer hurtigt", "Vi følger op"],
    ),
    "definitions": (
        "Ro er, når ingen løber. Mod er, når nogen siger fra.",
        ["Ro", "Mod"],
    ),
    "quoted": ("Sandby har »ro på«, »mod nok« og »flid«.", ["ro på", "mod nok", "flid"]),
    "turned": ("Hånden – omsorg\n\nØjet – blik\n\nØret – ro", ["omsorg", "blik", "ro"]),
}


@pytest.mark.parametrize("structure", STRUCTURES)
def test_structures_are_found_without_any_cue(structure: str) -> None:
    text, labels = STRUCTURES[structure]
    assert structures(text)[structure] == labels


def test_what_is_near_speaks_for_a_list() -> None:
    reasons = best("I Sandby sætter vi ro, mod og flid højt. De tre værdier gælder alle.")
    assert {"previous", "number agrees", "the values named", "many"} <= set(reasons)
    assert all(weight > 0 for weight in reasons.values())


def test_a_list_of_something_else_is_refuted() -> None:
    assert best("Strategien har tre spor: ro, mod og flid. De bygger på vores værdier.") == {}


def test_a_list_out_of_reach_has_no_evidence() -> None:
    text = "# Mad\n\nVi spiser ro, mod og flid.\n\n# Andet\n\nVores værdier står i bilaget."
    assert best(text) == {}


def test_points_become_shares() -> None:
    assert probability(0) == 0.5
    assert probability(2) == pytest.approx(0.8808, abs=1e-4)


def test_reasons_are_told() -> None:
    cleaned = clean("Vores tre værdier er ro, mod og flid.")
    source = tables.Source("sandby/grundlag", cleaned, annotate(cleaned, model.load()))
    table = values(tables.tokens(source, compounds.parts), tables.blocks(source))
    assert set(table["reasons"]) == {"copula +0.90; number agrees +0.04"}
    assert set(table["confidence"]) == {0.94}


def test_a_statement_gives_its_bare_name() -> None:
    cleaned = clean("Alle arbejder for vores vision, Sammen om havet, hver dag.")
    source = tables.Source("sandby/grundlag", cleaned, annotate(cleaned, model.load()))
    table = statements(tables.tokens(source, compounds.parts), tables.blocks(source))
    assert table["name"].tolist() == ["Sammen om havet"]
