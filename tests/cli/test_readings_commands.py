"""To an annotation tool and back, and the two readings held against each other."""

import csv
import io
import json
import shutil
import sys
from pathlib import Path

import pytest

from lingvist.cli import main

CORPUS = Path(__file__).parents[2] / "corpus"
VEJEN = "vejen/ledelsesgrundlag"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    root = tmp_path_factory.mktemp("copy") / "corpus"
    shutil.copytree(CORPUS, root)
    return root


@pytest.fixture
def typed(monkeypatch, capsys):
    """Run the command line in this process; return its status, and what it said."""

    def run(*words):
        monkeypatch.setattr(sys, "argv", ["lingvist", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        return ended.value.code, said.out + said.err

    return run


@pytest.mark.parametrize("command", ["export", "import", "types"])
def test_every_command_has_help(typed, command):
    status, said = typed("readings", command, "--help")
    assert status == 0
    assert "Usage" in said


@pytest.fixture(scope="module")
def second(lingvist, corpus, tmp_path_factory):
    """Take the first reading out, change a mark, and take it in as another reader's."""
    file = tmp_path_factory.mktemp("tool") / "vejen.json"
    done = lingvist("readings", "export", VEJEN, "--reader", "reader-1", "-o", file, "-c", corpus)
    assert done.returncode == 0, done.stderr
    data = json.loads(file.read_text(encoding="utf-8"))
    themes = [s for s in data["%FEATURE_STRUCTURES"] if s["%TYPE"].endswith(".Theme")]
    themes[0]["theme"] = "tillid"
    file.write_text(json.dumps(data), encoding="utf-8")
    done = lingvist("readings", "import", file, VEJEN, "--reader", "reader-2", "-c", corpus)
    assert done.returncode == 0, done.stderr
    return file


@pytest.mark.slow
def test_two_readers_are_compared(lingvist, corpus, second):
    done = lingvist("evaluate", corpus, "--between", "readers", "-f", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    exact = next(r for r in rows if (r["layer"], r["measure"]) == ("themes", "exact span"))
    assert exact["readers"] == "reader-1, reader-2"
    # the changed mention is of a theme that was not to be read: the first has one more
    assert float(exact["marked"]) - float(exact["found"]) == 1
    assert any(r["kappa"] for r in rows)


@pytest.mark.slow
def test_the_page_of_disagreements_is_written(lingvist, corpus, second, tmp_path):
    page = tmp_path / "uenigheder.html"
    done = lingvist("evaluate", corpus, "--between", "readers", "--page", page)
    assert done.returncode == 0, done.stderr
    assert "1 disagreements in 1 comparisons" in done.stdout
    assert "reader-2" in page.read_text(encoding="utf-8")


@pytest.mark.slow
def test_one_reader_can_be_chosen(lingvist, corpus, second):
    done = lingvist("evaluate", corpus, "--reader", "reader-2", "-f", "json")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert {row["readers"] for row in rows} == {None, "reader-2, lingvist"}
    assert all(row["corpus"] == str(corpus) for row in rows)


def test_options_that_do_not_go_together_are_refused(typed, corpus):
    status, said = typed("evaluate", str(corpus), "--between", "readers", "--reader", "reader-1")
    assert status == 2
    assert "--between readers, or --reader NAME" in said


@pytest.mark.slow
def test_what_the_rules_find_can_be_gone_over(lingvist, corpus, tmp_path):
    file = tmp_path / "vejen.xmi"
    done = lingvist("readings", "export", VEJEN, "--rules", "-o", file, "-c", corpus,
                    "--layer", "values", "--layer", "distractors")  # fmt: skip
    assert done.returncode == 0, done.stderr
    done = lingvist("readings", "import", file, VEJEN, "--reader", "reader-3", "-c", corpus)
    path = corpus / VEJEN / "readings" / "reader-3.json"
    reading = json.loads(path.read_text(encoding="utf-8"))
    path.unlink()
    assert [value["label"] for value in reading["layers"]["values"]] == [
        "nytænkning", "anerkendelse", "sammenhæng", "ansvarlighed",
    ]  # fmt: skip
    assert reading["layers"]["distractors"] == []
    assert set(reading["layers"]) == {"values", "distractors"}
    assert reading["note"].startswith("found by rules")


def test_a_blank_document_has_no_marks(lingvist, corpus, tmp_path):
    done = lingvist("readings", "export", VEJEN, "-o", tmp_path / "x.json", "-c", corpus)
    assert done.stdout.endswith(f"{VEJEN}, 0 marks\n")


@pytest.mark.parametrize(
    "words, message",
    [
        (["export", VEJEN, "-o", "x.zip"], "unpack a .zip first"),
        (["export", VEJEN, "-o", "x.json", "--layer", "dreams"], "there is no layer dreams"),
        (["export", VEJEN, "-o", "x.json", "--reader", "nobody"], "has no reading by nobody"),
        (["export", VEJEN, "-o", "x.json", "--reader", "a", "--rules"], "leave out --reader"),
        (["import", "none.json", VEJEN, "--reader", "a"], "none.json: cannot be read"),
        (["import", "x.json", VEJEN, "--reader", "Å b"], "cannot name a reader"),
        (["export", "no/where", "-o", "x.json"], "no/where"),
    ],
)
def test_mistakes_are_told_in_words(typed, words, message):
    status, said = typed("readings", *words)
    assert status == 2
    assert message in said


def test_the_types_are_written(lingvist, tmp_path):
    done = lingvist("readings", "types", "--out", tmp_path / "types.xml")
    assert done.returncode == 0, done.stderr
    assert "lingvist.reading.Frame" in (tmp_path / "types.xml").read_text(encoding="utf-8")


def test_a_reader_who_is_not_there_is_refused(typed, corpus):
    status, said = typed("evaluate", str(corpus), "--reader", "nobody")
    assert status == 2
    assert "there is no reading by nobody" in said
    assert "allowed: reader-1" in said


def test_the_page_is_no_part_of_what_programs_read(lingvist, corpus, second, tmp_path):
    page = tmp_path / "uenigheder.html"
    done = lingvist("evaluate", corpus, "--page", page, "-f", "csv")
    assert "disagreements in" in done.stderr
    assert "disagreements in" not in done.stdout


def test_a_page_that_cannot_be_written_is_told_first(lingvist, corpus, tmp_path):
    done = lingvist("evaluate", corpus, "--page", tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "cannot be written" in done.stderr


def test_an_import_without_a_mark_says_what_that_means(lingvist, corpus, tmp_path):
    file = tmp_path / "vejen.json"
    lingvist("readings", "export", VEJEN, "-o", file, "-c", corpus)
    done = lingvist("readings", "import", file, VEJEN, "--reader", "reader-7", "-c", corpus)
    assert done.returncode == 0, done.stderr
    assert "Nothing is marked" in done.stdout
    (corpus / VEJEN / "readings" / "reader-7.json").unlink()
