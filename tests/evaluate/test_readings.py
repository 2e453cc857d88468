import hashlib
import json

import pytest

from lingvist.corpus.document import read
from lingvist.errors import EvaluationError
from lingvist.evaluate.readings import readings_of

TEXT = "Vi tager ansvar.\n"
CHECKSUM = hashlib.sha256(TEXT.encode()).hexdigest()
READING = {
    "schema": "lingvist-reading/1", "document": "noerrelund/x", "coder": "reader-1", "note": "",
    "themes_read": ["*"], "statements_read": True, "text_sha256": CHECKSUM,
    "layers": {"themes": [{"start": 9, "end": 15, "line": 1, "theme": "ansvar"}]},
}  # fmt: skip


@pytest.fixture
def document(tmp_path):
    folder = tmp_path / "noerrelund" / "x"
    (folder / "readings").mkdir(parents=True)
    (folder / "text.md").write_bytes(TEXT.encode())
    (folder / "document.toml").write_text(
        f'municipality = "9001"\ntitle = "x"\nkind = "kodeks"\ninvented = true\n'
        f'text_sha256 = "{CHECKSUM}"\n',
        encoding="utf-8",
    )
    return folder


def write(folder, **changes):
    path = folder / "readings" / "reader-1.json"
    path.write_text(json.dumps(READING | changes), encoding="utf-8")
    return path


def test_a_reading_is_read(document):
    write(document)
    (reading,) = readings_of(read(document))
    (mark,) = reading.marks("themes")
    assert (mark.start, mark.end, mark.get("theme")) == (9, 15, "ansvar")
    assert mark.get("colour", "none") == "none"
    assert reading.marks("frames") == ()


def test_a_document_without_readings_has_none(document):
    assert readings_of(read(document)) == []


@pytest.mark.parametrize(
    "changes, word",
    [
        ({"schema": "other/2"}, "schema"),
        ({"colour": "red"}, "colour"),
        ({"text_sha256": "0"}, "another text"),
        ({"layers": {"dreams": []}}, "unknown layers: dreams"),
        ({"layers": {"themes": [{"start": 0, "end": 99, "line": 1}]}}, "after the end"),
    ],
)
def test_a_broken_reading_is_named(document, changes, word):
    path = write(document, **changes)
    with pytest.raises(EvaluationError, match=word) as caught:
        readings_of(read(document))
    assert str(path) in caught.value.where


def test_a_reading_that_is_no_json_is_named_with_its_line(document):
    path = write(document)
    path.write_text('{\n "schema": \n', encoding="utf-8")
    with pytest.raises(EvaluationError) as caught:
        readings_of(read(document))
    assert caught.value.where == f"{path}:3"
