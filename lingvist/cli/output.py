"""Tables on standard output."""

import shutil
import sys
from typing import Literal

import pandas as pd
from rich.console import Console
from rich.table import Table
from rich.text import Text

from lingvist.export.tables import to_csv, to_json, without_control


def show(frame: pd.DataFrame, form: Literal["table", "csv", "json"], title: str = "") -> None:
    """Print a table for people, or as CSV or JSON Lines for other programs."""
    if form == "csv":
        sys.stdout.write(to_csv(frame))
    elif form == "json":
        sys.stdout.write(to_json(frame))
    else:
        _console().print(_rich(frame, title))


def say(text: str) -> None:
    """Print a line; nothing in it is read as markup."""
    _console().print(Text(without_control(text)))


def _console() -> Console:
    width = shutil.get_terminal_size((120, 24)).columns
    return Console(width=width, highlight=False, soft_wrap=False)


def _rich(frame: pd.DataFrame, title: str) -> Table:
    frame = _flags_together(frame)
    table = Table(title=title or None, title_justify="left", header_style="bold")
    for column in frame.columns:
        number = pd.api.types.is_numeric_dtype(frame[column])
        table.add_column(Text(str(column)), justify="right" if number else "left", overflow="fold")
    for row in frame.itertuples(index=False):
        table.add_row(*(Text(_cell(value)) for value in row))
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


def _number(value: float) -> str:
    """Write a number with three decimals, or as a power of ten where that would show nothing."""
    return f"{value:.1e}" if 0 < abs(value) < 0.0005 else f"{value:.3f}"  # noqa: PLR2004


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, float):
        return "" if pd.isna(value) else _number(value)
    return without_control(str(value))
