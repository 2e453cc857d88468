"""What the command for human readings prints, and the page it writes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Literal

import pandas as pd

from lingvist.cli.output import say, show
from lingvist.errors import EvaluationError
from lingvist.evaluate import (
    agreement,
    agreement_of_readers,
    readings_of,
    reliability,
    reliability_of_readers,
)
from lingvist.evaluate.machine import machine_reading
from lingvist.evaluate.page import Compared, compared_readings, disagreement_page
from lingvist.evaluate.readings import independent, of_reader
from lingvist.export.whole import write_whole
from lingvist.study import Study

Between = Literal["rules", "readers"]
Form = Literal["table", "csv", "json"]
MOST_NAMED = 6
UNTOLD = ("_low", "_high", "documents", "note")
INTERVALS = ("precision", "recall", "f1", "kappa", "alpha")


def print_agreement(
    studies: Mapping[str, Study], between: Between, reader: str | None, form: Form
) -> None:
    """Print the two tables of agreement of each study: mark by mark, and beyond chance.

    Args:
        studies: the studies by name.
        between: what is held against what.
        reader: the coder that the rules are held against alone.
        form: for people; or both tables of all studies in one, for programs.
    """
    tables = {name: _tables(study, between, reader) for name, study in studies.items()}
    if form == "table":
        for name, study in studies.items():
            _print_for_people(name, study, tables[name])
        return
    rows = [row | {"corpus": name} for name, both in tables.items() for table in both
            for row in table.to_dict("records")]  # fmt: skip
    columns = ["corpus", *dict.fromkeys(c for both in tables.values() for t in both for c in t)]
    show(pd.DataFrame(rows, columns=columns), form)


def _tables(study: Study, between: Between, reader: str | None) -> list[pd.DataFrame]:
    if between == "readers":
        return [agreement_of_readers(study), reliability_of_readers(study)]
    return [agreement(study, reader), reliability(study, reader)]


def _print_for_people(name: str, study: Study, tables: Sequence[pd.DataFrame]) -> None:
    read = sum(bool(readings_of(document)) for document in study.corpus)
    say(f"{name}: {len(study.corpus)} documents, {read} with readings; {study.pipeline.name}")
    if all(table.empty for table in tables):
        say("No document here has readings to compare; docs/readings.md tells how they are made.")
        return
    say(f"In brackets: {study.settings.level:.0%} intervals.")
    for table in tables:
        for readers, part in _by_readers(table):
            show(compact(part), "table", readers)
            _say_notes(part)


def _by_readers(table: pd.DataFrame) -> Iterator[tuple[str, pd.DataFrame]]:
    if "readers" not in table:
        yield "", table
        return
    for readers, part in table.groupby("readers", sort=False):
        yield str(readers), part.drop(columns="readers")


def compact(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table for people: each figure with its interval, without what is told elsewhere."""
    told = table.drop(columns=[name for name in table.columns if name.endswith(UNTOLD)])
    figures = {name: _bracketed(table, name) for name in INTERVALS if name in table}
    return told.assign(**figures)


def _bracketed(table: pd.DataFrame, name: str) -> list[str]:
    rows = zip(table[name], table[f"{name}_low"], table[f"{name}_high"], strict=True)
    return [
        "" if pd.isna(figure)
        else _short(figure, 3) if pd.isna(low)
        else f"{_short(figure, 3)} [{_short(low)}, {_short(high)}]"
        for figure, low, high in rows
    ]  # fmt: skip


def _short(number: float, decimals: int = 2) -> str:
    """Write a figure between -1 and 1 without the nought before the point."""
    return (
        f"{number:.{decimals}f}".replace("0.", ".", 1)
        if abs(number) < 1
        else f"{number:.{decimals}f}"
    )


def _say_notes(table: pd.DataFrame) -> None:
    """Say why figures or intervals are missing, and of which measures."""
    for note, part in table[table["note"] != ""].groupby("note", sort=False):
        pairs = zip(part["layer"], part["measure"], strict=True)
        measures = "; ".join(f"{layer}, {measure}" for layer, measure in pairs)
        which = measures if len(part) <= MOST_NAMED else f"{len(part)} measures"
        say(f"No interval, {note}: {which}")


def write_page(studies: Sequence[Study], path: Path, between: Between, reader: str | None) -> str:
    """Write the disagreements of all documents as one page, and return what it holds."""
    compared = [one for study in studies for one in _compared(study, between, reader)]
    write_whole(path, disagreement_page(compared, studies[-1].provenance).encode())
    count = sum(len(one.cards) for one in compared)
    return f"{path}: {count} disagreements in {len(compared)} comparisons"


def _compared(study: Study, between: Between, reader: str | None) -> Iterator[Compared]:
    for analysis in study.analyses:
        readings = readings_of(analysis.document)
        if between == "readers":
            for first, second in combinations(independent(readings), 2):
                yield compared_readings(analysis, first, second)
        elif chosen := of_reader(readings, reader):
            found = machine_reading(analysis)
            for reading in chosen:
                yield compared_readings(analysis, reading, found)


def check_choice(between: Between, reader: str | None) -> None:
    """Refuse options that do not go together.

    Raises:
        EvaluationError: one reader alone was to be compared with readers.
    """
    if between == "readers" and reader is not None:
        raise EvaluationError(
            "--reader chooses whom the rules are held against, and does not go with readers",
            allowed="--between readers, or --reader NAME",
            next_step="leave one of them out",
        )


def check_reader(studies: Iterable[Study], reader: str | None) -> None:
    """Refuse a coder of whom there is no reading.

    Raises:
        EvaluationError: nobody of that name has read a document of the studies.
    """
    documents = [document for study in studies for document in study.corpus]
    coders = {reading.coder for document in documents for reading in readings_of(document)}
    if reader is not None and reader not in coders:
        raise EvaluationError(
            f"there is no reading by {reader}",
            allowed=", ".join(sorted(coders)) or "none: nobody has read these documents",
            next_step="name one of these with --reader, or leave it out for all of them",
        )
