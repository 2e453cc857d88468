"""Lists of how often words occur: that of general Danish, and those of a user."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from lingvist.errors import ResourceError, place

COLUMNS = ("word", "count")
_COUNT = re.compile(r"\d{1,18}")
SOURCE = "wordfreq 3.1.1 (Speer 2022), CC BY-SA 4.0"
"""What the list of general Danish is made from, and its licence."""


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often a form is used as one of its lemmas, in a billion words."""

    form: str
    lemma: str
    per_billion: int


@cache
def general_danish() -> tuple[Frequency, ...]:
    """Return the forms of general Danish that are one word in a million or more, by form."""
    text = files(__package__).joinpath("general_danish.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return tuple(Frequency(form, lemma, int(count)) for form, lemma, count in rows)


def read_counts(path: Path | str) -> dict[str, int]:
    """Read a table of words and how often they occur.

    Args:
        path: a CSV file in UTF-8 with the columns ``word`` and ``count``, parted by commas,
            semicolons or tabs. Other columns are passed over.

    Returns:
        Word to count, in the order of the file.

    Raises:
        ResourceError: the file cannot be read, lacks a column, names a word twice, or holds what
            is no count; with its line.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError(
            f"the list of words cannot be read: {error}",
            where=place(path),
            allowed="a CSV file in UTF-8 with the columns word and count",
            next_step="check the path, or save the file as UTF-8",
        ) from error
    counts: dict[str, int] = {}
    for line, word, count in _rows(text, path):
        if word in counts or not _COUNT.fullmatch(count):
            raise ResourceError(
                f"{word!r} is named twice" if word in counts else f"{count!r} is no count",
                where=place(path, line),
                allowed="each word once, with a whole number from 0",
                next_step="add up what belongs to one word; give occurrences, not rates",
            )
        counts[word] = int(count)
    return counts


def _rows(text: str, path: Path | str) -> Iterator[tuple[int, str, str]]:
    """Yield line, word and count."""
    lines = text.splitlines()
    head = lines[0] if lines else ""
    reader = csv.DictReader(lines, delimiter=max(",;\t", key=head.count), restval="")
    try:
        _check_head(reader.fieldnames or (), path)
        for row in reader:
            yield reader.line_num, (row["word"] or "").strip(), (row["count"] or "").strip()
    except csv.Error as error:
        raise ResourceError(
            f"the list of words is no CSV: {error}",
            where=place(path, reader.line_num),
            allowed="a word and a count on each line",
            next_step="correct the line",
        ) from error


def _check_head(columns: Iterable[str], path: Path | str) -> None:
    if not set(COLUMNS) <= set(columns):
        raise ResourceError(
            f"the list of words has no columns {' and '.join(COLUMNS)}",
            where=place(path, 1),
            allowed="a first line that names the columns word and count",
            next_step="name the columns in the first line",
        )
