"""Tables on standard output."""

import shutil
import sys
from collections.abc import Collection
from typing import Literal

import pandas as pd
from rich.console import Console
from rich.table import Table
from rich.text import Text

from lingvist.cli.panels import NUMBER, panels
from lingvist.export.tables import to_csv, to_json, without_control

ROWS = 200
"""Rows that are printed for people."""


def show(frame: pd.DataFrame, form: Literal["table", "csv", "json"], title: str = "") -> None:
    """Print a table for people, or as CSV or JSON Lines for other programs.

    What is too wide for the terminal is printed in panels, and of very long tables the beginning;
    other programs get all of it.
    """
    if form == "csv":
        sys.stdout.write(to_csv(frame))
    elif form == "json":
        sys.stdout.write(to_json(frame))
    elif frame.empty:
        say(f"{title}: none." if title else "None.")
    else:
        _print(frame, title)


def _print(frame: pd.DataFrame, title: str) -> None:
    console = _console()
    shown = _flags_together(frame.head(ROWS))
    numbers = [str(name) for name in shown if pd.api.types.is_numeric_dtype(shown[name])]
    cells = pd.DataFrame({str(name): _cells(shown[name]) for name in shown})
    parts = list(panels(cells, numbers, console.width))
    for at, part in enumerate(parts, start=1):
        which = f"part {at} of {len(parts)}" if len(parts) > 1 else ""
        if said := ", ".join(filter(None, [title, which])):
            console.print(Text(said, style="italic"))
        console.print(_rich(part, numbers))
    if len(frame) > len(shown):
        say(f"The first {ROWS} of {len(frame):,} rows; --format csv prints all of them.")


def say(text: str) -> None:
    """Print a line; nothing in it is read as markup."""
    _console().print(Text(without_control(text)))


def _console() -> Console:
    width = shutil.get_terminal_size((120, 24)).columns
    return Console(width=width, highlight=False, soft_wrap=False)


def _rich(cells: pd.DataFrame, numbers: Collection[str]) -> Table:
    table = Table(header_style="bold")
    for name in cells.columns:
        justify: Literal["left", "right"] = "right" if name in {*numbers, NUMBER} else "left"
        table.add_column(Text(name), justify=justify, overflow="fold", min_width=len(name))
    for row in cells.itertuples(index=False):
        table.add_row(*map(Text, row))
    return table


def _flags_together(frame: pd.DataFrame) -> pd.DataFrame:
    """Put the columns of yes and no into one that names those that are true."""
    flags = list(frame.select_dtypes("bool").columns)
    if len(flags) < 2:  # noqa: PLR2004  one column can stand by itself
        return frame
    named = [", ".join(n for n, true in zip(flags, row, strict=True) if true)
             for row in frame[flags].itertuples(index=False)]  # fmt: skip
    together = frame.drop(columns=flags)
    together.insert(list(frame.columns).index(flags[0]), "flags", named)
    return together


def _cells(column: pd.Series) -> list[str]:
    """Write a column; whole numbers that are floats only because one is missing, as whole ones."""
    known = column.dropna()
    gaps = pd.api.types.is_float_dtype(column) and 0 < len(known) < len(column)
    if gaps and bool((known % 1 == 0).all()):
        return ["" if pd.isna(value) else f"{value:.0f}" for value in column]
    return [_cell(value) for value in column]


def _number(value: float) -> str:
    """Write a number with three decimals, or as a power of ten where that would show nothing."""
    return f"{value:.1e}" if 0 < abs(value) < 0.0005 else f"{value:.3f}"  # noqa: PLR2004


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, float):
        return "" if pd.isna(value) else _number(value)
    return without_control(str(value))
