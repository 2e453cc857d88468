"""Dictionaries of other tools read as a theme lexicon: LIWC (.dic) and quanteda (YAML).

Both list word forms under categories, with ``*`` for any letters. A form stays a form: nothing is
inflected that the dictionary does not inflect itself.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import takewhile
from pathlib import Path

from lingvist.errors import ResourceError, place

Categories = dict[str, tuple[str, ...]]
DEEPEST = 20
"""Categories within categories; published dictionaries have up to four."""

_ALLOWED = "a LIWC dictionary (.dic) or a quanteda dictionary in YAML (.yml, .yaml), in UTF-8"
_MARK = "%"
_FIT = re.compile(r"\*?[^\W_][\w'’-]+\*?|[^\W_]")


def read_dictionary(path: Path) -> Categories:
    """Read the categories of a dictionary with their patterns, as a lexicon writes them.

    Args:
        path: a ``.dic``, ``.yml`` or ``.yaml`` file. Nested categories get one name, the outer
            first: ``values_trust``.

    Raises:
        ResourceError: the file cannot be read, or holds what has no place in a lexicon; the
            message names file and line.
    """
    readers = {".dic": _liwc, ".yml": _quanteda, ".yaml": _quanteda}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise _error(f"{path.suffix or 'no ending'} names no kind of dictionary", path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise _error(f"the dictionary cannot be read: {error}", path) from error
    found = {name: tuple(dict.fromkeys(words)) for name, words in reader(text, path).items()}
    if not any(found.values()):
        raise _error("the dictionary holds no words", path)
    return {name: words for name, words in found.items() if words}


def as_lexicon(categories: Mapping[str, tuple[str, ...]], source: str) -> dict[str, object]:
    """Return the content of a lexicon file: one family for each category.

    Args:
        categories: names with their patterns.
        source: where they come from, for the definitions.
    """
    return {
        "families": [
            {
                "name": name, "label": name.replace("_", " "), "gloss": name.replace("_", " "),
                "danish": f"Kategori i {source}.", "english": f"A category of {source}.",
                "expressions": list(words),
            }
            for name, words in categories.items()
        ]
    }  # fmt: skip


def _liwc(text: str, path: Path) -> dict[str, list[str]]:
    """Read a head of numbered categories between two lines of ``%``, then words with numbers."""
    lines = [(n, line.strip()) for n, line in enumerate(text.splitlines(), 1) if line.strip()]
    marks = [at for at, (_, line) in enumerate(lines) if line == _MARK]
    if len(marks) < 2 or marks[0] != 0:  # noqa: PLR2004  one before and one behind the head
        raise _error("the head with the categories does not stand between two lines of %", path, 1)
    names = dict(_category(number, line, path) for number, line in lines[1 : marks[1]])
    found: dict[str, list[str]] = {name: [] for name in names.values()}
    for number, line in lines[marks[1] + 1 :]:
        words, numbers = _entry(line, number, path)
        for key in numbers:
            if key not in names:
                raise _error(f"the category {key} is not in the head", path, number)
            found[names[key]].append(_pattern(words, path, number))
    return found


def _category(number: int, line: str, path: Path) -> tuple[str, str]:
    key, _, name = line.replace("\t", " ").partition(" ")
    if not key.isdigit() or not name.strip():
        raise _error(f"{line!r} is no category: a number and a name", path, number)
    return key, _name(name, path, number)


def _entry(line: str, number: int, path: Path) -> tuple[str, list[str]]:
    words = line.split()
    behind = takewhile(str.isdecimal, reversed(words[1:]))  # a word can be a number itself
    keys = [*behind][::-1]
    if not keys:
        raise _error(f"{line!r} has no category behind it", path, number)
    return " ".join(words[: -len(keys)]), keys


def _quanteda(text: str, path: Path) -> dict[str, list[str]]:
    """Read nested mappings that end in lists of words."""
    import yaml  # type: ignore[import-untyped]  # noqa: PLC0415  for this format alone

    try:
        _check_nodes(text, path)
        content = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark is not None else None
        raise _error(f"the dictionary is not YAML: {error}".splitlines()[0], path, line) from error
    if not isinstance(content, yaml.MappingNode):
        raise _error("the dictionary has no categories", path, 1)
    found: dict[str, list[str]] = {}
    for name, word, line in _leaves(content, (), path):
        found.setdefault(name, []).append(_pattern(word, path, line))
    return found


def _check_nodes(text: str, path: Path) -> None:
    """Refuse references, which can make a small file endless, and nesting without end."""
    import yaml  # noqa: PLC0415  for this format alone

    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent):
            what = f"*{event.anchor} refers to another place: a word with * needs quotation marks"
            raise _error(what, path, line)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise _error(f"categories lie more than {DEEPEST} deep in one another", path, line)


def _leaves(node: object, above: tuple[str, ...], path: Path) -> Iterator[tuple[str, str, int]]:
    """Yield category, word and line of each word under a node."""
    import yaml  # noqa: PLC0415  for this format alone

    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            named = _name(str(key.value), path, key.start_mark.line + 1)
            yield from _leaves(value, (*above, named), path)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _leaves(item, above, path)
    elif isinstance(node, yaml.ScalarNode):
        yield "_".join(above), str(node.value), node.start_mark.line + 1


def _name(written: str, path: Path, line: int) -> str:
    """Return the name of a family for that of a category."""
    name = re.sub(r"\W+", "_", written.strip().lower()).strip("_")
    if not name:
        raise _error(f"{written!r} cannot be the name of a theme", path, line)
    return name


def _pattern(written: str, path: Path, line: int) -> str:
    """Write a word or several as the lexicon does: forms with ``=``, and ``*`` where it stands."""
    words = written.lower().split()
    wrong = [word for word in words if not _FIT.fullmatch(word)]
    if wrong or not words:
        raise _error(f"{written!r} is neither a word nor a word with * at an end", path, line)
    return " ".join(word if "*" in word else f"={word}" for word in words)


def _error(what: str, path: Path, line: int | None = None) -> ResourceError:
    return ResourceError(
        what, where=place(path, line), allowed=_ALLOWED,
        next_step="correct the dictionary, or write the lexicon by hand (docs/lexicon.md)",
    )  # fmt: skip
