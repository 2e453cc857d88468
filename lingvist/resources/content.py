"""Typed access to what makes a word a content word, from ``content.toml``."""

from functools import cache, cached_property
from importlib.resources import files

import pandas as pd
from pydantic import BaseModel, ConfigDict

from lingvist.resources.toml_reading import read_toml

FILE = "content.toml"


class Content(BaseModel):
    """What makes a word a content word.

    Attributes:
        pos: universal parts of speech of the open classes.
        names: kinds of named entities that are left out.
        closed: lemmas of closed classes, by the name of the class.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    pos: tuple[str, ...]
    names: tuple[str, ...]
    closed: dict[str, tuple[str, ...]]

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The lemmas of all closed classes."""
        return frozenset(lemma for lemmas in self.closed.values() for lemma in lemmas)


def parse_content(text: str, where: str = FILE) -> Content:
    """Read the data from TOML.

    Args:
        text: the TOML.
        where: the name of the file, for the message.

    Raises:
        ResourceError: the text is no TOML, or lacks or adds a key.
    """
    return read_toml(
        Content, text, what="the content words", where=where, allowed="pos, names, [closed]"
    )


@cache
def content() -> Content:
    """Return the shipped data."""
    return parse_content(files(__package__).joinpath(FILE).read_text(encoding="utf-8"))


def content_words(tokens: pd.DataFrame) -> pd.DataFrame:
    """Return the tokens that carry content: of open word classes, no names, none of closed classes.

    Copula and auxiliaries, particles, pronominal adverbs and quantifiers say nothing of what a text
    is about, whatever the tagger calls them; nor does a word without a letter (*1.*).

    Args:
        tokens: the ``tokens`` table, or rows of it.

    Returns:
        The rows that are left, in their order.
    """
    data, lemma = content(), tokens["lemma"]
    chosen = tokens["pos"].isin(data.pos) & ~tokens["entity"].isin(data.names)
    return tokens[chosen & ~lemma.str.lower().isin(data.lemmas) & lemma.str.contains(r"[^\W\d_]")]
