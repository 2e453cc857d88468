"""Faults of a lexicon that is well formed: entries that nothing can reach, idle false friends.

Each entry is tried on the plainest words that it stands for. What then finds nothing is told with
the reason.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from lingvist.findings.matching.theme_index import Index, index_of
from lingvist.findings.themes import Sifted, sift
from lingvist.findings.tree import Sentence, Token
from lingvist.resources.lexicon import Family, Lexicon
from lingvist.resources.pattern_syntax import Classes, Gap, Item, Pattern, parse, word_item

COLUMNS = ["theme", "list", "entry", "fault", "why"]
UNREACHABLE, TWICE, IDLE, SHADOWED, UNMET = (
    "unreachable", "twice", "refuses nothing", "shadowed", "not met",
)  # fmt: skip
# A part that stands for any other part of a compound.
_PART = "arbejds"
Row = tuple[str, str, str, str, str]


@dataclass(frozen=True)
class _Entry:
    """An entry: its family, the list it stands in, as it is written, and words it stands for."""

    family: str
    kind: str
    written: str
    example: Sentence


def lint(lexicon: Lexicon, themes: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the faults of a lexicon.

    Args:
        lexicon: the lexicon.
        themes: the mentions that it found in a corpus; with them, entries without any are told.

    Returns:
        One row per fault: ``theme``, ``list`` (words, compounds, expressions, exclude), ``entry``
        (as written), ``fault`` (unreachable; twice; refuses nothing: no entry would have matched;
        shadowed: another false friend refuses all that it refuses; not met) and ``why``.
    """
    bare = lexicon.model_copy(
        update={"families": tuple(_without_friends(f) for f in lexicon.families)}
    )
    index, free = index_of(lexicon), index_of(bare)
    rows: list[Row] = []
    for family in lexicon.families:
        rows += _twice(family)
        for entry in _entries(family, lexicon.classes):
            rows += _unreachable(entry, index)
        for entry in _friends(family, lexicon.classes):
            rows += _idle(entry, index, free)
    if themes is not None:
        rows += _unmet(lexicon, themes)
    return pd.DataFrame(rows, columns=COLUMNS)


def _without_friends(family: Family) -> Family:
    return family.model_copy(update={"exclude": ()})


def _entries(family: Family, classes: Classes) -> Iterator[_Entry]:
    for word in family.words:
        yield _Entry(family.name, "words", word.lemma, _said([(word.lemma, word.pos)]))
    for compound in family.compounds:
        item = word_item(compound.pattern)
        yield _Entry(family.name, "compounds", compound.pattern,
                     _said([(_form(item), compound.pos)]))  # fmt: skip
    for expression in family.expressions:
        example = _example(parse(expression.pattern, classes))
        yield _Entry(family.name, "expressions", expression.pattern, example)


def _friends(family: Family, classes: Classes) -> Iterator[_Entry]:
    for friend in family.exclude:
        yield _Entry(family.name, "exclude", friend, _example(parse(friend, classes)))


def _example(pattern: Pattern) -> Sentence:
    """Return the plainest words that a pattern stands for: the first of each alternative."""
    firsts = [step.items[0] for step in pattern.steps if not isinstance(step, Gap)]
    return _said([(_form(item), _tag(item)) for item in firsts])


def _form(item: Item) -> str:
    if item.kind == "first":
        return f"{item.text}{_PART}"
    if item.kind == "head":
        return f"{_PART}{item.text}"
    return item.text.replace("*", "") if item.kind == "glob" else item.text.lower()


def _tag(item: Item) -> str:
    return item.text if item.kind == "tag" else item.pos or "NOUN"


def _said(words: list[tuple[str, str]]) -> Sentence:
    tokens, start = [], 0
    for i, (text, pos) in enumerate(words):
        tokens.append(
            Token(
                document="lexicon", block="lexicon", sentence="lexicon", start=start,
                end=start + len(text), line=1, i=i, text=text, lemma=text, pos=pos, morph="",
                head=i, dep="dep", compound="", is_word=True, block_kind="paragraph",
            )
        )  # fmt: skip
        start += len(text) + 1
    return Sentence("lexicon", tuple(tokens))


def _twice(family: Family) -> Iterator[Row]:
    lists = {
        "words": [f"{word.lemma}:{word.pos}" for word in family.words],
        "compounds": [compound.pattern for compound in family.compounds],
        "expressions": [expression.pattern for expression in family.expressions],
        "exclude": list(family.exclude),
    }
    for kind, written in lists.items():
        for entry, count in Counter(written).items():
            if count > 1:
                yield family.name, kind, entry.partition(":")[0], TWICE, f"stands {count} times"


def _unreachable(entry: _Entry, index: Index) -> Iterator[Row]:
    """Yield a row if all that an entry finds is refused."""
    sifted = sift(entry.example, index)
    own = [m for m in sifted.candidates if m.family == entry.family and m.pattern == entry.written]
    refused = [friend for m in own if (friend := sifted.friend(m)) is not None]
    if own and len(refused) == len(own):
        why = f"the false friend {refused[0].pattern.source} refuses it"
        yield entry.family, entry.kind, entry.written, UNREACHABLE, why


def _idle(entry: _Entry, index: Index, free: Index) -> Iterator[Row]:
    """Yield a row if a false friend has nothing to refuse, or another one refuses it already."""
    found = [m for m in sift(entry.example, free).candidates if m.family == entry.family]
    if not found:
        why = "no entry of the theme finds anything in it"
        yield entry.family, entry.kind, entry.written, IDLE, why
        return
    others = _other_friends(sift(entry.example, index), entry)
    if others:
        why = f"{others[0]} refuses the same"
        yield entry.family, entry.kind, entry.written, SHADOWED, why


def _other_friends(sifted: Sifted, entry: _Entry) -> list[str]:
    """Return the shorter false friends that cover all that one refuses."""
    covering = [
        phrase.pattern for phrase, match in sifted.refused.get(entry.family, ())
        if phrase.pattern.source != entry.written and match.words[0] == 0
        and match.words[-1] == len(entry.example.tokens) - 1
    ]  # fmt: skip
    return [pattern.source for pattern in covering if len(pattern.source) < len(entry.written)]


def _unmet(lexicon: Lexicon, themes: pd.DataFrame) -> Iterator[Row]:
    met = set(zip(themes["theme"], themes["pattern"], strict=True))
    for family in lexicon.families:
        for entry in _entries(family, lexicon.classes):
            if (family.name, entry.written) not in met:
                yield family.name, entry.kind, entry.written, UNMET, "no mention in the corpus"
