"""Where an output and its gold part: for the eye of who writes rules, on the tuning half alone."""

from collections import Counter
from collections.abc import Iterable, Iterator

from intake_set.beside import Beside
from intake_set.gold import Gold
from intake_set.scoring import Output, normal


def differences(gold: Gold, output: Output) -> Iterator[str]:
    """Give a line per difference."""
    beside = Beside(gold, output.text, masks=output.masked is not None)
    yield from (f"lost {block.kind}: {block.text}" for block in beside.lost())
    yield from (f"furniture left, {line.kind}: {line.text}" for line in beside.standing())
    yield from (f"words left over: {' '.join(run)}" for run in beside.left_over())
    yield from _structure("heading", gold, output.headings)
    yield from _structure("list_item", gold, output.items)
    yield from _structure("pull_quote", gold, [(text, 0) for text in output.quotes or ()])
    if (output.title, output.date) != (gold.title, gold.date):
        yield f"title, date: {output.title!r}, {output.date!r}; gold {gold.title!r}, {gold.date!r}"


def _structure(kind: str, gold: Gold, found: Iterable[tuple[str, int]] | None) -> Iterator[str]:
    wanted = Counter((normal(b.text), b.level) for b in gold.blocks if b.kind == kind)
    given = Counter((normal(text), level) for text, level in found or ())
    yield from (f"missed {kind} {level}: {text}" for text, level in wanted - given)
    spared = {normal(b.text) for b in gold.blocks if b.kind in ("label", "optional")}
    extra = (pair for pair in given - wanted if pair[0] not in spared)
    yield from (f"no {kind} {level}: {text}" for text, level in extra)
