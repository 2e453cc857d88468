"""Commands that compare: compare, report."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from lingvist.cli.options import (
    DEFAULT_CORPUS,
    CorpusFolder,
    Format,
    LexiconFile,
    Model,
    open_study,
)

Measure = Annotated[
    Literal["rates", "differences", "keyness", "declared", "similarity"],
    typer.Argument(help="What is compared."),
]
By = Annotated[str, typer.Option("--by", help="Column of the documents that makes the groups.")]
Out = Annotated[Path, typer.Option("--out", "-o", help="Folder for the report.")]


def compare(
    measure: Measure = "rates",
    corpus: CorpusFolder = DEFAULT_CORPUS,
    by: By = "municipality",
    model: Model = None,
    lexicon: LexiconFile = None,
    form: Format = "table",
) -> None:
    """Compare the municipalities, with intervals."""
    study = open_study(corpus, model, lexicon)
    from lingvist.cli.measuring import measured  # noqa: PLC0415  quick --help
    from lingvist.cli.output import show  # noqa: PLC0415

    show(measured(study, measure, by), form, f"{measure} by {by} ({study.pipeline.name})")


def report(
    corpus: CorpusFolder = DEFAULT_CORPUS,
    out: Out = Path("reports"),
    model: Model = None,
    lexicon: LexiconFile = None,
) -> None:
    """Write the Danish report: a comparison and a page per municipality."""
    study = open_study(corpus, model, lexicon)
    from lingvist.report import write  # noqa: PLC0415  quick --help

    pages = write(study, out)
    typer.echo(f"{len(pages)} pages written. Open {pages[0].resolve()}")


COMMANDS = (compare, report)
