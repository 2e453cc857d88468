"""Typed access to what is said of each comparison, from ``statistics.toml``."""

from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, Field, RootModel

from lingvist.errors import ResourceError
from lingvist.resources.toml_reading import read_toml

FILE = "statistics.toml"


class Statistic(BaseModel):
    """What is said of a comparison.

    Attributes:
        interval: what its intervals and tests are, or that it has none.
        source: who defined its measures, with the year.
        resampled: whether the replicates, seed and level of the settings make the intervals.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    interval: str = Field(min_length=1)
    source: str = Field(min_length=1)
    resampled: bool = False


class Statistics(RootModel[dict[str, Statistic]]):
    """What is said of each comparison, by its name on the command line."""

    model_config = ConfigDict(frozen=True)

    def of(self, name: str) -> Statistic:
        """Return what is said of a comparison.

        Raises:
            ResourceError: nothing is said of it.
        """
        if name not in self.root:
            raise ResourceError(
                f"nothing is said of the comparison {name!r}",
                where=FILE,
                allowed=", ".join(self.root),
                next_step=f"add [{name}] with interval and source to {FILE}",
            )
        return self.root[name]


def parse_statistics(text: str, where: str = FILE) -> Statistics:
    """Read what is said of comparisons from TOML.

    Args:
        text: the TOML.
        where: the name of the file, for the message.

    Raises:
        ResourceError: the text is no TOML, or lacks or adds a key.
    """
    allowed = '[comparison] with interval = "…" and source = "…"'
    return read_toml(Statistics, text, what="the statistics", where=where, allowed=allowed)


@cache
def statistics() -> Statistics:
    """Return what is said of the comparisons."""
    return parse_statistics(files(__package__).joinpath(FILE).read_text(encoding="utf-8"))
