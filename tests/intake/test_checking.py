import json
from dataclasses import replace
from pathlib import Path

import pytest

from lingvist.corpus.document import sha256
from lingvist.intake.adding import add
from lingvist.intake.checking import Finding, as_github, check


@pytest.fixture
def corpus(source, stated, tmp_path):
    add(source, replace(stated, slug="ledelse"), tmp_path / "corpus")
    return tmp_path / "corpus"


def change(corpus: Path, old: str, new: str) -> None:
    """Change the text, and the checksum with it."""
    folder = corpus / "lyngsted" / "ledelse"
    text, metadata = folder / "text.md", folder / "document.toml"
    before = sha256(text.read_bytes())
    text.write_bytes(text.read_bytes().decode().replace(old, new).encode())
    after = sha256(text.read_bytes())
    assert before != after
    metadata.write_text(metadata.read_text("utf-8").replace(before, after), "utf-8")


def found(corpus: Path) -> list[tuple[str, str, str, int]]:
    return [(f.severity, f.rule, f.file.name, f.line) for f in check(corpus)]


def test_a_document_as_added_has_nothing_to_mend(corpus):
    assert found(corpus) == []


def test_the_two_given_documents_have_nothing_to_mend():
    assert check(Path(__file__).parents[2] / "corpus") == []


def test_a_checksum_that_does_not_fit(corpus):
    (corpus / "lyngsted" / "ledelse" / "text.md").write_text("Vi leder.", "utf-8")
    (finding,) = check(corpus)
    assert (finding.severity, finding.rule) == ("error", "document")
    assert "checksum" in finding.message
    assert "text_sha256" in finding.remedy


def test_a_metadata_error_has_its_line(corpus):
    path = corpus / "lyngsted" / "ledelse" / "document.toml"
    lines = path.read_text("utf-8").splitlines()
    place = next(i for i, line in enumerate(lines) if line.startswith("kind"))
    lines[place] = 'kind = "digt"'
    path.write_text("\n".join(lines), "utf-8")
    assert found(corpus) == [("error", "document", "document.toml", place + 1)]


def test_an_original_that_was_exchanged(corpus):
    (corpus / "lyngsted" / "ledelse" / "original.txt").write_text("noget andet", "utf-8")
    assert found(corpus) == [("error", "original", "original.txt", 1)]


def test_personal_data_that_slipped_through(corpus):
    change(corpus, "[telefon]", "22 33 44 55")
    (finding,) = check(corpus)
    assert (finding.rule, finding.severity) == ("personal-data", "error")
    assert "telefon" in finding.message
    assert "22 33" not in finding.message
    text = (corpus / "lyngsted" / "ledelse" / "text.md").read_text("utf-8")
    assert finding.line == text[: text.index("22 33")].count("\n") + 1


def test_words_named_as_harmless_are_left(corpus):
    change(corpus, "[telefon]", "22 33 44 55")
    path = corpus / "lyngsted" / "ledelse" / "document.toml"
    path.write_text(path.read_text("utf-8") + 'leave = ["22 33 44 55"]\n', "utf-8")
    assert found(corpus) == []


def test_a_text_in_another_language(corpus):
    folder = corpus / "lyngsted" / "ledelse"
    text = (folder / "text.md").read_text("utf-8")
    english = "We lead with trust and we take responsibility for the whole of the task. " * 20
    change(corpus, text, english)
    assert ("error", "language", "text.md", 1) in found(corpus)


def test_a_short_text(corpus):
    text = (corpus / "lyngsted" / "ledelse" / "text.md").read_text("utf-8")
    change(
        corpus, text, "# Ledelse\n\nVi leder med tillid, og vi lytter til dem, det handler om.\n"
    )
    assert found(corpus) == [("warning", "too-short", "text.md", 1)]


@pytest.mark.parametrize(
    "end",
    ["og vi deler det, som er svært, med …", "Vi tager ansvar for det, vi gør, og", "Læs mere"],
)
def test_a_text_that_was_cut_off(corpus, end):
    text = (corpus / "lyngsted" / "ledelse" / "text.md").read_text("utf-8")
    change(corpus, text, text[: text.index("Kontakt:")].rstrip() + f"\n\n{end}\n")
    rules = [rule for _, rule, _, _ in found(corpus)]
    assert rules in (["cut-off"], [])
    assert rules == ([] if end == "Læs mere" else ["cut-off"])  # cleaning takes that line out


def test_a_text_that_ends_without_a_stop_is_whole(corpus):
    text = (corpus / "lyngsted" / "ledelse" / "text.md").read_text("utf-8")
    change(corpus, text, text[: text.index("Kontakt:")].rstrip() + "\n\nSammen om opgaven\n")
    assert found(corpus) == []


def test_the_same_text_twice(corpus, source, stated, text):
    other = text.replace("HR-konsulent", "leder").replace("Kontakt: ", "Kontakt os: ")
    source.write_text(f"{other}\n\nVi øver os hver dag i at give tid.\n", "utf-8")
    add(source, replace(stated, slug="igen"), corpus)
    assert ("warning", "duplicate", "text.md", 1) in found(corpus)


def test_an_empty_folder(tmp_path):
    (finding,) = check(tmp_path)
    assert "no documents" in finding.message


def test_marks_for_a_review_are_escaped():
    finding = Finding("error", Path("a,b/c:d.md"), 3, "x", "100 %\nmore", "mend\rit")
    assert as_github(finding) == (
        "::error file=a%2Cb/c%3Ad.md,line=3,title=x::100 %25%0Amore. mend%0Dit"
    )


def test_the_formats_of_the_command(corpus, lingvist_command):
    change(corpus, "[telefon]", "22 33 44 55")
    done = lingvist_command("check", corpus, "--format", "json")
    assert json.loads(done.stdout)["rule"] == "personal-data"
    assert done.returncode == 1
    marked = lingvist_command("check", corpus, "--format", "github").stdout
    assert marked.startswith("::error file=")
