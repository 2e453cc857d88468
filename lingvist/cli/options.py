"""The options that several commands share, and the study they describe."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from lingvist.study import Study

CorpusFolder = Annotated[Path, typer.Option("--corpus", "-c", help="Folder of the corpus.")]
Model = Annotated[
    str | None,
    typer.Option("--model", "-m", help="Danish pipeline: da_lingvist_sm, da_core_news_sm …"),
]
LexiconFile = Annotated[
    Path | None, typer.Option("--lexicon", "-l", help="A theme lexicon of your own (TOML).")
]
Format = Annotated[
    Literal["table", "csv", "json"], typer.Option("--format", "-f", help="How rows are printed.")
]
By = Annotated[str, typer.Option("--by", help="Column of the documents that makes the groups.")]
InCompounds = Annotated[
    bool | None,
    typer.Option(
        "--compounds/--no-compounds",
        help="Whether a part of a compound shows a theme; if not said, as lingvist.toml has it.",
    ),
]
Cleaning = Literal["light", "standard", "strict"]
DEFAULT_CORPUS = Path("corpus")


def open_study(
    corpus: Path,
    model: str | None = None,
    lexicon: Path | None = None,
    *,
    compounds: bool | None = None,
    cleaning: Cleaning | None = None,
) -> "Study":
    """Open the study the options describe, and annotate what is not annotated yet."""
    from lingvist import settings  # noqa: PLC0415  pandas comes with the study
    from lingvist.cli.progress import annotated  # noqa: PLC0415
    from lingvist.study import Study  # noqa: PLC0415

    themes = None if compounds is None else settings.ThemeSettings(compounds=compounds)
    changes = {"model": model, "lexicon": lexicon, "themes": themes, "cleaning": cleaning}
    chosen = settings.find(corpus).model_copy(
        update={name: value for name, value in changes.items() if value is not None}
    )
    return annotated(Study(corpus, chosen))
