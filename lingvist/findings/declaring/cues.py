"""The words that declare values or principles, with the number they state and whose they are."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from lingvist.findings.declaring.passages import Passage, Stretch
from lingvist.resources.declarations import compiled, exact, load

Kind = Literal["value", "foundation", "picture", "counted", "weak", "principle", "code", "rule"]

_KINDS: dict[Kind, str] = {
    "value": "values", "foundation": "foundations", "picture": "pictures",
    "counted": "counted", "weak": "weak", "principle": "principles", "code": "codes",
    "rule": "rules",
}  # fmt: skip


@dataclass(frozen=True)
class Cue:
    """A noun that declares, in its sentence.

    Attributes:
        sentence: the sentence it stands in.
        noun: the noun.
        phrase: the noun with its owner and number.
        kind: what kind of noun it is.
        count: the number it states; NaN if none.
    """

    sentence: Stretch
    noun: Stretch
    phrase: Stretch
    kind: Kind
    count: float

    @property
    def before(self) -> str:
        """The sentence before the cue's phrase."""
        return self.sentence.text[: self.phrase.start - self.sentence.start]

    @property
    def after(self) -> Stretch:
        """The sentence after the cue."""
        return Stretch(self.sentence.passage, self.noun.end, self.sentence.end)


def cues(passages: Sequence[Passage], kinds: Sequence[Kind]) -> list[Cue]:
    """Return the cues of a document that declare what is its author's own, in order.

    A picture (*grundpiller*, *de tre ord*) counts only where the text also speaks of values; a few
    (*ledestjerner*) do without, and then declare nothing but words for qualities.
    """
    found = [
        cue
        for passage in passages
        for sentence in passage.sentences
        for cue in _cues_in(sentence, kinds)
        if passage.is_title or not refused(cue, passages)
    ]
    if speaks_of_values(found):
        return found
    alone = load().cues.alone
    return [
        cue
        for cue in found
        if cue.kind not in {"picture", "counted"} or cue.noun.text.lower().endswith(tuple(alone))
    ]


def speaks_of_values(found: Sequence[Cue]) -> bool:
    """Tell whether some cues name values by a word for them, and not in pictures alone."""
    return any(cue.kind in {"value", "foundation"} for cue in found)


def _cues_in(sentence: Stretch, kinds: Sequence[Kind]) -> Iterator[Cue]:
    text = sentence.text
    for match in _nouns(tuple(kinds)).finditer(text):
        if match[0].lower() in load().cues.not_cues:
            continue
        kind = next(kind for kind in kinds if match[kind])
        count, start = _count(text[: match.start()])
        phrase = sentence.part(_phrase_start(text, start), match.end())
        if kind == "counted" and math.isnan(count):
            continue
        if kind == "rule" and not _leads_rules(sentence, sentence.group(match), phrase):
            continue
        if math.isnan(count):
            count = _shared_count(text, match.end())
        if math.isnan(count):
            count = _count_after(sentence)
        yield Cue(sentence, sentence.group(match), phrase, kind, count)


def _leads_rules(sentence: Stretch, noun: Stretch, phrase: Stretch) -> bool:
    """Tell whether a noun that often means something else leads rules in.

    It has an owner or a number, heads a passage, or ends it with a colon; and it is no verb
    (*vi løfter i flok*).
    """
    passage = sentence.passage
    led = phrase != noun or passage.is_title or passage.text.endswith(":")
    verb = all(token.pos in {"VERB", "AUX"} for token in noun.tokens)
    return led and (phrase != noun or not verb)


@cache
def _nouns(kinds: tuple[Kind, ...]) -> re.Pattern[str]:
    """Match the nouns of some kinds, alone or last in a compound."""
    named, compound = load().cues, r"[\wæøå-]{0,60}?"  # the bound: a word may have no end
    parts = [
        rf"(?P<{kind}>\b{'' if kind in {'counted', 'weak', 'rule'} else compound}"
        rf"(?:{'|'.join(sorted(getattr(named, _KINDS[kind])))})\b)"
        for kind in kinds
    ]
    return re.compile("|".join(parts), re.IGNORECASE)


@cache
def number_pattern() -> str:
    """Match a number, in words or digits, in a group ``number``."""
    words = "|".join(load().numbers.words)
    return rf"(?<![\d.,])\b(?P<number>\d{{1,2}}(?!\.\d)|{words})\b"


def number(text: str) -> float:
    """Return the number a word or some digits name; NaN where it is none, or too large."""
    numbers = load().numbers
    value = int(text) if text.isdigit() else numbers.words.get(text.lower(), 0)
    return float(value) if 1 < value <= numbers.largest else math.nan


def _count(before: str) -> tuple[float, int]:
    """Return the number that stands before a cue, and where the phrase of the cue begins."""
    match = compiled(rf"{number_pattern()}\s+{load().cues.gap}$").search(before)
    if match is None:
        return math.nan, len(before)
    return number(match["number"]), match.start()


def _shared_count(text: str, end: int) -> float:
    """Return a number stated of the same things elsewhere in the sentence (*5 ord, der er …*)."""
    pictures = "|".join(sorted(load().cues.pictures | load().cues.counted))
    match = compiled(rf"{number_pattern()}\s+{load().cues.gap}(?:{pictures})\b").search(text)
    return number(match["number"]) if match is not None and match.end() != end else math.nan


def _count_after(sentence: Stretch) -> float:
    """Return the number that the next sentence states (*De tre skal forstås sammen*)."""
    later = [s for s in sentence.passage.sentences if s.start >= sentence.end]
    pattern = load().cues.counted_after.replace("{number}", number_pattern())
    match = compiled(pattern).match(later[0].text) if later else None
    return number(match["number"]) if match is not None else math.nan


def _phrase_start(text: str, start: int) -> int:
    """Move to the left over owners: *kommunens*, *vores*, *X Kommunes*."""
    owners = rf"(?i:\b(?:{'|'.join(sorted(load().cues.owners))}))"
    pattern = exact(rf"(?:{load().cues.municipal}|{owners})\s+$")
    while match := pattern.search(text[:start]):
        start = match.start()
    return start


def refused(cue: Cue, passages: Sequence[Passage]) -> bool:
    """Tell whether a cue names values that are not, or no more, its author's.

    A refusal that names values of its own (*de tidligere værdier …*) refuses those alone.
    """
    text, start = cue.sentence.text, cue.noun.start - cue.sentence.start
    nouns = [m.start() for m in _nouns(("value", "foundation", "picture")).finditer(text)]
    for pattern in load().refusals.patterns:
        for match in compiled(pattern).finditer(text):
            named = [noun for noun in nouns if match.start() <= noun < match.end()]
            if not named or start in named:
                return True
    return _cited(cue, passages) or any(_foreign(owner, passages) for owner in _named_owners(text))


def _cited(cue: Cue, passages: Sequence[Passage]) -> bool:
    """Tell whether the subject before a cue is another body (*Foreningen X anbefaler …*).

    A body is a subject where the parse says so, or where it opens the sentence. One that a title
    names is the author itself.
    """
    refusals, passage = load().refusals, cue.noun.passage
    before = Stretch(passage, cue.sentence.start, cue.noun.start)
    body = exact(rf"\b{refusals.bodies}(?!\w)")
    for match in body.finditer(before.text):
        named, rest = before.group(match), before.text[match.end() :]
        subject = match.start() == 0 or any(token.dep == "nsubj" for token in named.tokens)
        own = compiled(refusals.bodies_own).search(rest) is not None
        if subject and not own and not _in_title(match[0], passages):
            return True
    return False


def _in_title(name: str, passages: Sequence[Passage]) -> bool:
    """Tell whether a name stands in a title."""
    return any(name.lower() in p.text.lower() for p in passages if p.is_title)


def _named_owners(text: str) -> list[str]:
    """Return the names in the genitive right before a cue; a sentence's first word may be none."""
    nouns = _nouns(("value", "foundation", "picture")).pattern
    between = rf"(?:{number_pattern()}|{'|'.join(sorted(load().cues.owners))})\s+"
    name = r"(?P<name>[A-ZÆØÅ][\wæøåÆØÅ.-]*['’]?s)\s+"
    named = re.finditer(rf"{name}(?i:(?:{between})?{nouns})", text)
    return [m["name"] for m in named if m.start() > 0 or m["name"][:2].isupper()]


def _foreign(owner: str, passages: Sequence[Passage]) -> bool:
    """Tell whether an owner is named in no heading and is no municipality."""
    name = owner.rstrip("s").rstrip("'’").lower()
    if owner.lower() in load().cues.owners:
        return False
    known = " ".join(p.text.lower() for p in passages if p.is_title or p.number == 0)
    return not name.endswith(load().cues.municipality) and name not in known


def other_list(cue: Cue) -> bool:
    """Tell whether the sentence of a cue leads in a list of something else than values."""
    text = f"{cue.before} <cue>{cue.after.text}"
    return any(compiled(pattern).search(text) for pattern in load().refusals.other_lists)
