"""Score the frames of single clauses against what a reader finds in them.

    python benchmarks/frame_wordings.py tests/data/wordings/frames-*.tsv [--wrong]

Prints, for each file, how often each attribute of the clause is right. An attribute that a line
does not name has its ordinary value; direction and beneficiary are scored where they are named.
"""

import argparse
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pandas as pd

from lingvist.clean.edits import Block, CleanText
from lingvist.evaluate.attributes import staff_role
from lingvist.findings.frames import frames
from lingvist.findings.tokens import Source, tokens
from lingvist.language import compounds, model
from lingvist.language.annotation import annotate

ORDINARY = {
    "modality": "assertion", "voice": "active", "negated": "false", "corrective": "false",
    "responsibility": "none", "employee": "none",
}  # fmt: skip
NAMED_ONLY = ("direction", "beneficiary")
HEADING, PARTING = "= ", " ¶ "


def cases(path: Path) -> list[tuple[str, str, dict[str, str]]]:
    """Return text, predicate and expected attributes of each line."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            text, predicate, agent, rest = (*line.split("\t"), "")[:4]
            named = dict(part.split("=") for part in rest.split("; ") if part)
            found.append((text, predicate, ORDINARY | {"agent": agent} | named))
    return found


def laid_out(text: str) -> CleanText:
    """Return a text with its blocks: ``¶`` parts them, ``=`` opens a heading."""
    blocks, start = [], 0
    parts = [f"{part}\n" for part in text.split(PARTING)]
    for part in parts:
        kind, level = ("heading", 1) if part.startswith(HEADING) else ("paragraph", 0)
        end = start + len(part.removeprefix(HEADING))
        blocks.append(Block(kind, level, start, end))
        start = end
    return CleanText("".join(part.removeprefix(HEADING) for part in parts), (), tuple(blocks))


def first_frame(text: str, predicate: str) -> "pd.Series | None":
    """Return the first frame of a text with this predicate."""
    clean = laid_out(text)
    table = tokens(Source("sandby/grundlag", clean, annotate(clean, model.load())), compounds.parts)
    rows = frames(table)
    said = rows[rows["predicate"].map(lambda found: _same(found, predicate))]
    return None if said.empty else said.iloc[0]


def _same(found: str, wanted: str) -> bool:
    return bool(set(wanted.split()) & set(found.split()))


def said_of(row: pd.Series) -> dict[str, str]:
    """Return a frame's attributes as the file writes them."""
    named = {part: str(row[part]).lower() for part in (*ORDINARY, "agent", *NAMED_ONLY)
             if part != "employee"}  # fmt: skip
    return named | {"beneficiary": row["beneficiary"], "employee": staff_role(row.get)}


def main() -> None:
    """Print the share of right attributes for each file."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--wrong", action="store_true", help="print what came out otherwise")
    given = parser.parse_args()
    for path in given.files:
        score(path, wrong=given.wrong)


def score(path: Path, *, wrong: bool) -> None:
    """Print the figures of one file."""
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    by_value: dict[str, Counter[str]] = defaultdict(Counter)
    listed = cases(path)
    for text, predicate, wanted in listed:
        row = first_frame(text, predicate)
        seen["found"] += 1
        right["found"] += row is not None
        if row is None:
            if wrong:
                print(f"- no {predicate}: {text}")
            continue
        got = said_of(row)
        for part, value in wanted.items():
            seen[part] += 1
            right[part] += got[part] == value
            by_value[part][f"{value}>{got[part]}"] += 1
            if got[part] != value and wrong:
                print(f"- {part} {got[part]!r} for {value!r}: {text}")
    print(f"{path}: {len(listed)} clauses")
    for part in seen:
        print(f"  {part:<15}{right[part]:>4} of {seen[part]:>4}  {right[part] / seen[part]:.3f}")
    for role in ("subject", "object"):
        print(f"  employee {role:<8}F {_f1(by_value['employee'], role):.3f}")


def _f1(pairs: Counter[str], value: str) -> float:
    hits = pairs[f"{value}>{value}"]
    gold = sum(n for pair, n in pairs.items() if pair.startswith(f"{value}>"))
    found = sum(n for pair, n in pairs.items() if pair.endswith(f">{value}"))
    return 2 * hits / (gold + found) if gold + found else float("nan")


if __name__ == "__main__":
    sys.exit(main())
