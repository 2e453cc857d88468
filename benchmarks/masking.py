"""Prints how well personal data is masked, on invented lines with their gold.

Run from the checkout: python benchmarks/masking.py [--misses]
"""

import argparse
from pathlib import Path

from lingvist.intake.masking_scores import read_lines, scores

DATA = Path(__file__).parents[1] / "tests" / "data" / "personal"


def main() -> None:
    """Print recall and precision by kind; what is wrong for the tuning set alone."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="show what is wrong, tuning set only")
    wanted = parser.parse_args()
    for name in ("tuning", "held_out", "fresh"):
        result = scores(read_lines(DATA / f"{name}.tsv"))
        print(f"{name}\n{result.table.to_string(index=False)}\n")
        if wanted.misses and name == "tuning":
            print("\n".join(result.wrong))


if __name__ == "__main__":
    main()
