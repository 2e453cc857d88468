import hashlib
import json

import pytest

from lingvist.corpus.document import Document, read
from lingvist.errors import EvaluationError
from lingvist.evaluate.readings import Reading, readings_of
from lingvist.export import whole
from lingvist.export.reading_files import reading_json, store
from lingvist.export.whole import write_whole

TEXT = "Vi tager ansvar.\n"
CHECKSUM = hashlib.sha256(TEXT.encode()).hexdigest()


@pytest.fixture
def document(tmp_path):
    folder = tmp_path / "noerrelund" / "x"
    folder.mkdir(parents=True)
    (folder / "text.md").write_bytes(TEXT.encode())
    (folder / "document.toml").write_text(
        f'municipality = "9001"\ntitle = "x"\nkind = "kodeks"\ninvented = true\n'
        f'text_sha256 = "{CHECKSUM}"\n',
        encoding="utf-8",
    )
    return read(folder)


def reading(coder="reader-2", theme="ansvar"):
    return Reading(
        schema="lingvist-reading/1", document="noerrelund/x", coder=coder, note="æ\nø",
        themes_read=("*",), statements_read=True, text_sha256=CHECKSUM,
        layers={"themes": [{"start": 9, "end": 15, "line": 1, "theme": theme}], "values": []},
    )  # fmt: skip


def test_a_stored_reading_is_read_as_it_was(document):
    path = store(reading(), document)
    assert path == document.folder / "readings" / "reader-2.json"
    assert readings_of(document) == [reading()]


def test_each_mark_has_a_line():
    lines = reading_json(reading()).splitlines()
    assert '      {"start": 9, "end": 15, "line": 1, "theme": "ansvar"}' in lines
    assert json.loads("\n".join(lines)) == reading().model_dump(mode="json", by_alias=True)


def test_a_reading_is_replaced_only_when_asked(document):
    path = store(reading(), document)
    with pytest.raises(EvaluationError, match="is there already") as caught:
        store(reading(theme="tillid"), document)
    assert caught.value.where == str(path)
    store(reading(theme="tillid"), document, replace=True)
    assert readings_of(document) == [reading(theme="tillid")]


@pytest.mark.parametrize("coder", ["", "../x", "Anna Hansen", "a/b", "lingvist", "x\n", "-x"])
def test_a_coder_that_cannot_name_a_file_is_refused(document, coder):
    with pytest.raises(EvaluationError, match="cannot name a reader"):
        store(reading(coder), document)
    assert not (document.folder / "readings").exists()


def test_a_text_in_no_corpus_has_no_place_for_readings(document):
    loose = Document(document.id, document.metadata, document.municipality, document.text)
    with pytest.raises(EvaluationError, match="in no corpus"):
        store(reading(), loose)


def test_nothing_is_left_half_written(document, monkeypatch):
    path = store(reading(), document)
    before = path.read_bytes()

    def broken(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(whole.Path, "replace", broken)
    with pytest.raises(EvaluationError, match="No space left"):
        store(reading(theme="tillid"), document, replace=True)
    monkeypatch.undo()
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["reader-2.json"]


def test_a_folder_that_is_missing_is_told(tmp_path):
    with pytest.raises(EvaluationError, match="cannot be written") as caught:
        write_whole(tmp_path / "none" / "x.html", b"")
    assert "folder that exists" in caught.value.next_step
