import pytest

from lingvist.report import write, writing


def test_the_comparison_comes_first_and_each_municipality_has_a_page(two, tmp_path):
    paths = write(two, tmp_path / "new" / "folder")
    assert [path.name for path in paths] == ["index.html", "nordby.html", "sydby.html"]
    assert sorted(path.name for path in (tmp_path / "new" / "folder").iterdir()) == [
        "index.html", "nordby.html", "sydby.html",
    ]  # fmt: skip


def test_the_same_study_gives_the_same_bytes(make, tmp_path):
    texts = {"nordby/a": "Vi har tillid.\nLedere har ansvar.", "sydby/a": "Vi har mod."}
    first = [path.read_bytes() for path in write(make(texts), tmp_path / "first")]
    second = [path.read_bytes() for path in write(make(texts), tmp_path / "second")]
    assert first == second


def test_a_page_that_cannot_be_written_leaves_the_old_one(one, tmp_path, monkeypatch):
    (tmp_path / "index.html").write_text("old", encoding="utf-8")

    def broken(*_: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr(writing.Path, "replace", broken)
    with pytest.raises(OSError, match="no room"):
        write(one, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("number", [1, 3, 7])
def test_any_number_of_municipalities_is_reported(make, tmp_path, number):
    text = "Vi har tillid.\nLedere skal tage ansvar.\nMedarbejderne har mod."
    study = make({f"by{n}/grundlag": text for n in range(number)})
    assert len(write(study, tmp_path)) == number + 1


def test_a_municipality_with_several_documents_has_one_page(make, tmp_path):
    study = make({"nordby/a": "Vi har tillid.", "nordby/b": "Vi har mod.", "sydby/a": "Vi går."})
    assert [path.name for path in write(study, tmp_path)][1:] == ["nordby.html", "sydby.html"]


def test_texts_without_findings_are_reported_as_such(make, tmp_path):
    paths = write(make({"nordby/a": "Her står intet.", "sydby/a": "Heller ikke her."}), tmp_path)
    text = paths[0].read_text(encoding="utf-8")
    assert "Der er ikke fundet nogen af temaerne i teksterne." in text
    assert "Der er ikke fundet udsagn om, hvem der gør hvad." in text


def test_a_text_of_which_cleaning_left_no_words_is_still_reported(make, tmp_path):
    paths = write(make({"nordby/a": "12.", "sydby/a": "Vi har mod."}), tmp_path)
    assert [path.stem for path in paths] == ["index", "nordby", "sydby"]


def test_no_words_at_all_are_no_reason_to_fail(make, tmp_path):
    assert len(write(make({"nordby/a": "12.", "sydby/a": "7."}), tmp_path)) == 3
