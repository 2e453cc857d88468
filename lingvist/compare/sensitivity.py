"""Which results change when the texts are cleaned more lightly, or more strictly."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from lingvist.compare.differences import differences
from lingvist.compare.rates import rates
from lingvist.errors import SupportError

if TYPE_CHECKING:
    from lingvist.study import Study

ALPHA = 0.05

_NONE = "–"


class Change(NamedTuple):
    """A result that is another at another level of cleaning."""

    result: str
    item: str
    level: str
    at_base: str
    at_level: str
    change: str


@dataclass(frozen=True)
class _Draws:
    """How intervals and tests are drawn at every level: alike, so that only cleaning differs."""

    replicates: int
    seed: int
    level: float


def sensitivity(
    studies: Mapping[str, "Study"],
    base: str = "standard",
    *,
    replicates: int = 2000,
    seed: int = 1,
    level: float = 0.95,
) -> pd.DataFrame:
    """List the results that change with the level of cleaning.

    Args:
        studies: level of cleaning to the study of the corpus at that level.
        base: the level that the others are held against.
        replicates: bootstrap replicates, and permutations.
        seed: the seed of both.
        level: coverage of the intervals.

    Returns:
        One row per change: ``result`` (rate, difference, value, statement), ``item`` (what it is
        about), ``level`` (of cleaning), ``at_base``, ``at_level`` (the result, as text),
        ``change``: ``outside_interval`` (the rate lies outside the interval at the base),
        ``significance`` (an adjusted p crosses 0.05), ``direction`` (a difference that is
        significant at one of the levels has another sign), ``new``, ``gone``. No rows: nothing
        of this changes.

    Raises:
        SupportError: there is no study at the base level.
    """
    if base not in studies:
        raise SupportError(
            f"there is no study at the level {base!r}",
            allowed=", ".join(studies),
            next_step="give one, or name another base",
        )
    draws = _Draws(replicates, seed, level)
    results = {name: _results(study, draws) for name, study in studies.items()}
    rows = [
        row
        for name in studies
        if name != base
        for row in _changes(results[base], results[name], name)
    ]
    return pd.DataFrame(rows, columns=list(Change._fields))


@dataclass(frozen=True)
class _Results:
    rates: pd.DataFrame
    differences: pd.DataFrame
    values: frozenset[str]
    statements: frozenset[str]


def _results(study: "Study", draws: _Draws) -> _Results:
    counted = study.themes, study.blocks, study.sentences, study.documents
    options = {"replicates": draws.replicates, "seed": draws.seed, "level": draws.level}
    shares = rates(*counted, **options).set_index(["group", "theme"])  # type: ignore[arg-type]
    has_pairs = len(set(study.documents["municipality"])) > 1
    found = differences(*counted, **options) if has_pairs else None  # type: ignore[arg-type]
    tests = pd.DataFrame() if found is None else found.set_index(["first", "second", "theme"])
    values = study.values[["document", "scope", "label"]].astype(str)
    statements = study.statements[["document", "kind", "text"]].astype(str)
    return _Results(shares, tests, _items(values), _items(statements))


def _items(frame: pd.DataFrame) -> frozenset[str]:
    return frozenset(": ".join(row) for row in frame.itertuples(index=False))


def _changes(base: _Results, other: _Results, level: str) -> list[Change]:
    return [
        *_rate_changes(base.rates, other.rates, level),
        *_difference_changes(base.differences, other.differences, level),
        *_listed("value", base.values, other.values, level),
        *_listed("statement", base.statements, other.statements, level),
    ]


def _rate_changes(base: pd.DataFrame, other: pd.DataFrame, level: str) -> list[Change]:
    both = base[["rate", "low", "high"]].join(other[["rate"]].add_suffix("_other"), how="outer")
    # a theme that another group mentions has a row here, too, with a rate of 0
    was, now = both["rate"].fillna(0) > 0, both["rate_other"].fillna(0) > 0
    gone, new = was & ~now, now & ~was
    outside = (both["rate_other"] < both["low"]) | (both["rate_other"] > both["high"])
    change = np.select([gone, new, outside], ["gone", "new", "outside_interval"], "")
    rows = both[change != ""].assign(change=change[change != ""])
    return [
        Change(
            "rate", ": ".join(map(str, row.Index)), level, _number(row.rate),
            _number(row.rate_other), str(row.change),
        )
        for row in rows.itertuples()
    ]  # fmt: skip


def _difference_changes(base: pd.DataFrame, other: pd.DataFrame, level: str) -> list[Change]:
    if base.empty or other.empty:
        return []
    columns = ["difference", "p_adjusted"]
    # a difference may be there at one level only, as its theme is: it is then no difference there
    both = base[columns].join(other[columns].add_suffix("_other"), how="outer")
    was, now = both["p_adjusted"] < ALPHA, both["p_adjusted_other"] < ALPHA
    turned = np.sign(both["difference"]) != np.sign(both["difference_other"])
    change = np.select([was != now, (was | now) & turned], ["significance", "direction"], "")
    rows = both[change != ""].assign(change=change[change != ""])
    return [
        Change(
            "difference", ": ".join(map(str, row.Index)), level,
            _tested(row.difference, row.p_adjusted),
            _tested(row.difference_other, row.p_adjusted_other), str(row.change),
        )
        for row in rows.itertuples()
    ]  # fmt: skip


def _listed(result: str, base: frozenset[str], other: frozenset[str], level: str) -> list[Change]:
    gone = [Change(result, item, level, item, _NONE, "gone") for item in sorted(base - other)]
    new = [Change(result, item, level, _NONE, item, "new") for item in sorted(other - base)]
    return gone + new


def _number(value: float) -> str:
    return _NONE if pd.isna(value) else f"{value:.2f}"


def _tested(difference: float, p: float) -> str:
    return _NONE if pd.isna(difference) else f"{difference:+.2f}, p {p:.3f}"
