"""Words that are tagged by rule where no training helps; the rules and reasons are data."""

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any, cast

from spacy.language import Language
from spacy.pipeline import AttributeRuler

from lingvist.resources import exceptions
from lingvist.resources.exceptions import Pattern, WordException

RULER = "attribute_ruler"


def add(nlp: Language, listed: Iterable[WordException] | None = None) -> None:
    """Let the attribute ruler of a pipeline mend the exceptions, in place.

    What it does already is not added twice.

    Args:
        nlp: a pipeline with an attribute ruler before its lemmatizer, which goes by the tags.
        listed: the exceptions; None for those that come with the library.
    """
    ruler = cast("AttributeRuler", nlp.get_pipe(RULER))
    known = [(entry["patterns"], entry["attrs"], entry["index"]) for entry in ruler.patterns]
    for entry in exceptions.load() if listed is None else listed:
        patterns = [spread for pattern in entry.patterns for spread in _spread(pattern)]
        if (patterns, entry.tags, entry.at) not in known:
            ruler.add(patterns, entry.tags, index=entry.at)


def _spread(pattern: Pattern) -> Iterator[list[dict[int | str, Any]]]:
    """Yield a pattern once for each choice of values that its first token allows.

    The first token is tried at every word of a text: spaCy compares a single value in C, and
    asks a list in Python, which takes a tenth of the time of the whole pipeline.
    """
    first, *others = pattern
    rest = cast("list[dict[int | str, Any]]", others)
    choices = [asked["IN"] if isinstance(asked, dict) else [asked] for asked in first.values()]
    for values in product(*choices):
        yield [dict(zip(first, values, strict=True)), *rest]
