"""Labels with which a sentence begins, or that stand in brackets after a name in it."""

from lingvist.findings.declaring.enumerations import Enumeration, enumeration
from lingvist.findings.declaring.passages import Stretch
from lingvist.findings.declaring.plausibility import fits_labels, mostly_plural, plausible
from lingvist.findings.declaring.sentences import Found, whole
from lingvist.resources.declarations import compiled, exact, load

_MANY = 3


def bracketed(sentence: Stretch, count: float) -> Found | None:
    """Return the labels in brackets after a proper name (*X-løftet (a, b og c)*)."""
    match = exact(load().lists.named).search(sentence.text)
    region = sentence.group(match, "list") if match is not None else None
    return whole(region, count, "backwards") if region is not None else None


def opening(sentence: Stretch, count: float) -> Found | None:
    """Return the three labels or more with which a sentence begins, before its verb.

    Those who did something (*… har skrevet*), and nouns that are plural, are no such labels.
    """
    read = enumeration(sentence.tokens, count, running=True)
    verb = read.following is not None and read.following.pos in {"AUX", "VERB"}
    good = read.closed and verb and len(read.labels) >= _MANY and fits_labels(read.labels)
    people = _act(read, sentence) or mostly_plural(read.labels)
    if not good or people or not plausible(read.labels, count):
        return None
    return Found(tuple(sentence.over(label) for label in read.labels), "backwards")


def _act(read: Enumeration, sentence: Stretch) -> bool:
    """Tell whether what follows an enumeration says what people did."""
    following = read.following
    rest = sentence.text[following.start - sentence.place[0] :] if following is not None else ""
    return compiled(load().lists.acts).search(rest) is not None
