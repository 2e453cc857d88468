"""The compound splitter beside what pip installs, on words taken apart by hand.

    pip install wordninja==2.0.0 wordfreq==3.1.1 compound-split==1.0.2   # none of them is needed
    python benchmarks/compounds.py [FILE …]

No splitter for Danish was found among the packages. wordninja cuts text without blanks by a list
of words in order of frequency; it gets wordfreq's Danish list. compound-split knows German; it
makes one cut by the likelihood of letters at the ends of words. Both give pieces, not lemmas, so
that all are scored by where they cut; a link may stand on either side of a cut.
"""

import gzip
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

from lingvist.evaluate.compounds import Cutter, cut_scores, gold, pieces, scores

GOLD = Path("tests/data/compounds")
ASCII = {"æ": "ae", "ø": "oe", "å": "aa", "é": "e"}  # wordninja takes other letters for blanks
WORDS = 30_000


def main() -> None:
    """Print the scores of every splitter on every file, and how fast ours is."""
    for path in [Path(name) for name in sys.argv[1:]] or sorted(GOLD.glob("*.tsv")):
        print(f"{path}\nlingvist, parts, links and lemmas\n{scores(path).round(3)}\n")
        for name, cutter in (("lingvist", pieces), *_peers()):
            print(f"{name}, cuts\n{cut_scores(path, cutter).round(3)}\n")
        print(f"lingvist: {_speed([w.word for w in gold(path)]):.0f} new words a second\n")


def _peers() -> Iterator[tuple[str, Cutter]]:
    if find_spec("wordninja") and find_spec("wordfreq"):
        yield "wordninja 2.0.0 with wordfreq's Danish words", _wordninja()
    if find_spec("compound_split"):
        yield "compound-split 1.0.2 (German)", _compound_split()


def _wordninja() -> Cutter:
    import wordninja  # noqa: PLC0415  it may not be installed
    from wordfreq import top_n_list  # noqa: PLC0415

    with tempfile.NamedTemporaryFile(suffix=".gz") as file:
        words = (_plain(word)[0] for word in top_n_list("da", WORDS))
        file.write(gzip.compress("\n".join(words).encode()))
        file.flush()
        model = wordninja.LanguageModel(file.name)

    def cut(word: str) -> list[str]:
        plain, starts = _plain(word)
        found, at = [], 0
        for piece in model.split(plain):
            end = at + len(piece)
            found.append("".join(c for c, s in zip(word, starts, strict=True) if at <= s < end))
            at = end
        return found

    return cut


def _plain(word: str) -> tuple[str, list[int]]:
    """Write a word in ASCII, and tell where each of its letters begins there."""
    letters = [ASCII.get(char, char) for char in word.lower()]
    starts = [sum(map(len, letters[:i])) for i in range(len(letters))]
    return "".join(letters), starts


def _compound_split() -> Cutter:
    from compound_split.char_split import split_compound  # noqa: PLC0415  it may not be installed

    def cut(word: str) -> list[str]:
        score, *both = split_compound(word)[0]
        return [word] if score <= 0 or both[0] == both[1] else both

    return cut


def _speed(words: list[str], split: Callable[[str], list[str]] = pieces) -> float:
    start = perf_counter()
    for word in words:
        split(f"{word}s")  # forms that were not asked for before
    return len(words) / (perf_counter() - start)


if __name__ == "__main__":
    main()
