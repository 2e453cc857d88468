import csv
import io
import json
import shutil
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[2] / "corpus"
COMMANDS = [
    "add",
    "preview",
    "check",
    "clean",
    "themes",
    "values",
    "concordance",
    "compounds",
    "compare",
    "report",
    "evaluate",
    "sensitivity",
    "evaluate-language",
    "compounds",
]


def rows(done):
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout)))


def test_help_lists_every_command(lingvist):
    done = lingvist("--help")
    assert done.returncode == 0
    assert all(command in done.stdout for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(lingvist, command):
    done = lingvist(command, "--help")
    assert done.returncode == 0
    assert "Usage" in done.stdout


def test_check_finds_nothing_to_mend(lingvist):
    done = lingvist("check", "corpus")
    assert (done.returncode, done.stdout) == (0, "Nothing to mend.\n")


def test_check_names_what_is_to_be_mended(lingvist, tmp_path):
    shutil.copytree(CORPUS, tmp_path / "corpus")
    path = tmp_path / "corpus" / "kolding" / "sammen-om-ledelse" / "document.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("0621", "0999"), encoding="utf-8")
    done = lingvist("check", tmp_path / "corpus")
    assert done.returncode == 1
    assert f"{path}:1: error: document: no municipality has the code 0999" in done.stdout
    assert "to do:" in done.stdout


def test_clean_shows_kept_and_removed_with_their_rules(lingvist, tmp_path):
    page = tmp_path / "side.txt"
    page.write_text("Spring til indhold\n\n# Tillid\n\nVi deler an-\nsvar.\n", encoding="utf-8")
    done = lingvist("clean", page)
    kept, removed = done.stdout.split("REMOVED")
    assert "Vi deler ansvar." in kept
    assert "Spring til indhold" in removed
    assert "Spring til indhold" not in kept


def test_clean_takes_a_document_id(lingvist):
    assert "Mennesker først" in lingvist("clean", "kolding/sammen-om-ledelse").stdout


def test_themes_are_counted_per_document(lingvist):
    table = {row["theme"]: row for row in rows(lingvist("themes", "--format", "csv"))}
    assert table["fællesskab"]["kolding/sammen-om-ledelse"] == "6"
    assert table["fællesskab"]["vejen/ledelsesgrundlag"] == "12"


def test_the_mentions_of_a_theme_come_with_their_sentences(lingvist):
    found = rows(lingvist("themes", "nysgerrighed", "-f", "csv"))
    assert len(found) == 5
    assert all(row["surface"] in row["sentence"] for row in found)


def test_an_unknown_theme_lists_the_known_ones(lingvist):
    done = lingvist("themes", "kaffe")
    assert done.returncode == 2
    assert "fællesskab" in done.stderr
    assert "Traceback" not in done.stderr


def test_values_say_when_none_are_declared(lingvist):
    found = rows(lingvist("values", "-f", "csv"))
    assert [row["label"] for row in found] == [
        "nytænkning", "anerkendelse", "sammenhæng", "ansvarlighed", "(none declared)",
    ]  # fmt: skip


def test_a_concordance_shows_both_sides(lingvist):
    done = lingvist("concordance", "ledelsesansvar", "-f", "json")
    (row,) = map(json.loads, done.stdout.splitlines())
    assert row["match"] == "ledelsesansvar"
    assert row["before"].endswith("tager vi vores ")


@pytest.mark.parametrize(
    "measure, column",
    [("rates", "rate"), ("declared", "label"), ("similarity", "cosine")],
)
def test_a_comparison_prints_its_table(lingvist, measure, column):
    found = rows(lingvist("compare", measure, "-f", "csv"))
    assert column in found[0]


def test_a_missing_corpus_is_told_in_words(lingvist, tmp_path):
    done = lingvist("themes", "--corpus", tmp_path)
    assert done.returncode == 2
    assert "there are no documents here" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_pipeline_is_told_in_words(lingvist):
    done = lingvist("values", "--model", "no_such_model")
    assert done.returncode == 2
    assert "no_such_model" in done.stderr


def test_the_report_is_written_and_named(lingvist, tmp_path):
    done = lingvist("report", "--out", tmp_path / "reports")
    assert done.returncode == 0, done.stderr
    assert str(tmp_path / "reports" / "index.html") in done.stdout.replace("\n", "")
    assert (tmp_path / "reports" / "index.html").stat().st_size > 10_000


@pytest.mark.slow
def test_evaluate_prints_precision_and_recall(lingvist):
    done = lingvist("evaluate", "corpus")
    assert done.returncode == 0, done.stderr
    assert "precision" in done.stdout
    assert "furniture" in done.stdout


def test_the_version_is_told(lingvist):
    done = lingvist("--version")
    assert done.returncode == 0
    assert done.stdout.startswith("lingvist ")


def test_check_takes_its_folder_as_the_other_commands_do(lingvist, tmp_path):
    done = lingvist("check", "-c", tmp_path)
    assert done.returncode == 1
    assert "there are no documents here" in done.stdout


def test_a_report_is_not_written_into_a_file(lingvist, tmp_path):
    file = tmp_path / "notes.txt"
    file.write_text("mine", encoding="utf-8")
    done = lingvist("report", "--out", file)
    assert done.returncode == 2
    assert f"lingvist: {file}: is a file" in done.stderr
    assert "to do: name a folder" in done.stderr
    assert file.read_text(encoding="utf-8") == "mine"


def test_what_the_system_refuses_is_told_in_words(lingvist, tmp_path):
    file = tmp_path / "notes.txt"
    file.write_text("mine", encoding="utf-8")
    done = lingvist("report", "--out", file / "reports")
    assert done.returncode == 2
    assert f"lingvist: {file / 'reports'}: cannot be read or written" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_invented_document_is_not_asked_for_its_address(lingvist, tmp_path):
    file = tmp_path / "side.txt"
    file.write_text(
        "Ledelsesgrundlag for Fjeldbæk Kommune\n\n"
        + "Vi har tillid til hinanden, og vi giver medarbejderne plads til at løse opgaven.\n" * 3,
        encoding="utf-8",
    )
    done = lingvist("add", file, "-M", "Fjeldbæk", "--invented", "-c", tmp_path / "corpus")
    assert done.returncode == 0, done.stderr
    assert "missing  year: write what you know into" in done.stdout
