"""The commands, and how an error reaches the one who typed them."""

import sys
from typing import Annotated, NoReturn

import typer

from lingvist.cli import (
    comparing,
    comparisons,
    compounds,
    corpus,
    evaluating,
    intake,
    lexicon,
    reading,
    readings,
)
from lingvist.errors import LingvistError

app = typer.Typer(
    name="lingvist",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _version(asked: bool) -> None:  # noqa: FBT001  this is how typer calls it
    if asked:
        from importlib.metadata import version  # noqa: PLC0415  quick --help

        typer.echo(f"lingvist {version('lingvist')}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Comparative analysis of Danish municipal leadership documents."""


for module in (intake, corpus, reading, compounds, comparing, evaluating):
    for command in module.COMMANDS:
        app.command()(command)
app.add_typer(comparisons.app, name="compare")
app.add_typer(lexicon.app, name="lexicon")
app.add_typer(readings.app, name="readings")


def main() -> None:
    """Run the command line; what is wrong is told in words and ends with status 2."""
    try:
        app()
    except LingvistError as error:
        _refuse(error)
    except OSError as error:
        if error.filename is None:
            raise
        _refuse(_of_system(error))


def _refuse(error: LingvistError) -> NoReturn:
    print(f"lingvist: {error}", file=sys.stderr)  # noqa: T201  this is the command line
    sys.exit(2)


def _of_system(error: OSError) -> LingvistError:
    """Say in our words what the system does not let us do with a file."""
    return LingvistError(
        f"cannot be read or written: {error.strerror}",
        where=str(error.filename),
        next_step="name another place, or see that you may read and write there",
    )
