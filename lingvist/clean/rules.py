"""What a cleaning rule is: a name, a level, a motive, an example, and where it finds what."""

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar, get_args

from lingvist.errors import CleaningError
from lingvist.resources.furniture import Level

LEVELS: tuple[Level, ...] = get_args(Level)

Change = tuple[int, int, str]
"""A stretch of a text (start, end) and what is to stand in its place."""

NamedChange = tuple[str, Change]
"""The name of a rule and a change it makes."""

Finder = TypeVar("Finder", bound=Callable[..., object])
Finder_co = TypeVar("Finder_co", bound=Callable[..., object], covariant=True)

_EXAMPLE = re.compile(r"^Example: (.+?)(?:\n\n|\Z)", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class RuleInfo:
    """What the documentation tells of a rule."""

    name: str
    level: Level
    motive: str
    example: str


@dataclass(frozen=True)
class Rule(Generic[Finder_co]):
    """A shape rule: a function that finds what is to go, and what it is called.

    The motive and the example are those of the function's docstring.
    """

    name: str
    level: Level
    find: Finder_co

    @property
    def info(self) -> RuleInfo:
        """Name, level, motive and example."""
        text = inspect.cleandoc(self.find.__doc__ or "")
        example = _EXAMPLE.search(text)
        motive = " ".join(text.split("\n\n", maxsplit=1)[0].split())
        return RuleInfo(
            self.name, self.level, motive, " ".join(example[1].split()) if example else ""
        )


def rule(name: str, level: Level = "light") -> Callable[[Finder], Rule[Finder]]:
    """Make a rule of the function that finds it."""
    return lambda find: Rule(name, level, find)


def in_force(level: Level, wanted: str) -> bool:
    """Tell whether a rule of ``level`` holds in a cleaning at the level ``wanted``."""
    return LEVELS.index(level) <= LEVELS.index(as_level(wanted))


def as_level(wanted: str) -> Level:
    """Return ``wanted`` as a level of cleaning.

    Raises:
        CleaningError: there is no such level.
    """
    for level in LEVELS:
        if level == wanted:
            return level
    raise CleaningError(
        f"there is no cleaning level {wanted!r}",
        allowed=", ".join(LEVELS),
        next_step="choose one of them in lingvist.toml, or in the call",
    )
