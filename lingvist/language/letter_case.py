"""Which capitals of a word belong to it, and which only to its place."""

FEWEST_CAPITALS = 2  # KTAS-ledelsen, MUSerne: an abbreviation keeps its capitals


def recased(lemma: str, text: str, *, initial: bool) -> str:
    """Give a lemma in lower case the capitals that belong to the word.

    Args:
        lemma: the lemma found for the form in lower case.
        text: the form as it stands.
        initial: whether the form begins a sentence, where any word has a capital.

    >>> recased("tr-udvalg", "TR-udvalget", initial=False)
    'TR-udvalg'
    >>> recased("leder", "LEDEREN", initial=False)
    'leder'
    """
    kept = _own_capitals(text, initial=initial)
    return text[:kept] + lemma[kept:] if lemma[:kept] == text[:kept].lower() else lemma


def _own_capitals(text: str, *, initial: bool) -> int:
    """Return how many of the first letters of ``text`` keep the case they are written in."""
    if text.islower() or text.isupper():
        return 0
    before = text.rfind("-") + 1
    first = text[:before]
    if before and (not initial or not first[1:].islower()):
        return before
    capitals = len(text) - len(text.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ"))
    return capitals if capitals >= FEWEST_CAPITALS else 0
