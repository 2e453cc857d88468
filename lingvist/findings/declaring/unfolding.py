"""Where a declared value comes back and is unfolded, apart from its declaration."""

import math
import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from lingvist.findings.declaring.declaration import Declaration
from lingvist.findings.declaring.noun_forms import adjective_noun, noun_forms
from lingvist.findings.declaring.passages import Passage, Stretch
from lingvist.findings.declaring.series import Entry
from lingvist.findings.tree import Token
from lingvist.resources.declarations import compiled, load

Place = tuple[float, float]

_OPENING = 8
NOWHERE: Place = (math.nan, math.nan)


def unfolded(declaration: Declaration, passages: Sequence[Passage]) -> list[Place]:
    """Return, for each label, the place in the clean text that unfolds it.

    Tried in this order: the passages laid out below the label; a section whose heading is the
    label or begins with it; sentences that begin with the label, where two labels at least come
    back so; sentences that count the values up (*den første …*). (NaN, NaN) where there is none.
    """
    entries = declaration.entries
    places = [_body(entry) or _section(entry, passages) for entry in entries]
    openings = _openings(entries, passages)
    if sum(one is not None for one in openings) > 1:
        places = [place or one for place, one in zip(places, openings, strict=True)]
    if not any(places):
        places = _counted(declaration, passages)
    return [place or NOWHERE for place in places]


def _body(entry: Entry) -> Place | None:
    if not entry.body:
        return None
    return float(entry.body[0].start), float(entry.body[-1].end)


def _section(entry: Entry, passages: Sequence[Passage]) -> Place | None:
    """Return the section below a heading that is the label or begins with it."""
    for passage in passages:
        apart = passage is not entry.label.passage
        if apart and passage.is_heading and _begins(passage.whole, entry.label):
            return float(passage.start), float(_section_end(passage, passages))
    return None


def _section_end(heading: Passage, passages: Sequence[Passage]) -> int:
    end = heading.end
    for passage in passages[heading.number + 1 :]:
        if passage.is_heading and passage.level <= heading.level:
            break
        end = passage.end
    return end


def _begins(stretch: Stretch, label: Stretch) -> bool:
    """Tell whether a stretch begins with a label, in its words or as adjective or noun."""
    words = [t for t in stretch.tokens if t.is_word][:_OPENING]
    wanted = [t.lower for t in label.tokens if t.is_word]
    opened = list(accumulate(t.lower for t in words))
    if "".join(wanted) in opened:  # words that damage parted are compared without blanks
        return True
    return (
        len(wanted) == 1 and bool(words) and not _nouns_of(words[0]).isdisjoint(noun_forms(label))
    )


def _nouns_of(word: Token) -> set[str]:
    """Return the nouns a word at the start of a sentence may stand for, whatever its tag."""
    return {word.lemma.lower(), adjective_noun(word.lemma.lower()), adjective_noun(word.lower)}


def _openings(entries: Sequence[Entry], passages: Sequence[Passage]) -> list[Place | None]:
    """Return for each label the text from a sentence that begins with it to the next one's."""
    after = max(entry.label.place[1] for entry in entries)
    starts: dict[int, tuple[Passage, int]] = {}
    for passage in passages:
        for start, number in _labels_opening(passage, entries):
            if start >= after and number not in starts:
                starts[number] = (passage, start)
    return [_until_next(starts, number) for number in range(len(entries))]


def _labels_opening(passage: Passage, entries: Sequence[Entry]) -> list[tuple[int, int]]:
    """Return where labels open sentences of a passage, as (start, number of the label).

    A capital after a label that is itself capitalised opens a fused section: *Ro Man …*.
    """
    found = []
    tokens = passage.tokens
    openings = {sentence.place[0] for sentence in passage.sentences}
    for token, later in pairwise(tokens):
        fused = token.text[:1].isupper() and later.text in load().layout.gloss_starts
        if token.start in openings or fused:
            rest = Stretch(passage, token.start - passage.start, len(passage.text))
            number = next((n for n, e in enumerate(entries) if _begins(rest, e.label)), None)
            if number is not None:
                found.append((token.start, number))
    return found


def _until_next(starts: dict[int, tuple[Passage, int]], number: int) -> Place | None:
    if number not in starts:
        return None
    passage, start = starts[number]
    later = [s for p, s in starts.values() if p is passage and s > start]
    return float(start), float(min(later, default=passage.end))


def _counted(declaration: Declaration, passages: Sequence[Passage]) -> list[Place | None]:
    """Return for each label the text from the sentence that counts it up (*den anden værdi*)."""
    after = declaration.entries[-1].label.place[1]
    starts: dict[int, tuple[Passage, int]] = {}
    for passage in passages:
        for sentence in passage.sentences:
            number = _ordinal(sentence)
            if sentence.place[0] >= after and number is not None and number not in starts:
                starts[number] = (passage, sentence.place[0])
    found = [_until_next(starts, number) for number in range(len(declaration.entries))]
    return found if sum(one is not None for one in found) > 1 else [None] * len(found)


def _ordinal(sentence: Stretch) -> int | None:
    """Return the number, from 0, that a sentence gives to a value, or None."""
    numbers = load().numbers
    for number, words in enumerate(numbers.ordinals):
        ordinals = "|".join(map(re.escape, words))
        for pattern in numbers.counting:
            filled = pattern.replace("{ordinals}", ordinals).replace("{counted}", numbers.counted)
            if compiled(filled).search(sentence.text):
                return number
    return None
