"""The tokens of a list without what stands beside its labels: numbers, brackets, clauses."""

from collections.abc import Sequence
from itertools import zip_longest

from lingvist.findings.tree import Token
from lingvist.resources.declarations import Declarations, compiled, load

STOPS = frozenset({".", "!", "?", ":", "(", ")", "…", "[", "]", "|"})


def bare_list(tokens: Sequence[Token]) -> list[Token]:
    """Return tokens without numbers and letters before labels, brackets and clauses after them."""
    return _unrelated(_unlettered(_unbracketed(_unnumbered(tokens))))


def _unnumbered(tokens: Sequence[Token]) -> list[Token]:
    """Take out the numbers before labels: *1) a, 2) b*; a bracket or full stop goes with them."""
    number = compiled(load().lists.numbered)
    kept: list[Token] = []
    bare = False
    for token, later in zip_longest(tokens, tokens[1:]):
        signed = later is not None and later.text in {")", "."}
        if number.match(token.text) and (signed or token.text[-1] in ").") and later is not None:
            bare = signed
        elif token.text == "(" and later is not None and number.match(later.text):
            continue
        elif not (bare and token.text in {")", "."}):
            kept.append(token)
            bare = False
    return kept


def _unbracketed(tokens: Sequence[Token]) -> list[Token]:
    """Take out what stands between brackets after a label: *mod (vi tør)*."""
    kept: list[Token] = []
    closing = [n for n, token in enumerate(tokens) if token.text == ")"]
    inside = -1
    for n, token in enumerate(tokens):
        if token.text == "(" and n and inside < n:
            inside = next((end for end in closing if end > n), -1)
        if n > inside:
            kept.append(token)
    return kept


def _unrelated(tokens: Sequence[Token]) -> list[Token]:
    """Take out relative clauses between labels: *tro, som flytter bjerge, og tvivl*."""
    words, kept, n = load(), list[Token](), 0
    while n < len(tokens):
        later = tokens[n + 1] if n + 1 < len(tokens) else None
        opens = tokens[n].text == "," and later is not None and later.lower in words.lists.relative
        end = _clause_end(tokens, n + 1, words) if opens and kept else None
        if end is None:
            kept.append(tokens[n])
            n += 1
        else:
            n = end
    return kept


def _clause_end(tokens: Sequence[Token], start: int, words: Declarations) -> int | None:
    """Return where the comma stands that ends a clause before a conjunction; None if none does."""
    for n in range(start, len(tokens) - 1):
        if tokens[n].text in STOPS:
            return None
        if tokens[n].text == "," and tokens[n + 1].lower in words.lists.joins:
            return n
    return None


def _unlettered(tokens: Sequence[Token]) -> list[Token]:
    """Take out a letter and the sign that part it from a label: *T = tillid*."""
    signs = load().lists.letter_signs
    pairs = zip_longest(tokens, tokens[1:])
    lead = {n for n, (t, later) in enumerate(pairs) if _letter(t) and later and later.text in signs}
    return [t for n, t in enumerate(tokens) if n not in lead and n - 1 not in lead]


def _letter(token: Token) -> bool:
    return len(token.text) == 1 and token.text.isupper()
