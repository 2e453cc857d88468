"""Comparisons of themes, values and clauses."""

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

Contrasts = Annotated[
    Literal["pairs", "rest", "all"],
    typer.Option("--contrasts", help="Every pair, each group against the rest, or all of these."),
]
Within = Annotated[
    str | None,
    typer.Option("--within", help="Column of the documents that is held fixed: kind, region …"),
]
Family = Annotated[
    Literal["table", "contrast", "theme"],
    typer.Option("--family", help="The tests that p is adjusted over."),
]
Rate = Annotated[Literal["rate", "share"], typer.Option("--measure", help="What is compared.")]
Variable = Annotated[
    str, typer.Argument(help="What clauses are counted by: agent, modality, voice, direction …")
]
Unit = Annotated[
    Literal["block", "document"], typer.Option("--unit", help="What texts are made of.")
]
Added = Annotated[
    Literal["clustered", "scattered"],
    typer.Option("--added", help="Where mentions are added: where others are, or anywhere."),
]


def rates(
    corpus: CorpusFolder = DEFAULT_CORPUS,
    by: By = "municipality",
    model: Model = None,
    lexicon: LexiconFile = None,
    form: Format = "table",
) -> None:
    """How often each theme is mentioned: rates and shares, with intervals."""
    study = open_study(corpus, model, lexicon)
    from lingvist import compare  # noqa: PLC0415  quick --help
    from lingvist.cli.stating import counted, drawn, state  # noqa: PLC0415

    state(study, "rates", compare.rates(*counted(study), by=by, **drawn(study)), form)


def differences(
    corpus: CorpusFolder = DEFAULT_CORPUS,
    by: By = "municipality",
    contrasts: Contrasts = "pairs",
    within: Within = None,
    family: Family = "table",
    measure: Rate = "rate",
    model: Model = None,
    lexicon: LexiconFile = None,
    form: Format = "table",
) -> None:
    """How groups differ in each theme: difference and ratio, with intervals and a test."""
    study = open_study(corpus, model, lexicon)
    from lingvist import compare  # noqa: PLC0415  quick --help
    from lingvist.cli.stating import counted, drawn, state  # noqa: PLC0415

    found = compare.differences(
        *counted(study), by=by, contrasts=contrasts, within=within, family=family,
        measure=measure, **drawn(study),
    )  # fmt: skip
    state(study, "differences", found, form)


def profile(
    variable: Variable = "agent",
    corpus: CorpusFolder = DEFAULT_CORPUS,
    by: By = "municipality",
    model: Model = None,
    form: Format = "table",
) -> None:
    """How clauses divide over agents, modalities, voices …, with intervals."""
    study = open_study(corpus, model)
    from lingvist import compare  # noqa: PLC0415  quick --help
    from lingvist.cli.stating import drawn, state  # noqa: PLC0415

    found = compare.profile(
        study.frames, study.blocks, study.documents, variable=variable, by=by, **drawn(study)
    )
    state(study, "profile", found, form)


def declared(
    corpus: CorpusFolder = DEFAULT_CORPUS,
    model: Model = None,
    lexicon: LexiconFile = None,
    form: Format = "table",
) -> None:
    """Each declared value against the themes of its text, and what is enacted undeclared."""
    study = open_study(corpus, model, lexicon)
    from lingvist import compare  # noqa: PLC0415  quick --help
    from lingvist.cli.stating import state  # noqa: PLC0415

    found = compare.declared_enacted(
        study.values, study.themes, study.sentences, study.documents, frames=study.frames
    )
    state(study, "declared", found, form)


def fit(
    corpus: CorpusFolder = DEFAULT_CORPUS,
    model: Model = None,
    lexicon: LexiconFile = None,
    form: Format = "table",
) -> None:
    """How well each text fits the values it declares, and how well others' values would."""
    study = open_study(corpus, model, lexicon)
    from lingvist.cli.measuring import fits  # noqa: PLC0415  quick --help
    from lingvist.cli.stating import state  # noqa: PLC0415

    state(study, "fit", fits(study), form)


def silence(
    corpus: CorpusFolder = DEFAULT_CORPUS,
    by: By = "municipality",
    model: Model = None,
    lexicon: LexiconFile = None,
    form: Format = "table",
) -> None:
    """Themes that are not mentioned, and what the length of the text allows one to say."""
    study = open_study(corpus, model, lexicon)
    from lingvist import compare  # noqa: PLC0415  quick --help
    from lingvist.cli.stating import counted, state  # noqa: PLC0415

    names = [family.name for family in study.lexicon.families]
    found = compare.silence(*counted(study), by=by, names=names, level=study.settings.level)
    state(study, "silence", found, form)


def power(
    corpus: CorpusFolder = DEFAULT_CORPUS,
    unit: Unit = "block",
    added: Added = "clustered",
    model: Model = None,
    lexicon: LexiconFile = None,
    form: Format = "table",
) -> None:
    """How large a difference in each theme the test can see in texts like these."""
    study = open_study(corpus, model, lexicon)
    from lingvist import compare  # noqa: PLC0415  quick --help
    from lingvist.cli.stating import counted, state  # noqa: PLC0415

    found = compare.power(*counted(study), unit=unit, added=added, seed=study.settings.seed)
    state(study, "power", found, form)


COMMANDS = (rates, differences, profile, declared, fit, silence, power)
