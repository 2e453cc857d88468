"""Bullets and numbers that a document generates before its paragraphs."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from lingvist.intake.docx.elements import Element, attribute, child, children, number
from lingvist.intake.docx.styles import indent

_LETTERS = 26
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_PLACE = re.compile(r"%(\d)")
_MOST = 5_000


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a numbering.

    Attributes:
        style: ``bullet``, ``decimal``, ``lowerLetter``, ``none`` …
        text: what is written, with ``%1`` for the number of the first level.
        start: number of the first paragraph.
        indent: left indent in twentieths of a point; None where it states none.
        is_legal: whether all numbers are written in digits.
    """

    style: str
    text: str
    start: int
    indent: int | None
    is_legal: bool


@dataclass
class Numbering:
    """The numberings of a document, and how far each has counted.

    Attributes:
        levels: id of a numbering to its levels.
        abstract: id of a numbering to that of the plan it follows; both count together.
    """

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    abstract: dict[str, str] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    _restarted: set[tuple[str, int]] = field(default_factory=set)
    _overrides: dict[str, dict[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Element | None) -> "Numbering":
        """Read the numbering part; an empty one where there is none."""
        plans = {attribute(plan, "abstractNumId"): plan for plan in children(root, "abstractNum")}
        links = {
            attribute(child(plan, "styleLink"), "val"): plan
            for plan in plans.values()
            if child(plan, "styleLink") is not None
        }
        numbering = cls()
        for num in children(root, "num"):
            identity = attribute(num, "numId")
            plan = plans.get(attribute(child(num, "abstractNumId"), "val"))
            linked = attribute(child(plan, "numStyleLink"), "val")
            plan = links.get(linked, plan) if linked else plan
            numbering.abstract[identity] = attribute(plan, "abstractNumId") or identity
            numbering.levels[identity] = _levels(plan)
            numbering._overrides[identity] = {}
            for override in children(num, "lvlOverride"):
                numbering._override(identity, override)
        return numbering

    def _override(self, identity: str, override: Element) -> None:
        depth = number(override, "ilvl")
        level = child(override, "lvl")
        if level is not None:
            self.levels[identity] = {**self.levels[identity], depth: _level(level)}
        start = child(override, "startOverride")
        if start is not None:
            self._overrides[identity][depth] = number(start, default=1)

    def level(self, identity: str, depth: int) -> Level | None:
        """Return a level of a numbering; None where the document does not have it."""
        return self.levels.get(identity, {}).get(depth)

    def count(self, identity: str, depth: int) -> None:
        """Note that a paragraph of a level has been met."""
        counts = self._counts[self.abstract.get(identity, identity)]
        if (identity, depth) not in self._restarted:
            self._restarted.add((identity, depth))
            if depth in self._overrides.get(identity, {}):
                counts[depth] = self._overrides[identity][depth] - 1
        level = self.level(identity, depth)
        start = level.start if level else 1
        counts[depth] = min(counts.get(depth, start - 1) + 1, _MOST)
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]

    def value(self, identity: str, depth: int) -> int:
        """Return the number that the last paragraph of a level has."""
        counts = self._counts[self.abstract.get(identity, identity)]
        level = self.level(identity, depth)
        return counts.get(depth, level.start if level else 1)

    def label(self, identity: str, depth: int) -> str:
        """Return what the document writes before the last paragraph of a level."""
        level = self.level(identity, depth)
        if level is None or level.style in ("bullet", "none"):
            return ""

        def written(place: re.Match[str]) -> str:
            other = int(place[1]) - 1
            known = self.level(identity, other)
            style = "decimal" if level.is_legal or known is None else known.style
            return _numeral(self.value(identity, other), style)

        return _PLACE.sub(written, level.text).strip()


def _levels(plan: Element | None) -> dict[int, Level]:
    return {number(level, "ilvl"): _level(level) for level in children(plan, "lvl")}


def _level(level: Element) -> Level:
    return Level(
        attribute(child(level, "numFmt"), "val", "decimal"),
        attribute(child(level, "lvlText"), "val"),
        number(child(level, "start"), default=1),
        indent(child(level, "pPr")),
        child(level, "isLgl") is not None,
    )


def _numeral(value: int, style: str) -> str:
    """Write a number in digits, letters or Roman numerals."""
    if style in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (value - 1) % _LETTERS) * ((value - 1) // _LETTERS + 1)
        return letter.upper() if style == "upperLetter" else letter
    if style in ("lowerRoman", "upperRoman"):
        numeral, rest = "", value
        for size, sign in _ROMAN:
            numeral, rest = numeral + sign * (rest // size), rest % size
        return numeral.upper() if style == "upperRoman" else numeral
    return f"{value:02d}" if style == "decimalZero" else str(value)
