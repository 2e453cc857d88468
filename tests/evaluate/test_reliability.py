"""Units, judgements and the two tables, on an invented document with several readers."""

import json
import math
from hashlib import sha256

import pytest

from lingvist.evaluate import (
    agreement,
    agreement_of_readers,
    krippendorff_alpha,
    reliability,
    reliability_of_readers,
)
from lingvist.evaluate.machine import machine_reading
from lingvist.evaluate.units import covered, units_of
from lingvist.settings import Settings
from lingvist.study import Study

TEXT = (
    "Spring til indhold\n"
    "# Om ledelse\n"
    "\n"
    "Som ledere tager vi ansvar. Vi har tillid til hinanden.\n"
    "\n"
    "# Om tillid\n"
    "\n"
    "Vores værdier er mod og omsorg.\n"
)


def mark(surface, **fields):
    start = TEXT.rindex(surface)
    line = TEXT.count("\n", 0, start) + 1
    return {"start": start, "end": start + len(surface), "line": line} | fields


TAKES = mark("Som ledere tager vi ansvar", agent="we_leaders", predicate="tage", negated=False)
FIRST = {
    "furniture": [mark("Spring til indhold")],
    "themes": [mark("ansvar", theme="ansvar"), mark("tillid til", theme="tillid")],
    "values": [
        mark("mod", label="mod", lemma="mod", rank=1),
        mark("omsorg", label="omsorg", lemma="omsorg", rank=2),
    ],
    "frames": [TAKES],
}
SECOND = {
    "furniture": [],
    "themes": [mark("ansvar", theme="ansvar")],
    "values": [mark("mod", label="mod", lemma="mod", rank=1)],
    "frames": [TAKES | {"agent": "leader"}],
}
THIRD = {"themes": []}


def study(root, readers, documents=1):
    for number in range(documents):
        folder = root / "noerrelund" / f"x{number}"
        (folder / "readings").mkdir(parents=True)
        (folder / "text.md").write_bytes(TEXT.encode())
        checksum = sha256(TEXT.encode()).hexdigest()
        (folder / "document.toml").write_text(
            f'municipality = "9001"\ntitle = "Om ledelse"\nkind = "ledelsesgrundlag"\n'
            f'invented = true\ntext_sha256 = "{checksum}"\n',
            encoding="utf-8",
        )
        for coder, layers in readers.items():
            reading = {
                "schema": "lingvist-reading/1", "document": f"noerrelund/x{number}",
                "coder": coder, "themes_read": ["ansvar", "tillid"], "statements_read": True,
                "text_sha256": checksum, "layers": layers,
            }  # fmt: skip
            path = folder / "readings" / f"{coder}.json"
            path.write_text(json.dumps(reading), encoding="utf-8")
    return Study(root, Settings(replicates=200), cache=None)


@pytest.fixture(scope="module")
def several(tmp_path_factory):
    readers = {"reader-1": FIRST, "reader-2": SECOND, "reader-3": THIRD, "adjudicated": FIRST}
    return study(tmp_path_factory.mktemp("several"), readers)


@pytest.fixture(scope="module")
def between(several):
    return reliability_of_readers(several).set_index(["readers", "layer", "measure"])


def test_the_units_tile_the_source(several):
    units = units_of(several.analyses[0])
    assert [TEXT[start:end] for start, end in units.lines] == TEXT.replace(
        "\n\n", "\n"
    ).splitlines()
    assert TEXT[slice(*units.sentences[0])].startswith("Spring til indhold")
    assert sum(TEXT[slice(*unit)].count("Vi har tillid") for unit in units.sentences) == 1
    assert [TEXT[start:end].partition("\n")[0] for start, end in units.sections][-1] == "Om tillid"
    assert units.sections[-1][1] == len(TEXT)


def test_a_mark_covers_the_units_it_overlaps():
    class Stretch:
        def __init__(self, start, end):
            self.start, self.end = start, end

    units = [(0, 4), (6, 9), (9, 12)]
    assert list(covered(units, Stretch(1, 4))) == [0]
    assert list(covered(units, Stretch(3, 7))) == [0, 1]
    assert list(covered(units, Stretch(4, 6))) == []
    assert list(covered(units, Stretch(8, 20))) == [1, 2]
    assert list(covered([], Stretch(0, 1))) == []


def test_presence_is_judged_unit_by_unit(several, between):
    sentences = len(units_of(several.analyses[0]).sentences)
    row = between.loc[("reader-1, reader-2", "themes", "in sentence")]
    assert row["units"] == 2 * sentences  # the two themes that were read
    # both: ansvar in one sentence; the first alone: tillid in another
    one, other = ["yes", "yes"] + ["no"] * (row["units"] - 2), ["yes"] + ["no"] * (row["units"] - 1)
    assert row["agreement"] == pytest.approx(1 - 1 / row["units"])
    assert row["alpha"] == pytest.approx(krippendorff_alpha([one, other]))
    # by chance both say yes in 2/n · 1/n, and no in (1 - 2/n)(1 - 1/n) of the units
    n = row["units"]
    chance = 2 / n**2 + (1 - 2 / n) * (1 - 1 / n)
    assert row["kappa"] == pytest.approx(((1 - 1 / n) - chance) / (1 - chance))


def test_attributes_are_judged_where_both_have_the_mark(between):
    row = between.loc[("reader-1, reader-2", "frames", "agent")]
    assert (row["units"], row["agreement"], row["kappa"]) == (1, 0, 0)
    row = between.loc[("reader-1, reader-2", "values", "rank")]
    assert (row["units"], row["metric"]) == (1, "ordinal")
    assert row["note"] == "one category alone: 1"
    assert math.isnan(row["alpha"])


def test_what_nobody_tells_is_said(between):
    row = between.loc[("reader-1, reader-2", "frames", "voice")]
    assert (row["units"], row["note"]) == (0, "nothing to compare")


def test_more_than_two_readers_have_an_alpha_together(between):
    row = between.loc[("all", "themes", "in sentence")]
    assert math.isnan(row["kappa"])
    n = row["units"]
    ratings = [["yes", "yes"], ["yes", "no"], ["no", "no"]]
    assert row["alpha"] == pytest.approx(
        krippendorff_alpha([rating + ["no"] * (n - 2) for rating in ratings])
    )
    assert ("all", "frames", "agent") not in between.index


def test_layers_that_a_reader_did_not_read_are_left_out(between):
    assert ("reader-1, reader-3", "values", "in sentence") not in between.index
    assert ("reader-1, reader-3", "themes", "in sentence") in between.index


def test_an_adjudicated_reading_is_no_independent_one(several, between):
    readers = set(between.index.get_level_values("readers"))
    assert readers == {"reader-1, reader-2", "reader-1, reader-3", "reader-2, reader-3", "all"}
    assert set(agreement_of_readers(several)["readers"]) == readers - {"all"}
    alone = agreement(several, "adjudicated").set_index(["layer", "measure"])
    assert alone.loc[("values", "label, overlap"), "marked"] == 2
    assert agreement(several, "nobody").empty


def test_readers_are_compared_mark_by_mark(several):
    table = agreement_of_readers(several).set_index(["readers", "layer", "measure"])
    row = table.loc[("reader-1, reader-2", "themes", "exact span")]
    assert (row["marked"], row["found"], row["hits"]) == (2, 1, 1)
    assert row["f1"] == pytest.approx(2 / 3)
    assert row["note"] == "fewer than 5 documents"


def test_few_documents_are_resampled_by_paragraph(several):
    table = reliability(several, "reader-1").set_index(["layer", "measure"])
    assert table.loc[("themes", "in sentence"), "blocks"].endswith("paragraphs")
    assert set(table["readers"]) == {"reader-1, lingvist"}


def test_many_documents_are_resampled_as_wholes(tmp_path):
    table = reliability(study(tmp_path, {"reader-1": FIRST}, documents=5))
    assert table.set_index(["layer", "measure"]).loc[("themes", "in sentence"), "blocks"] == (
        "5 documents"
    )
    row = table.set_index(["layer", "measure"]).loc[("values", "in sentence")]
    assert row["note"] in {"", "no variation between documents"}


def test_without_second_readings_there_is_nothing(tmp_path):
    alone = study(tmp_path, {"reader-1": FIRST})
    assert reliability_of_readers(alone).empty
    assert agreement_of_readers(alone).empty


def test_the_findings_are_a_reading_like_any_other(several):
    found = machine_reading(several.analyses[0])
    assert (found.coder, found.document) == ("lingvist", "noerrelund/x0")
    values = [(TEXT[m.start : m.end], m.get("rank")) for m in found.marks("values")]
    assert values == [("mod", 1), ("omsorg", 2)]
    (furniture,) = found.marks("furniture")
    assert (TEXT[furniture.start : furniture.end], furniture.line) == ("Spring til indhold", 1)
    headings = [TEXT[m.start : m.end] for m in found.marks("headings")]
    assert headings == ["Om ledelse", "Om tillid"]
    assert json.loads(found.model_dump_json(by_alias=True))["layers"]["themes"]
