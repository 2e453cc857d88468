"""Labels that the sentences beside that of a cue declare: *Det er …*, *Den første er …*."""

import math
import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from lingvist.findings.declaring.cues import Cue, number, number_pattern, other_list
from lingvist.findings.declaring.enumerations import can_begin
from lingvist.findings.declaring.item_labels import label_of
from lingvist.findings.declaring.openings import bracketed, opening
from lingvist.findings.declaring.passages import Stretch
from lingvist.findings.declaring.plausibility import plausible
from lingvist.findings.declaring.sentences import (
    Found,
    carried,
    running,
    whole,
)
from lingvist.findings.tree import Token
from lingvist.resources.declarations import compiled, load

_MANY = 3
_FEW = 5


def taken_up(cue: Cue, sentence: Stretch) -> Found | None:
    """Return the labels of a sentence that takes up the cue of the one before it (*Det er …*)."""
    match = compiled(load().lists.takes_up).search(sentence.text)
    if match is None or compiled(load().refusals.other_nouns).search(match[0]):
        return None
    region = Stretch(sentence.passage, sentence.start + match.end(), sentence.end)
    return running(region, cue.count, "taken_up")


def besides(cue: Cue) -> tuple[Found, Stretch] | None:
    """Return the labels that a part has besides, after a cue, with the words that say whose.

    *Kommunens værdier er a og b. Skolen har sine egne: c og d.*
    """
    later = [s for s in cue.noun.passage.sentences if s.start >= cue.sentence.end]
    for sentence in later[:1]:
        match = compiled(load().lists.besides).search(sentence.text)
        region = sentence.part(match.end(), len(sentence.text)) if match is not None else None
        found = running(region, math.nan, "taken_up") if region is not None else None
        if match is not None and found is not None:
            return found, sentence.group(match, "owner")
    return None


def called_back(cue: Cue, before: Sequence[Stretch]) -> Found | None:
    """Return the labels of the text that a sentence calls values (*Det er vores værdier.*).

    They stand in the sentence before it, or are short sentences of their own (*Ro. Mod. Humor.*).
    """
    if not compiled(load().lists.calls_back).search(cue.before):
        return None
    last, count = before[-1], cue.count
    return (
        carried(last, count, "backwards")
        or whole(last, count, "backwards")
        or bracketed(last, count)
        or opening(last, count)
        or _one_each(before, count)
    )


def _one_each(sentences: Sequence[Stretch], count: float) -> Found | None:
    """Return sentences of a word or two before a cue as labels, as many as stated or three."""
    short = takewhile(lambda s: len(s.text.split()) < _MANY, reversed(sentences))
    labels = [s.part(0, len(s.text.rstrip(" .!"))) for s in reversed(list(short))]
    enough = len(labels) == count or len(labels) >= _MANY
    good = enough and plausible([label.tokens for label in labels], count)
    return Found(tuple(labels), "backwards") if good else None


def sequence(cue: Cue, sentences: Sequence[Stretch]) -> Found | None:
    """Return the labels of sentences that spell each one out, after a cue (*Tillid: Vi …*).

    They need a stated number that agrees, unless the list after a colon lost its breaks.
    """
    labels = _short_sentences(cue)
    if not labels:
        labels = _spelled_out(sentences)
        labels = labels if len(labels) == cue.count else []
    good = plausible([label.tokens for label in labels], cue.count)
    return Found(tuple(labels), "ordinals") if good else None


def counted_up(count: float, stretches: Sequence[Stretch]) -> Found | None:
    """Return the labels that clauses after a cue count up (*Den første er x, den anden y …*).

    What each value means may stand between them.

    Args:
        count: the number stated; NaN if none.
        stretches: the text after the cue, in order.
    """
    labels: list[Stretch] = []
    for stretch in stretches:
        start = 0
        for pattern in _counting(load().lists.counts_up)[len(labels) :]:
            match = compiled(pattern).search(stretch.text, start)
            if match is None and not labels:
                match = compiled(load().lists.comes_first).search(stretch.text)
            if match is None:
                break
            labels.append(stretch.group(match, "label"))
            start = match.end()
    tokens = [label.tokens for label in labels]
    good = all(can_begin(label) for label in tokens) and plausible(tokens, count)
    return Found(tuple(labels), "ordinals") if good else None


def verbless(cue: Cue, stretches: Sequence[Stretch]) -> Found | None:
    """Return the short sentences without a verb after a cue, where they are as many as it states.

    So a flattened page has its headings: *Vores to værdier. Klar tale. Vi … Mod på mere. Vi …*.

    Args:
        cue: the cue.
        stretches: the text after it, in order.
    """
    if math.isnan(cue.count):
        return None
    prose = [one for one in stretches if one.passage.kind == "paragraph"]
    sentences = [s for one in prose for s in _sentences_of(one)]
    labels = [_unnumbered(s) for s in sentences]
    labels = [label for label in labels if _is_title_like(label)]
    good = len(labels) == cue.count and plausible([label.tokens for label in labels], cue.count)
    return Found(tuple(labels), "ordinals") if good else None


def _sentences_of(stretch: Stretch) -> list[Stretch]:
    passage = stretch.passage
    return [
        Stretch(passage, max(s.start, stretch.start), s.end)
        for s in passage.sentences
        if s.end > stretch.start and stretch.text.strip()
    ]


def _unnumbered(sentence: Stretch) -> Stretch:
    match = re.match(r"\W*(?:\d{1,2}[.)]?\s+)?", sentence.text)
    start = match.end() if match is not None else 0
    return sentence.part(start, len(sentence.text.rstrip(" .!")))


def _is_title_like(label: Stretch) -> bool:
    """Tell whether a sentence is a few words that begin with a capital and hold no finite verb."""
    words = label.tokens
    short = 0 < len(words) <= _FEW and label.text[:1].isupper()
    closed = label.passage.text[label.end : label.end + 1] in {".", "!", ""}
    verb = any(t.has("VerbForm=Fin") or t.pos == "AUX" for t in words)
    noun = len(words) > 1 and words[1].pos == "ADP"  # "Brug af viden", read as an order
    order = bool(words) and words[0].has("Mood=Imp") and not noun
    function = bool(words) and words[0].pos in {"PRON", "SCONJ", "CCONJ"}
    return short and closed and not (verb or order or function)


def paired(cue: Cue, before: Sequence[Stretch]) -> Found | None:
    """Return the pairs before a sentence that calls so many pairs values (*De to par er …*)."""
    pattern = load().evidence.pairs.replace("{number}", number_pattern())
    match = compiled(pattern).search(cue.sentence.text)
    if match is None:
        return None
    joined = rf"\b[\w-]+\s+{load().lists.joined}\s+[\w-]+\b"
    found = [s.group(m) for s in before for m in compiled(joined).finditer(s.text)]
    nouns = [p for p in found if _starts_as_noun(p.tokens[0])]
    good = len(nouns) == number(match["number"])
    return Found(tuple(nouns), "backwards") if good else None


def _starts_as_noun(token: Token) -> bool:
    """Tell whether a pair begins with a noun and not with a verb that looks like one."""
    return token.pos in {"NOUN", "PROPN"} and not token.lower.endswith("er")


def counted_back(cue: Cue) -> Found | None:
    """Return the labels that clauses of a cue's passage count after naming them.

    *Ro er den første af vores værdier. Mod er den anden.*
    """
    passage, labels, start = cue.noun.passage, list[Stretch](), cue.sentence.start
    for pattern in _counting(load().lists.counted_back):
        match = compiled(pattern).search(passage.text[start:])
        if match is None:
            break
        region = Stretch(passage, start, len(passage.text))
        labels.append(_unnumbered(region.group(match, "label")))
        start += match.end("label")
    good = len(labels) > 1 and plausible([label.tokens for label in labels], cue.count)
    return Found(tuple(labels), "ordinals") if good else None


def fused(line: Stretch, count: float) -> Found | None:
    """Return the labels of items that run on in one paragraph (*Ro Vi … Mod Vi …*)."""
    found = [label_of(sentence) for sentence in line.passage.sentences]
    labels = [label for label in found if label is not None]
    good = found[0] is not None and plausible([label.tokens for label in labels], count)
    return Found(tuple(labels), "below_heading") if good else None


def _short_sentences(cue: Cue) -> list[Stretch]:
    """Return the sentences after a colon, where they are three at least and all short."""
    match = re.search(r":\s+", cue.after.text)
    passage = cue.noun.passage
    if match is None or other_list(cue):
        return []
    first = Stretch(passage, cue.after.start + match.end(), cue.after.end)
    later = [s for s in passage.sentences if s.start >= cue.sentence.end]
    labels = [s.part(0, len(s.text.rstrip(" .!"))) for s in (first, *later)]
    short = all(len(label.text.split()) <= _MANY for label in labels)
    return labels if short and len(labels) >= _MANY else []


def _spelled_out(sentences: Sequence[Stretch]) -> list[Stretch]:
    """Return the labels of the first sentences, as long as each begins with one."""
    labels: list[Stretch] = []
    for sentence in sentences:
        match = compiled(load().lists.spells_out).match(sentence.text)
        if match is None or len(match["label"].split()) > load().lists.longest:
            break
        labels.append(sentence.group(match, "label"))
    return labels


@cache
def _counting(pattern: str) -> tuple[str, ...]:
    """Return the patterns of clauses that count up, in order; the last may say so."""
    numbers = load().numbers
    pattern = pattern.replace("{counted}", numbers.counted)
    later = "|".join(numbers.last)
    return tuple(
        pattern.replace("{ordinals}", "|".join([*map(re.escape, words), *([later] if n else [])]))
        .replace("{steps}", "|".join(numbers.steps[min(n, 1)]))
        .replace("{last}", later)
        .replace("{verb}", "?" if n else "")
        for n, words in enumerate(numbers.ordinals)
    )
