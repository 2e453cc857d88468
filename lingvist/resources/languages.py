"""Function words and spellings by which languages are told apart; ``languages.toml``, typed."""

import re
from functools import cache, cached_property
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from lingvist.resources.toml_reading import read_toml

FILE = "languages.toml"


class LanguageMarks(BaseModel):
    """What a language is known by.

    Attributes:
        name: its name in English.
        words: function words, and common words that the languages spell apart.
        spellings: regular expressions of letters that are at home in it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    words: frozenset[str]
    spellings: tuple[str, ...]

    @cached_property
    def spelling(self) -> re.Pattern[str]:
        """The spellings as one compiled expression."""
        return re.compile("|".join(f"(?:{spelling})" for spelling in self.spellings))


class Languages(BaseModel):
    """The data of ``languages.toml``.

    Attributes:
        notice_words: words of the notices of a site, whose language says nothing of the text.
        languages: language code to its marks.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    notice_words: frozenset[str]
    languages: dict[str, LanguageMarks]

    @cached_property
    def weights(self) -> dict[str, dict[str, float]]:
        """Word to the languages it speaks for, each with its weight: less if many share it."""
        owners: dict[str, list[str]] = {}
        for code, marks in self.languages.items():
            for word in marks.words:
                owners.setdefault(word, []).append(code)
        return {word: dict.fromkeys(codes, 1 / len(codes)) for word, codes in owners.items()}


@cache
def load() -> Languages:
    """Read the shipped data.

    Raises:
        ResourceError: the file is not what it should be.
    """
    return parse(files(__package__).joinpath(FILE).read_text(encoding="utf-8"))


def parse(text: str) -> Languages:
    """Read such data from a TOML text.

    Raises:
        ResourceError: it is not TOML, or lacks a field.
    """
    allowed = ", ".join((*Languages.model_fields, *LanguageMarks.model_fields))
    return read_toml(Languages, text, what="the marks of languages", where=FILE, allowed=allowed)
