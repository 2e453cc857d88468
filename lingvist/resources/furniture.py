"""Wording by which page furniture is known: ``furniture.toml``, typed."""

import re
import tomllib
from functools import cache, cached_property
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from lingvist.errors import ResourceError, place
from lingvist.resources.toml_place import line_of, syntax_line

FILE = "furniture.toml"

Level = Literal["light", "standard", "strict"]
Zone = Literal["any", "top", "bottom", "edge"]
Place = Literal["line", "items", "row", "tail", "inside"]
Side = Literal["head", "foot", "none"]
Hangs = Literal["", "following", "next", "title", "loose", "beside", "after", "between"]

_FRAGMENT = re.compile(r"\{([a-z]+)\}")


class WordingRule(BaseModel):
    """One kind of furniture and the wording by which it is known.

    Attributes:
        name: the name its edits carry.
        level: the mildest cleaning that uses it.
        zone: where on the page it holds.
        place: the whole line, every item of a divided line (a row has two at least), the tail or
            the inside of a line.
        side: whether its line belongs to the head or the foot of a page.
        hangs: how it hangs together with the lines around it.
        motive: why it is furniture.
        example: a line it takes.
        keep: a similar line that it must not take.
        patterns: regular expressions that may name fragments.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(pattern=r"^[a-z]+(-[a-z]+)*$")
    level: Level
    zone: Zone = "any"
    place: Place = "line"
    side: Side
    hangs: Hangs = ""
    motive: str = Field(min_length=1)
    example: str = Field(min_length=1)
    keep: str = Field(min_length=1)
    patterns: tuple[str, ...] = Field(min_length=1)


class Words(BaseModel):
    """Word lists that the shape rules of cleaning ask for, in lower case."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    masks: tuple[str, ...]
    organisation_words: tuple[str, ...]
    months: tuple[str, ...]
    home: tuple[str, ...]
    navigation: tuple[str, ...]
    topics: tuple[str, ...]
    street: tuple[str, ...]
    imprint: tuple[str, ...]
    job_titles: tuple[str, ...]
    offices: tuple[str, ...]
    units: tuple[str, ...]
    name_particles: tuple[str, ...]
    joiners: tuple[str, ...]
    title_prepositions: tuple[str, ...]
    contact_openers: tuple[str, ...]
    contents_titles: tuple[str, ...]
    connectives: tuple[str, ...]
    never_last: tuple[str, ...]
    numerals: tuple[str, ...]
    indefinite: frozenset[str]
    definite_endings: tuple[str, ...]
    verb_endings: tuple[str, ...]
    captions: tuple[str, ...]
    addressed: tuple[str, ...]
    rarely_last: tuple[str, ...]
    sentence_starters: tuple[str, ...]
    heading_words: tuple[str, ...]
    finite: frozenset[str]
    title_openers: tuple[str, ...]
    say_verbs: tuple[str, ...]
    not_speakers: tuple[str, ...]
    abbreviations: tuple[str, ...]


class Furniture(BaseModel):
    """The data of ``furniture.toml``.

    Attributes:
        fragments: named pieces of patterns.
        words: word lists.
        rules: the wording rules, in the order in which they are tried.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    fragments: dict[str, str]
    words: Words
    rules: tuple[WordingRule, ...]

    @cached_property
    def patterns(self) -> dict[str, re.Pattern[str]]:
        """Rule name to its patterns as one compiled expression."""
        return {rule.name: self.compile("|".join(rule.patterns)) for rule in self.rules}

    def compile(self, pattern: str) -> re.Pattern[str]:
        """Compile a pattern with its fragments filled in; case is ignored."""
        return re.compile(self._filled(pattern), re.IGNORECASE)

    def _filled(self, pattern: str) -> str:
        return _FRAGMENT.sub(lambda named: self._filled(self.fragments[named[1]]), pattern)


@cache
def load() -> Furniture:
    """Read the shipped data.

    Raises:
        ResourceError: the file is not what it should be.
    """
    return parse(files(__package__).joinpath(FILE).read_text(encoding="utf-8"))


def parse(text: str) -> Furniture:
    """Read furniture data from a TOML text.

    Raises:
        ResourceError: it is not TOML, lacks a field, or holds a pattern that does not compile.
    """
    try:
        furniture = Furniture.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise _error(str(error), syntax_line(error, text)) from error
    except ValidationError as error:
        first = error.errors()[0]
        what = f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
        raise _error(what, line_of(text, first["loc"], first["input"])) from error
    for number, rule in enumerate(furniture.rules):
        try:
            furniture.compile("|".join(rule.patterns))
        except (re.error, KeyError) as error:
            what = f"a pattern of {rule.name} does not compile: {error}"
            raise _error(what, line_of(text, ("rules", number, "patterns"))) from error
    return furniture


def _error(what: str, line: int | None) -> ResourceError:
    return ResourceError(
        what,
        where=place(FILE, line),
        allowed=", ".join(WordingRule.model_fields),
        next_step="correct the rule; the head of the file tells what each field means",
    )
