"""Commands on one document: clean."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from lingvist.cli.options import DEFAULT_CORPUS, CorpusFolder

Level = Annotated[
    Literal["light", "standard", "strict"],
    typer.Option("--level", help="How much is taken out."),
]
Source = Annotated[str, typer.Argument(help="A document id, or a text file.")]


def clean(source: Source, corpus: CorpusFolder = DEFAULT_CORPUS, level: Level = "standard") -> None:
    """Show what cleaning keeps of a document, what it removes, and by which rule."""
    from lingvist.clean import clean as clean_text  # noqa: PLC0415  quick --help
    from lingvist.cli.cleaning import print_clean  # noqa: PLC0415

    print_clean(clean_text(read_source(source, corpus), level))


def read_source(source: str, corpus: Path) -> str:
    """Return the source text of a document of the corpus, or of a text file."""
    from lingvist.corpus import open_corpus  # noqa: PLC0415  quick --help
    from lingvist.corpus.document import read_text  # noqa: PLC0415

    path = Path(source)
    return read_text(path) if path.is_file() else open_corpus(corpus)[source].text


COMMANDS = (clean,)
