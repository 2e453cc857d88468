"""Labels that the sentences beside that of a cue declare: *Det er …*, *Den første er …*."""

import re
from collections.abc import Sequence

from lingvist.findings.declaring.cues import Cue, other_list
from lingvist.findings.declaring.passages import Stretch
from lingvist.findings.declaring.sentences import Found, carried, plausible, running, whole
from lingvist.resources.declarations import compiled, load

_MANY = 3


def taken_up(cue: Cue, sentence: Stretch) -> Found | None:
    """Return the labels of a sentence that takes up the cue of the one before it (*Det er …*)."""
    match = compiled(load().lists.takes_up).search(sentence.text)
    if match is None or compiled(load().refusals.other_nouns).search(match[0]):
        return None
    region = Stretch(sentence.passage, sentence.start + match.end(), sentence.end)
    return running(region, cue.count, "taken_up")


def called_back(cue: Cue, sentence: Stretch) -> Found | None:
    """Return the labels of a sentence that the next one calls values (*Det er vores værdier.*)."""
    if not compiled(load().lists.calls_back).search(cue.before):
        return None
    return carried(sentence, cue.count, "backwards") or whole(sentence, cue.count, "backwards")


def sequence(cue: Cue, sentences: Sequence[Stretch]) -> Found | None:
    """Return the labels of sentences that each give one, after a cue.

    They count up (*Den første værdi er x.*) or spell out (*Tillid: Vi …*, *Tillid. Mod.*); the
    latter need a stated number that agrees.
    """
    labels = _each(sentences, _ordinals()) or _short_sentences(cue)
    if not labels:
        labels = _each(sentences, [load().lists.spells_out] * len(sentences))
        labels = labels if len(labels) == cue.count else []
    good = plausible([label.tokens for label in labels], cue.count)
    return Found(tuple(labels), "ordinals") if good else None


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


def _ordinals() -> list[str]:
    """Return the patterns of sentences that count up, in order."""
    numbers = load().numbers
    pattern = load().lists.counts_up.replace("{counted}", numbers.counted)
    choices = ("|".join(map(re.escape, ordinal)) for ordinal in numbers.ordinals)
    return [pattern.replace("{ordinals}", choice) for choice in choices]


def _each(sentences: Sequence[Stretch], patterns: Sequence[str]) -> list[Stretch]:
    """Return the labels of the first sentences, as long as each fits its pattern."""
    labels: list[Stretch] = []
    for pattern, sentence in zip(patterns, sentences, strict=False):
        match = compiled(pattern).match(sentence.text)
        if match is None or len(match["label"].split()) > load().lists.longest:
            break
        labels.append(sentence.group(match, "label"))
    return labels
