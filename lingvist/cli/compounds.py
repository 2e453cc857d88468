"""The command that takes words apart."""

from typing import Annotated

import typer

from lingvist.cli.options import Format

Texts = Annotated[
    list[str], typer.Argument(help="Words, or suspended compounds in quotation marks.")
]


def compounds(texts: Texts, form: Format = "table") -> None:
    """Take compounds apart and say why: ledelsesansvar, "mod- og medspil"."""
    from lingvist.cli.listing import taken_apart  # noqa: PLC0415  quick --help
    from lingvist.cli.output import show  # noqa: PLC0415

    show(taken_apart(texts), form, "Compounds")


COMMANDS = (compounds,)
