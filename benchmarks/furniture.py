"""How well cleaning tells furniture, headings and text apart on small page fragments.

python benchmarks/furniture.py [tests/data/furniture/round1.txt …] [--wrong]

A fragment begins with a line "= name"; its lines carry "- " for furniture, "* " for a heading,
"o " for an item of a list, "+ " for other text of the document. Of the files named "measured"
nobody looks at the mistakes: ``--wrong`` passes over them.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lingvist.clean import CleanText, clean

FOLDER = Path(__file__).parents[1] / "tests" / "data" / "furniture"
FURNITURE, HEADING, ITEM, TEXT = "-", "*", "o", "+"
MEASURED = "measured"
MARK = re.compile(r"^\W+ ")


@dataclass(frozen=True)
class Fragment:
    """A piece of a page, and what each of its lines is.

    Attributes:
        name: what it shows.
        text: the page.
        lines: sign, first character and words of each line.
    """

    name: str
    text: str
    lines: tuple[tuple[str, int, str], ...]


def fragments(path: Path) -> Iterator[Fragment]:
    """Read the fragments of a file."""
    for part in path.read_text(encoding="utf-8").split("\n= "):
        name, *marked = part.removeprefix("= ").strip("\n").split("\n")
        lines, start = [], 0
        for line in marked:
            if line:
                lines.append((line[0], start, line[2:]))
            start += len(line[2:]) + 1
        yield Fragment(name, "\n".join(line[2:] for line in marked), tuple(lines))


def predicted(found: CleanText, start: int, line: str) -> str:
    """Return the sign that cleaning gives a line."""
    gone = {n for e in found.edits if not e.replacement for n in range(e.start, e.end)}
    letters = [n for n in range(start, start + len(line)) if found.source[n].isalnum()]
    if all(n in gone for n in letters or range(start, start + len(line))):
        return FURNITURE
    if any(_is_in(line.strip("#* "), heading) for heading in _texts(found, "heading")):
        return HEADING
    item = MARK.sub("", line).strip()
    return ITEM if any(_is_in(item, text) for text in _texts(found, "list_item")) else TEXT


def _texts(found: CleanText, kind: str) -> set[str]:
    return {found.text[b.start : b.end].strip() for b in found.blocks if b.kind == kind}


def _is_in(line: str, heading: str) -> bool:
    """Tell whether a line is a heading, or one of the lines it was split over."""
    return line == heading or heading.startswith(f"{line} ") or heading.endswith(f" {line}")


def verdicts(fragment: Fragment) -> Iterator[tuple[str, str, str]]:
    """Yield for each line of a fragment what it is, what it was found to be, and its words."""
    found = clean(fragment.text)
    for sign, start, line in fragment.lines:
        yield sign, predicted(found, start, line), line


def figures(counts: Counter[tuple[str, str]], sign: str) -> str:
    """Return precision and recall of a kind of line."""
    hits = counts[sign, sign]
    found = sum(n for (_, p), n in counts.items() if p == sign)
    wanted = sum(n for (s, _), n in counts.items() if s == sign)
    return f"P {hits / max(found, 1):.3f} R {hits / max(wanted, 1):.3f} ({hits}/{found}/{wanted})"


def main() -> None:
    """Print the figures of each file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(FOLDER.glob("*.txt")))
    parser.add_argument("--wrong", action="store_true", help="show the lines found wrong")
    options = parser.parse_args()
    for path in options.files:
        counts: Counter[tuple[str, str]] = Counter()
        for fragment in fragments(path):
            for sign, found, line in verdicts(fragment):
                counts[sign, found] += 1
                if options.wrong and sign != found and MEASURED not in path.name:
                    print(f"  {sign} found as {found}  {line}   ({fragment.name})")
        print(
            f"{path.name}: furniture {figures(counts, FURNITURE)}; "
            f"headings {figures(counts, HEADING)}; items {figures(counts, ITEM)}; "
            f"text gone {sum(counts[sign, FURNITURE] for sign in (HEADING, ITEM, TEXT))}"
        )


if __name__ == "__main__":
    main()
