"""Typed access to the data by which words are taken apart and names are told."""

import re
from functools import cache, cached_property
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from lingvist.resources.toml_reading import read_toml

FILE = "words.toml"


class Words(BaseModel):
    """What joins the parts of a word, what is no part, and what follows a name.

    Attributes:
        authorities: words that follow the name of a municipality.
        coordinators: words and signs that join a suspended compound to the full one.
        short_heads: words of two letters that may be the last part.
        short_firsts: words of two letters that may be the first part.
        bound: first parts that are no words of their own.
        bound_heads: heads that are no words of their own.
        suffixes: endings put behind a word, which stays put together as it is.
        particles: adverbs and prepositions that may be first parts of nouns.
        readings: first parts as they stand to lemma and link, where no rule gives them.
        verbal: endings by which nouns are made from verbs.
        not_heads: endings that are no head.
        heads_after_s: endings that are a head only behind a linking s or behind these first parts.
        not_firsts: beginnings that are no first part.
        whole: words left whole.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    authorities: frozenset[str]
    coordinators: frozenset[str]
    short_heads: frozenset[str]
    short_firsts: frozenset[str]
    bound: frozenset[str]
    bound_heads: frozenset[str]
    suffixes: tuple[str, ...]
    particles: frozenset[str]
    readings: dict[str, tuple[str, str]]
    verbal: tuple[str, ...]
    not_heads: frozenset[str]
    heads_after_s: dict[str, frozenset[str]]
    not_firsts: frozenset[str]
    whole: frozenset[str]

    @cached_property
    def bound_forms(self) -> dict[str, str]:
        """Forms of the heads that are no words of their own, to their lemma."""
        return {
            form: head
            for head in self.bound_heads
            for form in (head, f"{head}e", f"{head}t", re.sub("et$", "ede", head))
        }


@cache
def load() -> Words:
    """Read the shipped data.

    Raises:
        ResourceError: the file is not what it should be.
    """
    text = files(__package__).joinpath(FILE).read_text(encoding="utf-8")
    return read_toml(
        Words,
        text,
        what="the words of compounds",
        where=FILE,
        allowed=", ".join(Words.model_fields),
    )
