"""The sentences behind a row of any table."""

from typing import TYPE_CHECKING

import pandas as pd

from lingvist.errors import SchemaError
from lingvist.schema import TABLES

if TYPE_CHECKING:
    from lingvist.study.study import Study

Row = dict[str, object]

# What a row may be counted from, the most telling first: the table, and its columns in the row.
COUNTED = (
    ("relations", ("head", "relation", "dependent")),
    ("values", ("label",)),
    ("themes", ("theme",)),
    ("tokens", ("lemma",)),
)
VARIABLES = tuple(
    column.name
    for column in TABLES["frames"].columns
    if column.allowed or column.kind == "flag"
)  # fmt: skip
GROUPS = ("municipality", "region", "kind", "year")
SIDES = ("group", "target", "first", "second")


def evidence(study: "Study", row: Row) -> pd.DataFrame:
    """Return the sentences behind ``row``; see ``Study.evidence``."""
    sentences = study.sentences
    for place in ("sentence", "block"):
        if isinstance(row.get(place), str):
            return sentences[sentences[place] == row[place]]
    counted = _counted(study, _in_table_terms(row))
    found = counted[counted["document"].isin(_documents(study, row))]["sentence"]
    return sentences[sentences["sentence"].isin(set(found))]


def _in_table_terms(row: Row) -> Row:
    """Name what a comparison calls word, category or collocate as the tables do."""
    if "variable" in row:
        return {**row, str(row["variable"]): row["category"]}
    if "collocate" in row:
        other = "dependent" if row["role"] == "head" else "head"
        return {**row, str(row["role"]): row["word"], other: row["collocate"]}
    if "item" in row:
        return {**row, str(row["item"]): row["word"]}
    return {"lemma": row["word"], **row} if "word" in row else row


def _counted(study: "Study", row: Row) -> pd.DataFrame:
    """Return the rows of a findings table that ``row`` counts."""
    for name, columns in COUNTED:
        if all(isinstance(row.get(column), str) and row[column] for column in columns):
            return _matching(getattr(study, name), row, columns)
    variables = [name for name in VARIABLES if name in row]
    if variables:
        return _matching(study.frames, row, variables)
    if "document" in row or any(group in row for group in GROUPS):
        return study.sentences
    raise SchemaError(
        f"nothing in the row leads to sentences: it has {', '.join(row)}",
        allowed="a sentence, a block, a theme, a lemma, a label, a relation or parts of a frame",
        next_step="give a row of one of the study's tables, or of a comparison of them",
    )


def _matching(table: pd.DataFrame, row: Row, columns: tuple[str, ...] | list[str]) -> pd.DataFrame:
    for column in columns:
        table = table[table[column].astype(str) == str(row[column])]
    return table[~table["weak"]] if "weak" in table.columns else table


def _documents(study: "Study", row: Row) -> set[str]:
    """Return the documents that ``row`` speaks of; all where it names none."""
    if isinstance(row.get("document"), str):
        return {str(row["document"])}
    table = study.documents
    by = [str(row["by"])] if row.get("by") in table.columns else list(GROUPS)
    for column in by:
        wanted = {str(row[name]) for name in (*SIDES, column) if name in row}
        members = table[table[column].map(_group_name).isin(wanted)]
        if not members.empty:
            return set(members["document"])
    return set(table["document"])


def _group_name(value: object) -> str:
    """Write a group as the comparisons do: a year without decimals."""
    return f"{value:.0f}" if isinstance(value, float) and value == value // 1 else str(value)
