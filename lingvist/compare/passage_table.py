"""The columns of the table of shared passages: how alike they are, who has them, where they are."""

import re
from collections.abc import Iterable

import numpy as np
import pandas as pd

from lingvist.compare.groups import group_of
from lingvist.compare.passages import Passage
from lingvist.compare.shingles import Integers, Words, holders

SIDES = ("first", "second")
_AROUND = re.compile(r"^[\W_]+|[\W_]+$")
"""Signs before and after a word."""
_PLACE = ["block", "sentence", "start", "end", "line", "text"]
COLUMNS = [
    "first", "second", "words_first", "words_second", "equal", "identity", "in_order",
    "municipalities", "standard", "near_duplicate", "earlier",
    *(f"{name}_{side}" for side in SIDES for name in _PLACE),
]  # fmt: skip


def no_passages() -> pd.DataFrame:
    """Return the table of shared passages without rows."""
    flags, texts = ("standard", "near_duplicate"), ("first", "second", "earlier")
    table = pd.DataFrame({name: pd.Series(dtype="float64") for name in COLUMNS})
    named = [name for name in COLUMNS if name.split("_")[0] in {"block", "sentence", "text"}]
    return table.astype({**dict.fromkeys(flags, "bool"), **dict.fromkeys([*texts, *named], "str")})


def measured(words: Words, found: list[Passage]) -> pd.DataFrame:
    """Return the documents, lengths, equal words and identity of each passage."""
    names = np.array(words.names, dtype=object)
    lengths = {
        f"words_{side}": [last - first + 1 for first, last in (getattr(p, side) for p in found)]
        for side in SIDES
    }
    documents = {
        side: names[words.document[[getattr(passage, side)[0] for passage in found]]]
        for side in SIDES
    }
    table = pd.DataFrame({**documents, **lengths, "equal": [passage.equal for passage in found]})
    longer = table[["words_first", "words_second"]].max(axis=1)
    return table.assign(
        identity=table["equal"] / longer, in_order=[passage.in_order for passage in found]
    )


def municipalities(
    words: Words, grams: Integers, documents: pd.DataFrame, found: list[Passage], size: int
) -> Integers:
    """How many municipalities have each passage; a document of none is one by itself."""
    known = group_of(documents, "municipality")
    owners = [str(known.get(name, f"/{name}")) for name in words.names]
    owner = pd.factorize(pd.Series(owners, dtype="str"))[0][words.document]
    count = holders(grams, owner.astype(np.int64))
    of_grams = [
        count[grams[np.concatenate([
            np.arange(run.first, run.first_end - size + 1) for run in passage.seeds
        ])]] for passage in found
    ]  # fmt: skip
    return np.array([int(np.quantile(of, 0.5, method="lower")) for of in of_grams])


def of_phrases(words: Words, found: list[Passage], phrases: Iterable[str]) -> Integers:
    """How many equal words of each passage belong to listed phrases."""
    text = words.rows["text"].str.lower().to_numpy()
    listed = np.zeros(len(text), dtype=bool)
    for phrase in phrases:
        parts = _words(phrase)
        size, places = len(parts), max(len(text) - len(parts) + 1, 0)
        here = np.full(places, fill_value=bool(parts))
        for step, part in enumerate(parts):
            here &= text[step : step + places] == part
            here &= words.document[step : step + places] == words.document[:places]
        for step in range(size):
            listed[step : step + places] |= here
    return np.array([
        sum(int(listed[run.first : run.first_end].sum()) for run in passage.runs)
        for passage in found
    ])  # fmt: skip


def _words(phrase: str) -> list[str]:
    """The words of a phrase as the tokens have them: signs and bare numbers are none."""
    parts = (_AROUND.sub("", part) for part in phrase.lower().split())
    return [part for part in parts if any(map(str.isalpha, part))]


def places(words: Words, tokens: pd.DataFrame, found: list[Passage]) -> pd.DataFrame:
    """Where each side begins and ends, and its text."""
    texts = _Texts(tokens)
    columns: dict[str, object] = {}
    for side in SIDES:
        bounds = np.array([getattr(passage, side) for passage in found])
        begin, end = words.rows.iloc[bounds[:, 0]], words.rows.iloc[bounds[:, 1]]
        ends = end["end"].to_numpy()
        for name in ("block", "sentence", "start", "line"):
            columns[f"{name}_{side}"] = begin[name].to_numpy()
        columns[f"end_{side}"] = ends
        columns[f"text_{side}"] = [
            texts.between(*place)
            for place in zip(begin["document"], begin["start"], ends, strict=True)
        ]
    return pd.DataFrame(columns)


class _Texts:
    """The texts of documents, as their tokens give them."""

    def __init__(self, tokens: pd.DataFrame) -> None:
        ordered = tokens.sort_values(["document", "start"], kind="stable")
        self.of = {
            str(name): tuple(rows[part].to_numpy() for part in ("start", "end", "text"))
            for name, rows in ordered.groupby("document")
        }

    def between(self, document: str, start: int, end: int) -> str:
        """Return the tokens from one offset to another, with blanks where there is a space."""
        starts, ends, texts = self.of[document]
        first, last = np.searchsorted(starts, [start, end])
        spaces = ["" if starts[at] == ends[at - 1] else " " for at in range(first + 1, last)]
        return "".join(a + b for a, b in zip(texts[first:last], [*spaces, ""], strict=True))
