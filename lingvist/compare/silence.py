"""Themes that a text does not mention, and what its length and the other texts let one say."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.special import gammaln

from lingvist.compare.arrays import Numbers, divide
from lingvist.compare.groups import group_of
from lingvist.compare.rates import PER
from lingvist.compare.resampling import absent_upper
from lingvist.compare.significance import benjamini_hochberg
from lingvist.compare.units import Sample, count_units
from lingvist.errors import LingvistError

COLUMNS = [
    "by", "group", "theme", "words", "absent_upper", "upper", "others", "others_with",
    "others_count", "others_words", "others_rate", "expected", "p_poisson", "p_blocks",
    "p_adjusted", "note",
]  # fmt: skip


def silence(
    themes: pd.DataFrame,
    blocks: pd.DataFrame,
    sentences: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    by: str = "municipality",
    names: Sequence[str] | None = None,
    weak: bool = False,
    level: float = 0.95,
) -> pd.DataFrame:
    """List the themes that each group does not mention, with what may be said of that.

    A theme may be absent because the text is short. ``expected`` says how many mentions a text of
    this length would have at the others' rate; ``p_blocks`` how often it would still have none if
    its blocks and those of another were dealt out anew: mentions come in clusters, and the others'
    texts are no more than a sample, too. ``p_poisson`` takes mentions as scattered one by one and
    the others' rate as known, and is therefore too small.

    Args:
        themes: the ``themes`` table.
        blocks: the ``blocks`` table.
        sentences: the ``sentences`` table.
        documents: the ``documents`` table.
        by: the column of ``documents`` that makes the groups.
        names: the themes that could be mentioned: those of the lexicon; else those that any group
            mentions.
        weak: count weak mentions too.
        level: coverage of ``upper``.

    Returns:
        One row per group and theme it does not mention, the most remarkable first: ``by``,
        ``group``, ``theme`` (the key); ``words``; ``absent_upper`` (rule of three, 3 / words ·
        1,000: the largest rate the text is compatible with, at 95%), ``upper`` (the same exactly,
        ``-ln(1 - level)`` / words · 1,000); ``others`` (other groups), ``others_with`` (that
        mention it), ``others_count`` (mentions) of ``others_words``, ``others_rate`` (per 1,000
        words); ``expected`` (mentions, from 0); ``p_poisson`` (``exp(-expected)``), ``p_blocks``
        (chance that every block with the theme falls to the other when the blocks of both are
        dealt out anew, mean over the others: Fisher's exact test, one-sided, of blocks with and
        without it; never 0), ``p_adjusted`` (of ``p_blocks``, Benjamini-Hochberg over every group
        and theme, those that are mentioned taken with p = 1); ``note``: ``no_others`` (nothing to
        compare with), ``others_silent`` (no other mentions it), ``too_short``
        (``p_blocks`` is not below 1 - ``level``: there is too little text, or too many of the
        others are silent, too, for this silence to be remarkable), else empty.

    Raises:
        LingvistError: ``level`` is not between 0 and 1.
        SchemaError: ``documents`` has no column ``by``.
    """
    if not 0 < level < 1:
        raise LingvistError(
            f"there is no level of {level}",
            allowed="between 0 and 1",
            next_step="leave level out: .95 is usual",
        )
    groups = group_of(documents, by)
    grouped = documents[documents["document"].isin(groups.index)]
    counted = count_units(themes, blocks, sentences, grouped, by="document", names=names, weak=weak)
    sums = _by_group(counted.samples, groups)
    if not sums:
        return pd.DataFrame(columns=COLUMNS)
    rows = [_rows(group, sums, counted.themes, level) for group in sums]
    table = pd.concat(rows, ignore_index=True).assign(by=by)
    table["p_adjusted"] = benjamini_hochberg(table["p_blocks"].where(table["count"] == 0, 1.0))
    silent = table[table["count"] == 0]
    ranked = silent.sort_values(["p_blocks", "expected", "group", "theme"],
                                ascending=[True, False, True, True])  # fmt: skip
    return ranked[COLUMNS].reset_index(drop=True)


@dataclass(frozen=True)
class _Sums:
    """Mentions, words and blocks of a group, and its blocks without each theme."""

    mentions: Numbers
    silent: Numbers
    words: float
    blocks: int

    def __add__(self, other: "_Sums") -> "_Sums":
        return _Sums(
            self.mentions + other.mentions, self.silent + other.silent,
            self.words + other.words, self.blocks + other.blocks,
        )  # fmt: skip


def _by_group(samples: Sequence[Sample], groups: "pd.Series[str]") -> dict[str, _Sums]:
    """Sum what was counted in the blocks of documents over groups, in order of name."""
    sums: dict[str, _Sums] = {}
    for sample in samples:
        of = sample.mentions
        own = _Sums(of.sum(axis=0), (of == 0).sum(axis=0), float(sample.words.sum()), sample.size)
        group = str(groups[sample.group])
        sums[group] = sums[group] + own if group in sums else own
    return dict(sorted(sums.items()))


def _rows(
    group: str, sums: dict[str, _Sums], themes: tuple[str, ...], level: float
) -> pd.DataFrame:
    own = sums[group]
    others = [of for name, of in sums.items() if name != group]
    nothing = np.zeros(len(themes))
    having = sum((of.mentions > 0 for of in others), start=nothing)
    rest = sum(others, start=_Sums(nothing, nothing, 0.0, 0))
    rate = divide(rest.mentions, rest.words)
    dealt = [_dealt(of, own.words) for of in others]
    chance = np.mean(dealt, axis=0) if dealt else np.full(len(themes), np.nan)
    return pd.DataFrame({
        "group": group, "theme": themes, "count": own.mentions.astype(int),
        "words": int(own.words), "absent_upper": absent_upper(own.words),
        "upper": PER * divide(-np.log(1 - level), own.words),
        "others": len(others), "others_with": having.astype(int),
        "others_count": rest.mentions.astype(int), "others_words": int(rest.words),
        "others_rate": PER * rate, "expected": own.words * rate,
        "p_poisson": np.exp(-own.words * rate), "p_blocks": chance,
        "note": _notes(rest, chance, level),
    })  # fmt: skip


def _dealt(other: _Sums, words: float) -> Numbers:
    """Chance that all blocks with a theme fall to the other text, both texts' blocks dealt anew.

    ``C(n - k, m) / C(n, m)``: *k* of *n* blocks have the theme, and *m* are dealt to the text that
    is without, as many of the other's blocks as make its length (not always a whole number).
    """
    own = words * other.blocks / other.words
    having, every = other.blocks - other.silent, other.blocks + own
    among_others = gammaln(other.blocks + 1) - gammaln(other.silent + 1)
    among_all = gammaln(every + 1) - gammaln(every - having + 1)
    return np.asarray(np.exp(among_others - among_all))


def _notes(rest: _Sums, chance: Numbers, level: float) -> list[str]:
    if not rest.blocks:
        return ["no_others"] * len(chance)
    possible = np.where(chance < 1 - level, "", "too_short")
    return [str(note) for note in np.where(rest.mentions > 0, possible, "others_silent")]
