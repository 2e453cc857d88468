"""An invented corpus of the size of all 98 municipalities, the same for the same seed."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

SENTENCE, BLOCK = 14, 56
"""Words of a sentence and of a block."""
PASSAGE = 40
"""Words of a passage that two documents share."""


@dataclass(frozen=True)
class Invented:
    """Tables as a study has them, with the columns that comparisons read."""

    tokens: pd.DataFrame
    blocks: pd.DataFrame
    sentences: pd.DataFrame
    documents: pd.DataFrame
    themes: pd.DataFrame


def invented(
    documents: int = 98,
    words: int = 200_000,
    types: int = 20_000,
    themes: int = 28,
    passages: int = 60,
    seed: int = 1,
) -> Invented:
    """Draw words from a Zipf-Mandelbrot distribution, each type at least once.

    Args:
        documents: one per municipality.
        words: word tokens of all documents together.
        types: different words.
        themes: every one is spoken of by a few words of middling frequency.
        passages: stretches that are copied from one document into another.
        seed: the seed.
    """
    rng = np.random.default_rng(seed)
    each = words // documents
    code = _codes(rng, each * documents, types).reshape(documents, each)
    for _ in range(passages):
        source, copy = rng.choice(documents, 2, replace=False)
        at, to = rng.integers(0, each - PASSAGE, 2)
        code[copy, to : to + PASSAGE] = code[source, at : at + PASSAGE]
    tokens = _tokens(code)
    of_theme = rng.integers(0, themes, types)
    spoken = (code >= types // 200) & (code < types // 20)
    mentions = tokens[spoken.ravel()].assign(weak=False)
    mentions["theme"] = [f"theme {theme:02d}" for theme in of_theme[code[spoken]]]
    names = tokens["document"].unique()
    places = pd.DataFrame({
        "document": names, "municipality": [name[:3] for name in names],
        "kind": "ledelsesgrundlag", "year": 2000.0 + np.arange(documents) % 24,
    })  # fmt: skip
    blocks, sentences = (
        _sizes(tokens, ["document", "block", *more]) for more in ([], ["sentence"])
    )
    return Invented(tokens, blocks, sentences, places, mentions)


def _codes(rng: np.random.Generator, words: int, types: int) -> np.ndarray:
    chances = 1 / (np.arange(types) + 2.7)
    drawn = rng.choice(types, words - types, p=chances / chances.sum())
    code = np.concatenate([np.arange(types), drawn])
    rng.shuffle(code)
    return code


def _tokens(code: np.ndarray) -> pd.DataFrame:
    documents, each = code.shape
    name = np.repeat([f"m{number:02d}/d" for number in range(documents)], each)
    i = np.tile(np.arange(each), documents)
    word = np.array([f"w{number:05d}" for number in range(code.max() + 1)])[code.ravel()]
    block, sentence = (
        np.char.add(np.char.add(name, f"#{mark}"), (i // size).astype(str))
        for mark, size in (("b", BLOCK), ("s", SENTENCE))
    )
    return pd.DataFrame({
        "document": name, "block": block, "sentence": sentence, "i": i, "start": i * 7,
        "end": i * 7 + 6, "line": i // BLOCK + 1, "text": word, "lemma": word, "is_word": True,
    })  # fmt: skip


def _sizes(tokens: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    return tokens.groupby(keys, sort=False).size().rename("words").reset_index()
