"""Lines that say again what a longer paragraph of the same text says."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from lingvist.clean.roles import Passage

_KEY = 3


class Repeats:
    """The paragraphs of a text, to be asked whether one of them holds a given line.

    A line is looked for only in paragraphs that hold its second to fourth word in a row; its
    first and last word may stand inside longer words.
    """

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._all = {passage.text.casefold(): passage.words for passage in passages}
        self._by_key: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for text in self._all:
            for key in set(_keys(text.split())):
                self._by_key[key].append(text)

    def has(self, line: str, fewest: int) -> bool:
        """Tell whether a paragraph of at least ``fewest`` words holds ``line``, in any case."""
        own = line.casefold()
        key = tuple(own.split()[1:-1][:_KEY])
        texts: Iterable[str] = self._by_key.get(key, ()) if len(key) == _KEY else self._all
        return any(self._all[text] >= fewest and own in text for text in texts)


def _keys(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[place:] for place in range(_KEY)), strict=False)
