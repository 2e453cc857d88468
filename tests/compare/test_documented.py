"""The page of statistics speaks of every comparison, and of every column that measures."""

from pathlib import Path

import pytest

from lingvist import compare, measures
from lingvist.compare.association import contingency
from lingvist.compare.dispersion import MEASURES
from lingvist.compare.keyness import COLUMNS
from lingvist.measures.syntax import COLUMNS as SYNTAX

PAGE = (Path(__file__).parents[2] / "docs" / "statistics.md").read_text(encoding="utf-8")
COUNTS = {"by", "target", "reference", "item", "word", "a", "b", "c", "d", "p_adjusted", "document",
          "words", "sentences", "clauses", "expected"}  # fmt: skip
NUMBERS = {*COLUMNS, *SYNTAX, *MEASURES, *contingency(1, 2, 2, 9)} - COUNTS


@pytest.mark.parametrize("name", [*compare.__all__, *measures.__all__])
def test_every_function_is_spoken_of(name):
    assert f"{name}`" in PAGE or f"{name}(" in PAGE


@pytest.mark.parametrize("name", sorted(NUMBERS))
def test_every_measure_has_a_row(name):
    assert any(f"`{name}`" in row.split("|")[1] for row in PAGE.splitlines() if row[:1] == "|")
