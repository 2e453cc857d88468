"""How well documents are read and cleaned: the labelled set, beside well-known extractors.

python benchmarks/intake.py [--half tuning|held_out] [--format html …] [--peers] [--documents]
python benchmarks/intake.py --gate
"""

import argparse
import csv
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

TESTS = Path(__file__).parents[1] / "tests"
sys.path.insert(0, str(TESTS))

from intake_set.differences import differences  # noqa: E402  the set lies beside the tests
from intake_set.gold import Gold  # noqa: E402
from intake_set.render import RENDERERS, render_all  # noqa: E402
from intake_set.scoring import Scores, score  # noqa: E402
from intake_set.source import Source, read_sources  # noqa: E402
from intake_set.systems import System, lingvist, peers  # noqa: E402

HALVES = ("tuning", "held_out")
GATE_SETS = (*HALVES, "fresh")
COLUMNS = (
    "docs  keptP keptR keptF1 bagF1  furnP furnR furnF1  headF1 level  itemF1 level quotF1  "
    "persR persP  title  date  lang   s/MB"
)
Case = tuple[Source, Path, Gold]


@dataclass
class Row:
    """The counts of some documents, with the time they took."""

    documents: int = 0
    scores: Scores = field(default_factory=Scores)
    seconds: float = 0.0
    bytes: int = 0

    def __add__(self, other: "Row") -> "Row":
        return Row(
            self.documents + other.documents,
            self.scores + other.scores,
            self.seconds + other.seconds,
            self.bytes + other.bytes,
        )

    def __str__(self) -> str:
        s = self.scores
        groups = (
            (s.kept.precision, s.kept.recall, s.kept.f1, s.bag.f1),
            (s.furniture.precision, s.furniture.recall, s.furniture.f1),
            (s.headings.f1, s.heading_levels.recall),
            (s.items.f1, s.item_levels.recall, s.quotes.f1),
            (s.hidden.recall, s.masked.precision),
            (s.title.recall, s.date.recall, s.language.recall),
        )
        shown = "  ".join(" ".join(_share(value) for value in group) for group in groups)
        return f"{self.documents:4d}  {shown}  {self.seconds / max(self.bytes, 1) * 1e6:6.2f}"


def _share(value: float) -> str:
    return "    –" if value != value else f"{value:5.3f}"  # noqa: PLR0124  not a number


def measure(cases: Iterable[Case], system: System) -> Iterator[tuple[Source, Row]]:
    """Give a row per document; the first is read twice, to load what is loaded once."""
    for number, (source, path, gold) in enumerate(cases):
        if not number:
            system(path)
        start = perf_counter()
        output = system(path)
        seconds = perf_counter() - start
        yield source, Row(1, score(gold, output), seconds, path.stat().st_size)


def table(cases: list[Case], system: System, *, documents: bool) -> Row:
    """Print a line per document where asked; return the sum."""
    total = Row()
    for source, row in measure(cases, system):
        if documents:
            print(f"{source.name:24.24s}{row}")
        total += row
    return total


def print_set(options: argparse.Namespace, folder: Path) -> None:
    """Print the figures of the labelled set, a half and a format at a time."""
    for half in options.half:
        sums: dict[str, Row] = {}
        print(f"\n{half}\n{'':24s}{COLUMNS}")
        for of_format in options.format:
            sources = read_sources(TESTS / "data" / "intake", (of_format,), (half,))
            cases = list(render_all(sources, folder))
            systems = [("lingvist", lingvist), *(peers(of_format) if options.peers else [])]
            for name, system in systems:
                shown = options.documents and name == "lingvist"
                sums[f"{of_format} {name}"] = table(cases, system, documents=shown)
                print(f"{of_format + ' ' + name:24.24s}{sums[f'{of_format} {name}']}")
        own = [row for name, row in sums.items() if name.endswith("lingvist")]
        print(f"{'all lingvist':24s}{sum(own, Row())}")


def print_differences(options: argparse.Namespace, folder: Path) -> None:
    """Print where the outputs part from their gold."""
    sources = read_sources(TESTS / "data" / "intake", options.format, tuple(options.half))
    named = [source for source in sources if options.differences in source.name]
    for _, path, gold in render_all(named, folder):
        print(f"\n{path.name}")
        print("\n".join(f"  {line}" for line in differences(gold, lingvist(path))))


def print_gate(*, documents: bool) -> None:
    """Print how many short texts are named as the language they are in, a set at a time."""
    from lingvist.intake import language_of  # noqa: PLC0415  the set is scored without it too

    for name in GATE_SETS:
        path = TESTS / "data" / "gate" / f"{name}.tsv"
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        found = [language_of(row["text"].replace("\\n", "\n")).language for row in rows]
        wrong = [(f, r) for f, r in zip(found, rows, strict=True) if f != r["language"]]
        print(f"gate {name}: {len(rows)} texts, {len(wrong)} errors")
        if name == "fresh":
            _print_languages(rows, [row for _, row in wrong])
        for language, row in wrong if name == "tuning" or (documents and name == "fresh") else []:
            print(f"  {row['language']} found as {language}: {row['text'][:80]} ({row['note']})")


def _print_languages(rows: list[dict[str, str]], wrong: list[dict[str, str]]) -> None:
    texts, errors = (Counter(row["language"] for row in some) for some in (rows, wrong))
    print("  errors of texts:", ", ".join(f"{c} {errors[c]} of {n}" for c, n in texts.items()))


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=HALVES, action="append")
    parser.add_argument("--format", choices=tuple(RENDERERS), nargs="+", default=tuple(RENDERERS))
    parser.add_argument("--peers", action="store_true", help="beside other extractors")
    parser.add_argument("--documents", action="store_true", help="a line per document")
    parser.add_argument("--differences", metavar="NAME", help="of the documents so named, all")
    parser.add_argument("--gate", action="store_true", help="the language gate alone")
    parser.add_argument("--keep", type=Path, help="folder for the rendered files of the set")
    options = parser.parse_args()
    options.half = options.half or list(HALVES)
    if (options.documents or options.differences) and "held_out" in options.half:
        parser.error("documents of held_out are not shown: pass --half tuning")
    return options


def main() -> None:
    """Print the tables asked for."""
    options = arguments()
    if options.gate:
        print_gate(documents=options.documents)
        return
    with tempfile.TemporaryDirectory() as made:
        folder = options.keep or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        (print_differences if options.differences is not None else print_set)(options, folder)


if __name__ == "__main__":
    main()
