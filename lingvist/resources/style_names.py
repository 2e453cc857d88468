"""Names of paragraph styles, by what they say of a paragraph: ``style_names.toml``, typed."""

import re
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, Field

from lingvist.resources.toml_reading import read_toml

FILE = "style_names.toml"

_NUMBERED = re.compile(r"(.*?)(\d?)")
_IGNORED = re.compile(r"[\s_-]+")


class StyleNames(BaseModel):
    """The data of ``style_names.toml``: for each role of a paragraph the names it goes by."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    heading: tuple[str, ...] = Field(min_length=1)
    title: tuple[str, ...] = Field(min_length=1)
    quote: tuple[str, ...] = Field(min_length=1)
    bullets: tuple[str, ...] = Field(min_length=1)
    numbers: tuple[str, ...] = Field(min_length=1)
    contents: tuple[str, ...] = Field(min_length=1)
    contents_heading: tuple[str, ...] = Field(min_length=1)
    running: tuple[str, ...] = Field(min_length=1)
    caption: tuple[str, ...] = Field(min_length=1)

    def role(self, name: str) -> tuple[str, int]:
        """Return the role that a style's name states, and the level after it.

        Args:
            name: name of the style.

        Returns:
            The role, empty where the name states none; the level, 0 where there is none.
        """
        found = _NUMBERED.fullmatch(_IGNORED.sub("", name.casefold()))
        plain, level = (found[1], int(found[2] or 0)) if found else ("", 0)
        for role, names in self:
            if plain in {_IGNORED.sub("", known) for known in names}:
                return role, level
        return "", 0


@cache
def load() -> StyleNames:
    """Read the names.

    Raises:
        ResourceError: the file cannot be read.
    """
    text = files("lingvist.resources").joinpath(FILE).read_text(encoding="utf-8")
    return read_toml(
        StyleNames, text, what="the style names", where=FILE, allowed="the fields of StyleNames"
    )
