"""The commands that hold what lingvist finds against human readings."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from lingvist.cli.options import Format, Model, open_study

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
Between = Annotated[
    Literal["rules", "readers"],
    typer.Option(
        "--between", help="Hold the rules against the readers, or readers against others."
    ),
]
Reader = Annotated[
    str | None, typer.Option("--reader", help="Hold the rules against this coder's readings alone.")
]
Page = Annotated[
    Path | None, typer.Option("--page", help="Write the disagreements as a Danish page (HTML).")
]
Listing = Annotated[
    bool, typer.Option("--disagreements", help="List what differs from the gold, word by word.")
]
GENRE = Path("tests/data/genre/test.conllu")
COMPOUNDS = Path("tests/data/compounds")
RELEASED = Path("models/scores.json")


def evaluate(
    corpora: Corpora,
    model: Model = None,
    between: Between = "rules",
    reader: Reader = None,
    page: Page = None,
    form: Format = "table",
) -> None:
    """Print how well the findings agree with the readings, or the readings with each other."""
    from lingvist.cli import evaluation  # noqa: PLC0415  quick --help

    evaluation.check_choice(between, reader)
    studies = {str(corpus): open_study(corpus, model) for corpus in corpora}
    evaluation.check_reader(studies.values(), reader)
    written = page and evaluation.write_page(list(studies.values()), page, between, reader)
    evaluation.print_agreement(studies, between, reader, form)
    if written:
        typer.echo(written, err=form != "table")


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
