"""Typed access to the signs that a text was cut off."""

import re
from functools import cache, cached_property
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from lingvist.resources.toml_reading import read_toml

FILE = "checking.toml"


class Signs(BaseModel):
    """What tells that a text goes on elsewhere.

    Attributes:
        open_words: words that no text ends with.
        more: patterns for the end of a text that goes on.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    open_words: frozenset[str]
    more: tuple[str, ...]

    @cached_property
    def goes_on(self) -> re.Pattern[str]:
        """One pattern for all of ``more``."""
        return re.compile("|".join(f"(?:{pattern})" for pattern in self.more), re.IGNORECASE)


@cache
def load() -> Signs:
    """Read the shipped signs.

    Raises:
        ResourceError: the file is not what it should be.
    """
    text = files(__package__).joinpath(FILE).read_text(encoding="utf-8")
    return read_toml(
        Signs,
        text,
        what="the signs of a text that goes on",
        where=FILE,
        allowed=", ".join(Signs.model_fields),
    )
