"""Words as they are written where only ASCII letters may stand."""

import unicodedata
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from lingvist.resources.toml_reading import read_toml

FILE = "spelling.toml"


class Spelling(BaseModel):
    """Letters to what is written for them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    ascii: dict[str, str]


@cache
def load() -> Spelling:
    """Read the shipped data.

    Raises:
        ResourceError: the file is not what it should be.
    """
    text = files(__package__).joinpath(FILE).read_text(encoding="utf-8")
    return read_toml(
        Spelling,
        text,
        what="the spelling in ASCII",
        where=FILE,
        allowed=", ".join(Spelling.model_fields),
    )


def in_ascii(text: str) -> str:
    """Return ``text`` in lower case and ASCII; accents go, and what has no ASCII form."""
    composed = unicodedata.normalize("NFC", text.casefold())
    spelled = "".join(load().ascii.get(letter, letter) for letter in composed)
    return unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode("ascii")
