"""Inline marks of a source: personal data, furniture inside a line, bold, tracked changes."""

import re
from dataclasses import dataclass

_MARK = re.compile(
    r"\[\[(?P<neutral>\??)(?P<kind>\w+)\|(?P<personal>[^\]]+)\]\]"
    r"|\{-(?P<furniture>\w+)\|(?P<cut>.+?)-\}"
    r"|\{\+(?P<inserted>.+?)\+\}"
    r"|\{~(?P<deleted>.+?)~\}"
    r"|\*\*(?P<bold>.+?)\*\*"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line with one role.

    Attributes:
        text: the characters of the document.
        role: plain, bold, personal, neutral (may be masked or not), furniture, inserted, deleted.
        kind: of personal data (navn, telefon, mail, cpr) or of furniture.
    """

    text: str
    role: str = "plain"
    kind: str = ""


def pieces(line: str) -> tuple[Piece, ...]:
    """Split a line of a source at its inline marks."""
    found, done = [], 0
    for mark in _MARK.finditer(line):
        found += [Piece(line[done : mark.start()])] if mark.start() > done else []
        found.append(_piece(mark))
        done = mark.end()
    return tuple([*found, Piece(line[done:])] if done < len(line) else found)


def _piece(mark: re.Match[str]) -> Piece:
    if mark["personal"]:
        return Piece(mark["personal"], "neutral" if mark["neutral"] else "personal", mark["kind"])
    if mark["furniture"]:
        return Piece(mark["cut"], "furniture", mark["furniture"])
    for role in ("inserted", "deleted", "bold"):
        if mark[role]:
            return Piece(mark[role], role)
    raise ValueError(mark[0])
