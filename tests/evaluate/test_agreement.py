"""Agreement, counted by hand on a text of four lines."""

import json
import math
from hashlib import sha256

import pytest

from lingvist.evaluate import agreement
from lingvist.study import Study

TEXT = (
    "Spring til indhold\n"
    "Om ledelse\n"
    "\n"
    "Som ledere tager vi ansvar for det store fællesskab. Vi følger retningslinjer.\n"
)
BODY = TEXT.index("Som")


def mark(surface, line, **fields):
    start = TEXT.index(surface)
    return {"start": start, "end": start + len(surface), "line": line} | fields


LAYERS = {
    "furniture": [mark("Spring til indhold", 1, kind="skip_link")],
    "headings": [mark("Om ledelse", 2, text="Om ledelse", level=1)],
    "themes": [
        mark("ansvar", 4, theme="ansvar", weak=False, negated=False, in_heading=False),
        mark("fællesskab", 4, theme="fællesskab", weak=False),
        mark("følger", 4, theme="tillid", weak=False),
    ],
    "false_friends": [mark("retningslinjer", 4, theme="retning")],
    "frames": [
        mark(
            "Som ledere tager vi ansvar for det store fællesskab.", 4, agent="we_leaders",
            modality="obligation", predicate="tage", responsibility="taken", negated=False,
        ),
        mark("Vi følger retningslinjer.", 4, agent="we_all", predicate="danse"),
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def table(tmp_path_factory):
    root = tmp_path_factory.mktemp("corpus")
    folder = root / "noerrelund" / "x"
    (folder / "readings").mkdir(parents=True)
    (folder / "text.md").write_bytes(TEXT.encode())
    checksum = sha256(TEXT.encode()).hexdigest()
    (folder / "document.toml").write_text(
        f'municipality = "9001"\ntitle = "Om ledelse"\nkind = "ledelsesgrundlag"\n'
        f'invented = true\ntext_sha256 = "{checksum}"\n',
        encoding="utf-8",
    )
    reading = {
        "schema": "lingvist-reading/1", "document": "noerrelund/x", "coder": "reader-1",
        "themes_read": ["*"], "statements_read": True, "text_sha256": checksum, "layers": LAYERS,
    }  # fmt: skip
    path = folder / "readings" / "reader-1.json"
    path.write_text(json.dumps(reading), encoding="utf-8")
    return agreement(Study(root, cache=None)).set_index(["layer", "measure"])


def test_what_cleaning_takes_out_is_counted(table):
    assert table.loc[("furniture", "stretch removed"), "hits"] == 1
    kept = table.loc[("furniture", "other characters kept")]
    assert kept["recall"] == 1
    assert kept["marked"] == sum(map(str.isalnum, TEXT)) - len("Springtilindhold")


def test_headings_go_by_line_and_letters(table):
    assert table.loc[("headings", "text and line"), "f1"] == 1


def test_a_missed_mention_lowers_recall_alone(table):
    row = table.loc[("themes", "exact span")]
    assert (row["marked"], row["found"], row["hits"]) == (3, 2, 2)
    assert row["precision"] == 1
    assert math.isclose(row["recall"], 2 / 3)


def test_a_refused_false_friend_is_a_hit(table):
    row = table.loc[("false friends", "refused")]
    assert (row["marked"], row["hits"]) == (1, 1)


def test_frames_are_a_selection_and_need_the_verb(table):
    row = table.loc[("frames", "found")]
    assert (row["marked"], row["hits"]) == (2, 1)
    assert math.isnan(row["precision"])


def test_attributes_are_counted_among_the_hits_that_tell_them(table):
    assert table.loc[("frames", "agent"), "precision"] == 1
    assert table.loc[("frames", "modality"), "precision"] == 0
    assert table.loc[("frames", "voice"), "marked"] == 0
    assert table.loc[("themes", "negated"), "marked"] == 1


def test_documents_without_readings_count_nothing():
    assert agreement(Study.from_texts({"a/b": "Vi tager ansvar."})).empty
