"""How well personal data is found, against lines in which it is marked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from lingvist.errors import IntakeError, place
from lingvist.intake.masking.masked import personal_data
from lingvist.intake.masking.personal import KINDS

_MARK = re.compile(r"\{(\w+):([^{}]*)\}")


@dataclass(frozen=True)
class MarkedLine:
    """A text with the personal data in it.

    Attributes:
        name: what the line is called in its file.
        text: the text.
        gold: kind, start and end of each stretch of personal data.
    """

    name: str
    text: str
    gold: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class Scores:
    """What was found against what is marked.

    Attributes:
        table: one row a kind and one for all: ``kind``, ``marked``, ``masked`` (numbers of
            stretches), ``recall`` (share of the marked stretches whose letters and digits are
            masked to the last, 0 to 1), ``precision`` (share of the masked stretches that lie
            within one that is marked as of their kind, 0 to 1); NaN where there are none.
        wrong: each miss and each false find, in words.
    """

    table: pd.DataFrame
    wrong: tuple[str, ...]


def read_lines(path: Path) -> list[MarkedLine]:
    r"""Read marked lines: a name, a tab, and a text with ``{kind:stretch}``; ``\n`` ends a line.

    Raises:
        IntakeError: a line has no tab, or a mark is of no known kind.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    numbered = [(n, line) for n, line in enumerate(lines, 1) if line and not line.startswith("#")]
    return [_read(line, place(path, number)) for number, line in numbered]


def _read(line: str, where: str) -> MarkedLine:
    name, tab, marked = line.partition("\t")
    unknown = {found[1] for found in _MARK.finditer(marked)} - set(KINDS)
    if not tab or unknown:
        what = f"no such kind: {', '.join(sorted(unknown))}" if unknown else "the line has no tab"
        allowed = f"a name, a tab, a text with {{kind:stretch}}; kinds: {', '.join(KINDS)}"
        raise IntakeError(what, where=where, allowed=allowed)
    text, gold, position = "", [], 0
    marked = marked.replace("\\n", "\n")
    for found in _MARK.finditer(marked):
        text += marked[position : found.start()]
        gold.append((found[1], len(text), len(text) + len(found[2])))
        text += found[2]
        position = found.end()
    return MarkedLine(name, text + marked[position:], tuple(gold))


def scores(lines: Iterable[MarkedLine]) -> Scores:
    """Mask lines and compare with what is marked in them.

    Args:
        lines: lines with the personal data marked.
    """
    hits: list[tuple[str, str, bool]] = []
    wrong: list[str] = []
    for line in lines:
        found = [(one.kind, one.start, one.end) for one in personal_data(line.text)]
        for side, ones, others in (("marked", line.gold, found), ("masked", found, line.gold)):
            for one in ones:
                is_hit = _is_covered(line.text, one, others)
                hits.append((side, one[0], is_hit))
                if not is_hit:
                    wrong.append(f"{line.name}: {side} {one[0]} {line.text[one[1] : one[2]]!r}")
    return Scores(_table(hits), tuple(wrong))


def _is_covered(
    text: str, one: tuple[str, int, int], others: Iterable[tuple[str, int, int]]
) -> bool:
    kind, start, end = one
    covered = {i for other, a, b in others if other == kind for i in range(a, b)}
    return all(i in covered for i in range(start, end) if text[i].isalnum())


def _table(hits: list[tuple[str, str, bool]]) -> pd.DataFrame:
    rows = []
    for kind in (*KINDS, "all"):
        of_kind = [hit for hit in hits if kind in (hit[1], "all")]
        marked = [is_hit for side, _, is_hit in of_kind if side == "marked"]
        masked = [is_hit for side, _, is_hit in of_kind if side == "masked"]
        rows.append((kind, len(marked), len(masked), _share(marked), _share(masked)))
    return pd.DataFrame(rows, columns=["kind", "marked", "masked", "recall", "precision"])


def _share(hits: list[bool]) -> float:
    return sum(hits) / len(hits) if hits else float("nan")
