"""Labels that a sentence declares itself: after a colon, as apposition, with a copula."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lingvist.findings.declaring.cues import Cue, other_list
from lingvist.findings.declaring.enumerations import Enumeration, Label, enumeration
from lingvist.findings.declaring.passages import Stretch
from lingvist.findings.tree import Token
from lingvist.resources.declarations import compiled, exact, load

_NOMINAL = {"NOUN", "ADJ", "PROPN", "X", "VERB"}
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
            if found := running(region, count, form):
                return found
    return None


def whole(sentence: Stretch, count: float, form: str = "title") -> Found | None:
    """Return the labels of a sentence, heading or line that is nothing but an enumeration."""
    read = enumeration(sentence.tokens, count, running=False)
    ends = read.following is None or read.following.text in {".", ":"}
    if not ends or not read.closed or not plausible(read.labels, count):
        return None
    return Found(tuple(sentence.over(label) for label in read.labels), form)


def running(region: Stretch, count: float, form: str) -> Found | None:
    """Return the labels with which a region of running text begins, closed by a conjunction."""
    read = enumeration(region.tokens, count, running=True)
    labels = read.labels if read.closed else ()
    if not plausible(labels, count) or not _all_nominal(labels) or _agreeing(labels):
        return None
    return Found(tuple(region.over(label) for label in labels), form)


def _after_sign(cue: Cue, pattern: str) -> tuple[Label, ...]:
    """Read the list after a sign that follows the cue."""
    match = re.search(pattern, cue.after.text)
    if match is None:
        return ()
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
    return () if other_list(cue) else _after_sign(cue, r":\s*")


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
    good = read.closed and _all_nominal(read.labels) and not _agreeing(read.labels)
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
    return read.labels if good and _all_nominal(read.labels) else ()


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
    read = enumeration(region.tokens, cue.count, running=True)
    good = read.closed and _all_nominal(read.labels)
    return read.labels if good and (own or not _agreeing(read.labels)) else ()


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
    good = read.closed and verb and len(read.labels) >= _MANY and _all_nominal(read.labels)
    people = _act(read, sentence) or _mostly_plural(read.labels)
    if not good or people or not plausible(read.labels, count):
        return None
    return Found(tuple(sentence.over(label) for label in read.labels), "backwards")


def _act(read: Enumeration, sentence: Stretch) -> bool:
    """Tell whether what follows an enumeration says what people did."""
    following = read.following
    rest = sentence.text[following.start - sentence.place[0] :] if following is not None else ""
    return compiled(load().lists.acts).search(rest) is not None


def _mostly_plural(labels: Sequence[Label]) -> bool:
    """Tell whether most labels are nouns in the plural: people or things, not values."""
    plural = sum(label[-1].pos == "NOUN" and label[-1].has("Number=Plur") for label in labels)
    return plural * 2 > len(labels)


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


def plausible(labels: Sequence[Label], count: float) -> bool:
    """Tell whether labels can be values: two at least, not people, not companions of values."""
    if len(labels) < 2:  # noqa: PLR2004  one label is no list
        return False
    if any(len(label) == 1 and len(label[0].text) == 1 for label in labels):
        return False  # letters
    refusals = load().refusals
    lemmas = [label[-1].lemma.lower() if len(label) <= _SHORT else "" for label in labels]
    cues = load().cues.values | load().cues.foundations
    if any(token.lower.endswith(tuple(cues)) for label in labels for token in label):
        return False
    people = sum(lemma in refusals.actors for lemma in lemmas)
    companions = sum(lemma in refusals.companions for lemma in lemmas)
    named = companions * _MANY <= len(labels) or len(labels) == count
    return people <= len(labels) / 2 and named


def fits_labels(labels: Sequence[Label]) -> bool:
    """Tell whether each label holds a word that can name something."""
    return _all_nominal(labels)


def _all_nominal(labels: Sequence[Label]) -> bool:
    """Tell whether each label of several words holds a noun, an adjective or an infinitive."""
    # a preposition at the end is a noun that looks like one ("fagligt mod")
    return all(
        len(label) == 1 or label[-1].pos == "ADP" or any(t.pos in _NOMINAL for t in label)
        for label in labels
    )


def _agreeing(labels: Sequence[Label]) -> bool:
    """Tell whether labels are adjectives that agree with a plural: they describe the values.

    Most must be tagged so, and all must look it: taggers err in lists.
    """
    alike = all(len(label) == 1 and label[0].lower.endswith("e") for label in labels)
    adjectives = sum(label[0].pos == "ADJ" for label in labels)
    single = all(len(label) == 1 and label[0].pos == "ADJ" for label in labels)
    most = alike and adjectives * 2 > len(labels)
    return (single or most) and any(_plural(label[0]) for label in labels)


def _plural(token: Token) -> bool:
    return token.lower.endswith("e") and token.lemma != token.lower
