"""Words of a text, and the longest common subsequence of two lists of words."""

import re
import unicodedata
from collections.abc import Sequence

_WORD = re.compile(r"\w+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def words(text: str) -> list[str]:
    """Return the words of a text: runs of letters, digits and underscores, case folded.

    Soft hyphens and zero-width signs are taken out first, letters composed. A mask is one word.
    """
    plain = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
    return _WORD.findall(plain.casefold())


def aligned(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int]]:
    """Return the pairs of positions of a longest common subsequence.

    Hyyrö (2004), "Bit-parallel LCS-length computation revisited": a row holds a 0 where the length
    grows; the rows are kept to find the way back.
    """
    places: dict[str, int] = {}
    for i, word in enumerate(first):
        places[word] = places.get(word, 0) | 1 << i
    full = (1 << len(first)) - 1
    row, rows = full, []
    for word in second:
        hit = row & places.get(word, 0)
        row = ((row + hit) | (row - hit)) & full
        rows.append(row)
    return _way_back(rows, len(first))


def _way_back(rows: list[int], i: int) -> list[tuple[int, int]]:
    pairs, j = [], len(rows)
    while i and j:
        if rows[j - 1] >> (i - 1) & 1:
            i -= 1
            continue
        j -= 1
        if j and not rows[j - 1] >> (i - 1) & 1:
            continue
        i -= 1
        pairs.append((i, j))
    return pairs[::-1]
