"""Declared values: what a text itself presents as the values of its author."""

import math
from collections.abc import Iterator, Sequence

import pandas as pd

from lingvist import schema
from lingvist.findings.declaring.cues import Kind, cues
from lingvist.findings.declaring.declaration import Declaration
from lingvist.findings.declaring.declarations import declarations
from lingvist.findings.declaring.declared_sets import merged
from lingvist.findings.declaring.noun_forms import mnemonic, noun_form, theme
from lingvist.findings.declaring.passages import Passage, documents
from lingvist.findings.declaring.unfolding import unfolded
from lingvist.resources.lexicon import Lexicon, load

KINDS: tuple[Kind, ...] = ("value", "foundation", "picture", "counted")


def values(
    tokens: pd.DataFrame, blocks: pd.DataFrame, lexicon: Lexicon | None = None
) -> pd.DataFrame:
    """Return the ``values`` table: one row per declared value, where it is first declared.

    A value needs a cue (*værdier*, *værdigrundlag* …) and a label; there is no list of labels.
    A text without a cue has no rows. Where a stated number and the labels found disagree, the
    labels stand and ``stated_count`` shows it.

    Args:
        tokens: the ``tokens`` table of one or more documents.
        blocks: their ``blocks`` table.
        lexicon: the theme lexicon that fills ``theme``; None for the shipped one.

    Returns:
        The table ``values`` of the schema: ``rank`` from 1 within document and scope;
        ``confidence`` from 0 to 1, higher is surer, and its ``reasons``; ``stated_count``,
        ``unfolded_start`` and ``unfolded_end`` NaN where there is none.
    """
    families = lexicon if lexicon is not None else load()
    rows = [row for passages in documents(tokens, blocks) for row in _rows(passages, families)]
    return schema.build("values", rows)


def declared_values(passages: Sequence[Passage]) -> list[Declaration]:
    """Return the sets of values that a document declares, each set once, in order."""
    return merged(declarations(passages, KINDS))


def _rows(passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[dict[str, object]]:
    ranks: dict[str, int] = {}
    sets = declared_values(passages)
    for declaration in sets:
        labels = [entry.label for entry in declaration.entries]
        word = mnemonic(labels, passages)
        places = unfolded(declaration, passages)
        count = _count(declaration, sets, passages)
        for label, (start, end) in zip(labels, places, strict=True):
            rank = ranks[declaration.scope] = ranks.get(declaration.scope, 0) + 1
            yield label.location() | {
                "rank": rank, "label": label.text, "lemma": noun_form(label),
                "theme": theme(label, lexicon), "mnemonic": word, "scope": declaration.scope,
                "cue": declaration.cue.phrase.text, "stated_count": count,
                "unfolded_start": start, "unfolded_end": end,
                "confidence": declaration.confidence, "reasons": declaration.why,
            }  # fmt: skip


def _count(
    declaration: Declaration, sets: Sequence[Declaration], passages: Sequence[Passage]
) -> float:
    """Return the number stated of a set, anywhere in a text that declares one set only."""
    if not math.isnan(declaration.count) or len(sets) > 1:
        return declaration.count
    stated = {cue.count for cue in cues(passages, KINDS) if not math.isnan(cue.count)}
    return stated.pop() if len(stated) == 1 else math.nan
