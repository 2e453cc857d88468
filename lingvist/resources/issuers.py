"""Wording by which the issuer of a text is known to be no public authority; ``issuers.toml``."""

import re
from functools import cache, cached_property
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, Field

from lingvist.resources.toml_reading import read_toml

FILE = "issuers.toml"


class IssuerSign(BaseModel):
    """The wording of one kind of issuer.

    Attributes:
        kind: the kind, with its article.
        least: how many of the patterns a text must hold.
        patterns: regular expressions; case is ignored.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: str = Field(min_length=1)
    least: int = Field(ge=1)
    patterns: tuple[str, ...] = Field(min_length=1)

    @cached_property
    def compiled(self) -> tuple[re.Pattern[str], ...]:
        """The patterns, compiled."""
        return tuple(re.compile(pattern, re.IGNORECASE) for pattern in self.patterns)


class Issuers(BaseModel):
    """The data of ``issuers.toml``: the kinds of issuers, each with its wording."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    signs: tuple[IssuerSign, ...]


@cache
def load() -> Issuers:
    """Read the shipped data.

    Raises:
        ResourceError: the file is not what it should be.
    """
    return parse(files(__package__).joinpath(FILE).read_text(encoding="utf-8"))


def parse(text: str) -> Issuers:
    """Read such data from a TOML text.

    Raises:
        ResourceError: it is not TOML, or lacks a field.
    """
    allowed = ", ".join(IssuerSign.model_fields)
    return read_toml(Issuers, text, what="the wording of issuers", where=FILE, allowed=allowed)
