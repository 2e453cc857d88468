"""What the command for the Danish pipelines prints."""

from collections.abc import Iterable
from pathlib import Path

from lingvist.cli.output import say, show
from lingvist.evaluate import compounds, language, treebank
from lingvist.language.identity import BUNDLED, resolve
from lingvist.language.model import load


def print_scores(
    files: Iterable[Path], models: Iterable[str], learnt_from: Iterable[Path], *, listing: bool
) -> None:
    """Print the scores of each pipeline on each CoNLL-U file.

    Args:
        files: the gold.
        models: names of pipelines; none for those that are installed.
        learnt_from: CoNLL-U files with the words that the pipelines have seen; none for the
            words in the bundled pipeline's table.
        listing: whether to list what differs from the gold as well.
    """
    pipelines = [load(name) for name in models or dict.fromkeys((BUNDLED, resolve(None)))]
    known = language.union(map(treebank.words, learnt_from))
    seen = known or language.table_words(load(BUNDLED))
    for path in files:
        gold = treebank.read(path)
        for pipeline in pipelines:
            reading = language.read(gold, pipeline)
            say(f"{path}: {gold.sentences} sentences, {pipeline.name}")
            show(language.scores(reading, seen), "table")
            if listing:
                show(language.disagreements(reading), "table")


def print_compounds(files: Iterable[Path]) -> None:
    """Print how well the splitter takes apart the compounds of each file."""
    for path in files:
        say(f"{path}: compounds")
        show(compounds.scores(path), "table")


def print_published(path: Path) -> None:
    """Print the scores of the released pipeline beside those that others have published."""
    if path.is_file():
        say(f"{path}: on the test file of the treebank, as released and as published")
        show(language.published(path), "table")
