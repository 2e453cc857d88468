import pandas as pd
import pytest

from lingvist import schema
from lingvist.study.cache import Cache, code_digest, default_folder, key_of

ROW = {
    "document": "a/b", "rule": "r", "source_start": 0, "source_end": 3, "line": 1,
    "text": "abc", "replacement": "",
}  # fmt: skip
KEY = key_of("a")


@pytest.fixture
def made():
    calls = []

    def make():
        calls.append(1)
        return schema.build("removed", [ROW])

    make.calls = calls
    return make


def test_a_table_is_made_once(tmp_path, made):
    cache = Cache(tmp_path)
    first = cache.table(KEY, "removed", made)
    again = cache.table(KEY, "removed", made)
    assert len(made.calls) == 1
    assert cache.holds(KEY, "removed")
    pd.testing.assert_frame_equal(first, again)


def test_without_a_folder_nothing_is_kept(made):
    cache = Cache(None)
    cache.table(KEY, "removed", made)
    cache.table(KEY, "removed", made)
    assert len(made.calls) == 2
    assert not cache.holds(KEY, "removed")


@pytest.mark.parametrize("damage", [b"", b"PAR1 broken"])
def test_a_damaged_file_is_made_anew(tmp_path, made, damage):
    cache = Cache(tmp_path)
    cache.table(KEY, "removed", made)
    (path,) = tmp_path.rglob("*.parquet")
    path.write_bytes(damage)
    assert cache.table(KEY, "removed", made)["text"].tolist() == ["abc"]
    assert len(made.calls) == 2


def test_a_table_of_another_schema_is_made_anew(tmp_path, made):
    cache = Cache(tmp_path)
    cache.table(KEY, "removed", made)
    (path,) = tmp_path.rglob("*.parquet")
    pd.DataFrame({"x": [1]}).to_parquet(path)
    cache.table(KEY, "removed", made)
    assert len(made.calls) == 2


def test_a_write_that_fails_loses_no_table_and_leaves_nothing_behind(tmp_path, made, monkeypatch):
    def fail(*_, **__):
        raise OSError("disk full")

    monkeypatch.setattr(pd.DataFrame, "to_parquet", fail)
    assert Cache(tmp_path).table(KEY, "removed", made)["text"].tolist() == ["abc"]
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_keys_differ_with_their_parts_and_with_the_code(monkeypatch):
    assert key_of("a", "b") != key_of("ab")
    before = key_of("a")
    monkeypatch.setattr("lingvist.study.cache.code_digest", lambda: "changed")
    assert key_of("a") != before


def test_the_code_has_a_digest_and_the_cache_a_place():
    assert len(code_digest()) == 64
    assert default_folder().name == "lingvist"


def test_a_folder_that_cannot_be_made_keeps_nothing(tmp_path, made):
    (tmp_path / "file").write_text("", encoding="utf-8")
    cache = Cache(tmp_path / "file" / "cache")
    assert len(cache.table(KEY, "removed", made)) == 1
    assert not cache.holds(KEY, "removed")
