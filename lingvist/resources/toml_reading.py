"""One way to read a TOML resource into its model, with one kind of error."""

import tomllib
from typing import TypeVar

from pydantic import BaseModel

from lingvist.errors import ResourceError, place
from lingvist.resources.toml_place import syntax_line

Model = TypeVar("Model", bound=BaseModel)


def read_toml(
    model: type[Model], text: str, *, what: str, where: str, allowed: str, next_step: str = ""
) -> Model:
    """Read a TOML text into a model.

    Args:
        model: the pydantic model of the text.
        text: the TOML.
        what: the thing that is read, for the message.
        where: the name of the file, for the message.
        allowed: what the text may hold, for the message.
        next_step: what to do beyond correcting the file, for the message.

    Raises:
        ResourceError: the text is no TOML (with its line), or does not fit the model.
    """
    try:
        return model.model_validate(tomllib.loads(text))
    except (ValueError, RecursionError) as error:  # also of numbers and nesting beyond measure
        raise ResourceError(
            f"{what} cannot be read: {error}",
            where=place(where, syntax_line(error, text)),
            allowed=allowed,
            next_step="; ".join(filter(None, [f"correct {where}", next_step])),
        ) from error
