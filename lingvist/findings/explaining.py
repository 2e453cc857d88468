"""Why a word counts for a theme, or why it does not: the entries tried, and what became of each."""

from collections.abc import Iterator

import pandas as pd

from lingvist.findings.matching.patterns import fits
from lingvist.findings.matching.theme_index import Index, index_of
from lingvist.findings.themes import Mention, Sifted, sift
from lingvist.findings.tree import Sentence, Token, sentences, text_of
from lingvist.resources.inflection import OPEN_CLASSES
from lingvist.resources.lexicon import Lexicon
from lingvist.resources.pattern_syntax import word_item

COLUMNS = ["words", "theme", "entry", "verdict", "why"]
_COUNTED, _WEAK, _NOT = "counted", "weak", "not counted"
# Signs of a pattern of several words, of a class or a gap.
_SEVERAL = frozenset(" {}()@/")
Row = tuple[str, str, str, str, str]


def explain(tokens: pd.DataFrame, lexicon: Lexicon, *, compounds: bool = True) -> pd.DataFrame:
    """Tell what the lexicon makes of a text, entry by entry.

    Args:
        tokens: the ``tokens`` table of a word or of a few sentences.
        lexicon: the lexicon.
        compounds: whether a part of a compound may show a theme.

    Returns:
        One row per word and entry: ``words`` (as they stand), ``theme``, ``entry`` (as in the
        lexicon), ``verdict`` (counted, weak, not counted) and ``why``. A word that no entry comes
        near has a row with an empty theme.
    """
    index = index_of(lexicon)
    rows = [row for s in sentences(tokens) for row in _rows(s, index, lexicon, compounds=compounds)]
    return pd.DataFrame(rows, columns=COLUMNS).drop_duplicates(ignore_index=True)


def _rows(sentence: Sentence, index: Index, lexicon: Lexicon, *, compounds: bool) -> Iterator[Row]:
    found = sift(sentence, index)
    allowed = sift(sentence, index, compounds=compounds)
    met = {(place, mention.family) for mention in found.candidates for place in mention.places}
    for mention in found.candidates:
        yield _row(mention, allowed if mention in allowed.candidates else found, sentence,
                   barred=mention not in allowed.candidates)  # fmt: skip
    for place, token in enumerate(sentence.tokens):
        if token.is_word:
            near = list(_near(token, lexicon, {family for at, family in met if at == place}))
            reached = near or any(at == place for at, _ in met)
            if near or not (
                reached or (token.pos not in OPEN_CLASSES and len(sentence.tokens) > 1)
            ):
                yield from near or [(token.text, "", "", _NOT, _nothing(token))]


def _row(mention: Mention, sifted: Sifted, sentence: Sentence, *, barred: bool) -> Row:
    words = text_of(sentence.tokens[mention.places[0] : mention.places[-1] + 1])
    verdict, why = _verdict(mention, sifted)
    if barred:
        verdict, why = _NOT, "a part of a compound shows no theme in these settings"
    return words, mention.family, mention.pattern, verdict, why


def _verdict(mention: Mention, sifted: Sifted) -> tuple[str, str]:
    friend = sifted.friend(mention)
    if friend is not None:
        return _NOT, f"false friend: {friend.pattern.source}"
    if mention not in sifted.kept:
        return _NOT, f"another entry of the theme has the place: {_winner(mention, sifted)}"
    if mention.weak:
        return _WEAK, f"{mention.via}; marked weak, so counts leave it out"
    return _COUNTED, mention.via


def _winner(mention: Mention, sifted: Sifted) -> str:
    places = set(mention.places)
    return next(
        other.pattern for other in sifted.kept
        if other.family == mention.family and not places.isdisjoint(other.places)
    )  # fmt: skip


def _near(token: Token, lexicon: Lexicon, met: set[str]) -> Iterator[Row]:
    """Yield the entries that a word comes near to: by its form, or by a part of it."""
    for family in lexicon.families:
        if family.name in met:
            continue
        for word in family.words:
            if word.lemma in (token.lower, token.lemma.lower()):
                why = f"tagged {token.pos}, the entry asks for {word.pos}"
                yield token.text, family.name, word.lemma, _NOT, why
            elif word.lemma in token.parts:
                place = "head" if word.lemma == token.parts[-1] else "first part"
                why = f"{place} of a compound; no pattern of the theme allows it there"
                yield token.text, family.name, word.lemma, _NOT, why
        for friend in family.exclude:
            if not _SEVERAL & set(friend) and fits(word_item(friend), token):
                yield token.text, family.name, friend, _NOT, "listed as a false friend"


def _nothing(token: Token) -> str:
    parts = f", compound {'+'.join(token.parts)}" if token.parts else ""
    return f"no entry for it (lemma {token.lemma}, {token.pos}{parts})"
