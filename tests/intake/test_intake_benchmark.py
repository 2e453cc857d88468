"""The command that prints the figures of the labelled set."""

import importlib.util
import sys
from pathlib import Path

import pytest
from intake_set.scoring import Scores
from intake_set.source import read_sources
from intake_set.systems import _markdown, lingvist, peers

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def benchmark():
    spec = importlib.util.spec_from_file_location("intake", ROOT / "benchmarks" / "intake.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["intake"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["intake"]


@pytest.mark.parametrize("looking", [["--documents"], ["--differences", "01"]])
def test_documents_of_the_held_out_half_are_not_shown(benchmark, monkeypatch, capsys, looking):
    monkeypatch.setattr(sys, "argv", ["intake.py", *looking])
    with pytest.raises(SystemExit) as stop:
        benchmark.arguments()
    assert stop.value.code == 2
    assert "held_out are not shown" in capsys.readouterr().err
    monkeypatch.setattr(sys, "argv", ["intake.py", "--half", "tuning", *looking])
    assert benchmark.arguments().half == ["tuning"]


def test_rows_add_up_and_show_what_is_undefined_as_a_dash(benchmark):
    row = benchmark.Row(1, Scores(), 0.5, 1_000_000)
    both = row + benchmark.Row(2, Scores(), 1.0, 2_000_000)
    assert (both.documents, both.seconds, both.bytes) == (3, 1.5, 3_000_000)
    assert "–" in str(row)
    assert str(row).endswith("0.50")


def test_the_table_of_a_format_is_printed(benchmark, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["intake.py", "--half", "tuning", "--format", "docx"])
    benchmark.main()
    printed = capsys.readouterr().out
    documents = len(read_sources(ROOT / "tests" / "data" / "intake", ("docx",), ("tuning",)))
    assert f"{'docx lingvist':24s}{documents:4d}" in printed
    assert "all lingvist" in printed


def test_lingvist_is_scored_on_what_it_stores(tmp_path):
    path = tmp_path / "brev.txt"
    path.write_text("Brev fra direktionen\n\nVi har tillid til hinanden.\n", encoding="utf-8")
    output = lingvist(path)
    assert output.headings == [("Brev fra direktionen\n\n", 1)]
    assert output.text == "Brev fra direktionen\n\nVi har tillid til hinanden."
    assert output.masked == []


def test_headings_and_items_are_read_from_markdown():
    output = _markdown("# Mål\n\n- **Tillid** er godt\n  1. ja\n")
    assert output.headings == [("Mål", 1)]
    assert output.items == [("Tillid er godt", 1), ("ja", 2)]


def test_two_extractors_stand_beside_it_for_pages():
    assert [name for name, _ in peers("html")][:2] == ["trafilatura", "justext"]
