"""The label of an item: a bullet, a numbered line, a one-line paragraph, a heading."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from lingvist.findings.declaring.passages import Passage, Stretch
from lingvist.resources.declarations import compiled, exact, load

_STOPPED = 2  # words of a label that may end with a full stop
_ENDS = ' \t\n.,;:!*_"“”„»«–-|'


@dataclass(frozen=True)
class Item:
    """The label of an item.

    Attributes:
        label: the label.
        glossed: what the label means stands in the same passage.
        clause: the label is a sentence, or an item without any other label.
    """

    label: Stretch
    glossed: bool
    clause: bool = False


def item(passage: Passage) -> Item | None:
    """Return the label of a passage read as an item, or None where it has none.

    The ways are tried in order: the item defines a label; a sign or line break parts label and
    gloss; the item is nothing but a label; a short first sentence; a lost line break; a clause.
    """
    body = _body(passage)
    for read in (_signed,) if "|" in body.text else _WAYS:
        found = read(body)
        if found is not None and is_label(found.label.text):
            return found
    return None


def bare(passage: Passage) -> Item | None:
    """Return the label of a passage that is nothing but a label, or None.

    What stands between brackets, or after a colon or dash in the same short line, is its gloss.
    """
    body = _body(passage)
    word = len(body.text.split()) <= _STOPPED and body.text.endswith(".")
    if "\n" in body.text or re.search(r"[.!?:;,]$|[.!?]\s", body.text[:-1] if word else body.text):
        return None
    found = _signed(body) or _short(body)
    return found if found is not None and is_label(found.label.text) else None


def label_of(sentence: Stretch) -> Stretch | None:
    """Return the label that a sign, or a lost line break, parts from the rest of a sentence."""
    found = _signed(sentence) or _lost_break(sentence)
    good = found is not None and not found.clause and is_label(found.label.text)
    return found.label if good and found is not None else None


def defined_label(sentence: Stretch) -> Stretch | None:
    """Return the label that a sentence defines (*X er, når …*, *… kalder vi x*), or None."""
    for pattern in load().evidence.definitions:
        match = compiled(pattern).search(sentence.text)
        if match is not None and not _starts_clause(match["label"]):
            label = _label(sentence, match.start("label"), match.end("label"))
            return label if is_label(label.text) else None
    return None


def unled(label: Stretch) -> Stretch:
    """Return a label without what counts it before and the signs after it."""
    return _label(label, 0, len(label.text))


def turned_label(passage: Passage) -> Stretch | None:
    """Return the label that an item has after its sign: *Hånden – omsorg*."""
    match = compiled(load().layout.turned).match(passage.text)
    return passage.whole.group(match, "label") if match is not None else None


def fused_label(sentence: Stretch) -> Stretch | None:
    """Return the label that follows a heading in the same line: *Værdier i X Ro Vi lytter.*."""
    match = exact(_fused_pattern()).search(sentence.text)
    return _label(sentence, match.start("label"), match.end("label")) if match else None


@cache
def _fused_pattern() -> str:
    starts = "|".join(sorted(load().layout.gloss_starts))
    word = r"[^\s.,:;!?]+"
    label = rf"(?P<label>[A-ZÆØÅ]{word}(?:\s[a-zæøå]{word}){{0,2}})"
    return rf"^[^.!?]{{0,80}}\s{label}\s(?=(?:{starts})\s)"


def first_sentence(passage: Passage) -> Item | None:
    """Return the first sentence of a passage as its label: a principle in clause form."""
    body = _body(passage)
    sentence = next((s for s in passage.sentences if s.end > body.start), None)
    if sentence is None:
        return None
    label = Stretch(passage, max(body.start, sentence.start), sentence.end)
    return Item(label, glossed=sentence.end < passage.whole.end, clause=True)


def is_label(text: str) -> bool:
    """Tell whether a text can name a value: short, with letters, no ordinary heading."""
    words = text.split()
    return (
        0 < len(words) <= load().lists.longest_clause
        and any(char.isalpha() for char in text)
        and text.strip(_ENDS).lower() not in load().layout.ordinary
        and not re.search(r"https?:|www\.|@|\d{3}|\[\w+\]", text)
    )


def _body(passage: Passage) -> Stretch:
    """Return a passage without its bullet or number."""
    match = compiled(load().layout.bullet).match(passage.text)
    return passage.whole.part(match.end() if match else 0, len(passage.text))


def _label(body: Stretch, start: int, end: int) -> Stretch:
    """Return a part of a body without signs around it and conjunctions after it."""
    text = body.text[start:end]
    joins = "|".join(map(re.escape, sorted(load().lists.joins)))
    tail = re.search(rf"[\s,]+(?:{joins})$", text.rstrip(_ENDS))
    text = text[: tail.start()] if tail else text
    leading = compiled(load().layout.leading).match(text)
    if leading is not None:
        return _label(body, start + leading.end(), end)
    left = len(text) - len(text.lstrip(_ENDS))
    return body.part(start + left, start + len(text.rstrip(_ENDS)))


def _defined(body: Stretch) -> Item | None:
    """The item defines its label: *… det forstår vi ved x.*, *X er at …*."""
    sentences = [body.part(s.start - body.start, s.end - body.start) for s in _sentences(body)]
    complements = load().layout.definitions
    for pattern in complements:
        for sentence in sentences:
            match = compiled(pattern).search(sentence.text)
            if match is not None and len(match["label"].split()) <= load().lists.longest:
                return Item(
                    _label(sentence, match.start("label"), match.end("label")), glossed=True
                )
    return None


def _subject(body: Stretch) -> Item | None:
    for pattern in load().layout.subjects:
        match = compiled(pattern).match(body.text)
        if match is not None and not _starts_clause(match["label"]):
            return Item(_label(body, match.start("label"), match.end("label")), glossed=True)
    return None


def _sentences(body: Stretch) -> list[Stretch]:
    return [
        Stretch(s.passage, max(s.start, body.start), s.end)
        for s in body.passage.sentences
        if s.end > body.start
    ]


def _signed(body: Stretch) -> Item | None:
    """A colon, a spaced dash, a line break or a clause after a comma parts label and gloss."""
    clause = compiled(load().layout.gloss_clause).match(body.text)
    if clause is not None and not _starts_clause(clause["label"]):
        return Item(_label(body, 0, clause.end("label")), glossed=True)
    match = re.match(r"(?P<label>[^:.!?\n]{2,80}?)\s*(?::\s|\s[-–—|]\s|\n)\s*\S", body.text)
    if match is None or len(match["label"].split()) > load().lists.longest:
        return None
    return Item(_label(body, 0, match.end("label")), glossed=True)


def _short(body: Stretch) -> Item | None:
    """The item is nothing but a label."""
    text = body.text.rstrip(_ENDS)
    if re.search(r"[.!?:]\s|\n", text) or len(text.split()) > load().lists.longest_clause:
        return None
    return Item(_label(body, 0, len(text)), glossed=False, clause=_starts_clause(text))


def _short_sentence(body: Stretch) -> Item | None:
    """A first sentence of up to three words is a label: *Tillid. Vi …*."""
    match = re.match(r"(?P<label>\S+(?:\s\S+){0,2}?)[.!]\s+(?=[A-ZÆØÅ])", body.text)
    if match is None or _starts_clause(match["label"]):
        return None
    return Item(_label(body, 0, match.end("label")), glossed=True)


def _lost_break(body: Stretch) -> Item | None:
    """A line break between label and gloss was lost: *Ro Vi …*."""
    match = exact(_break_pattern()).match(body.text)
    if match is None or _starts_clause(match["label"]):
        return None
    return Item(_label(body, 0, match.end("label")), glossed=True)


@cache
def _break_pattern() -> str:
    starts = "|".join(sorted(load().layout.gloss_starts))
    word = r"[^\s.,:;!?]*"
    return rf"(?P<label>[A-ZÆØÅ]{word}(?:\s[a-zæøå]{word}){{0,3}})\s(?=(?:{starts})\s)"


def _clause(body: Stretch) -> Item | None:
    """The first sentence is the label."""
    sentence = next(iter(_sentences(body)), None)
    if sentence is None or len(sentence.text.split()) > load().lists.longest_clause:
        return None
    return Item(_label(sentence, 0, len(sentence.text)), glossed=True, clause=True)


def _starts_clause(text: str) -> bool:
    lists = load().lists
    first = text.split(maxsplit=1)[0].lower() if text.strip() else ""
    return first in lists.clause or first == lists.infinitive


_WAYS: tuple[Callable[[Stretch], Item | None], ...] = (
    _defined, _signed, _lost_break, _subject, _short, _short_sentence, _clause,
)  # fmt: skip
