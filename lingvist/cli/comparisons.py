"""The group of commands that compare, one for each comparison."""

import typer

from lingvist.cli import compare_reuse, compare_texts, compare_themes, compare_words

app = typer.Typer(
    help="Compare municipalities, or groups by any column of the documents, with intervals.",
    no_args_is_help=True,
)
COMPARISONS = (
    *compare_themes.COMMANDS,
    *compare_words.COMMANDS,
    *compare_texts.COMMANDS,
    *compare_reuse.COMMANDS,
)
for command in COMPARISONS:
    app.command(command.__name__.removesuffix("_"))(command)
