"""Lemmas of compounds that no lexicon holds: the first part stays, the head is looked up."""

from collections.abc import Callable, Iterator, Sequence

from lingvist.language.lemma_choice import best
from lingvist.language.word_forms import Reading

SHORTEST_HEAD = 3
SHORTEST_START = 3
SAFE_HEAD = 4  # with a first part that is not known
LINKS = ("", "s", "e", "er", "n")
NEGATION = "u"
PLURAL_PARTICIPLES = (("ede", "et"), ("tte", "t"), ("te", "t"), ("ne", "et"))

Look = Callable[[str], Sequence[Reading]]


def lemma(form: str, pos: str, morph: str, readings_of: Look) -> str | None:
    """Return the lemma of a compound, with the longest head that leaves a known first part.

    Args:
        form: the compound in lower case.
        pos: the tagger's part of speech.
        morph: its features.
        readings_of: gives the readings of a form.
    """
    before, hyphen, head = form.rpartition("-")
    if hyphen:
        return _with_head(before + hyphen, head, pos, morph, readings_of)
    return _negated(form, readings_of) or _closed(form, pos, morph, readings_of)


def heads(form: str, readings_of: Look) -> Iterator[str]:
    """Yield what may be the head of a compound, the longest first, where its first part is known.

    Args:
        form: the compound in lower case.
        readings_of: gives the readings of a form.
    """
    before, hyphen, head = form.rpartition("-")
    if hyphen:
        if before and head:
            yield head
        return
    for at in range(SHORTEST_START, len(form) - SHORTEST_HEAD + 1):
        if readings_of(form[at:]) and _is_known(form[:at], readings_of):
            yield form[at:]


def _closed(form: str, pos: str, morph: str, readings_of: Look) -> str | None:
    """Take heads of the tagged part of speech first, then any; known first parts before others."""
    splits = [(form[:at], form[at:]) for at in range(SHORTEST_START, len(form) - SHORTEST_HEAD + 1)]
    known = [(start, head) for start, head in splits if _is_known(start, readings_of)]
    safe = [(start, head) for start, head in splits if len(head) >= SAFE_HEAD]
    for tried, of_class in ((known, True), (known, False), (safe, True)):
        for start, head in tried:
            found = _with_head(start, head, pos, morph, readings_of, of_class=of_class)
            if found:
                return found
    return None


def _with_head(
    start: str, head: str, pos: str, morph: str, readings_of: Look, *, of_class: bool = False
) -> str | None:
    readings = [r for r in readings_of(head) if r.pos == pos or not of_class]
    chosen = best(head, readings, pos, morph)
    if not chosen:
        return None
    if "VerbForm=Part" in chosen.features and pos != "VERB":
        return start + participle(head)
    return start + chosen.lemma


def _is_known(start: str, readings_of: Look) -> bool:
    stems = (start.removesuffix(link) for link in LINKS)
    return any(len(stem) >= SHORTEST_START and readings_of(stem) for stem in stems)


def _negated(form: str, readings_of: Look) -> str | None:
    """Return *uændret* for *uændrede*: a negated participle is an adjective."""
    if not form.startswith(NEGATION):
        return None
    participles = (r for r in readings_of(form[1:]) if "VerbForm=Part" in r.features)
    if not any("Tense=Past" in reading.features for reading in participles):
        return None
    return participle(form)


def participle(form: str) -> str:
    """Return the dictionary form of a participle that is an adjective.

    >>> participle("værdibaserede"), participle("veluddannet"), participle("nyansatte")
    ('værdibaseret', 'veluddannet', 'nyansat')
    """
    for ending, instead in PLURAL_PARTICIPLES:
        if form.endswith(ending):
            return form.removesuffix(ending) + instead
    return form
