"""Typed access to the data by which compounds are split."""

import tomllib
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict


class Splitting(BaseModel):
    """What may join two parts, and what is no part.

    Attributes:
        links: linking elements, the commonest first.
        not_heads: endings that are no head.
        not_firsts: beginnings that are no first part.
        whole: words left whole.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    links: tuple[str, ...]
    not_heads: frozenset[str]
    not_firsts: frozenset[str]
    whole: frozenset[str]


@cache
def load() -> Splitting:
    """Read the shipped data."""
    text = files(__package__).joinpath("compounds.toml").read_text(encoding="utf-8")
    return Splitting.model_validate(tomllib.loads(text))
