"""``lingvist.toml``: what a study is run with; validated, with file and line in the errors."""

import tomllib
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from lingvist.errors import SettingsError, place

FILE = "lingvist.toml"


class ThemeSettings(BaseModel):
    """How themes are found.

    Attributes:
        compounds: whether a part of a compound shows a theme (*ledelsesansvar*: ansvar).
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    compounds: bool = True


class Settings(BaseModel):
    """The settings of a study.

    Attributes:
        model: name of the Danish pipeline, or None: the published one where it is installed.
        lexicon: a theme lexicon of one's own, or None for the shipped one.
        cleaning: how much cleaning takes out.
        seed: start of every random draw.
        replicates: draws of a bootstrap or permutation test.
        level: coverage of the intervals.
        themes: how themes are found.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    model: str | None = None
    lexicon: Path | None = None
    cleaning: Literal["light", "standard", "strict"] = "standard"
    seed: int = Field(default=20240701, ge=0)
    replicates: int = Field(default=2000, ge=100, le=100_000)
    level: float = Field(default=0.95, gt=0.5, lt=1.0)
    themes: ThemeSettings = ThemeSettings()


def load(path: Path) -> Settings:
    """Read settings from a file.

    A lexicon that is not named by a full path lies where the path leads from the file's folder.

    Raises:
        SettingsError: the file is not TOML, or a setting is unknown or out of range.
    """
    try:
        text = path.read_text(encoding="utf-8")
        data = tomllib.loads(text)
    except (OSError, ValueError, RecursionError) as error:  # whatever stands in the file
        raise SettingsError(
            f"cannot be read: {error}",
            where=place(path),
            next_step="correct the file, or delete it to use the defaults",
        ) from error
    settings = _validate(data, path, text)
    if settings.lexicon is None:
        return settings
    return settings.model_copy(update={"lexicon": path.parent / settings.lexicon})


def find(start: Path) -> Settings:
    """Read the settings nearest above ``start``; the defaults where there are none."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / FILE).is_file():
            return load(folder / FILE)
    return Settings()


def _validate(data: dict[str, object], path: Path, text: str) -> Settings:
    try:
        return Settings.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        keys = [str(key) for key in first["loc"]]
        known = ThemeSettings if keys[:-1] == ["themes"] else Settings
        raise SettingsError(
            f"{'.'.join(keys)}: {first['msg']}",
            where=place(path, line_of(text, keys[-1])),
            allowed=", ".join(known.model_fields),
            next_step="see the section on settings in the README",
        ) from error


def line_of(text: str, key: str) -> int:
    """Return the line, from 1, on which ``key`` is set in a TOML text; 1 where it is not."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.split("=", maxsplit=1)[0].strip() == key:
            return number
    return 1
