"""Commands that compare everything at once: report, sensitivity."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lingvist.cli.options import (
    DEFAULT_CORPUS,
    Cleaning,
    CorpusFolder,
    Format,
    LexiconFile,
    Model,
    open_study,
)
from lingvist.errors import LingvistError, place

if TYPE_CHECKING:
    from lingvist.study import Study

LEVELS: tuple[Cleaning, ...] = ("light", "standard", "strict")
BASE: Cleaning = "standard"

Out = Annotated[Path, typer.Option("--out", "-o", help="Folder for the report.")]


def report(
    corpus: CorpusFolder = DEFAULT_CORPUS,
    out: Out = Path("reports"),
    model: Model = None,
    lexicon: LexiconFile = None,
) -> None:
    """Write the Danish report: a comparison and a page per municipality."""
    _check_folder(out)
    study = open_study(corpus, model, lexicon)
    from lingvist.report import write  # noqa: PLC0415  quick --help

    pages = write(study, out)
    typer.echo(f"{len(pages)} pages written. Open {pages[0].resolve()}")


def _check_folder(out: Path) -> None:
    """Refuse a file where a folder is wanted, before the work is done."""
    if out.exists() and not out.is_dir():
        raise LingvistError(
            "is a file",
            where=place(out),
            allowed="a folder, which is made where it is missing",
            next_step="name a folder: --out reports",
        )


def sensitivity(
    corpus: CorpusFolder = DEFAULT_CORPUS,
    model: Model = None,
    lexicon: LexiconFile = None,
    form: Format = "table",
) -> None:
    """Compare with lighter and stricter cleaning, and say which results change."""
    studies: dict[str, Study] = {
        level: open_study(corpus, model, lexicon, cleaning=level) for level in LEVELS
    }
    from lingvist import compare as comparing  # noqa: PLC0415  quick --help
    from lingvist.cli.output import say, show  # noqa: PLC0415

    settings = studies[BASE].settings
    drawn = {name: getattr(settings, name) for name in ("replicates", "seed", "level")}
    found = comparing.sensitivity(studies, BASE, **drawn)
    if found.empty and form == "table":
        say("No rate, difference, value or statement changes with the level of cleaning.")
    else:
        show(found, form, f"what changes against {BASE} cleaning")


COMMANDS = (report, sensitivity)
