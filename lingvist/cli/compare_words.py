"""Comparisons of words: key words, dispersion, and the company of words."""

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

Item = Annotated[
    Literal["lemma", "text", "pos", "theme", "relation", "ngram"],
    typer.Option("--item", help="What is counted; ngram: pairs of lemmas in a row."),
]
Contrasts = Annotated[
    Literal["rest", "pairs", "all", "background"],
    typer.Option("--contrasts", help="Against the rest, in pairs, both, or general Danish."),
]
Minimum = Annotated[int, typer.Option("--minimum", min=1, help="Occurrences that are needed.")]
Content = Annotated[bool, typer.Option("--content", help="Content words only.")]
Unshared = Annotated[
    bool, typer.Option("--without-shared", help="Leave out passages that documents share.")
]
Word = Annotated[str, typer.Argument(help="A lemma, such as fællesskab.")]
AsTheme = Annotated[
    bool, typer.Option("--theme", help="The word is a theme: all its lemmas count as one.")
]
Window = Annotated[int, typer.Option("--window", "-w", min=1, help="Words to each side.")]
InRelations = Annotated[
    bool, typer.Option("--relations", help="Grammatical relations in place of windows.")
]
Parts = Annotated[
    Literal["document", "section", "block"], typer.Option("--parts", help="Parts of the texts.")
]
Spread = Annotated[Literal["theme", "lemma"], typer.Option("--item", help="What is counted.")]


def keyness(
    corpus: CorpusFolder = DEFAULT_CORPUS,
    by: By = "municipality",
    item: Item = "lemma",
    contrasts: Contrasts = "all",
    minimum: Minimum = 1,
    content: Content = False,
    without_shared: Unshared = False,
    model: Model = None,
    lexicon: LexiconFile = None,
    form: Format = "table",
) -> None:
    """Words that set groups apart; the tests rank words and prove nothing."""
    study = open_study(corpus, model, lexicon)
    from lingvist.cli.measuring import Counting, key_words  # noqa: PLC0415  quick --help
    from lingvist.cli.stating import state  # noqa: PLC0415

    counting = Counting(item, content=content, without_shared=without_shared)
    found = key_words(study, counting, by=by, contrasts=contrasts, minimum=minimum)
    state(study, "keyness", found, form)


def dispersion(
    corpus: CorpusFolder = DEFAULT_CORPUS,
    item: Spread = "theme",
    parts: Parts = "document",
    model: Model = None,
    lexicon: LexiconFile = None,
    form: Format = "table",
) -> None:
    """How evenly each theme or lemma is spread over documents, sections or blocks."""
    study = open_study(corpus, model, lexicon)
    from lingvist import compare  # noqa: PLC0415  quick --help
    from lingvist.cli.stating import state  # noqa: PLC0415

    table = study.themes if item == "theme" else study.tokens[study.tokens["is_word"]]
    state(
        study, "dispersion", compare.dispersion(table, study.blocks, item=item, parts=parts), form
    )


def sketch(
    word: Word,
    corpus: CorpusFolder = DEFAULT_CORPUS,
    by: By = "municipality",
    theme: AsTheme = False,
    model: Model = None,
    lexicon: LexiconFile = None,
    form: Format = "table",
) -> None:
    """The company of a word or theme in each group: logDice, and how groups differ in it."""
    study = open_study(corpus, model, lexicon)
    from lingvist import compare  # noqa: PLC0415  quick --help
    from lingvist.cli.stating import state  # noqa: PLC0415

    words = compare.words_of_theme(study.themes, word) if theme else word
    found = compare.sketch_difference(study.relations, study.documents, words, by=by)
    state(study, "sketch", found, form)


def collocations(
    word: Word,
    corpus: CorpusFolder = DEFAULT_CORPUS,
    window: Window = 5,
    relations: InRelations = False,
    minimum: Minimum = 2,
    model: Model = None,
    form: Format = "table",
) -> None:
    """The words that stand near a word, or in a grammatical relation to it."""
    study = open_study(corpus, model)
    from lingvist import compare  # noqa: PLC0415  quick --help
    from lingvist.cli.stating import state  # noqa: PLC0415

    if relations:
        found = compare.relation_collocations(study.relations, word, minimum=minimum)
    else:
        found = compare.window_collocations(study.tokens, word, window=window, minimum=minimum)
    state(study, "collocations", found, form)


def network(
    corpus: CorpusFolder = DEFAULT_CORPUS,
    window: Window = 5,
    relations: InRelations = False,
    minimum: Minimum = 3,
    model: Model = None,
    form: Format = "table",
) -> None:
    """All pairs of content words that stand together: the edges of a network."""
    study = open_study(corpus, model)
    from lingvist import compare  # noqa: PLC0415  quick --help
    from lingvist.cli.stating import state  # noqa: PLC0415
    from lingvist.resources.content import content_words  # noqa: PLC0415

    if relations:
        found = compare.relation_network(study.relations, minimum=minimum)
    else:
        words = content_words(study.tokens)
        found = compare.window_network(words, window=window, minimum=minimum)
    state(study, "network", found, form)


COMMANDS = (keyness, dispersion, sketch, collocations, network)
