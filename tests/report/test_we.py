"""Who *vi* are is told by rules; a difference that rests on them alone is said to do so."""

import pytest

from lingvist.report.context import Context
from lingvist.report.highlights import highlight_section
from lingvist.report.model import DataTable, EvidenceLink
from lingvist.report.prose import plain
from lingvist.report.roles import clause_section

WE = "\n".join(["Vi skal lytte hver dag."] * 12)
LEADERS = "\n".join(["Ledere skal lytte hver dag."] * 12)


@pytest.fixture
def context(make):
    """Two towns; the first one's *vi* are leaders by the rules, the other's text may be chosen."""

    def of(south: str) -> Context:
        study = make({"nordby/a": WE, "sydby/a": south})
        frames = study.frames
        leaders = (frames["document"] == "nordby/a") & (frames["agent"] == "we_all")
        study.frames = frames.assign(agent=frames["agent"].mask(leaders, "we_leaders"))
        return Context(study)

    return of


def told(context: Context) -> list[str]:
    return [plain(item) for item in highlight_section(context).parts[0].items]


def test_a_difference_that_is_gone_with_all_we_as_one_rests_on_the_rules(context):
    (found,) = [text for text in told(context(WE)) if text.startswith("Som reglerne læser")]
    assert "»vi (ledere)« handler i 100\xa0% af udsagnene hos Nordby mod 0\xa0% hos Sydby" in found
    assert found.endswith("forskellen står og falder med, hvordan reglerne skelner.")
    assert "kan det ikke afgøres, om teksterne er forskellige (100\xa0% hos" in found


def test_a_difference_that_outlasts_all_we_as_one_is_said_to(context):
    (found,) = [text for text in told(context(LEADERS)) if text.startswith("Som reglerne læser")]
    assert "Forskellen findes også, når alle »vi« regnes under ét" in found
    assert "står og falder" not in found


def test_who_acts_most_is_not_told_again_beside_the_difference(context):
    assert not any("der handler: i" in text for text in told(context(WE)))


def test_the_section_on_clauses_begins_with_what_it_says_and_has_the_tests(context):
    section = clause_section(context(WE))
    assert plain(section.parts[0].paragraphs[0]).startswith("Som reglerne læser teksterne")
    (table,) = [
        part
        for part in section.sections[0].parts
        if isinstance(part, DataTable) and part.key.startswith("hvem-forskel")
    ]
    rows = {plain(row[0]): row for row in table.rows}
    assert plain(rows["vi (ledere)"][3]) == "100"
    assert plain(rows["vi (ledere)"][6]) == "næppe tilfældig"
    link = rows["vi (ledere)"][1][0]
    assert isinstance(link, EvidenceLink)
    assert len(link.evidence.quotes) == 12


def test_of_many_texts_all_we_are_counted_together(make):
    study = make({f"by{n}/a": "Vi skal lytte.\nVi går.\nLedere skal lytte." for n in range(6)})
    frames = study.frames
    odd = (frames["agent"] == "we_all") & frames["document"].isin(["by1/a", "by3/a", "by5/a"])
    study.frames = frames.assign(agent=frames["agent"].mask(odd, "we_leaders"))
    (found,) = [text for text in told(Context(study)) if "der handler: i" in text]
    assert found.startswith("I alle tekster er det oftest »vi«, der handler: i 12 af 18 udsagn (67")
    assert "derefter kommer »lederen«" in found
