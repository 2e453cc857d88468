"""Adjectives before a noun, read from the order of words.

A parser often ties an adjective that has lost its noun to something else. *Det lille, det store og
det mangfoldige fællesskab* has three; the article may be missing before any but the first.
"""

from lingvist.findings.tree import Sentence, Token
from lingvist.resources.framing import Framing


def adjectives_before(sentence: Sentence, noun: Token, framing: Framing) -> list[Token]:
    """Return the adjectives and participles that describe ``noun``, in order.

    From the noun to the left: adjectives with their adverbs, an article, then a comma or a
    conjunction if another adjective stands before it, and so on.
    """
    found: list[Token] = []
    token = sentence.at(noun.i - 1)
    while token is not None:
        group, token = _group(sentence, token)
        found = group + found
        if not group or token is None:
            break
        token = _past_article(sentence, token)
        token = _past_separator(sentence, token, framing)
    return found


def _group(sentence: Sentence, token: Token) -> tuple[list[Token], Token | None]:
    """Return the adjectives that end at ``token``, and the token before them."""
    group: list[Token] = []
    at: Token | None = token
    while at is not None and (is_adjective(at) or (group and at.pos == "ADV")):
        if is_adjective(at):
            group.insert(0, at)
        at = sentence.at(at.i - 1)
    return group, at


def is_adjective(token: Token) -> bool:
    """Tell whether ``token`` is an adjective, or a participle that stands before a noun."""
    participle = token.has("VerbForm=Part") and token.dep in ("amod", "conj")
    return token.pos == "ADJ" or participle


def _past_article(sentence: Sentence, token: Token | None) -> Token | None:
    return sentence.at(token.i - 1) if token is not None and token.pos == "DET" else token


def _past_separator(sentence: Sentence, token: Token | None, framing: Framing) -> Token | None:
    """Return the token before a comma or conjunction, if it is an adjective; else None."""
    if token is None or not (token.text == "," or token.lower in framing.clauses.conjunctions):
        return None
    before = sentence.at(token.i - 1)
    return before if before is not None and is_adjective(before) else None
