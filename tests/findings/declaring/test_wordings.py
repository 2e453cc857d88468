"""Declared values and named statements in many wordings, from source text to table."""

import tomllib
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from lingvist.clean import clean
from lingvist.findings import tokens as tables
from lingvist.findings.statements import statements
from lingvist.findings.values import values
from lingvist.language import compounds, model
from lingvist.language.annotation import annotate

FOLDER = Path(__file__).parents[2] / "data" / "wordings"


def cases(name: str) -> list[dict[str, Any]]:
    """The cases of a file."""
    held = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    return list(held["case"])


def read(text: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The tokens and blocks of a source text."""
    cleaned = clean(text)
    source = tables.Source("sandby/grundlag", cleaned, annotate(cleaned, model.load()))
    return tables.tokens(source, compounds.parts), tables.blocks(source)


def name(case: object) -> str:
    """The mechanism of a case and the start of its text."""
    text = str(case["text"]).strip() if isinstance(case, dict) else str(case)
    return f"{case.get('mechanism', '')} {text[:30]}" if isinstance(case, dict) else text


@pytest.mark.parametrize("case", [*cases("values"), *cases("evidence"), *cases("pages")], ids=name)
def test_values(case: dict[str, Any]) -> None:
    table = values(*read(case["text"]))
    found = [" ".join(label.split()).lower() for label in table["label"]]
    assert found == [label.lower() for label in case["labels"]]
    if "scopes" in case:
        assert table["scope"].tolist() == case["scopes"]


@pytest.mark.parametrize("case", [*cases("statements"), *cases("named"), *cases("pages")], ids=name)
def test_statements(case: dict[str, Any]) -> None:
    found = statements(*read(case["text"]))
    assert found["kind"].tolist() == [kind for kind, _ in case["statements"]]
    for text, (_, part) in zip(found["text"], case["statements"], strict=True):
        assert part.lower() in text.lower()
