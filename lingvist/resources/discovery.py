"""Typed access to what helps to find themes that no family covers, from ``discovery.toml``."""

from functools import cache, cached_property
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, Field

from lingvist.resources.inflection import Pos
from lingvist.resources.toml_reading import read_toml

FILE = "discovery.toml"


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FamilyWording(_Record):
    """How a candidate is defined until a researcher does it; with {count} and {documents}."""

    danish: str
    english: str


class DiscoveryData(_Record):
    """What helps to find themes that no family covers.

    Attributes:
        pos: parts of speech that can carry a theme.
        stem: letters that are left of a word without its ending, at least.
        endings: endings by which words are made of words, the longest first.
        genre: words that tell of the document and its issuer, by kind.
        family: the definition of a candidate.
    """

    pos: tuple[Pos, ...]
    stem: int = Field(ge=2)
    endings: tuple[str, ...]
    genre: dict[str, tuple[str, ...]]
    family: FamilyWording

    @cached_property
    def genre_words(self) -> frozenset[str]:
        """The words of all kinds."""
        return frozenset(word for words in self.genre.values() for word in words)

    def stem_of(self, lemma: str) -> str:
        """Return what words made of one another share: *engag* of *engagement* and *engageret*."""
        for ending in self.endings:
            if lemma.endswith(ending) and len(lemma) - len(ending) >= self.stem:
                return lemma.removesuffix(ending)
        return lemma


def parse_discovery(text: str, where: str = FILE) -> DiscoveryData:
    """Read the data from TOML.

    Args:
        text: the TOML.
        where: the name of the file, for the message.

    Raises:
        ResourceError: the text is no TOML, or lacks or adds a key.
    """
    return read_toml(
        DiscoveryData, text, what="the data for discovery", where=where,
        allowed="pos, stem, endings, [genre], [family]",
    )  # fmt: skip


@cache
def discovery() -> DiscoveryData:
    """Return the shipped data."""
    return parse_discovery(files(__package__).joinpath(FILE).read_text(encoding="utf-8"))
