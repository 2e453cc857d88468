"""Commands on theme lexicons: check one, import one."""

from pathlib import Path
from typing import Annotated

import typer

from lingvist.cli.options import DEFAULT_CORPUS, CorpusFolder, Format, Model, open_study

app = typer.Typer(no_args_is_help=True, help="Check a theme lexicon, or import one.")

Checked = Annotated[Path | None, typer.Argument(help="A lexicon (TOML); if none, the shipped one.")]
Dictionary = Annotated[Path, typer.Argument(help="A LIWC (.dic) or quanteda (.yml) dictionary.")]
Out = Annotated[Path, typer.Option("--out", "-o", help="The lexicon to write (TOML).")]
Unmet = Annotated[bool, typer.Option("--unmet", help="List entries that the corpus never meets.")]
Idle = Annotated[bool, typer.Option("--idle", help="List false friends that refuse nothing.")]


@app.command()
def check(
    file: Checked = None,
    corpus: CorpusFolder = DEFAULT_CORPUS,
    model: Model = None,
    unmet: Unmet = False,
    idle: Idle = False,
    form: Format = "table",
) -> None:
    """List what is wrong with a lexicon: entries nothing can reach, entries listed twice."""
    from lingvist.cli.listing import faults  # noqa: PLC0415  quick --help
    from lingvist.cli.output import show  # noqa: PLC0415

    study = open_study(corpus, model, file) if unmet else None
    show(faults(file, study, idle=idle), form, "Faults of the lexicon")


@app.command(name="import")
def import_dictionary(file: Dictionary, out: Out) -> None:
    """Write a LIWC or quanteda dictionary as a theme lexicon."""
    from lingvist.cli.importing import write_lexicon  # noqa: PLC0415  quick --help
    from lingvist.cli.output import say  # noqa: PLC0415

    families, words = write_lexicon(file, out)
    say(f"{out}: {families} families, {words} entries")
