"""The bands into which LIX is read, from ``readability.toml``."""

import math
from functools import cache
from importlib.resources import files
from itertools import pairwise

from pydantic import BaseModel, ConfigDict, Field, model_validator

from lingvist.resources.toml_reading import read_toml

FILE = "readability.toml"


class Band(BaseModel):
    """A band of LIX: its Danish label, and the lowest whole LIX that falls into it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    label: str = Field(min_length=1)
    lowest: int = Field(ge=0)


class Bands(BaseModel):
    """The bands from the easiest to the hardest; the first one starts at 0."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    bands: tuple[Band, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _rising_from_zero(self) -> "Bands":
        lowest = [band.lowest for band in self.bands]
        if lowest[0] != 0 or any(later <= earlier for earlier, later in pairwise(lowest)):
            raise ValueError("the bands must start at 0 and rise")
        return self

    def label(self, lix: float) -> str:
        """Name the band of a LIX, rounded half upwards; empty where LIX is undefined."""
        if math.isnan(lix):
            return ""
        whole = math.floor(lix + 0.5)
        return [band.label for band in self.bands if band.lowest <= whole][-1]


def parse_bands(text: str, where: str = FILE) -> Bands:
    """Read bands from TOML.

    Args:
        text: the TOML.
        where: the name of the file, for the message.

    Raises:
        ResourceError: the text is no TOML, or no rising list of bands.
    """
    return read_toml(
        Bands,
        text,
        what="the readability bands",
        where=where,
        allowed="[[bands]] with label and lowest, the first from 0, rising",
    )


@cache
def bands() -> Bands:
    """Return the bands that come with the library."""
    return parse_bands(files(__package__).joinpath(FILE).read_text(encoding="utf-8"))
