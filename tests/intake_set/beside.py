"""The words of gold and output beside each other: what was matched, lost and left over."""

from collections import Counter
from dataclasses import dataclass

from intake_set.alignment import aligned, words
from intake_set.gold import Gold, GoldBlock, GoldLine

NOBODY = -1


@dataclass
class Count:
    """Hits, what was found and what should be: of it follow precision, recall and F1."""

    hits: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.hits + other.hits, self.found + other.found, self.gold + other.gold)

    @property
    def precision(self) -> float:
        return self.hits / self.found if self.found else float("nan")

    @property
    def recall(self) -> float:
        return self.hits / self.gold if self.gold else float("nan")

    @property
    def f1(self) -> float:
        """2 · hits / (found + gold)."""
        both = self.found + self.gold
        return 2 * self.hits / both if both else float("nan")


class Beside:
    """The kept words of gold and output, set beside each other.

    Running text and each floating block are aligned apart, with the words that the ones before
    left over: the running text first or last, whichever matches more.
    """

    def __init__(self, gold: Gold, text: str, *, masks: bool):
        """Align.

        Args:
            gold: what should be kept.
            text: what was kept.
            masks: whether personal data are masked in ``text``.
        """
        self.gold, self.text, self.masks = gold, text, masks
        self.words = words(text)
        self._sizes = [len(self._words(block)) for block in gold.blocks]
        self._counted = [i for i, block in enumerate(gold.blocks) if block.kind != "optional"]
        running = [i for i, block in enumerate(gold.blocks) if not block.floating]
        boxes = [[i] for i, block in enumerate(gold.blocks) if block.floating]
        either = (self._aligned([running, *boxes]), self._aligned([*boxes, running]))
        self._matched, self._left = max(either, key=lambda found: found[0].total())

    def _words(self, block: GoldBlock | GoldLine) -> list[str]:
        return words(block.text if self.masks else block.open_text)

    def _owned(self, i: int) -> list[tuple[int, str]]:
        """Return the words of a block, each with its place; a list number belongs to nobody."""
        block = self.gold.blocks[i]
        number = [(NOBODY, block.number)] if block.number else []
        return number + [(i, word) for word in self._words(block)]

    def _aligned(self, groups: list[list[int]]) -> tuple[Counter[int], list[int]]:
        """Align group after group; return the words matched in each block, and places left over."""
        matched, left = Counter[int](), list(range(len(self.words)))
        for blocks in groups:
            owners = [pair for i in blocks for pair in self._owned(i)]
            pairs = aligned([word for _, word in owners], [self.words[k] for k in left])
            matched.update(owners[place][0] for place, _ in pairs)
            taken = {k for _, k in pairs}
            left = [place for k, place in enumerate(left) if k not in taken]
        return matched, left

    def kept(self) -> Count:
        """Count the words that are kept, in order."""
        hits = sum(self._matched[i] for i in self._counted)
        spared = self._matched.total() - hits
        return Count(hits, len(self.words) - spared, sum(self._sizes[i] for i in self._counted))

    def bag(self) -> Count:
        """Count the words that are kept, in whatever order."""
        blocks = self.gold.blocks
        found = Counter(self.words)
        gold = Counter(w for i in self._counted for w in self._words(blocks[i]))
        spared = Counter(w for b in blocks if b.kind == "optional" for w in self._words(b))
        spared.update(block.number for block in blocks if block.number)
        spare = ((found - gold) & spared).total()
        return Count((gold & found).total(), found.total() - spare, gold.total())

    def furniture(self) -> Count:
        """Count the lines of furniture that are gone; a lost block counts as found."""
        gone = len(self.gold.furniture) - len(self.standing())
        return Count(gone, gone + len(self.lost()), len(self.gold.furniture))

    def lost(self) -> list[GoldBlock]:
        """Return the blocks of which less than half the words were kept."""
        return [self.gold.blocks[i] for i in self._counted if self._sizes[i] > 2 * self._matched[i]]

    def standing(self) -> list[GoldLine]:
        """Return the lines of furniture of which half the words stand together in the text."""
        runs = self.left_over()
        lines = sorted(self.gold.furniture, key=lambda line: -len(line.text))
        return [line for line in lines if self._stands(line, runs)]

    def left_over(self) -> list[list[str]]:
        """Return the words beyond the gold, in the stretches in which they stand."""
        runs: list[list[str]] = []
        before = -2
        for place in self._left:
            if place != before + 1:
                runs.append([])
            runs[-1].append(self.words[place])
            before = place
        return runs

    def _stands(self, line: GoldLine, runs: list[list[str]]) -> bool:
        """Whether a line stands in one of the stretches; then its words are used up."""
        own = self._words(line)
        if not own:
            return line.text in self.text
        for run in runs:
            pairs = aligned(own, run)
            if 2 * len(pairs) >= len(own):
                for _, k in reversed(pairs):
                    del run[k]
                return True
        return False
