"""Hold what a system made of a document against its gold: counts that can be summed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, fields

from intake_set.alignment import words
from intake_set.beside import Beside, Count
from intake_set.gold import Gold

_NUMBER = re.compile(r"^\(?\d{1,2}[.)]\s+")
_MARKS = "\"'»«”“„‘’›‹*_ "


@dataclass(frozen=True)
class Output:
    """What a system made of a document.

    Attributes:
        text: the text it kept.
        headings: its headings as (text, level); None where it tells none.
        items: its list items as (text, level); None where it tells none.
        quotes: its pull quotes; None where it tells none.
        masked: what it masked; None where it does not mask.
        source: the text in which personal data may no longer stand.
        title, date, language: what it found; None where it looks for none.
    """

    text: str
    headings: list[tuple[str, int]] | None = None
    items: list[tuple[str, int]] | None = None
    quotes: list[str] | None = None
    masked: list[str] | None = None
    source: str = ""
    title: str | None = None
    date: str | None = None
    language: str | None = None


@dataclass
class Scores:
    """The counts of one document, or of many together.

    Attributes:
        kept: words of the kept text, in order.
        bag: the same, whatever the order.
        furniture: lines removed; a kept block of which less than half is left counts as found.
        headings, items, quotes: same words, white space and case apart.
        heading_levels, item_levels: same level, of those found.
        personal: recall by what still stands in the text, precision by what was masked.
        title, date, language: of the documents that state one.
    """

    kept: Count = field(default_factory=Count)
    bag: Count = field(default_factory=Count)
    furniture: Count = field(default_factory=Count)
    headings: Count = field(default_factory=Count)
    heading_levels: Count = field(default_factory=Count)
    items: Count = field(default_factory=Count)
    item_levels: Count = field(default_factory=Count)
    quotes: Count = field(default_factory=Count)
    masked: Count = field(default_factory=Count)
    hidden: Count = field(default_factory=Count)
    title: Count = field(default_factory=Count)
    date: Count = field(default_factory=Count)
    language: Count = field(default_factory=Count)

    def __add__(self, other: "Scores") -> "Scores":
        return Scores(
            **{f.name: getattr(self, f.name) + getattr(other, f.name) for f in fields(self)}
        )


def score(gold: Gold, output: Output) -> Scores:
    """Return the counts of one document."""
    masks = output.masked is not None
    beside = Beside(gold, output.text, masks=masks)
    scores = Scores(kept=beside.kept(), bag=beside.bag(), furniture=beside.furniture())
    scores.headings, scores.heading_levels = _structure(gold, "heading", output.headings)
    scores.items, scores.item_levels = _structure(gold, "list_item", output.items)
    scores.quotes = _structure(gold, "pull_quote", _flat(output.quotes))[0]
    if masks:
        scores.hidden, scores.masked = hidden(gold, output.source), masked(gold, output.masked)
    scores.title = _fact(gold.title, output.title)
    scores.date = _fact(gold.date, output.date)
    scores.language = _fact(gold.language, output.language)
    return scores


def _structure(gold: Gold, kind: str, found: list[tuple[str, int]] | None) -> tuple[Count, Count]:
    if found is None:
        return Count(), Count()
    wanted = [(normal(b.text), b.level) for b in gold.blocks if b.kind == kind]
    spared = {normal(b.text) for b in gold.blocks if b.kind in ("label", "optional")}
    given = [(normal(text), level) for text, level in found]
    hits, levels, open_gold = 0, 0, list(wanted)
    for text, level in given:
        same = [pair for pair in open_gold if pair[0] == text]
        if same:
            best = (text, level) if (text, level) in same else same[0]
            open_gold.remove(best)
            hits, levels = hits + 1, levels + (best[1] == level)
    texts = {text for text, _ in wanted}
    counted = sum(text in texts or text not in spared for text, _ in given)
    return Count(hits, counted, len(wanted)), Count(levels, hits, hits)


def normal(text: str) -> str:
    """Return the form in which headings, items and quotes are compared."""
    plain = _NUMBER.sub("", " ".join(text.split()))
    return plain.strip(_MARKS).casefold()


def hidden(gold: Gold, source: str) -> Count:
    """Count the personal data that no longer stand in the source text.

    A name stands there when one of its words of three letters or more does, unless the word is
    also found outside personal data; a number when its digits do; the rest when it does.
    """
    said = set(
        words(" ".join(b.text for b in gold.blocks) + " ".join(f.text for f in gold.furniture))
    )
    gone = sum(not _leaks(kind, text, source, said) for kind, text in gold.personal)
    return Count(gone, gone, len(gold.personal))


def _leaks(kind: str, text: str, source: str, said: set[str]) -> bool:
    if kind in ("telefon", "cpr"):
        digits = re.sub(r"\D", "", text)[-8:] if kind == "telefon" else re.sub(r"\D", "", text)
        return digits in re.sub(r"(?<=\d)[\s.\-]+(?=\d)", "", source)
    if kind != "navn":
        return text.casefold() in source.casefold()
    telling = {w for w in words(text) if len(w) > 2} - said
    return bool(telling & set(words(source)))


def masked(gold: Gold, masks: Iterable[str]) -> Count:
    """Count the masks that stand on personal data; those on what may be masked are left out."""
    right = wrong = 0
    for mask in masks:
        if any(_same(mask, text) for _, text in gold.personal):
            right += 1
        elif not any(_same(mask, text) for text in gold.neutral):
            wrong += 1
    return Count(right, right + wrong, right + wrong)


def _same(mask: str, text: str) -> bool:
    """Whether half the words of a mask are those of a text, or one's digits those of the other."""
    digits = [re.sub(r"\D", "", value) for value in (mask, text)]
    if all(digits):
        return digits[0] in digits[1] or digits[1] in digits[0]
    own = set(words(mask))
    return 2 * len(own & set(words(text))) >= len(own)


def _fact(gold: str, found: str | None) -> Count:
    if found is None or not gold:
        return Count()
    return Count(int(normal(gold) == normal(found)), 1, 1)


def _flat(quotes: list[str] | None) -> list[tuple[str, int]] | None:
    return None if quotes is None else [(quote, 0) for quote in quotes]
