"""Typed access to a theme lexicon: families of words and expressions, as data.

The shipped one is ``themes.toml``; ``docs/lexicon.md`` tells how to read, extend or replace it.
"""

import hashlib
import tomllib
from collections import Counter
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from lingvist.errors import ResourceError, place
from lingvist.resources.inflection import Pos
from lingvist.resources.pattern_syntax import PatternError, parse
from lingvist.resources.toml_place import line_of, syntax_line

SHIPPED = "themes.toml"

Schwartz = Literal[
    "self-direction", "stimulation", "hedonism", "achievement", "power",
    "security", "conformity", "tradition", "benevolence", "universalism",
]  # fmt: skip
Quadrant = Literal["clan", "adhocracy", "market", "hierarchy"]

_REMEDY = "correct the line; docs/lexicon.md tells what may stand in a lexicon"


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Word(_Record):
    """A word that carries a family.

    Attributes:
        lemma: the dictionary form, in lower case.
        pos: its part of speech.
        derived: an adjective, verb or noun in -lighed made from the family's word.
        weak: recognised, but off by default: the word is there, the theme hardly.
        strict: only with this part of speech, because another word looks the same.
        alone: also with a wrong part of speech where its neighbours leave no other reading, as in
            a list of labels.
        negative: a negative formation (*utryg*); its mentions are negated.
    """

    lemma: str = Field(min_length=1, pattern=r"^[^A-ZÆØÅ\s]+$")
    pos: Pos
    derived: bool = False
    weak: bool = False
    strict: bool = False
    alone: bool = False
    negative: bool = False


class Compound(_Record):
    """A pattern for compounds: ``-ansvar`` (head) or ``ansvars-`` (first part)."""

    pattern: str = Field(pattern=r"^(-\S+[^-\s]|[^-\s]\S+-)$")
    pos: Pos = "NOUN"
    derived: bool = False
    weak: bool = False
    negative: bool = False


class Expression(_Record):
    """An expression of several words, in the notation of ``docs/lexicon.md``."""

    pattern: str
    derived: bool = False
    weak: bool = False
    negative: bool = False


class Grounding(_Record):
    """Where a family stands in published frameworks; each is an interpretation.

    Attributes:
        bjb: constellations 1 to 7 of public values (Beck Jørgensen & Bozeman 2007).
        schwartz: basic value types (Schwartz 1992).
        k: recommendations K1 to K9 of the code for public top management (2005).
        k11: points 1 to 11 of the code for municipal and regional leaders.
        lk: headings 1 to 7 of the leadership commission (2018).
        cvf: quadrants of the competing values framework (Quinn & Rohrbaugh 1983).
        status: says that all of it is interpretation.
    """

    bjb: tuple[Annotated[int, Field(ge=1, le=7)], ...] = ()
    schwartz: tuple[Schwartz, ...] = ()
    k: tuple[Annotated[int, Field(ge=1, le=9)], ...] = ()
    k11: tuple[Annotated[int, Field(ge=1, le=11)], ...] = ()
    lk: tuple[Annotated[int, Field(ge=1, le=7)], ...] = ()
    cvf: tuple[Quadrant, ...] = ()
    status: Literal["interpretation"] = "interpretation"


def _as_table(entry: object) -> object:
    """Let a pattern without flags stand as a bare string."""
    return {"pattern": entry} if isinstance(entry, str) else entry


class Family(_Record):
    """A theme: the words, compounds and expressions that show it, and its false friends.

    Attributes:
        name: its key in every table.
        label: its Danish name in prose.
        gloss: its English name.
        danish: what it means, one Danish sentence.
        english: the same in English.
        words: words that carry it.
        compounds: patterns for compounds.
        expressions: expressions of several words.
        exclude: words and expressions that are no mention of it, whatever they hold.
        grounding: its place in published frameworks.
    """

    name: str = Field(min_length=1, pattern=r"^\w+$")
    label: str
    gloss: str
    danish: str
    english: str
    words: tuple[Word, ...] = ()
    compounds: tuple[Annotated[Compound, BeforeValidator(_as_table)], ...] = ()
    expressions: tuple[Annotated[Expression, BeforeValidator(_as_table)], ...] = ()
    exclude: tuple[str, ...] = ()
    grounding: Grounding = Grounding()


class Negation(_Record):
    """The words that deny a mention.

    Attributes:
        adverbs: *ikke*, *aldrig* …
        determiners: *ingen*, *intet*.
        prepositions: *uden*.
        not_before: words after which an adverb does not deny: *ikke kun*.
        contrast: conjunctions that end a denial: *ikke x, men y*.
    """

    adverbs: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    contrast: frozenset[str] = frozenset()


class Lexicon(_Record):
    """A theme lexicon.

    Attributes:
        families: its themes, in the order of the file; the order has no meaning.
        classes: word classes that patterns name as ``@class``.
        negation: the words that deny a mention.
    """

    families: tuple[Family, ...] = Field(min_length=1)
    classes: dict[str, tuple[str, ...]] = {}
    negation: Negation = Negation()

    def family(self, name: str) -> Family:
        """Return a family by its name.

        Raises:
            ResourceError: the lexicon has no such family.
        """
        found = next((family for family in self.families if family.name == name), None)
        if found is None:
            raise ResourceError(
                f"the lexicon has no family {name!r}",
                allowed=", ".join(sorted(family.name for family in self.families)),
                next_step="use one of these names, or add the family to the lexicon",
            )
        return found

    @cached_property
    def digest(self) -> str:
        """A hash of what the lexicon says; comments and the order of families do not count."""
        families = sorted(family.model_dump_json() for family in self.families)
        classes = sorted((name, sorted(words)) for name, words in self.classes.items())
        negation = sorted((key, sorted(words)) for key, words in self.negation)
        return hashlib.sha256(repr((families, classes, negation)).encode()).hexdigest()

    def __hash__(self) -> int:
        return hash(self.digest)

    def lemmas(self) -> frozenset[tuple[str, str]]:
        """Return the words of all families as pairs of lemma and part of speech."""
        return frozenset((word.lemma, word.pos) for f in self.families for word in f.words)


def load(path: Path | None = None) -> Lexicon:
    """Read a lexicon.

    Args:
        path: its file; None for the shipped one, which is read once.

    Raises:
        ResourceError: the file is missing, is not TOML, or says what a lexicon may not say; the
            message names file and line.
    """
    if path is None:
        return _shipped()
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not in UTF-8"
        raise ResourceError(
            f"the lexicon cannot be read: {why}",
            where=place(path),
            allowed="a TOML file in UTF-8",
            next_step=f"check the path given as lexicon; it was looked for from {Path.cwd()}",
        ) from error
    return parse_lexicon(text, path)


@cache
def _shipped() -> Lexicon:
    text = files(__package__).joinpath(SHIPPED).read_text(encoding="utf-8")
    return parse_lexicon(text, Path(SHIPPED))


def parse_lexicon(text: str, path: Path) -> Lexicon:
    """Read a lexicon from its TOML text; ``path`` names it in messages.

    Raises:
        ResourceError: as for ``load``.
    """
    try:
        lexicon = Lexicon.model_validate(tomllib.loads(text))
    except ValidationError as error:
        raise _invalid(_plainest(error.errors()), text, path) from error
    except (ValueError, RecursionError) as error:  # also of numbers and nesting beyond measure
        raise ResourceError(
            f"the lexicon is not TOML: {error}",
            where=place(path, syntax_line(error, text)),
            allowed="TOML 1.0",
            next_step=_REMEDY,
        ) from error
    _check_names(lexicon, text, path)
    _check_patterns(lexicon, text, path)
    return lexicon


def _plainest(errors: list[ErrorDetails]) -> ErrorDetails:
    """Return the error to tell: a key that should not be there explains one that is missing."""
    return min(errors, key=lambda error: error["type"] != "extra_forbidden")


def _invalid(error: ErrorDetails, text: str, path: Path) -> ResourceError:
    location, value = error["loc"], error["input"]
    key = ".".join(str(part) for part in location)
    shown = f" ({value!r})" if isinstance(value, str) else ""
    return ResourceError(
        f"{key}{shown}: {error['msg']}",
        where=place(path, line_of(text, location, value)),
        allowed=_allowed(location),
        next_step=_REMEDY,
    )


_TABLES: dict[str, type[_Record]] = {
    "words": Word, "compounds": Compound, "expressions": Expression, "grounding": Grounding,
}  # fmt: skip


def _allowed(location: tuple[str | int, ...]) -> str:
    """Name the keys of the table in which an error lies, with their kinds where they are closed."""
    tables = [_TABLES[part] for part in location if isinstance(part, str) and part in _TABLES]
    table = tables[-1] if tables else (Family if len(location) > 1 else Lexicon)
    keys = ", ".join(table.model_fields)
    return f"{keys}; pos: NOUN, ADJ, VERB, ADV" if "pos" in table.model_fields else keys


def _check_names(lexicon: Lexicon, text: str, path: Path) -> None:
    counts = Counter(family.name for family in lexicon.families)
    for number, family in enumerate(lexicon.families):
        if counts[family.name] > 1:
            counts[family.name] = -counts[family.name]
        elif counts[family.name] < 0:
            raise ResourceError(
                f"the family {family.name!r} stands twice",
                where=place(path, line_of(text, ("families", number, "name"), family.name)),
                allowed="one [[families]] table for each name",
                next_step="join the two tables, or rename one",
            )


def _check_patterns(lexicon: Lexicon, text: str, path: Path) -> None:
    for number, family in enumerate(lexicon.families):
        compounds = [compound.pattern for compound in family.compounds]
        expressions = [expression.pattern for expression in family.expressions]
        for pattern in (*compounds, *expressions, *family.exclude):
            try:
                parse(pattern, lexicon.classes)
            except PatternError as error:
                raise ResourceError(
                    f"{family.name}: {error}",
                    where=place(path, line_of(text, ("families", number), pattern)),
                    allowed="the notation of docs/lexicon.md",
                    next_step=_REMEDY,
                ) from error
