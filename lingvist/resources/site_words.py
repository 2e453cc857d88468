"""Words of which the lines of a page frame are made; ``site_words.toml``, typed."""

import re
from functools import cache, cached_property
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, Field

from lingvist.resources.toml_reading import read_toml

FILE = "site_words.toml"


class SiteWords(BaseModel):
    """Words by what they say of a line, in lower case.

    Attributes:
        own: they tell of a page frame by themselves, in any inflected form.
        heads: the same, and every compound that ends in them.
        starts: the same, and every compound that begins with them.
        above: of these, those of the head of a page, above every title.
        company: frames and documents share them.
        acts: what a site, or a leader, may ask somebody to do.
        endings: what a word may end in besides.
        subjects: with these a document speaks of its own.
        offices: what the names of units end in.
        small: they say nothing.
        notices: what a sentence of a site tells the citizen about.
        calls: what the reader is told to do with a number or an address.
        asked: what is said of it where the reader is not spoken to.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    own: tuple[str, ...] = Field(min_length=1)
    heads: tuple[str, ...] = Field(min_length=1)
    starts: tuple[str, ...] = Field(min_length=1)
    above: tuple[str, ...] = Field(min_length=1)
    company: tuple[str, ...] = Field(min_length=1)
    acts: tuple[str, ...] = Field(min_length=1)
    endings: tuple[str, ...] = Field(min_length=1)
    subjects: tuple[str, ...] = Field(min_length=1)
    offices: tuple[str, ...] = Field(min_length=1)
    small: frozenset[str] = Field(min_length=1)
    notices: tuple[str, ...] = Field(min_length=1)
    calls: tuple[str, ...] = Field(min_length=1)
    asked: tuple[str, ...] = Field(min_length=1)

    @property
    def ending(self) -> str:
        """The pattern of what a word may end in besides, or not."""
        return f"(?:{_any_of(self.endings)})?"

    @cached_property
    def telling(self) -> re.Pattern[str]:
        """The pattern of a whole word that tells of a page frame."""
        own, heads, starts = map(_any_of, (self.own, self.heads, self.starts))
        return re.compile(
            rf"(?:{own}){self.ending}|[\w-]*(?:{heads}){self.ending}|(?:{starts})[\w-]*"
        )

    @cached_property
    def heading(self) -> re.Pattern[str]:
        """The pattern of a whole word that stands in the head of a page."""
        return re.compile(rf"[\w-]*(?:{_any_of(self.above)}){self.ending}")

    @cached_property
    def shared(self) -> re.Pattern[str]:
        """The pattern of a whole word that frames and documents share."""
        company, offices = map(_any_of, (self.company, self.offices))
        return re.compile(rf"(?:{company}){self.ending}|[\w&-]*(?:{offices}){self.ending}")

    @cached_property
    def office(self) -> re.Pattern[str]:
        """The pattern of a whole word that names a unit."""
        return re.compile(rf"[\w&-]*(?:{_any_of(self.offices)}){self.ending}")

    @cached_property
    def act(self) -> re.Pattern[str]:
        """The pattern of a whole word that says what to do."""
        return re.compile(rf"(?:{_any_of(self.acts)})")

    @cached_property
    def call(self) -> re.Pattern[str]:
        """The pattern of a request to ring, write or come."""
        calls, asked = map(_any_of, (self.calls, self.asked))
        return re.compile(
            rf"(?:^|[.!?:,–-] (?:så )?)(?:{calls})\b|\bdu .{{0,60}}\b(?:{calls})e?\b"
            rf"|\b(?:{asked})\b"
        )

    @cached_property
    def notice(self) -> re.Pattern[str]:
        """The pattern of what a notice is about."""
        return re.compile(rf"\b(?:{_any_of(self.notices)})\b")


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@cache
def load() -> SiteWords:
    """Read the shipped data.

    Raises:
        ResourceError: the file is not what it should be.
    """
    return parse(files(__package__).joinpath(FILE).read_text(encoding="utf-8"))


def parse(text: str) -> SiteWords:
    """Read such data from a TOML text.

    Raises:
        ResourceError: it is not TOML, or lacks a list.
    """
    return read_toml(
        SiteWords,
        text,
        what="the words of page frames",
        where=FILE,
        allowed=", ".join(SiteWords.model_fields),
    )
