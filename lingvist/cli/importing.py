"""A dictionary of another tool, written as a theme lexicon."""

from pathlib import Path

import tomli_w

from lingvist.errors import ResourceError
from lingvist.resources.dictionaries import as_lexicon, read_dictionary
from lingvist.resources.lexicon import parse_lexicon


def write_lexicon(file: Path, out: Path) -> tuple[int, int]:
    """Write a dictionary as a lexicon, and read it again before it is written.

    Args:
        file: the dictionary.
        out: the file to write; it must not exist.

    Returns:
        How many families and how many entries it has.

    Raises:
        ResourceError: the dictionary cannot be used, or ``out`` exists.
    """
    categories = read_dictionary(file)
    text = tomli_w.dumps(as_lexicon(categories, file.name), multiline_strings=False)
    parse_lexicon(text, out)
    try:
        with out.open("x", encoding="utf-8") as target:
            target.write(text)
    except OSError as error:
        raise ResourceError(
            f"the lexicon cannot be written: {error.strerror}",
            where=str(out),
            allowed="a new file in a folder that exists",
            next_step="name another file with --out",
        ) from error
    return len(categories), sum(len(words) for words in categories.values())
