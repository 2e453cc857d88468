"""A comparison on standard output, with what its intervals are and who defined its measures."""

import sys
from typing import Literal, TypedDict

import pandas as pd

from lingvist.cli.output import say, show
from lingvist.errors import LingvistError
from lingvist.resources.statistics import statistics
from lingvist.study import Study

WIDE = 7
"""Columns above which what is the same in every row is said once, below the table."""

Tables = tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame, pd.DataFrame]


class Drawn(TypedDict):
    """How intervals and tests are made."""

    replicates: int
    seed: int
    level: float


def drawn(study: Study) -> Drawn:
    """Return how the settings of a study want intervals and tests made."""
    settings = study.settings
    return {"replicates": settings.replicates, "seed": settings.seed, "level": settings.level}


def counted(study: Study) -> Tables:
    """Return the tables that rates are counted from."""
    return study.themes, study.blocks, study.sentences, study.documents


def state(
    study: Study, name: str, frame: pd.DataFrame, form: Literal["table", "csv", "json"]
) -> None:
    """Print a comparison, and below it what its intervals are and who defined its measures.

    Other programs get the table alone on standard output; the rest goes to standard error.
    """
    same = _same(frame) if form == "table" else {}
    show(frame.drop(columns=list(same)), form, f"{name} ({study.pipeline.name})")
    for line in (*_everywhere(same), *_told(study, name)):
        if form == "table":
            say(line)
        else:
            print(line, file=sys.stderr)  # noqa: T201  this is the command line


def _told(study: Study, name: str) -> list[str]:
    known, settings = statistics().of(name), study.settings
    made = f"Level {settings.level:g}, {settings.replicates} replicates, seed {settings.seed}."
    return [
        f"Intervals: {known.interval}.",
        *([made] if known.resampled else []),
        f"Source: {known.source}. See docs/statistics.md.",
    ]


def _same(frame: pd.DataFrame) -> dict[str, object]:
    """The columns of a wide table that say the same in every row: they take room and tell once."""
    if len(frame) < 2 or len(frame.columns) <= WIDE:  # noqa: PLR2004
        return {}
    first = frame.iloc[0]
    alike = [name for name in frame.columns if frame[name].isin([first[name]]).all()]
    return {name: frame[name].iloc[0] for name in alike}


def _everywhere(same: dict[str, object]) -> list[str]:
    told = [f"{name} {value}" for name, value in same.items() if str(value) not in ("", "nan")]
    return [f"In every row: {', '.join(told)}."] if told else []


def positions(pairs: list[str]) -> dict[str, float]:
    """Read references as they are typed, such as ``kolding/sammen-om-ledelse=-1``.

    Raises:
        LingvistError: a reference has no position.
    """
    found: dict[str, float] = {}
    for pair in pairs:
        name, _, number = pair.rpartition("=")
        try:
            found[name] = float(number)
        except ValueError:
            raise LingvistError(
                f"{pair!r} gives no position",
                allowed="document=number, such as kolding/sammen-om-ledelse=-1",
                next_step="give each reference its position",
            ) from None
    return found
