"""How often a Danish pipeline is right: spaCy's own evaluation on CoNLL-U files."""

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from spacy.scorer import Scorer
from spacy.tokens import Doc, DocBin, Token
from spacy.training import Example

from lingvist.clean.edits import Block, CleanText
from lingvist.errors import EvaluationError, place
from lingvist.evaluate import facts as said
from lingvist.evaluate.treebank import Treebank
from lingvist.language.annotation import annotate
from lingvist.language.model import Pipeline

SCORERS = {
    said.TOKENS: "token_f", said.POS: "pos_acc", said.MORPH: "morph_acc",
    said.LEMMA: "lemma_acc", said.HEAD: "dep_uas", said.RELATION: "dep_las",
    said.SENTENCES: "sents_f",
}  # fmt: skip
"""The measures that spaCy's evaluation knows, by its name for them."""
COLUMNS = ["measure", "n", "score", "low", "high", "in lingvist"]
REPLICATES, SEED, LEVEL = 2000, 1, 0.95

Words = frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Reading:
    """A treebank as a pipeline reads it.

    Attributes:
        gold: the texts with their gold annotation, in the pipeline's vocabulary.
        alone: each text as the pipeline annotates it.
        in_lingvist: each text as a study annotates it, with what it knows of sentences and names.
        pipeline: the pipeline.
    """

    gold: tuple[Doc, ...]
    alone: tuple[Doc, ...]
    in_lingvist: tuple[Doc, ...]
    pipeline: Pipeline


def read(treebank: Treebank, pipeline: Pipeline) -> Reading:
    """Annotate the raw texts of a treebank with a pipeline."""
    raw = [text.text for text in treebank.texts]
    gold = tuple(DocBin(docs=treebank.texts).get_docs(pipeline.nlp.vocab))
    alone = tuple(pipeline.nlp.pipe(raw))
    return Reading(gold, alone, tuple(_as_block(text, pipeline) for text in raw), pipeline)


def scores(reading: Reading, seen: Words | None = None) -> pd.DataFrame:
    """Score what a pipeline read against the gold.

    Args:
        reading: gold texts and their annotation.
        seen: the words that the pipeline has learnt from, as (form in small letters, part of
            speech); None where they are not known.

    Returns:
        One row per measure: ``measure``; ``n``, how many the gold has; ``score`` (0 to 1, higher
        is better; F1 for tokens, sentences and relations, accuracy for the rest), with ``low``
        and ``high``, the bounds of a 95 % interval from 2000 draws of texts with replacement
        (percentile bootstrap, Efron 1979); ``in lingvist``, the same score where a study
        annotates. Measures without gold have no row.
    """
    gold = [said.facts(text) for text in reading.gold]
    alone, used = ([said.facts(doc) for doc in docs] for docs in _both(reading))
    if seen is not None:
        places = [said.unseen(text, seen) for text in reading.gold]
        for side in (gold, alone, used):
            _keep_unseen(side, places)
    by_spacy = [_spacy_scores(reading, docs) for docs in _both(reading)]
    rows = []
    for measure in _with_gold(reading, gold):
        counts = [_counts(gold, side, measure) for side in (alone, used)]
        score, in_lingvist = (
            known.get(measure, _f1(of.sum(axis=0)))
            for known, of in zip(by_spacy, counts, strict=True)
        )
        rows.append((measure, counts[0][:, 1].sum(), score, *_interval(counts[0]), in_lingvist))
    return pd.DataFrame(rows, columns=COLUMNS)


def disagreements(reading: Reading) -> pd.DataFrame:
    """List the words of which the pipeline says something else than the gold.

    Returns:
        One row per word and measure, in the order of the text: ``sentence``, ``word``,
        ``measure``, ``gold``, ``found`` (empty where the words are cut otherwise).
    """
    rows = []
    for text, doc in zip(reading.gold, reading.alone, strict=True):
        tokens = {token.idx: token for token in doc}
        for word in text:
            other = tokens.get(word.idx)
            same = other is not None and other.text == word.text
            gold, found = _told(word), _told(other) if other is not None and same else {}
            rows += [(word.sent.text, word.text, measure, value, found.get(measure, ""))
                     for measure, value in gold.items() if found.get(measure) != value]  # fmt: skip
    return pd.DataFrame(rows, columns=["sentence", "word", "measure", "gold", "found"])


def published(path: Path) -> pd.DataFrame:
    """Return the scores that stand in a file like ``models/scores.json``.

    They were measured on the test file of the treebank, not on the files read here.

    Returns:
        One row per measure: ``measure``, and a column per pipeline; what others have published
        says so in its name.

    Raises:
        EvaluationError: the file cannot be read.
    """
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        named = {stored["bundled"]["name"]: stored["bundled"]}
        named |= {f"{name}, published": figures for name, figures in stored["published"].items()}
        columns = {name: {measure: float(figures.get(key, math.nan))
                          for measure, key in SCORERS.items()}
                   for name, figures in named.items()}  # fmt: skip
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise EvaluationError(
            f"the scores cannot be read: {error}",
            where=place(path),
            allowed="what models/train.py writes",
            next_step="train the pipeline anew, or restore the file",
        ) from error
    return pd.DataFrame(columns).rename_axis("measure").reset_index()


def table_words(pipeline: Pipeline) -> Words | None:
    """Return the words in the table of a pipeline's lemmatizer; None where it has none."""
    table = getattr(pipeline.nlp.get_pipe("lemmatizer"), "table", None)
    if not table:
        return None
    entries = (key.rpartition("|") for key in table)
    return frozenset((form.lower(), pos) for form, _, pos in entries)


def _as_block(text: str, pipeline: Pipeline) -> Doc:
    block = Block("paragraph", 0, 0, len(text))
    return annotate(CleanText(text, (), (block,)), pipeline)


def _both(reading: Reading) -> tuple[tuple[Doc, ...], tuple[Doc, ...]]:
    return reading.alone, reading.in_lingvist


def _spacy_scores(reading: Reading, docs: Iterable[Doc]) -> dict[str, float]:
    examples = [Example(doc, text) for doc, text in zip(docs, reading.gold, strict=True)]
    found = Scorer(nlp=reading.pipeline.nlp).score(examples)
    values = {measure: found.get(key) for measure, key in SCORERS.items()}
    return {measure: float(value) for measure, value in values.items() if value is not None}


def _with_gold(reading: Reading, gold: Sequence[said.Facts]) -> Iterator[str]:
    """Yield the measures of which the gold says something."""
    features = any(str(token.morph) for text in reading.gold for token in text)
    for measure in said.MEASURES:
        if any(facts[measure] for facts in gold) and (features or measure != said.MORPH):
            yield measure


def _keep_unseen(texts: Sequence[said.Facts], places: Sequence[set[int]]) -> None:
    for facts, unseen in zip(texts, places, strict=True):
        facts[said.UNSEEN] = {fact for fact in facts[said.LEMMA] if fact[0] in unseen}


def _counts(
    gold: Sequence[said.Facts], found: Sequence[said.Facts], measure: str
) -> "np.ndarray[Any, np.dtype[np.int64]]":
    """Count, text by text, what agrees, what the gold has, and what was found."""
    sides = ((a[measure], b[measure]) for a, b in zip(gold, found, strict=True))
    return np.array([(len(a & b), len(a), len(b)) for a, b in sides], dtype=np.int64)


def _f1(counts: Any) -> Any:  # noqa: ANN401  one triple of counts, or an array of them
    agreeing, gold, found = np.moveaxis(np.asarray(counts, dtype=float), -1, 0)
    return 2 * agreeing / (gold + found)


def _interval(counts: "np.ndarray[Any, np.dtype[np.int64]]") -> tuple[float, float]:
    texts = len(counts)
    draws = np.random.default_rng(SEED).multinomial(texts, [1 / texts] * texts, size=REPLICATES)
    totals = draws @ counts
    drawn = _f1(totals[totals[:, 1] + totals[:, 2] > 0])
    low, high = np.quantile(drawn, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)


def _told(token: Token) -> dict[str, str]:
    told = {said.POS: token.pos_, said.LEMMA: token.lemma_}
    if token.dep_.lower() != "punct":
        told[said.RELATION] = f"{token.dep_.lower()} < {token.head.text}"
    return told


def union(sets: Iterable[Words]) -> Words:
    """Join sets of words."""
    return frozenset(chain.from_iterable(sets))
