"""A candidate theme written as a family of a lexicon, ready to be pasted into one."""

import re

import pandas as pd
import tomli_w

from lingvist.compare.candidate_pairs import RELATIONS
from lingvist.resources.discovery import discovery

LONGEST_GAP = 3
"""Words that may stand between a verb and its object."""


def entry(row: pd.Series, words: pd.DataFrame, tied: pd.DataFrame) -> str:
    """Return a family of a lexicon in TOML.

    Args:
        row: a candidate: ``candidate``, ``kind``, ``count``, ``documents``.
        words: its words: ``lemma``, ``pos``, ``compound``, one row per occurrence.
        tied: its pairs, as ``tied`` returns them.
    """
    name = str(row["candidate"])
    wording, counts = discovery().family, {"count": row["count"], "documents": row["documents"]}
    family: dict[str, object] = {
        "name": re.sub(r"\W+", "_", name), "label": name, "gloss": name,
        "danish": wording.danish.format(**counts), "english": wording.english.format(**counts),
    }  # fmt: skip
    if row["kind"] == "pair":
        family["expressions"] = [expression(one) for _, one in tied.iterrows()]
    else:
        family["words"] = _entries(name, words)
        compounds = _compounds(name, words)
        family |= {"compounds": compounds} if compounds else {}
    return tomli_w.dumps({"families": [family]})


def expression(pair: "pd.Series[str]") -> str:
    """Write a pair in the notation of the lexicon."""
    first, second = (f"{pair[place]}:{pos}" for place, pos in _placed(pair["relation"]))
    if pair["relation"] == "object":
        return f"{first} *{LONGEST_GAP} {second}"
    return f"{first} {second}"


def _placed(relation: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return the two places of a pair with their parts of speech."""
    head, dependent = RELATIONS[relation]
    order = (head, dependent) if relation == "object" else (dependent, head)
    return ("first", order[0]), ("second", order[1])


def _entries(name: str, words: pd.DataFrame) -> list[dict[str, object]]:
    """Return the words, the commonest part of speech of each; those not nouns are derived."""
    kinds = words.value_counts(["lemma", "pos"]).reset_index().drop_duplicates("lemma")
    noun = bool(((kinds["lemma"] == name) & (kinds["pos"] == "NOUN")).any())
    patterns = _compounds(name, words)
    return [
        {"lemma": lemma, "pos": pos} | ({"derived": True} if noun and pos != "NOUN" else {})
        for lemma, pos in zip(kinds["lemma"], kinds["pos"], strict=True)
        if lemma == name or not any(_holds(pattern, lemma) for pattern in patterns)
    ]


def _compounds(name: str, words: pd.DataFrame) -> list[str]:
    """Return the patterns of the compounds that the word heads."""
    heads = words[words["compound"].str.endswith(f"|{name}") & (words["pos"] == "NOUN")]
    return [f"-{name}"] if len(heads) else []


def _holds(pattern: str, lemma: str) -> bool:
    return lemma.endswith(pattern.removeprefix("-"))
