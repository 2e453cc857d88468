"""Take one family at a time out of the lexicon and see where discovery finds its words again.

    python benchmarks/discovery.py tests/data/invented tests/data/unseen_dev [--top 50] [--list]

A family is found at rank r if the candidate of that rank is named by a word by which the texts
show the family, a weak one aside. Families whose words do not recur in the
texts (fewer than three occurrences, or one document) cannot be found and are told apart.
"""

import argparse
from pathlib import Path

import pandas as pd

from lingvist.compare.discovery import discover
from lingvist.resources.lexicon import Lexicon
from lingvist.study import Study

RANKS = (5, 10, 20, 50)
RECURS = 3


def joined(folders: list[Path], name: str) -> pd.DataFrame:
    """Return a table of several corpora in one."""
    return pd.concat([getattr(Study(folder), name) for folder in folders], ignore_index=True)


def without(lexicon: Lexicon, family: str) -> Lexicon:
    """Return a lexicon less one family."""
    kept = tuple(one for one in lexicon.families if one.name != family)
    return lexicon.model_copy(update={"families": kept})


def own_words(themes: pd.DataFrame, family: str) -> set[str]:
    """Return the lemmas by which the texts show a family, counted mentions of one word alone."""
    rows = themes[(themes["theme"] == family) & ~themes["weak"]]
    rows = rows[~rows["surface"].str.contains(" ")]
    return set(rows["lemma"].str.lower())


def recurs(themes: pd.DataFrame, family: str) -> bool:
    """Tell whether one stem of a family stands often enough, in two documents or more."""
    rows = themes[(themes["theme"] == family) & ~themes["weak"]]
    rows = rows[~rows["surface"].str.contains(" ")]
    counts = rows.groupby(rows["lemma"].str.lower().str[:5])["document"].agg(["size", "nunique"])
    return bool(((counts["size"] >= RECURS) & (counts["nunique"] > 1)).any())


def main() -> None:
    """Read the arguments, take out each family and print where it is found again."""
    parser = argparse.ArgumentParser()
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--top", type=int, default=max(RANKS))
    parser.add_argument("--list", action="store_true", help="print the first candidates as well")
    given = parser.parse_args()
    tables = {name: joined(given.corpora, name) for name in
              ("tokens", "blocks", "themes", "relations")}  # fmt: skip
    lexicon = Study(given.corpora[0]).lexicon
    ranks: dict[str, float] = {}
    for family in lexicon.families:
        if not recurs(tables["themes"], family.name):
            print(f"{family.name:20} does not recur")
            continue
        ranks[family.name] = rank_of(family.name, tables, lexicon, given.top, listing=given.list)
        print(f"{family.name:20} {ranks[family.name]:5.0f}")
    found = pd.Series(ranks)
    print(f"{len(found)} families taken out, one at a time")
    for k in RANKS:
        print(f"  recall@{k:<3} {(found <= k).mean():.3f}")
    print(f"  mean reciprocal rank {(1 / found).fillna(0).mean():.3f}")


def rank_of(
    family: str, tables: dict[str, pd.DataFrame], lexicon: Lexicon, top: int, *, listing: bool
) -> float:
    """Return the first rank at which a word of the family is found again; NaN if there is none."""
    themes = tables["themes"]
    wanted = own_words(themes, family)
    rest = {**tables, "themes": themes[themes["theme"] != family]}
    found = discover(**rest, lexicon=without(lexicon, family), top=top).table
    if listing:
        print(f"  {', '.join(found['candidate'].head(12))}")
    hits = found["rank"][found["candidate"].isin(wanted)]
    return float(hits.min()) if len(hits) else float("nan")


if __name__ == "__main__":
    main()
