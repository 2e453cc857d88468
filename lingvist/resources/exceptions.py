"""Typed access to the places where a word is tagged by rule, ``exceptions.toml``."""

from functools import cache
from importlib.resources import files
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from lingvist.resources.toml_reading import read_toml

FILE = "exceptions.toml"

Pos = Literal[
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
    "PUNCT", "SCONJ", "SYM", "VERB", "X",
]  # fmt: skip
Pattern = tuple[dict[str, Any], ...]


class WordException(BaseModel):
    """A place where Danish leaves one reading.

    Attributes:
        reason: why it holds in every text.
        example: a sentence, and the word in it that is mended.
        patterns: lists of tokens, as spaCy's Matcher knows them.
        at: the token of a pattern that is mended, from 0; negative from the end.
        pos: the part of speech it gets.
        morph: the features it gets, as the treebank writes them; None where they stay.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    reason: str = Field(min_length=1)
    example: tuple[str, str]
    patterns: tuple[Pattern, ...] = Field(min_length=1)
    at: int
    pos: Pos
    morph: str | None = None

    @property
    def tags(self) -> dict[str, str]:
        """What the word gets, by spaCy's names."""
        return {"POS": self.pos} | ({} if self.morph is None else {"MORPH": self.morph})

    @model_validator(mode="after")
    def _fits(self) -> "WordException":
        sentence, word = self.example
        if word not in sentence:
            raise ValueError(f"{word!r} is not in the example {sentence!r}")
        for pattern in self.patterns:
            if not -len(pattern) <= self.at < len(pattern):
                raise ValueError(f"at = {self.at} is outside a pattern of {len(pattern)} tokens")
            for asked in pattern[0].values():
                if isinstance(asked, dict) and set(asked) != {"IN"}:
                    raise ValueError(f"the first token of a pattern is slow: {asked}")
        return self


class Exceptions(BaseModel):
    """All exceptions, in the order in which they are applied."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    exceptions: tuple[WordException, ...]


@cache
def load() -> tuple[WordException, ...]:
    """Read the exceptions that come with the library."""
    return parse(files(__package__).joinpath(FILE).read_text(encoding="utf-8"))


def parse(text: str, where: str = FILE) -> tuple[WordException, ...]:
    """Read exceptions from a TOML text.

    Args:
        text: the TOML.
        where: the name of the file, for messages.

    Raises:
        ResourceError: the text is no TOML or breaks the format.
    """
    return read_toml(
        Exceptions,
        text,
        what="the exceptions",
        where=where,
        allowed="[[exceptions]] with reason, example, patterns, at, pos and perhaps morph",
    ).exceptions
