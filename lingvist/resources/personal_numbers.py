"""Words beside numbers, by which a telephone number is told; ``personal_numbers.toml``, typed."""

from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from lingvist.resources.toml_reading import read_toml

FILE = "personal_numbers.toml"


class PersonalNumbers(BaseModel):
    """Words beside numbers, in lower case.

    Attributes:
        phone_labels: what stands right before a telephone number.
        cpr_labels: what stands before a CPR number.
        other_numbers: what stands right before a number that is neither.
        units_after: what stands right after a number that is an amount.
        domain_endings: endings of domains.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    phone_labels: tuple[str, ...]
    cpr_labels: tuple[str, ...]
    other_numbers: tuple[str, ...]
    units_after: tuple[str, ...]
    domain_endings: tuple[str, ...]


@cache
def load() -> PersonalNumbers:
    """Read the shipped data.

    Raises:
        ResourceError: the file is not what it should be.
    """
    return parse(files(__package__).joinpath(FILE).read_text(encoding="utf-8"))


def parse(text: str) -> PersonalNumbers:
    """Read such data from a TOML text.

    Raises:
        ResourceError: it is not TOML, or lacks a field.
    """
    return read_toml(
        PersonalNumbers,
        text,
        what="the words beside numbers",
        where=FILE,
        allowed=", ".join(PersonalNumbers.model_fields),
    )
