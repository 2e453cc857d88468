"""Commands that read the documents: themes, values, concordance."""

from typing import Annotated

import typer

from lingvist.cli.options import (
    DEFAULT_CORPUS,
    CorpusFolder,
    Format,
    InCompounds,
    LexiconFile,
    Model,
    open_study,
)

Theme = Annotated[str | None, typer.Argument(help="A theme, such as ansvar; all if none is named.")]
Weak = Annotated[bool, typer.Option("--weak", help="Show weak mentions too.")]
Explained = Annotated[
    str | None,
    typer.Option("--explain", help="A word or sentence: why it counts for a theme, or why not."),
]
Window = Annotated[int, typer.Option("--window", "-w", min=10, max=200, help="Characters beside.")]


def themes(
    theme: Theme = None,
    corpus: CorpusFolder = DEFAULT_CORPUS,
    model: Model = None,
    lexicon: LexiconFile = None,
    weak: Weak = False,
    compounds: InCompounds = None,
    explain: Explained = None,
    form: Format = "table",
) -> None:
    """List the mentions of a theme, or count those of every theme."""
    study = open_study(corpus, model, lexicon, compounds=compounds)
    from lingvist.cli.listing import explained, mentions, theme_counts  # noqa: PLC0415  quick --help
    from lingvist.cli.output import show  # noqa: PLC0415

    if explain is not None:
        table = explained(study, explain)
    else:
        table = mentions(study, theme, weak=weak) if theme else theme_counts(study, weak=weak)
    show(table, form, f"Themes ({study.pipeline.name})")


def values(
    corpus: CorpusFolder = DEFAULT_CORPUS,
    model: Model = None,
    lexicon: LexiconFile = None,
    form: Format = "table",
) -> None:
    """List the values that each document declares, and its vision, mission and principles."""
    study = open_study(corpus, model, lexicon)
    from lingvist.cli.listing import declared, stated  # noqa: PLC0415  quick --help
    from lingvist.cli.output import show  # noqa: PLC0415

    show(declared(study), form, f"Declared values ({study.pipeline.name})")
    if form == "table":
        show(stated(study), form, "Statements")


def concordance(
    word: Annotated[str, typer.Argument(help="A lemma; the end may be an asterisk (ansvar*).")],
    corpus: CorpusFolder = DEFAULT_CORPUS,
    model: Model = None,
    window: Window = 50,
    form: Format = "table",
) -> None:
    """Show a word in its context, line by line."""
    study = open_study(corpus, model)
    from lingvist.cli.listing import keyword_in_context  # noqa: PLC0415  quick --help
    from lingvist.cli.output import show  # noqa: PLC0415

    show(keyword_in_context(study, word, window), form, f"{word} ({study.pipeline.name})")


COMMANDS = (themes, values, concordance)
