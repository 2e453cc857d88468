"""Labels that a sentence declares itself: after a colon, as apposition, with a copula."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lingvist.findings.declaring.cues import Cue, other_list
from lingvist.findings.declaring.enumerations import enumeration
from lingvist.findings.declaring.label_groups import Label
from lingvist.findings.declaring.passages import Stretch
from lingvist.findings.declaring.plausibility import (
    agreeing,
    fits_labels,
    plausible,
)
from lingvist.findings.tree import Token
from lingvist.resources.declarations import compiled, exact, load

_MANY = 3
_SHORT = 2


@dataclass(frozen=True)
class Found:
    """Labels and the form in which they are declared."""

    labels: tuple[Stretch, ...]
    form: str


def declared(cue: Cue) -> Found | None:
    """Return the labels that the sentence of a cue declares, or None.

    The ways are tried from the surest to the least sure.
    """
    for form, read in _WAYS.items():
        labels = read(cue)
        if plausible(labels, cue.count):
            return Found(tuple(cue.sentence.over(label) for label in labels), form)
    return None


def alone(passage: Stretch, count: float, form: str) -> Found | None:
    """Return the labels of a line that is nothing but labels parted by signs, three at least."""
    passage = passage.part(*_within_bars(passage.text))
    ends = _parts(passage.text)
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(passage.text)]
    labels = [passage.part(a, b) for a, b in zip(starts, stops, strict=True)]
    tokens = [label.tokens for label in labels]
    short = all(0 < len(label) <= _MANY for label in tokens)
    if len(labels) < _MANY or not short or not plausible(tokens, count):
        return None
    return Found(tuple(labels), form)


def _parts(text: str) -> list[tuple[int, int]]:
    """Return where the strongest signs stand that part a line; three labels need two."""
    found: list[tuple[int, int]] = []
    for pattern in load().lists.parted:
        found = [(m.start(), m.end()) for m in compiled(pattern).finditer(text)]
        if len(found) >= _SHORT:
            break
    return found


def _within_bars(text: str) -> tuple[int, int]:
    """Return where the cells of a row of a table begin and end."""
    return len(text) - len(text.lstrip("| ")), len(text.rstrip("| "))


def carried(sentence: Stretch, count: float, form: str = "carried_below") -> Found | None:
    """Return the labels that a sentence says something is carried by, marked by, met with."""
    for pattern in load().lists.carriers:
        for match in compiled(pattern).finditer(sentence.text):
            region = Stretch(sentence.passage, sentence.start + match.end(), sentence.end)
            own = compiled(load().lists.said_of_us).search(match[0]) is not None
            if found := running(region, count, form, of_people=own):
                return found
    return None


def whole(sentence: Stretch, count: float, form: str = "title") -> Found | None:
    """Return the labels of a sentence, heading or line that is nothing but an enumeration."""
    read = enumeration(sentence.tokens, count, running=False)
    ends = read.following is None or read.following.text in {".", ":"}
    if not ends or not read.closed or not plausible(read.labels, count):
        return None
    return Found(tuple(sentence.over(label) for label in read.labels), form)


def running(region: Stretch, count: float, form: str, *, of_people: bool = False) -> Found | None:
    """Return the labels with which a region of running text begins, closed by a conjunction.

    Adjectives in the plural describe the values, unless they are said ``of_people``.
    """
    read = enumeration(region.tokens, count, running=True)
    labels = read.labels if read.closed else ()
    described = agreeing(labels) and not of_people
    if not plausible(labels, count) or not fits_labels(labels) or described:
        return None
    return Found(tuple(region.over(label) for label in labels), form)


def _after_sign(cue: Cue, pattern: str) -> tuple[Label, ...]:
    """Read the list after a sign that follows the cue."""
    match = re.search(pattern, cue.after.text)
    between = cue.after.text[: match.start()] if match is not None else ""
    if match is None or between.count("(") > between.count(")"):
        return ()  # what stands in brackets is an aside
    region = Stretch(cue.after.passage, cue.after.start + match.end(), cue.after.end)
    read = enumeration(region.tokens, cue.count, running=False)
    if read.closed or len(read.labels) >= _MANY:
        return read.labels
    line = alone(region.part(0, len(region.text.rstrip(" ."))), cue.count, "")
    return tuple(label.tokens for label in line.labels) if line else _capitals(region.tokens)


def _capitals(tokens: Sequence[Token]) -> tuple[Label, ...]:
    """Read three or more capitalised words without signs between: a list that lost its breaks."""
    words = [t for t in tokens if t.is_word]
    capitals = all(t.text[0].isupper() for t in words) and len(words) == len(tokens)
    return tuple((t,) for t in words) if capitals and len(words) >= _MANY else ()


def _colon(cue: Cue) -> tuple[Label, ...]:
    return () if other_list(cue) else _after_sign(cue, r":\s*|^\s*\|\s*")


def _dash(cue: Cue) -> tuple[Label, ...]:
    dashes = "".join(re.escape(dash) for dash in load().lists.dashes)
    return () if other_list(cue) else _after_sign(cue, rf"\s[{dashes}]\s+")


def _bracket(cue: Cue) -> tuple[Label, ...]:
    match = re.match(r"\s*\((?P<list>[^()]+)\)", cue.after.text)
    if match is None:
        return ()
    inside = cue.after.group(match, "list")
    found = whole(inside, cue.count) or alone(inside, cue.count, "")
    if found is not None:
        return tuple(label.tokens for label in found.labels)
    return _after_sign(cue, r"^\s*\(")


def _premodified(cue: Cue) -> tuple[Label, ...]:
    """*værdierne a, b og c*, *værdier som a, b og c*."""
    tokens = list(cue.after.tokens)
    if tokens and tokens[0].lower in load().lists.openers:
        tokens = tokens[1:]
    if not tokens or not tokens[0].is_word:
        return ()
    read = enumeration(tokens, cue.count, running=True)
    good = read.closed and fits_labels(read.labels) and not agreeing(read.labels)
    return read.labels if good else ()


def _apposition(cue: Cue) -> tuple[Label, ...]:
    """*vores værdier, a, b og c, …*: the list ends with a sign, not with a verb."""
    tokens = cue.after.tokens
    bare = cue.noun == cue.phrase and cue.noun.tokens[-1:] and _indefinite(cue.noun.tokens[-1])
    if bare or not tokens or tokens[0].text != ",":
        return ()  # "værdier, vaner og regler": the noun is an item itself
    read = enumeration(tokens[1:], cue.count, running=True)
    ended = read.following is None or not read.following.is_word
    closing = read.following is not None and read.following.text == ","
    enough = closing or len(read.labels) >= _MANY or len(read.labels) == cue.count
    beside = any(label[-1].lemma.lower() in load().refusals.companions for label in read.labels)
    good = read.closed and ended and enough and (not beside or len(read.labels) == cue.count)
    return read.labels if good and fits_labels(read.labels) else ()


def _indefinite(token: Token) -> bool:
    return token.lower == token.lemma.lower() or token.lower.endswith("er")


def _copula(cue: Cue) -> tuple[Label, ...]:
    """*værdierne i X er a, b og c*."""
    lists = load().lists
    verbs = "|".join(lists.copulas)
    own = compiled(lists.self_copulas).search(cue.after.text)
    match = own or compiled(rf"^[^.:;]{{0,80}}?(?<!['’])\b(?:{verbs})\s+").search(cue.after.text)
    if match is None:
        return ()
    region = Stretch(cue.after.passage, cue.after.start + match.end(), cue.after.end)
    if namely := compiled(lists.namely).match(region.text):
        region = region.part(namely.end(), len(region.text))
    read = enumeration(region.tokens, cue.count, running=True)
    led_in = read.following is not None and read.following.text == ":"
    good = read.closed and fits_labels(read.labels) and not led_in
    return read.labels if good and (own or not agreeing(read.labels)) else ()


def _backwards(cue: Cue) -> tuple[Label, ...]:
    """*a, b og c er vores værdier*: nothing else stands before the verb."""
    verbs = "|".join(load().lists.backwards)
    match = compiled(rf"[\s,:–-]+(?:{verbs})\s*$").search(cue.before)
    if match is None:
        return ()
    before = cue.sentence.part(0, match.start())
    opened = list(re.finditer(r":\s|\s[-–—]\s", before.text))
    region = before.part(opened[-1].end(), len(before.text)) if opened else before
    read = enumeration(region.tokens, cue.count, running=False)
    enough = read.closed or len(read.labels) >= _MANY
    return read.labels if enough and read.following is None else ()


def _named(cue: Cue) -> tuple[Label, ...]:
    """*X-løftet (a, b og c), der er vores værdier*: a name and its bracket."""
    text = cue.sentence.text
    for match in exact(load().lists.named).finditer(text):
        after = text[match.end() : cue.phrase.start - cue.sentence.start]
        before = text[cue.noun.end - cue.sentence.start : match.start()]
        points = compiled(load().lists.points_back).search(after) if after else None
        calls = compiled(load().lists.calls).search(before) if before else None
        if points is None and calls is None:
            continue
        region = cue.sentence.group(match, "list")
        found = whole(region, cue.count) or alone(region, cue.count, "")
        if found is not None:
            return tuple(label.tokens for label in found.labels)
    return ()


def _carried(cue: Cue) -> tuple[Label, ...]:
    """*Vores værdigrundlag bygger på a, b og c*, *bygger på a, b og c, som er vores værdier*."""
    found = carried(cue.sentence, cue.count)
    if found is None:
        return ()
    first, last, text = found.labels[0], found.labels[-1], cue.sentence.passage.text
    if first.start >= cue.noun.end:
        linked = not compiled(load().lists.another).search(text[cue.noun.end : first.start])
    else:
        between = text[last.end : cue.phrase.start]
        linked = compiled(load().lists.points_back).search(between) is not None
    return tuple(label.tokens for label in found.labels) if linked else ()


_WAYS: dict[str, Callable[[Cue], tuple[Label, ...]]] = {
    "bracket": _bracket, "colon": _colon, "premodified": _premodified, "dash": _dash,
    "apposition": _apposition, "copula": _copula, "backwards": _backwards, "named": _named,
    "carried": _carried,
}  # fmt: skip
