import json

from lingvist.report.pipeline_scores import scores

GOOD = {"pos_acc": 0.95, "lemma_acc": 0.94, "dep_las": 0.76, "sents_f": 0.88, "speed": 9.0}


def folder(tmp_path, performance):
    (tmp_path / "meta.json").write_text(json.dumps({"performance": performance}), encoding="utf-8")
    return str(tmp_path)


def test_a_pipeline_tells_how_often_it_is_right(tmp_path):
    found = scores(folder(tmp_path, GOOD))
    assert found is not None
    assert (found.pos_acc, found.dep_las) == (0.95, 0.76)


def test_a_pipeline_that_does_not_tell_is_known_as_such(tmp_path):
    assert scores(folder(tmp_path, {})) is None
    assert scores(folder(tmp_path, GOOD | {"pos_acc": 95})) is None
    assert scores(str(tmp_path / "missing")) is None
    assert scores("no_such_pipeline") is None
