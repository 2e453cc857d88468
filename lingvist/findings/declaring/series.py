"""Series of items laid out over blocks: bullets, headings, one-line paragraphs, letters."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from lingvist.findings.declaring.item_labels import Item, bare, item
from lingvist.findings.declaring.passages import Passage, Stretch
from lingvist.resources.declarations import compiled, load

_LETTER = re.compile(r"^(?P<letter>[A-ZÆØÅ])\W{0,3}$")
_FEW = 3


@dataclass(frozen=True)
class Entry:
    """An item of a series.

    Attributes:
        label: its label.
        body: the passages that say what it means, its own not included.
        clause: the label is a sentence.
    """

    label: Stretch
    body: tuple[Passage, ...] = ()
    clause: bool = False


@dataclass(frozen=True)
class Series:
    """Items laid out alike.

    Attributes:
        kind: lettered, listed, titled or glossed; sentences for principles in clause form.
        entries: the items.
        first: number of the passage with the first one.
    """

    kind: str
    entries: tuple[Entry, ...]
    first: int

    @property
    def clauses(self) -> bool:
        """Whether most labels are sentences."""
        return sum(entry.clause for entry in self.entries) * 2 > len(self.entries)


def series_at(passages: Sequence[Passage], number: int, wanted: float) -> Series | None:
    """Return the series that begins with passage ``number``, or None.

    Args:
        passages: the passages of a document.
        number: where the series would begin.
        wanted: the number of items that the text states; NaN if none.
    """
    for kind, read in _READERS.items():
        entries = read(passages, number, wanted)
        if len(entries) > 1:
            return Series(kind, tuple(entries), number)
    return None


def _lettered(passages: Sequence[Passage], number: int, _wanted: float) -> list[Entry]:
    """A letter, a label that begins with it, what it means: R / Ro / Vi …."""
    entries: list[Entry] = []
    n = number
    while n < len(passages):
        label, used = _letter_label(passages, n)
        if label is not None:
            entries.append(Entry(label))
            n += used
        elif entries and not passages[n].is_heading:
            entries[-1] = replace(entries[-1], body=(*entries[-1].body, passages[n]))
            n += 1
        else:
            break
    return _even(entries) if len(entries) >= _FEW else []


def _letter_label(passages: Sequence[Passage], n: int) -> tuple[Stretch | None, int]:
    """Return the label of a lettered item and the number of passages it takes."""
    lettered = compiled(load().layout.lettered).match(passages[n].text)
    if lettered is not None and lettered["letter"].isupper():
        rest = bare(passages[n])
        end = rest.label.end if rest is not None else lettered.end()
        return passages[n].whole.part(lettered.start("label"), max(end, lettered.end())), 1
    letter = _LETTER.match(passages[n].text)
    if letter is None or n + 1 == len(passages):
        return None, 0
    found = bare(passages[n + 1])
    if found is None or not found.label.text.upper().startswith(letter["letter"]):
        return None, 0
    return found.label, 2


def _listed(passages: Sequence[Passage], number: int, wanted: float) -> list[Entry]:
    """Bullets or numbered items; deeper ones and paragraphs between them unfold the one above."""
    if passages[number].kind != "list_item":
        return []
    level, entries, failed = passages[number].level, list[Entry](), 0
    for passage in passages[number:]:
        if passage.kind == "list_item" and passage.level <= level:
            if passage.level < level:
                break
            if _leads(passage):
                entries, failed = [], 0
                continue
            found = item(passage)
            failed += found is None
            entries += [Entry(found.label, clause=found.clause)] if found is not None else []
        elif entries and (
            passage.kind == "list_item"
            or (len(entries) != wanted and _between_items(passages, passage, level))
        ):
            entries[-1] = replace(entries[-1], body=(*entries[-1].body, passage))
        else:
            break
    return entries if failed * 2 < len(entries) else []


def _leads(passage: Passage) -> bool:
    """Tell whether an item leads in those after it, instead of being one of them."""
    return passage.text.endswith(":") and len(passage.text.split()) > _FEW + 1


def _between_items(passages: Sequence[Passage], passage: Passage, level: int) -> bool:
    """Tell whether a paragraph stands between two items of the same list."""
    if passage.kind != "paragraph" or passage.text.endswith(":"):
        return False
    later = passages[passage.number + 1 : passage.number + 1 + _FEW]
    following = next((p for p in later if p.kind != "paragraph"), None)
    return following is not None and following.kind == "list_item" and following.level == level


def _titled(passages: Sequence[Passage], number: int, wanted: float) -> list[Entry]:
    """Headings or one-line paragraphs of one shape, each with or without what it means."""
    first = passages[number]
    entries: list[Entry] = []
    for passage in passages[number:]:
        title = _title(passage)
        same = title is not None and _continues(first, passage, entries, wanted)
        if same and title is not None:
            if len(entries) == wanted:
                break
            entries.append(Entry(title.label, clause=title.clause))
        elif not entries or (passage.is_heading and passage.level <= first.level):
            break
        elif compiled(load().refusals.other_leads).search(passage.text):
            return _even(entries[:-1])  # the last one is a heading of what this leads in
        else:
            entries[-1] = replace(entries[-1], body=(*entries[-1].body, passage))
    return _even(entries)


def _title(passage: Passage) -> Item | None:
    if passage.kind not in {"heading", "paragraph"}:
        return None
    if compiled(load().layout.telling).search(passage.text):
        return None
    return bare(passage)


def _continues(first: Passage, passage: Passage, entries: Sequence[Entry], wanted: float) -> bool:
    """Tell whether a title goes on with the series that ``first`` began."""
    if not entries:
        return True
    level = passage.is_heading and first.is_heading and passage.level != first.level
    kinds = passage.kind != first.kind and any(entry.body for entry in entries)
    if level or kinds or _shape(passage.text) != _shape(first.text):
        return False
    return wanted > len(entries) or not _longer(passage, entries)


def _longer(passage: Passage, entries: Sequence[Entry]) -> bool:
    """Tell whether a title of several words with a preposition follows bare words."""
    if len(passage.text.split()) < _FEW or any(len(e.label.text.split()) > 1 for e in entries):
        return False
    return any(token.pos == "ADP" for token in passage.tokens[1:])


def _shape(text: str) -> str:
    """Return how a title is written: capitals, clause, infinitive or plain."""
    lists = load().lists
    first = text.split(maxsplit=1)[0].lower() if text.strip() else ""
    if text.isupper() and len(text) > 1:
        return "capitals"
    if first in lists.clause:
        return "clause"
    return "infinitive" if first == lists.infinitive else "plain"


def _glossed(passages: Sequence[Passage], number: int, _wanted: float) -> list[Entry]:
    """Paragraphs that begin with a label and go on with what it means."""
    entries: list[Entry] = []
    for passage in passages[number:]:
        found = item(passage) if passage.kind == "paragraph" else None
        numbered = compiled(load().layout.bullet).match(passage.text) is not None
        short = found is not None and len(found.label.text.split()) <= _FEW + 1
        if found is None or not (numbered or (found.glossed and short and not found.clause)):
            break
        if not numbered and _shape(found.label.text) not in {"plain", "capitals"}:
            break
        entries.append(Entry(found.label, clause=found.clause))
    return entries


def _even(entries: list[Entry]) -> list[Entry]:
    """Limit what follows the last item to what follows the others, unless it is a section."""
    if len(entries) < 2 or not entries[-1].body:  # noqa: PLR2004  nothing to compare with
        return entries
    longest = max(len(entry.body) for entry in entries[:-1])
    last = entries[-1]
    section = last.label.passage.is_heading and longest > 0
    return entries if section else [*entries[:-1], replace(last, body=last.body[:longest])]


_READERS: dict[str, Callable[[Sequence[Passage], int, float], list[Entry]]] = {
    "lettered": _lettered, "listed": _listed, "titled": _titled, "glossed": _glossed,
}  # fmt: skip
