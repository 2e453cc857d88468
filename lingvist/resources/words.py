"""Typed access to the data by which words are taken apart and names are told."""

import tomllib
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict


class Words(BaseModel):
    """What joins the parts of a word, what is no part, and what follows a name.

    Attributes:
        authorities: words that follow the name of a municipality.
        links: linking elements, the commonest first.
        not_heads: endings that are no head.
        not_firsts: beginnings that are no first part.
        whole: words left whole.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    authorities: frozenset[str]
    links: tuple[str, ...]
    not_heads: frozenset[str]
    not_firsts: frozenset[str]
    whole: frozenset[str]


@cache
def load() -> Words:
    """Read the shipped data."""
    text = files(__package__).joinpath("words.toml").read_text(encoding="utf-8")
    return Words.model_validate(tomllib.loads(text))
