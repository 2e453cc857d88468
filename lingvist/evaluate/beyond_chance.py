"""Judgements counted up: agreement, kappa and alpha with their intervals, a row per measure."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from lingvist.evaluate.coefficients import (
    Metric,
    Numbers,
    alpha,
    categories,
    coincidences,
    contingency,
    kappa,
)
from lingvist.evaluate.judgements import PAIR, Judgement, Judgements, metric_of
from lingvist.evaluate.layers import Key
from lingvist.evaluate.resampled import FEWEST, Draws, Interval, interval, none

COLUMNS = [
    "readers", "layer", "measure", "metric", "units", "agreement", "kappa", "kappa_low",
    "kappa_high", "alpha", "alpha_low", "alpha_high", "blocks", "note",
]  # fmt: skip
Blocks = list[list[Judgement]]
Estimate = tuple[float, Interval]
UNDEFINED: Estimate = (float("nan"), none(""))


def join(total: Judgements, more: Judgements) -> None:
    """Add the judgements of a document to those of others."""
    for key, judgements in more.items():
        total.setdefault(key, []).extend(judgements)


def by_unit(judgements: Judgements) -> Judgements:
    """Return the measures of which every reader judges every unit."""
    return {key: found for key, found in judgements.items() if " " in key[1] or key[1] == "line"}


def table(readers: str, judgements: Judgements, draws: Draws) -> pd.DataFrame:
    """Count judgements up.

    Args:
        readers: whose they are, for the column of that name.
        judgements: by layer and measure.
        draws: how often, and from which seed, the intervals draw.

    Returns:
        See ``reliability``.
    """
    rows = [_row(key, found, draws) for key, found in judgements.items()]
    return pd.DataFrame([{"readers": readers} | row for row in rows], columns=COLUMNS)


def _row(key: Key, found: Sequence[Judgement], draws: Draws) -> dict[str, object]:
    metric = metric_of(key)
    kinds = categories(judgement.values for judgement in found)
    blocks, drawn = _blocks(found)
    of_two, of_all = _coefficients(blocks, kinds, metric, draws, drawn)
    notes = [_note(len(found), kinds), of_two[1].note, of_all[1].note]
    return {
        "layer": key[0],
        "measure": key[1],
        "metric": metric,
        "units": len(found),
        "agreement": _agreement(found),
        **_figures("kappa", *of_two),
        **_figures("alpha", *of_all),
        "blocks": f"{len(blocks)} {drawn}",
        "note": next(filter(None, notes), ""),
    }


def _figures(name: str, estimate: float, bounds: Interval) -> dict[str, float]:
    return {name: estimate, f"{name}_low": bounds.low, f"{name}_high": bounds.high}


def _blocks(found: Sequence[Judgement]) -> tuple[Blocks, str]:
    """Group judgements by document, or by paragraph where the documents are too few to draw."""
    documents: dict[str, list[Judgement]] = {}
    paragraphs: dict[str, list[Judgement]] = {}
    for judgement in found:
        documents.setdefault(judgement.document, []).append(judgement)
        paragraphs.setdefault(judgement.paragraph, []).append(judgement)
    if len(documents) >= FEWEST:
        return list(documents.values()), "documents"
    return list(paragraphs.values()), "paragraphs"


def _coefficients(
    blocks: Blocks, kinds: Sequence[Any], metric: Metric, draws: Draws, drawn: str
) -> tuple[Estimate, Estimate]:
    """Return kappa, where there are two readers, and alpha."""
    units = [[judgement.values for judgement in block] for block in blocks]
    if not kinds:
        return UNDEFINED, UNDEFINED
    pairs = all(len(values) == PAIR for block in units for values in block)
    counted = [contingency(block, kinds) for block in units] if pairs else []
    together = [coincidences(block, kinds) for block in units]
    of_two = _estimate(counted, kappa, draws, drawn) if pairs else UNDEFINED
    return of_two, _estimate(together, lambda sums: alpha(sums, kinds, metric), draws, drawn)


def _estimate(
    blocks: Sequence[Numbers], coefficient: Callable[[Numbers], Numbers], draws: Draws, drawn: str
) -> Estimate:
    """Return a coefficient of the sum of tables, one per block, and its interval."""
    tables = np.array(blocks)
    estimate = float(coefficient(tables.sum(axis=0)))
    if np.isnan(estimate):
        return UNDEFINED
    size = tables.shape[1]
    return estimate, interval(
        tables.reshape(len(tables), -1),
        lambda sums: coefficient(sums.reshape(-1, size, size)),
        draws,
        drawn,
    )


def _agreement(found: Sequence[Judgement]) -> float:
    alike = sum(len(set(judgement.values)) == 1 for judgement in found)
    return alike / len(found) if found else float("nan")


def _note(units: int, kinds: Sequence[Any]) -> str:
    if not units:
        return "nothing to compare"
    return f"one category alone: {kinds[0]}" if len(kinds) == 1 else ""
