"""Comparisons of texts as wholes: how alike they are, and where they stand."""

from typing import Annotated, Literal

import typer

from lingvist.cli.options import (
    DEFAULT_CORPUS,
    By,
    CorpusFolder,
    Format,
    LexiconFile,
    Model,
    open_study,
)

Basis = Annotated[
    Literal["words", "themes", "frames", "style"],
    typer.Option("--basis", help="What texts are compared by; style: the commonest words."),
]
Crossed = Annotated[Literal["theme", "lemma"], typer.Option("--item", help="What is counted.")]
Axes = Annotated[
    bool, typer.Option("--axes", help="How much each axis shows, in place of the points.")
]
Words = Annotated[
    bool, typer.Option("--words", help="The words that make the scale, in place of the texts.")
]
References = Annotated[
    list[str], typer.Option("--reference", "-r", help="A text and its position: DOCUMENT=NUMBER.")
]
Low = Annotated[str, typer.Option("--low", help="A text that is to lie below the other one.")]
High = Annotated[str, typer.Option("--high", help="The other one.")]
Enough = Annotated[
    int, typer.Option("--minimum-words", min=1, help="Content words that each text needs.")
]
Number = Annotated[
    int | None, typer.Option("--k", help="How many topics; if none, each number's stability.")
]
Shares = Annotated[bool, typer.Option("--shares", help="How much of each group is of each topic.")]


def measures(
    corpus: CorpusFolder = DEFAULT_CORPUS, model: Model = None, form: Format = "table"
) -> None:
    """Readability, variety of words and syntax of each document."""
    study = open_study(corpus, model)
    from lingvist.cli.measuring import measured  # noqa: PLC0415  quick --help
    from lingvist.cli.stating import state  # noqa: PLC0415

    state(study, "measures", measured(study), form)


def similarity(
    corpus: CorpusFolder = DEFAULT_CORPUS,
    by: By = "municipality",
    model: Model = None,
    form: Format = "table",
) -> None:
    """How alike the texts are in their words, pair by pair."""
    study = open_study(corpus, model)
    from lingvist import compare  # noqa: PLC0415  quick --help
    from lingvist.cli.stating import state  # noqa: PLC0415

    found = compare.similarity(study.tokens, study.blocks, study.documents, by=by)
    state(study, "similarity", found, form)


def clusters(
    corpus: CorpusFolder = DEFAULT_CORPUS,
    by: By = "municipality",
    basis: Basis = "words",
    model: Model = None,
    lexicon: LexiconFile = None,
    form: Format = "table",
) -> None:
    """Which texts belong together, step by step, and which clusters come back."""
    study = open_study(corpus, model, lexicon)
    from lingvist.cli.measuring import clustered  # noqa: PLC0415  quick --help
    from lingvist.cli.stating import state  # noqa: PLC0415

    state(study, "clusters", clustered(study, basis, by), form)


def map_(
    corpus: CorpusFolder = DEFAULT_CORPUS,
    by: By = "municipality",
    item: Crossed = "theme",
    axes: Axes = False,
    model: Model = None,
    lexicon: LexiconFile = None,
    form: Format = "table",
) -> None:
    """Groups and themes on the axes on which groups differ most (correspondence analysis)."""
    study = open_study(corpus, model, lexicon)
    from lingvist import compare  # noqa: PLC0415  quick --help
    from lingvist.cli.measuring import crossed  # noqa: PLC0415
    from lingvist.cli.stating import state  # noqa: PLC0415

    analyse = compare.correspondence_inertias if axes else compare.correspondence
    found = analyse(crossed(study, item), study.blocks, study.documents, by=by, item=item)
    state(study, "map", found, form)


def wordscores(
    reference: References,
    corpus: CorpusFolder = DEFAULT_CORPUS,
    by: By = "document",
    words: Words = False,
    model: Model = None,
    form: Format = "table",
) -> None:
    """Place texts on the scale of reference texts whose positions are given."""
    study = open_study(corpus, model)
    from lingvist import compare  # noqa: PLC0415  quick --help
    from lingvist.cli.stating import drawn, positions, state  # noqa: PLC0415

    given = study.tokens, study.blocks, study.documents, positions(reference)
    if words:
        found = compare.wordscores_words(*given, by=by)
    else:
        found = compare.wordscores(*given, by=by, **drawn(study))
    state(study, "wordscores", found, form)


def wordfish(
    low: Low,
    high: High,
    corpus: CorpusFolder = DEFAULT_CORPUS,
    by: By = "document",
    words: Words = False,
    minimum_words: Enough = 100,
    model: Model = None,
    form: Format = "table",
) -> None:
    """Place texts on the one dimension on which their content words differ most."""
    study = open_study(corpus, model)
    from lingvist.cli.measuring import scaled  # noqa: PLC0415  quick --help
    from lingvist.cli.stating import state  # noqa: PLC0415

    ends = low, high
    state(study, "wordfish", scaled(study, ends, by, words=words, least=minimum_words), form)


def topics(
    corpus: CorpusFolder = DEFAULT_CORPUS,
    k: Number = None,
    shares: Shares = False,
    by: By = "municipality",
    model: Model = None,
    form: Format = "table",
) -> None:
    """Topics that the paragraphs make, and how stable each number of them is."""
    study = open_study(corpus, model)
    from lingvist.cli.measuring import topical  # noqa: PLC0415  quick --help
    from lingvist.cli.stating import state  # noqa: PLC0415

    state(study, "topics", topical(study, k, by if shares else ""), form)


COMMANDS = (measures, similarity, clusters, map_, wordscores, wordfish, topics)
