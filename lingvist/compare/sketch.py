"""Word sketches: what a word stands with in each group, relation by relation."""

from collections.abc import Iterable

import pandas as pd

from lingvist.compare.collocations import Role, relation_collocations, word_name, word_set
from lingvist.compare.groups import counted, group_of, plain
from lingvist.errors import SupportError

KEY = ["role", "relation", "collocate"]
_SKETCH = [
    "by", "group", "word", *KEY, "count", "f_x", "f_y", "n", "log_dice",
]  # fmt: skip


def sketch(
    relations: pd.DataFrame,
    word: str | Iterable[str],
    *,
    documents: pd.DataFrame | None = None,
    by: str = "document",
    minimum: int = 1,
) -> pd.DataFrame:
    """Sketch a word in each group: its modifiers, its verbs, what it is joined with.

    A word may stand as head (*fællesskab* and its modifiers) or as dependent (*ansvar* and the
    verbs whose object it is). logDice is that of the group by itself.

    Args:
        relations: the ``relations`` table.
        word: a lemma, or several that count as one.
        documents: the ``documents`` table; not needed to sketch by document.
        by: the column of ``documents`` that makes the groups.
        minimum: times that the two must stand in the relation, in the group.

    Returns:
        One row per group, role, relation and collocate, by group and falling logDice: ``by``,
        ``group``, ``word``, ``role`` (of the word), ``relation``, ``collocate`` (the key, see
        ``sketch_evidence``), ``count``, ``f_x`` (pairs of the relation with the word in its
        role), ``f_y`` (with the collocate in the other), ``n`` (pairs of the relation),
        ``log_dice`` (at most 14, higher is more typical).

    Raises:
        SchemaError: ``documents`` has no column ``by``.
    """
    relations = plain(relations)
    groups = _groups(relations, documents, by)
    of_row = relations["document"].map(groups)
    rows = [
        relation_collocations(relations[of_row == group], word, minimum=minimum).assign(group=group)
        for group in sorted(of_row.dropna().unique())
    ]
    table = pd.concat(rows, ignore_index=True) if rows else pd.DataFrame(columns=_SKETCH)
    return table.assign(by=by)[_SKETCH]


def _groups(relations: pd.DataFrame, documents: pd.DataFrame | None, by: str) -> "pd.Series[str]":
    if documents is None:
        documents = relations[["document"]].drop_duplicates()
    return group_of(documents, by)


def sketch_difference(
    relations: pd.DataFrame,
    documents: pd.DataFrame,
    word: str | Iterable[str],
    *,
    by: str = "municipality",
    groups: Iterable[str] | None = None,
    minimum: int = 1,
) -> pd.DataFrame:
    """Set the sketches of a word in several groups side by side.

    Args:
        relations: the ``relations`` table.
        documents: the ``documents`` table.
        word: a lemma, or several that count as one.
        by: the column of ``documents`` that makes the groups.
        groups: the groups to compare; all in which the word stands in a relation if None.
        minimum: times that the two must stand in the relation, in all groups together.

    Returns:
        One row per role, relation and collocate (the key, see ``sketch_evidence``), the largest
        difference first: ``by``, ``word``, ``role``, ``relation``, ``collocate``, ``count`` (all
        groups); and for each group G ``count_G``, ``log_dice_G`` (NaN where it never occurs) and
        ``difference_G``: its logDice less the highest of the other groups, an absent collocate
        taken as 0. Positive means typical of G; with two groups one is the other with the sign
        turned.

    Raises:
        SchemaError: ``documents`` has no column ``by``.
        SupportError: the word stands in relations in fewer than two groups.
    """
    table = sketch(relations, word, documents=documents, by=by)
    names = sorted(table["group"].unique()) if groups is None else list(groups)
    _supported(table, names, by, word)
    counts = _wide(table, "count", names).fillna(0).astype(int)
    typical = _wide(table, "log_dice", names).astype(float)
    distance = _distances(typical.fillna(0))
    parts = {"count": counts, "log_dice": typical, "difference": distance}
    columns = {f"{part}_{name}": parts[part][name] for name in names for part in parts}
    result = pd.DataFrame({"count": counts.sum(axis=1), **columns})
    ranked = distance.max(axis=1).sort_values(ascending=False, kind="stable").index
    result = result.loc[ranked].reset_index().assign(by=by, word=word_name(word))
    front = ["by", "word", *KEY]
    return result.loc[result["count"] >= max(minimum, 1), [*front, "count", *columns]]


def _wide(table: pd.DataFrame, column: str, names: list[str]) -> pd.DataFrame:
    """One column of the sketches, with a column for each group."""
    wide = table.pivot_table(column, KEY, "group", aggfunc="first")
    return wide.reindex(columns=names)


def _supported(table: pd.DataFrame, names: list[str], by: str, word: str | Iterable[str]) -> None:
    if table.empty or len(names) < 2:  # noqa: PLR2004 - a difference has two sides
        raise SupportError(
            f"{word_name(word)} stands in relations in {table['group'].nunique()} group(s)",
            where=f"groups by {by}",
            allowed="a word with relations in two groups or more",
            next_step="choose a more frequent word, or compare by another column",
        )


def _distances(typical: pd.DataFrame) -> pd.DataFrame:
    """LogDice of each group less the highest of the others."""
    highest = {name: typical.drop(columns=name).max(axis=1) for name in typical.columns}
    return typical - pd.DataFrame(highest)


def words_of_theme(themes: pd.DataFrame, theme: str, *, weak: bool = False) -> list[str]:
    """Return the lemmas by which a theme is mentioned, to sketch it as one word.

    Args:
        themes: the ``themes`` table.
        theme: the theme.
        weak: words of weak mentions too.

    Raises:
        SupportError: the theme is not mentioned.
    """
    rows = counted(themes, weak=weak)
    found = sorted(set(rows.loc[rows["theme"] == theme, "lemma"].str.lower()))
    if not found:
        raise SupportError(
            f"the theme {theme!r} is not mentioned",
            where="themes",
            allowed=", ".join(sorted(set(rows["theme"]))) or "no theme: none is mentioned",
            next_step="name one that is",
        )
    return found


def sketch_evidence(
    relations: pd.DataFrame,
    word: str | Iterable[str],
    relation: str,
    collocate: str,
    *,
    role: Role | None = None,
) -> pd.DataFrame:
    """Return the rows that a cell of a sketch counts, with their sentences.

    Args:
        relations: the ``relations`` table, or a group's rows of it (see ``rows_behind``).
        word: a lemma, or several that count as one.
        relation: the relation.
        collocate: the other word.
        role: of the word, ``head`` or ``dependent``; both if None.

    Returns:
        Rows of ``relations``, with ``document``, ``sentence``, ``start``, ``end`` and ``line``.
    """
    words = word_set(word)
    rows = relations[relations["relation"] == relation]
    as_head = rows["head"].isin(words) & (rows["dependent"] == collocate)
    as_dependent = rows["dependent"].isin(words) & (rows["head"] == collocate)
    chosen = {"head": as_head, "dependent": as_dependent, None: as_head | as_dependent}
    return rows[chosen[role]]
