"""Comparisons of wording: what documents share, and what changed between versions."""

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

Size = Annotated[
    int, typer.Option("--size", min=2, help="Equal words in a row by which texts are compared.")
]
Least = Annotated[int, typer.Option("--minimum", min=2, help="Equal words of a passage.")]
Standard = Annotated[
    bool, typer.Option("--standard", help="Count phrases of the genre as shared, too.")
]
Old = Annotated[str, typer.Argument(help="The document that is the earlier version.")]
New = Annotated[str, typer.Argument(help="The document that is the later version.")]
Summary = Annotated[
    bool, typer.Option("--summary", help="Themes and values that came and went, not sentences.")
]


def shared(
    corpus: CorpusFolder = DEFAULT_CORPUS,
    size: Size = 5,
    minimum: Least = 8,
    model: Model = None,
    form: Format = "table",
) -> None:
    """Passages that two documents share, lightly edited and re-ordered ones too."""
    study = open_study(corpus, model)
    from lingvist import compare  # noqa: PLC0415  quick --help
    from lingvist.cli.stating import state  # noqa: PLC0415

    found = compare.shared_passages(study.tokens, study.documents, size=size, minimum=minimum)
    state(study, "shared", found, form)


def own(
    corpus: CorpusFolder = DEFAULT_CORPUS,
    standard: Standard = False,
    model: Model = None,
    form: Format = "table",
) -> None:
    """How much of each document stands in no passage that another one has."""
    study = open_study(corpus, model)
    from lingvist import compare  # noqa: PLC0415  quick --help
    from lingvist.cli.stating import state  # noqa: PLC0415

    passages = compare.shared_passages(study.tokens, study.documents)
    found = compare.own_share(study.tokens, study.documents, passages, standard=standard)
    state(study, "own", found, form)


def duplicates(
    corpus: CorpusFolder = DEFAULT_CORPUS,
    size: Size = 5,
    model: Model = None,
    form: Format = "table",
) -> None:
    """Whole documents of which one is mostly in the other."""
    study = open_study(corpus, model)
    from lingvist import compare  # noqa: PLC0415  quick --help
    from lingvist.cli.stating import state  # noqa: PLC0415

    found = compare.near_duplicates(study.tokens, study.documents, size=size)
    state(study, "duplicates", found, form)


def change(
    old: Old,
    new: New,
    corpus: CorpusFolder = DEFAULT_CORPUS,
    summary: Summary = False,
    model: Model = None,
    lexicon: LexiconFile = None,
    form: Format = "table",
) -> None:
    """What came, went, moved and was edited between two versions of a document."""
    study = open_study(corpus, model, lexicon)
    from lingvist import compare  # noqa: PLC0415  quick --help
    from lingvist.cli.stating import state  # noqa: PLC0415

    found = compare.change(study.sentences, old, new)
    if summary:
        found = compare.change_summary(study.themes, study.values, old, new)
    state(study, "change", found, form)


COMMANDS = (shared, own, duplicates, change)
