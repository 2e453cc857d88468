"""Typed access to the wording by which texts declare values and name statements."""

import re
from functools import cache
from importlib.resources import files

from lingvist.resources.declaration_tables import (
    Confidence,
    Cues,
    Lists,
    Numbers,
    Record,
    Refusals,
)
from lingvist.resources.evidence_tables import Evidence
from lingvist.resources.layout_tables import Layout, Nouns, Scopes
from lingvist.resources.statement_tables import Rules, Statements
from lingvist.resources.toml_reading import read_toml

FILE = "values.toml"


class Declarations(Record):
    """All of ``values.toml``."""

    cues: Cues
    numbers: Numbers
    refusals: Refusals
    lists: Lists
    layout: Layout
    scopes: Scopes
    nouns: Nouns
    confidence: Confidence
    evidence: Evidence
    rules: Rules
    statements: Statements


def parse(text: str, where: str = FILE) -> Declarations:
    """Read the wording from TOML.

    Args:
        text: the TOML.
        where: the name of the file, for the message.

    Raises:
        ResourceError: the text is no TOML, lacks a table, or holds a pattern that is none.
    """
    return read_toml(
        Declarations,
        text,
        what="the wording of declarations",
        where=where,
        allowed=", ".join(Declarations.model_fields),
        next_step="docs/values.md tells what each table holds",
    )


@cache
def load() -> Declarations:
    """Return the wording that comes with the library, read once."""
    return parse(files(__package__).joinpath(FILE).read_text(encoding="utf-8"))


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern of the wording, ready for use; case is ignored."""
    return re.compile(pattern, re.IGNORECASE)


@cache
def exact(pattern: str) -> re.Pattern[str]:
    """Return a pattern of the wording, ready for use; case counts."""
    return re.compile(pattern)
