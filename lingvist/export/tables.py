"""Tables as CSV, JSON and Parquet, safe to open in a spreadsheet or a terminal."""

import re
from pathlib import Path

import pandas as pd

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def without_control(text: str) -> str:
    """Return ``text`` without control, zero-width and direction-changing characters."""
    return _CONTROL.sub("", text)


def not_a_formula(text: str) -> str:
    """Return ``text`` so that a spreadsheet shows it and does not compute it.

    A cell that begins like a formula gets an apostrophe in front, as spreadsheets do themselves.

    >>> not_a_formula("=1+1")
    "'=1+1"
    """
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def safe(frame: pd.DataFrame) -> pd.DataFrame:
    """Return ``frame`` with text cells that neither compute nor control a terminal."""
    texts = frame.select_dtypes(include=["str", "object"]).columns
    return frame.assign(**{column: frame[column].map(_safe_cell) for column in texts})


def to_csv(frame: pd.DataFrame) -> str:
    """Return ``frame`` as CSV: UTF-8 text, comma, point as decimal sign, empty for NaN."""
    return safe(frame).to_csv(index=False, lineterminator="\n")


def to_json(frame: pd.DataFrame) -> str:
    """Return ``frame`` as JSON Lines: one object per row, null for NaN."""
    return str(frame.to_json(orient="records", lines=True, force_ascii=False))


def write(frame: pd.DataFrame, path: Path) -> Path:
    """Write ``frame`` as CSV, JSON Lines or Parquet, by the ending of ``path``.

    Raises:
        ValueError: the ending is none of ``.csv``, ``.jsonl`` and ``.parquet``.
    """
    if path.suffix == ".parquet":
        frame.to_parquet(path, index=False)
    elif path.suffix == ".csv":
        path.write_text(to_csv(frame), encoding="utf-8")
    elif path.suffix == ".jsonl":
        path.write_text(to_json(frame), encoding="utf-8")
    else:
        raise ValueError(f"{path}: the ending must be .csv, .jsonl or .parquet")
    return path


def _safe_cell(cell: object) -> object:
    return not_a_formula(without_control(cell)) if isinstance(cell, str) else cell
