"""Words by which a text states its own dates; ``stated.toml``, typed."""

from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from lingvist.resources.toml_reading import read_toml

FILE = "stated.toml"


class StatedWords(BaseModel):
    """Words before dates, in lower case.

    Attributes:
        adopted: the date after it is that of adoption.
        changed: the date after it is that of publication or the last change.
        before_date: what may stand before the date of a letter.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    adopted: tuple[str, ...]
    changed: tuple[str, ...]
    before_date: tuple[str, ...]


@cache
def load() -> StatedWords:
    """Read the shipped data.

    Raises:
        ResourceError: the file is not what it should be.
    """
    return parse(files(__package__).joinpath(FILE).read_text(encoding="utf-8"))


def parse(text: str) -> StatedWords:
    """Read such data from a TOML text.

    Raises:
        ResourceError: it is not TOML, or lacks a field.
    """
    return read_toml(
        StatedWords,
        text,
        what="the words before dates",
        where=FILE,
        allowed=", ".join(StatedWords.model_fields),
    )
