"""Leave out of a gold file the sentences that share words in a row with training sentences.

    python models/overlap.py GOLD.conllu models/genre/*.conllu --words 5 --out APART.conllu

What a pipeline scores on the rest (``lingvist evaluate-language FILE``) owes nothing to wording
that it has learnt from.
"""

import argparse
import re
from pathlib import Path

Run = tuple[str, ...]


def main() -> None:
    """Write the sentences of the gold file that share nothing, and print how many were left out."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("training", type=Path, nargs="+")
    parser.add_argument("--words", type=int, default=5, help="how many words in a row")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    known = {
        run
        for path in args.training
        for block in blocks(path.read_text(encoding="utf-8"))
        for run in runs(block, args.words)
    }
    gold = blocks(args.gold.read_text(encoding="utf-8"))
    apart = [block for block in gold if known.isdisjoint(runs(block, args.words))]
    args.out.write_text("".join(f"{block}\n\n" for block in apart), encoding="utf-8")
    print(f"{len(gold) - len(apart)} of {len(gold)} blocks left out")


def blocks(text: str) -> list[str]:
    """Return the sentences of a CoNLL-U text, comments included."""
    return [block for block in text.strip("\n").split("\n\n") if block]


def runs(block: str, size: int) -> set[Run]:
    """Return all ``size`` words in a row of a sentence, in small letters."""
    stated = re.search(r"(?m)^# text = (.*)$", block)
    words = re.findall(r"\w+", stated[1].lower()) if stated else []
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)}


if __name__ == "__main__":
    main()
