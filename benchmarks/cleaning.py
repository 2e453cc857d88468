"""Cleaning beside splitting into words, over texts of several kinds, the odd ones too.

Time should grow with the length of a text and no faster: the last column compares a text with
one of half its length.
"""

import re
import sys
from pathlib import Path
from time import perf_counter

from lingvist.clean import clean

DEFAULT_LENGTH = 200_000
KINDS = {
    "numbers on lines": "123\n",
    "bullets": "- tillid\n",
    "short lines": "Tillid og mod\n",
    "empty lines": "\n",
    "headings": "# Mod\n\n",
    "bold lines": "**Mod**\n",
    "hyphens": "ledel-\nse og ",
    "hard breaks": "Vi vil som ledere vise tillid til\nvores medarbejdere og borgere\n",
    "dot leaders": "Indhold ........ 3\n",
    "menu lines": "Hjem | Om | Kontakt\n",
    "quoted lines": "> Vi vil\n",
    "phones": "Tlf. [telefon]\n",
    "lists": "1. Mod\n2. Tillid\n",
    "one line": "Vi vil vise tillid. ",
    "one word": "a",
}


def seconds(text: str) -> float:
    """Return how long it takes to clean ``text``."""
    start = perf_counter()
    clean(text)
    return perf_counter() - start


def documents() -> str:
    """Return the invented documents of the tests, one after the other."""
    folder = Path(__file__).parents[1] / "tests" / "data" / "invented"
    return "\n\n".join(path.read_text("utf-8") for path in sorted(folder.glob("*/*/text.md")))


def repeated(unit: str, length: int) -> str:
    """Return ``unit`` over and over, ``length`` characters in all."""
    return (unit * (length // len(unit) + 1))[:length]


def main() -> None:
    """Print the seconds of each kind of text, beside splitting it, and its growth."""
    length = int(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_LENGTH
    seconds(documents())  # resources are read once
    print(f"{length} characters{'':<7}seconds  x splitting  x half the text")
    for name, unit in {"documents": documents(), **KINDS}.items():
        text = repeated(unit, length)
        start = perf_counter()
        re.findall(r"\w+|\W", text)
        split = perf_counter() - start
        whole, half = seconds(text), seconds(text[: length // 2])
        print(f"{name:<22}{whole:8.2f}{whole / split:13.1f}{whole / half:17.2f}")


if __name__ == "__main__":
    main()
