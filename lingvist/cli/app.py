"""The commands, and how an error reaches the one who typed them."""

import sys

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
    help="Comparative analysis of Danish municipal leadership documents.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

for module in (intake, corpus, reading, compounds, comparing, evaluating):
    for command in module.COMMANDS:
        app.command()(command)
app.add_typer(comparisons.app, name="compare")
app.add_typer(lexicon.app, name="lexicon")
app.add_typer(readings.app, name="readings")


def main() -> None:
    """Run the command line; an error of ours is told in words and ends with status 2."""
    try:
        app()
    except LingvistError as error:
        print(f"lingvist: {error}", file=sys.stderr)  # noqa: T201  this is the command line
        sys.exit(2)
