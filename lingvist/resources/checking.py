"""Typed access to the signs that a text was cut off."""

import re
import tomllib
from functools import cache, cached_property
from importlib.resources import files

from pydantic import BaseModel, ConfigDict


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
    """Read the shipped signs."""
    text = files(__package__).joinpath("checking.toml").read_text(encoding="utf-8")
    return Signs.model_validate(tomllib.loads(text))
