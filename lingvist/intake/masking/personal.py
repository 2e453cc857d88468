"""Personal data that was found in a text: its kind, its place, and why it is thought to be some."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal["navn", "telefon", "mail", "cpr"]
KINDS: tuple[Kind, ...] = get_args(Kind)

_FIRST = {kind: rank for rank, kind in enumerate(("cpr", "mail", "telefon", "navn"))}


@dataclass(frozen=True, slots=True)
class PersonalData:
    """A stretch of personal data, within one line.

    Attributes:
        kind: navn, telefon, mail, cpr.
        start: its first character in the text.
        end: the character after it.
        reason: the rule or the evidence that found it.
    """

    kind: Kind
    start: int
    end: int
    reason: str


def disjoint(found: Iterable[PersonalData]) -> list[PersonalData]:
    """Return what was found in order and without overlap; numbers and addresses before names."""
    kept: list[PersonalData] = []
    for one in sorted(found, key=lambda f: (f.start, _FIRST[f.kind], -f.end)):
        if kept and one.start < kept[-1].end:
            last = kept[-1]
            if _FIRST[one.kind] < _FIRST[last.kind]:
                kept[-1] = PersonalData(one.kind, last.start, max(one.end, last.end), one.reason)
            elif one.end > last.end:
                kept[-1] = PersonalData(last.kind, last.start, one.end, last.reason)
        else:
            kept.append(one)
    return kept


def by_line(found: Iterable[PersonalData], text: str) -> list[PersonalData]:
    """Return what was found, parted where it goes over the end of a line."""
    parts: list[PersonalData] = []
    for one in found:
        start = one.start
        for piece in text[one.start : one.end].split("\n"):
            inner = piece.strip()
            if inner:
                first = start + piece.index(inner)
                parts.append(PersonalData(one.kind, first, first + len(inner), one.reason))
            start += len(piece) + 1
    return parts
