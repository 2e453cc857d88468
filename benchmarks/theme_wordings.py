"""Score the themes of single sentences against what a reader finds in them.

    python benchmarks/theme_wordings.py tests/data/wordings/themes-*.tsv [--wrong]

Prints, for each file, how many mentions are found, how many found ones were marked, and how many
false friends are refused. Weak mentions count neither way.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

from lingvist.clean.edits import Block, CleanText
from lingvist.findings.themes import themes
from lingvist.findings.tokens import Source, tokens
from lingvist.language import compounds, model
from lingvist.language.annotation import annotate


@dataclass(frozen=True)
class Case:
    """A sentence with its mentions and false friends, each a theme and its words."""

    text: str
    mentions: tuple[tuple[str, str], ...]
    friends: tuple[tuple[str, str], ...]


def cases(path: Path) -> list[Case]:
    """Read the sentences of a file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    cells = [(*line.split("\t"), "", "")[:3] for line in lines if not line.startswith("#")]
    return [Case(text, _marks(mentions), _marks(friends)) for text, mentions, friends in cells]


def _marks(cell: str) -> tuple[tuple[str, str], ...]:
    pairs = (mark.split("=") for mark in cell.split("; ") if mark)
    return tuple((theme, words) for theme, words in pairs)


def found_in(text: str) -> list[tuple[str, str]]:
    """Return theme and words of the mentions that count."""
    clean = CleanText(text, (), (Block("paragraph", 0, 0, len(text)),))
    table = tokens(Source("sandby/grundlag", clean, annotate(clean, model.load())), compounds.parts)
    counted = themes(table).query("not weak")
    return list(zip(counted["theme"], counted["surface"], strict=True))


def score(path: Path, *, wrong: bool) -> None:
    """Print the figures of one file."""
    hits = marked = found = overlaps = friends = fooled = 0
    listed = cases(path)
    for case in listed:
        got = found_in(case.text)
        marked += len(case.mentions)
        found += len(got)
        friends += len(case.friends)
        missed, extra = list(case.mentions), []
        for mention in got:
            missed.remove(mention) if mention in missed else extra.append(mention)
        taken = [f for f in case.friends if any(t == f[0] and s in f[1] for t, s in got)]
        fooled += len(taken)
        hits += len(case.mentions) - len(missed)
        overlaps += sum(any(_near(m, e) for e in extra) for m in missed)
        if wrong and (missed or extra or taken):
            print(f"- {case.text}\n    missed {missed}, besides {extra}, fooled by {taken}")
    print(f"{path}: {len(listed)} sentences, {marked} mentions, {friends} false friends")
    print(f"  recall {hits / marked:.3f}  precision {hits / found:.3f}  "
          f"other span {overlaps}  refused {1 - fooled / max(friends, 1):.3f}")  # fmt: skip


def _near(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return one[0] == other[0] and (one[1] in other[1] or other[1] in one[1])


def main() -> None:
    """Read the arguments and score each file."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--wrong", action="store_true", help="print what came out otherwise")
    given = parser.parse_args()
    for path in given.files:
        score(path, wrong=given.wrong)


if __name__ == "__main__":
    main()
