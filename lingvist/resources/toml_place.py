"""Where in a TOML text an error lies, so that a message can name the line."""

import re
import tomllib

Location = tuple[str | int, ...]

_SYNTAX_LINE = re.compile(r"at line (\d+)")


def syntax_line(error: Exception, text: str) -> int | None:
    """Return the line, from 1, that a syntax error names; the last one at the end of the text.

    None for what is no syntax error: a number or a nesting beyond what a parser can hold.
    """
    if not isinstance(error, tomllib.TOMLDecodeError):
        return None
    named = _SYNTAX_LINE.search(str(error))
    return int(named[1]) if named else text.count("\n") + 1


def line_of(text: str, location: Location, value: object = None) -> int | None:
    """Return the line, from 1, at which a value of a table in a list of tables stands.

    The table's header is looked up first, then the key, then the value below it: the line is that
    of the last one found. None where the location names no table of a list.

    Args:
        text: the TOML text.
        location: the path to the value: list, number in it, key, …
        value: the value that stands there.
    """
    lines = text.splitlines()
    bounds = _table(lines, location)
    if bounds is None:
        return None
    start, end = bounds
    found = start
    for wanted in _steps(location, value):
        found = next((n for n in range(found, end) if re.search(wanted, lines[n])), found)
    return found + 1


def _steps(location: Location, value: object) -> list[str]:
    """Return what to look for, one after the other: the outer key, the value, the inner key."""
    outer, *inner = [rf"(?<![\w-]){re.escape(key)}\s*[=.\]]" for key in _keys(location)] or [""]
    quoted = [f'"{re.escape(value)}"'] if isinstance(value, str) else []
    return [outer, *quoted, *([] if quoted else inner[-1:])]


def _keys(location: Location) -> list[str]:
    return [key for key in location[2:] if isinstance(key, str)]


def _table(lines: list[str], location: Location) -> tuple[int, int] | None:
    """Return first and last line (exclusive, from 0) of the table ``location`` begins with."""
    if len(location) < 2 or not isinstance(location[1], int):  # noqa: PLR2004  list and number
        return None
    header = f"[[{location[0]}]]"
    starts = [number for number, line in enumerate(lines) if line.startswith(header)]
    starts.append(len(lines))
    return starts[location[1]], starts[location[1] + 1]
