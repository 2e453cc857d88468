"""The command that holds the findings against human readings."""

from pathlib import Path
from typing import Annotated

import typer

from lingvist.cli.options import Model, open_study

Corpora = Annotated[list[Path], typer.Argument(help="Folders with documents and readings.")]


def evaluate(corpora: Corpora, model: Model = None) -> None:
    """Print how well the findings agree with the readings beside the documents."""
    from lingvist.cli.output import say, show  # noqa: PLC0415  quick --help
    from lingvist.evaluate import agreement  # noqa: PLC0415

    for corpus in corpora:
        study = open_study(corpus, model)
        say(f"{corpus}: {len(study.corpus)} documents, {study.pipeline.name}")
        show(agreement(study), "table")


COMMANDS = (evaluate,)
