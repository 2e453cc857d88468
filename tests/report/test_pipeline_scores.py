import json

import pytest

from lingvist.report.context import Context
from lingvist.report.method import method_section
from lingvist.report.pipeline_scores import scores
from lingvist.report.prose import plain
from lingvist.settings import Settings

GOOD = {
    "pos_acc": 0.95, "morph_acc": 0.93, "lemma_acc": 0.94, "dep_uas": 0.8, "dep_las": 0.76,
    "sents_f": 0.88, "ents_f": 0.65, "speed": 9.0,
}  # fmt: skip


def folder(tmp_path, performance, sources=()):
    meta = {"performance": performance, "sources": [{"name": name} for name in sources]}
    (tmp_path / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    return str(tmp_path)


def test_a_pipeline_tells_how_often_it_is_right(tmp_path):
    found = scores(folder(tmp_path, GOOD))
    assert found is not None
    assert (found.pos_acc, found.dep_las) == (0.95, 0.76)
    assert not found.treebank


@pytest.mark.parametrize("source", ["UD_Danish-DDT", "UD Danish DDT v2.8"])
def test_the_sources_tell_what_it_was_measured_on(tmp_path, source):
    found = scores(folder(tmp_path, GOOD, ["andet", source]))
    assert found is not None
    assert found.treebank


def test_the_report_writes_what_a_pipeline_gets_wrong(tmp_path, make):
    settings = Settings(model=folder(tmp_path, GOOD, ["UD_Danish-DDT"]), replicates=100)
    study = make({"nordby/a": "Vi har tillid."}, settings=settings)
    (limits,) = method_section(Context(study)).sections
    text = " ".join(plain(item) for item in limits.parts[0].items)
    text = text.replace("\N{NO-BREAK SPACE}", " ")
    assert "fejl i 5 % af ordklasserne, 7 % af bøjningen, 6 % af grundformerne" in text
    assert "20 % af de styrende ord (24 %, når" in text
    assert "F-mål på 88 %, navnene med 65 %" in text
    assert "PAROLE-korpusset, ikke ledelsesdokumenter" in text


def test_a_pipeline_that_does_not_tell_is_known_as_such(tmp_path):
    assert scores(folder(tmp_path, {})) is None
    assert scores(folder(tmp_path, GOOD | {"pos_acc": 95})) is None
    assert scores(str(tmp_path / "missing")) is None
    assert scores("no_such_pipeline") is None
