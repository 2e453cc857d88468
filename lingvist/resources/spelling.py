"""Words as they are written where only ASCII letters may stand."""

import tomllib
import unicodedata
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict


class Spelling(BaseModel):
    """Letters to what is written for them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    ascii: dict[str, str]


@cache
def load() -> Spelling:
    """Read the shipped data."""
    text = files(__package__).joinpath("spelling.toml").read_text(encoding="utf-8")
    return Spelling.model_validate(tomllib.loads(text))


def in_ascii(text: str) -> str:
    """Return ``text`` in lower case and ASCII; accents go, and what has no ASCII form."""
    composed = unicodedata.normalize("NFC", text.casefold())
    spelled = "".join(load().ascii.get(letter, letter) for letter in composed)
    return unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode("ascii")
