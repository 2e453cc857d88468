import json

import pytest

from lingvist.language import identity


def test_a_pinned_pipeline_is_taken():
    assert identity.resolve("some_model") == "some_model"


@pytest.mark.parametrize(
    "installed, chosen", [("3.8.0", "da_core_news_sm"), ("", "da_lingvist_sm")]
)
def test_with_nothing_pinned_the_published_one_comes_first(monkeypatch, installed, chosen):
    monkeypatch.setattr(identity, "_installed", lambda _: installed)
    assert identity.resolve(None) == chosen


def test_the_bundled_pipeline_is_named_without_loading_it():
    found = identity.identify("da_lingvist_sm")
    meta = json.loads((identity.BUNDLED_PATH / "meta.json").read_text(encoding="utf-8"))
    assert found.name == f"da_lingvist_sm {meta['version']}"


def test_the_digest_changes_with_any_file(tmp_path):
    (tmp_path / "meta.json").write_text("{}", encoding="utf-8")
    first = identity.digest_of(tmp_path)
    (tmp_path / "weights").write_bytes(b"1")
    assert identity.digest_of(tmp_path) != first
