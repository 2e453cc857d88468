"""Commands on theme lexicons: check one, import one, find what one lacks."""

from pathlib import Path
from typing import Annotated

import typer

from lingvist.cli.options import (
    DEFAULT_CORPUS,
    CorpusFolder,
    Format,
    LexiconFile,
    Model,
    open_study,
)

app = typer.Typer(
    no_args_is_help=True, help="Check a theme lexicon, import one, or find what it lacks."
)

Checked = Annotated[Path | None, typer.Argument(help="A lexicon (TOML); if none, the shipped one.")]
Dictionary = Annotated[Path, typer.Argument(help="A LIWC (.dic) or quanteda (.yml) dictionary.")]
Out = Annotated[Path, typer.Option("--out", "-o", help="The lexicon to write (TOML).")]
Unmet = Annotated[bool, typer.Option("--unmet", help="List entries that the corpus never meets.")]
Idle = Annotated[bool, typer.Option("--idle", help="List false friends that refuse nothing.")]

Top = Annotated[int, typer.Option("--top", "-n", min=1, help="Candidates to list.")]
Minimum = Annotated[int, typer.Option(min=2, help="Times that a candidate must occur.")]
Quoted = Annotated[int, typer.Option("--sentences", min=0, help="Sentences for each candidate.")]
Entries = Annotated[
    list[str] | None,
    typer.Option("--entry", "-e", help="Print this candidate as a family in TOML instead."),
]


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


@app.command()
def candidates(
    corpus: CorpusFolder = DEFAULT_CORPUS,
    model: Model = None,
    lexicon: LexiconFile = None,
    top: Top = 20,
    minimum: Minimum = 3,
    sentences: Quoted = 2,
    entry: Entries = None,
    form: Format = "table",
) -> None:
    """Find recurring themes that no family of a lexicon covers, with their sentences."""
    study = open_study(corpus, model, lexicon)
    from lingvist.cli import discovering  # noqa: PLC0415  quick --help
    from lingvist.cli.output import say, show  # noqa: PLC0415

    if entry:
        typer.echo(discovering.entries(study, entry, minimum=minimum), nl=False)
        return
    found = discovering.candidates(study, minimum=minimum, top=top)
    if form != "table":
        show(found.table, form)
        return
    show(found.table[discovering.READ], form, f"Candidates ({study.pipeline.name})")
    quoted = found.sentences(study.sentences, sentences)
    show(quoted[discovering.QUOTED], form, "Their sentences")
    topics, why = discovering.topics_beside(study)
    say(why) if why else show(topics, form, "Topics of what no family covers")
