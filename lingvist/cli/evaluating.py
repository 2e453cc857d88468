"""The commands that hold what lingvist finds against human readings."""

from pathlib import Path
from typing import Annotated

import typer

from lingvist.cli.options import Model, open_study

Corpora = Annotated[list[Path], typer.Argument(help="Folders with documents and readings.")]
GoldFiles = Annotated[
    list[Path] | None, typer.Argument(help="CoNLL-U files; if none, the held back half of ours.")
]
Models = Annotated[
    list[str] | None,
    typer.Option("--model", "-m", help="A Danish pipeline; if none, each that is installed."),
]
LearntFrom = Annotated[
    list[Path] | None,
    typer.Option("--seen", help="CoNLL-U with the words the pipelines have learnt from."),
]
Listing = Annotated[
    bool, typer.Option("--disagreements", help="List what differs from the gold, word by word.")
]
GENRE = Path("tests/data/genre/test.conllu")
COMPOUNDS = Path("tests/data/compounds")
RELEASED = Path("models/scores.json")


def evaluate(corpora: Corpora, model: Model = None) -> None:
    """Print how well the findings agree with the readings beside the documents."""
    from lingvist.cli.output import say, show  # noqa: PLC0415  quick --help
    from lingvist.evaluate import agreement  # noqa: PLC0415

    for corpus in corpora:
        study = open_study(corpus, model)
        say(f"{corpus}: {len(study.corpus)} documents, {study.pipeline.name}")
        show(agreement(study), "table")


def evaluate_language(
    files: GoldFiles = None,
    models: Models = None,
    seen: LearntFrom = None,
    *,
    disagreements: Listing = False,
) -> None:
    """Print how often the Danish pipelines are right on CoNLL-U files."""
    from lingvist.cli import language_scores  # noqa: PLC0415  quick --help

    language_scores.print_scores(files or [GENRE], models or (), seen or (), listing=disagreements)
    if not files:
        language_scores.print_compounds(sorted(COMPOUNDS.glob("*.tsv")))
        language_scores.print_published(RELEASED)


COMMANDS = (evaluate, evaluate_language)
