"""Who speaks in quoted speech: the person whom a verb of saying names beside the quotation."""

from collections.abc import Iterable
from itertools import groupby

from lingvist.findings.framing.actors import kind_of
from lingvist.findings.tree import Sentence, Token
from lingvist.resources.framing import Framing


def quoted(sentences: Iterable[Sentence], framing: Framing) -> dict[str, str]:
    """Map each sentence of quoted speech to the kind of its speaker.

    *– Jeg har ventet. Men nu går det, siger [navn], tillidsrepræsentant*: a block that opens with a
    dash or a quotation mark is one quotation, any other sentence is one by itself.
    """
    found: dict[str, str] = {}
    for _, block in groupby(sentences, key=lambda s: s.tokens[0].block):
        listed = list(block)
        spoken = {s.id: kind for s in listed if (kind := _speaker(s, framing)) is not None}
        opened = listed[0].tokens[0].text in framing.speech.openers
        if opened and spoken:
            kind = next(iter(spoken.values()))
            spoken = {s.id: spoken.get(s.id, kind) for s in listed}
        found |= spoken
    return found


def _speaker(sentence: Sentence, framing: Framing) -> str | None:
    """Return the kind of the person named behind a verb of saying that a comma sets off."""
    for token in sentence.tokens[1:]:
        before = sentence.at(token.i - 1)
        if token.lemma.lower() in framing.speech.verbs and before is not None:
            speaks = before.pos == "PUNCT" and token.pos == "VERB"
            kind = _named(sentence, token, framing) if speaks else None
            if kind is not None:
                return kind
    return None


def _named(sentence: Sentence, verb: Token, framing: Framing) -> str | None:
    """Return the kind of the person or of the title behind the name, up to the next verb."""
    for token in sentence.tokens[verb.i - sentence.tokens[0].i + 1 :]:
        if token.has("VerbForm=Fin") or token.lower in framing.pronouns.subjects:
            return None
        kind = kind_of(token, (token,), framing) if token.pos in ("NOUN", "PROPN") else None
        if kind is not None and kind != "organisation":
            return kind
    return None
