"""The columns of every table, declared once: name, type, unit and meaning."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from lingvist.errors import SchemaError

Kind = Literal["text", "integer", "number", "flag"]

AGENTS = (
    "leader", "we_leaders", "we_all", "employee", "citizen", "organisation",
    "politicians", "partner", "addressee", "generic", "abstract", "none",
)  # fmt: skip
MODALITIES = (
    "obligation", "volition", "ability", "expectation",
    "belief", "assertion", "permission", "prohibition",
)  # fmt: skip
MODALITY_FORMS = ("modal", "lexical", "bare")
VOICES = ("active", "s-passive", "blive", "none")
DIRECTIONS = ("inward", "outward", "both", "none")
RESPONSIBILITIES = ("taken", "given", "held", "shared", "none")
BLOCK_KINDS = ("heading", "paragraph", "list_item", "pull_quote")
STATEMENT_KINDS = ("vision", "mission", "purpose", "approach", "slogan", "principle")
SCOPES = ("municipality", "unit", "leaders")
VIAS = ("lemma", "compound", "expression")


@dataclass(frozen=True)
class Column:
    """One column of a table.

    Attributes:
        name: the column's name.
        kind: ``text``, ``integer``, ``number`` (may be NaN) or ``flag``.
        meaning: what it holds, with its unit where it has one.
        allowed: the closed vocabulary, or empty where any value may stand.
    """

    name: str
    kind: Kind
    meaning: str
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """A table: what one row is, and its columns in order."""

    name: str
    row: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> list[str]:
        """The names of the columns, in order."""
        return [column.name for column in self.columns]


_DTYPES = {"text": "str", "integer": "int64", "number": "float64", "flag": "bool"}

_DOCUMENT = Column("document", "text", "document id: <municipality slug>/<slug>")
_PLACE = (
    _DOCUMENT,
    Column("block", "text", "block id: <document>#b<number>"),
    Column("sentence", "text", "sentence id: <document>#s<number>"),
    Column("start", "integer", "first character in the clean text, from 0"),
    Column("end", "integer", "character after the last one in the clean text"),
    Column("line", "integer", "line of the source text in which it starts, from 1"),
)
_BLOCK_PLACE = (_PLACE[0], _PLACE[1], *_PLACE[3:])

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        Table("documents", "a document", (
            _DOCUMENT,
            Column("municipality", "text", "name of the municipality in the register"),
            Column("code", "text", "official code, four digits"),
            Column("region", "text", "region at the time of the document"),
            Column("title", "text", "title of the document"),
            Column("kind", "text", "ledelsesgrundlag, personalepolitik, kodeks …"),
            Column("year", "number", "year of adoption or publication; NaN if unknown"),
            Column("display", "text", "how much of the text may be shown",
                   ("full", "quote", "none")),
            Column("words", "integer", "word tokens"),
            Column("sentences", "integer", "sentences with at least one word"),
            Column("lix", "number", "readability; higher is harder (Björnsson 1968)"),
            Column("removed_characters", "integer", "characters that cleaning took out"),
        )),
        Table("blocks", "a block of a document, the sampling unit", (
            *_BLOCK_PLACE,
            Column("kind", "text", "what the block is", BLOCK_KINDS),
            Column("level", "integer", "heading or list level from 1; 0 for other blocks"),
            Column("section", "text", "heading it stands under; empty before the first"),
            Column("words", "integer", "word tokens"),
            Column("text", "text", "the block's text, without its separator"),
        )),
        Table("sentences", "a sentence", (
            *_PLACE,
            Column("section", "text", "heading it stands under"),
            Column("block_kind", "text", "what its block is", BLOCK_KINDS),
            Column("words", "integer", "word tokens"),
            Column("text", "text", "the sentence"),
        )),
        Table("tokens", "a token that is not white space", (
            *_PLACE,
            Column("i", "integer", "position in the document, from 0, white space not counted"),
            Column("text", "text", "the token"),
            Column("lemma", "text", "dictionary form, lower case but for names"),
            Column("pos", "text", "part of speech (Universal Dependencies)"),
            Column("morph", "text", "features (Universal Dependencies), Name=Value|…"),
            Column("head", "integer", "i of the word that governs it; its own i at a root"),
            Column("dep", "text", "relation to the head (Universal Dependencies)"),
            Column("entity", "text", "PER, LOC, ORG or MISC; empty outside names"),
            Column("compound", "text", "parts of a compound (lemmas), joined by |; empty if none"),
            Column("is_word", "flag", "alphabetic or alphanumeric, not a bare number"),
            Column("block_kind", "text", "what its block is", BLOCK_KINDS),
        )),
        Table("removed", "a stretch that cleaning took out or replaced", (
            _DOCUMENT,
            Column("rule", "text", "name of the rule"),
            Column("source_start", "integer", "first character in the source text"),
            Column("source_end", "integer", "character after the last one in the source text"),
            Column("line", "integer", "line of the source text, from 1"),
            Column("text", "text", "what stood there"),
            Column("replacement", "text", "what stands there now; empty where it was taken out"),
        )),
        Table("themes", "a mention of a theme", (
            *_PLACE,
            Column("theme", "text", "family of the lexicon"),
            Column("surface", "text", "the words as they stand"),
            Column("lemma", "text", "lemma of the word that carries the family"),
            Column("via", "text", "what recognised it", VIAS),
            Column("pattern", "text", "the entry of the lexicon that recognised it"),
            Column("derived", "flag", "a derived form (nysgerrig), not the base word"),
            Column("negated", "flag", "the mention itself is denied"),
            Column("in_heading", "flag", "stands in a heading"),
            Column("weak", "flag", "weak entry: recognised, not counted by default"),
        )),
        Table("values", "a declared value", (
            *_PLACE,
            Column("rank", "integer", "order within its scope, from 1"),
            Column("label", "text", "the label as written"),
            Column("lemma", "text", "noun form of the label"),
            Column("theme", "text", "family of the lexicon; empty outside the families"),
            Column("mnemonic", "text", "the word its initials make; empty if none"),
            Column("scope", "text", "whose value it is", SCOPES),
            Column("cue", "text", "the words that declare it"),
            Column("stated_count", "number", "number of values the text states; NaN if none"),
            Column("unfolded_start", "number", "start of the section that unfolds it; NaN if none"),
            Column("unfolded_end", "number", "end of that section; NaN if none"),
            Column("confidence", "number", "0 to 1, how sure the rules are"),
            Column("reasons", "text", "what speaks for (+) and against (-) it, with its weight"),
        )),
        Table("statements", "a vision, mission, purpose, approach, slogan or principle", (
            *_PLACE,
            Column("kind", "text", "what it is", STATEMENT_KINDS),
            Column("text", "text", "the statement"),
            Column("name", "text", "the bare name that the statement gives; empty if none"),
            Column("cue", "text", "the words that name it"),
        )),
        Table("frames", "a clause that says who is to do what", (
            *_PLACE,
            Column("agent", "text", "who acts", AGENTS),
            Column("agent_text", "text", "the words that name the agent; empty if none"),
            Column("modality", "text", "how it is put", MODALITIES),
            Column("modality_form", "text", "by what means", MODALITY_FORMS),
            Column("cue", "text", "the words that carry the modality"),
            Column("predicate", "text", "lemma of the verb, with particle or reflexive"),
            Column("object", "text", "what it is done to; empty if none"),
            Column("beneficiary", "text", "for whom; empty if none"),
            Column("direction", "text", "into the organisation or out of it", DIRECTIONS),
            Column("responsibility", "text", "how responsibility is placed", RESPONSIBILITIES),
            Column("negated", "flag", "denied"),
            Column("corrective", "flag", "denied and put right (ikke kun x, men y)"),
            Column("voice", "text", "voice of the verb; none without a finite verb", VOICES),
        )),
        Table("relations", "a grammatical relation between two words", (
            *_PLACE,
            Column("head", "text", "lemma of the governing word"),
            Column("head_pos", "text", "its part of speech"),
            Column("relation", "text", "modifier, object, subject … (see the glossary)"),
            Column("dependent", "text", "lemma of the governed word"),
            Column("dependent_pos", "text", "its part of speech"),
        )),
    )
}  # fmt: skip


def empty(name: str) -> pd.DataFrame:
    """Return the table ``name`` without rows, with its columns and types."""
    return build(name, [])


def build(name: str, rows: Iterable[Mapping[Any, Any]]) -> pd.DataFrame:
    """Build the table ``name`` from rows and check it.

    Args:
        name: one of ``TABLES``.
        rows: one mapping per row, with every column of the table.

    Raises:
        SchemaError: a column is missing or holds what it may not.
    """
    table = TABLES[name]
    frame = pd.DataFrame(list(rows), columns=table.names)
    frame = frame.astype({column.name: _DTYPES[column.kind] for column in table.columns})
    return check(frame, name)


def check(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    """Return ``frame`` unchanged if it is a table ``name``.

    Raises:
        SchemaError: a column is missing, or a closed vocabulary is broken.
    """
    table = TABLES[name]
    missing = [column for column in table.names if column not in frame.columns]
    if missing:
        raise SchemaError(
            f"the table {name} lacks {', '.join(missing)}",
            where=name,
            allowed=", ".join(table.names),
            next_step=f"build it with lingvist.schema.build('{name}', rows)",
        )
    for column in table.columns:
        _check_vocabulary(frame[column.name], column, name)
    return frame


def _check_vocabulary(values: "pd.Series[str]", column: Column, name: str) -> None:
    if not column.allowed:
        return
    strange = sorted(set(values.unique()) - set(column.allowed))
    if strange:
        raise SchemaError(
            f"{column.name} holds {', '.join(map(repr, strange))}",
            where=name,
            allowed=", ".join(column.allowed),
            next_step="correct the rows, or extend the vocabulary in lingvist/schema.py",
        )
