"""Named statements: vision, mission, purpose, approach, slogan; and principles."""

from collections.abc import Iterator, Sequence

import pandas as pd

from lingvist import schema
from lingvist.findings.declaring.declaration import Declaration
from lingvist.findings.declaring.naming import Statement, named
from lingvist.findings.declaring.noun_forms import mnemonic
from lingvist.findings.declaring.passages import Passage, documents
from lingvist.findings.declaring.principles import principles
from lingvist.findings.values import declared_values
from lingvist.resources.declarations import compiled, exact, load
from lingvist.resources.lexicon import Lexicon

_SLOGAN = 6


def statements(
    tokens: pd.DataFrame,
    blocks: pd.DataFrame,
    lexicon: Lexicon | None = None,  # noqa: ARG001  the finders share one signature
) -> pd.DataFrame:
    """Return the ``statements`` table: one row per statement that a text names as such.

    A vision or mission counts only where the text calls it so; a principle where the text leads
    in principles, or where the headings of a text for leaders stand for them (cue ``heading``).

    Args:
        tokens: the ``tokens`` table of one or more documents.
        blocks: their ``blocks`` table.
        lexicon: not used.

    Returns:
        The table ``statements`` of the schema; ``text`` is the naming clause or the sentence,
        ``name`` the bare name in it.
    """
    rows = [row for passages in documents(tokens, blocks) for row in _rows(passages)]
    return schema.build("statements", rows)


def _rows(passages: Sequence[Passage]) -> Iterator[dict[str, object]]:
    values = declared_values(passages)
    found = [*named(passages), *_slogans(passages, values)]
    kept: list[Statement] = []
    for one in sorted(found, key=lambda s: (s.asked, s.span.place[0], -s.span.place[1])):
        if not any(_repeats(one, other) for other in kept):
            kept.append(one)
    kept += [Statement("principle", span, cue) for span, cue in principles(passages, values)]
    for one in sorted(kept, key=lambda s: s.span.place):
        yield one.span.location() | {
            "kind": one.kind, "text": one.span.text, "name": _name(one), "cue": one.cue,
        }  # fmt: skip


def _name(statement: Statement) -> str:
    """Return the bare name that a statement gives (*vores vision, Sammen om havet*), or empty."""
    if statement.kind == "principle":
        return ""
    for pattern in load().statements.names:
        if match := exact(pattern).search(statement.span.text):
            return match["name"].strip()
    return ""


def _repeats(one: Statement, other: Statement) -> bool:
    """Tell whether a statement overlaps another of its kind, or says the same again."""
    start, end = one.span.place
    other_start, other_end = other.span.place
    overlap = start < other_end and other_start < end
    if one.kind != other.kind:
        return overlap and one.asked
    return overlap or one.span.text.lower() == other.span.text.lower()


def _slogans(passages: Sequence[Passage], values: Sequence[Declaration]) -> Iterator[Statement]:
    """Yield headings that begin with the word the values spell and go on from it."""
    for declaration in values:
        word = mnemonic([entry.label for entry in declaration.entries], passages)
        for passage in passages if word else ():
            if passage.is_heading and _goes_on(passage.text, word):
                yield Statement("slogan", passage.whole, word)


def _goes_on(heading: str, word: str) -> bool:
    """Tell whether a heading begins with the word of the values and says more than that."""
    words = heading.split()
    telling = compiled(load().layout.telling).search(heading)
    own = load().cues.values | load().cues.foundations | load().cues.pictures
    named = any(part.lower().strip(".:,").endswith(tuple(own)) for part in words)
    return words[0] == word and 1 < len(words) <= _SLOGAN and telling is None and not named
