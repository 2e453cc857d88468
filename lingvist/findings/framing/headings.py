"""Headings that say that a document, or a part of it, is about its leaders and their work."""

from collections.abc import Iterable

from lingvist.findings.framing.actors import kind_of
from lingvist.findings.tree import Sentence, Token
from lingvist.resources.framing import Framing

HEADING = "heading"
LEADER = "leader"


def led_blocks(sentences: Iterable[Sentence], framing: Framing) -> frozenset[str]:
    """Return the blocks that stand under a heading about leadership.

    A title counts for the whole document (*God ledelse i X Kommune*), any other heading up to the
    next one (*Når man er leder i X*).
    """
    led: set[str] = set()
    title = section = begun = False
    for sentence in sentences:
        first = sentence.tokens[0]
        if first.block_kind == HEADING:
            section = names_leadership(sentence, framing)
            title = title or (section and not begun)
        else:
            begun = True
        if title or section:
            led.add(first.block)
    return frozenset(led)


def names_leadership(sentence: Sentence, framing: Framing) -> bool:
    """Tell whether a heading is about leadership, or about what leaders do; no question is."""
    return sentence.tokens[-1].text != "?" and any(
        _is_leading(sentence, token, framing) or _is_leader(sentence, token, framing)
        for token in sentence.tokens
        if not _is_aside(sentence, token, framing)
    )


def _is_leading(sentence: Sentence, token: Token, framing: Framing) -> bool:
    """Tell whether a word says that somebody leads: ledelsesgrundlag; sådan leder vi."""
    words = framing.headings
    ends = {token.parts[0], token.parts[-1]} if token.parts else set()
    if token.lemma.lower() in words.leadership or ends & words.leadership:
        return True
    leads = token.lemma.lower() in words.leading and token.pos in ("VERB", "AUX")
    return leads or (
        token.lower in words.leads and any(t.lower in framing.pronouns.we for t in sentence.tokens)
    )


def _is_leader(sentence: Sentence, token: Token, framing: Framing) -> bool:
    """Tell whether a noun names leaders as those it is about: direktionens opgave; som leder."""
    if token.pos != "NOUN" or kind_of(token, (token,), framing) != LEADER:
        return False
    before = sentence.at(token.i - 1)
    role = before is not None and (
        before.lower in framing.speaker.as_words or before.lemma == framing.auxiliaries.be
    )
    told = any(t.has("VerbForm=Fin") for t in sentence.tokens)
    sought = (after := sentence.at(token.i + 1)) is not None and after.pos == "ADP"
    owner = token.has("Case=Gen")
    return role or (not told and (owner or (token.has("Number=Plur") and not sought)))


def _is_aside(sentence: Sentence, token: Token, framing: Framing) -> bool:
    """Tell whether a word is one of several topics, or stands behind *af* or *fra*."""
    near = [sentence.at(token.i + n) for n in (-1, 1)]
    listed = any(t is not None and t.lower in framing.clauses.conjunctions for t in near)
    before = [sentence.at(token.i - n) for n in (1, 2)]
    return listed or any(t is not None and t.lower in framing.headings.aside for t in before)
