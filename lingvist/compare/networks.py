"""Who keeps company with whom: all pairs of words at once, as the edges of a network."""

import numpy as np
import pandas as pd

from lingvist.compare.association import contingency, log_dice
from lingvist.compare.collocations import MEASURES, window_pairs, words_in_order
from lingvist.compare.columns import check_columns
from lingvist.compare.groups import plain

WINDOW_COLUMNS = [
    "first", "second", "count", "f_x", "f_y", "expected", *MEASURES, "pairs_x", "pairs_y", "pairs",
]  # fmt: skip
RELATION_COLUMNS = [
    "head", "relation", "dependent", "count", "f_x", "f_y", "n", "expected", *MEASURES,
]  # fmt: skip


def window_network(
    tokens: pd.DataFrame,
    *,
    window: int = 5,
    item: str = "lemma",
    minimum: int = 3,
    minimum_word: int = 3,
) -> pd.DataFrame:
    """Find all pairs of words that stand near each other, inside the sentence.

    An edge has the numbers that ``window_collocations`` has for the two words. Give the function
    the words that are to be nodes (``tokens[tokens.pos == "NOUN"]``): what is left out takes no
    room.

    Args:
        tokens: the ``tokens`` table, or rows of it.
        window: words to each side.
        item: the column that holds the words.
        minimum: times that the two must stand together.
        minimum_word: times that each of them must occur.

    Returns:
        One row per pair of different words, the highest log_dice first: ``first``, ``second`` (in
        order of name; the key, see ``window_evidence``), ``count``, ``f_x``, ``f_y``
        (occurrences), ``expected``, ``log_dice`` (14 always together), ``pmi``, ``npmi``,
        ``g2``, ``t_score``, ``delta_p_word`` (the first announces the second),
        ``delta_p_collocate`` (the other way), ``pairs_x``, ``pairs_y``, ``pairs``.

    Raises:
        SchemaError: ``tokens`` has no column ``item``.
    """
    check_columns(tokens, [item])
    words = words_in_order(tokens)
    code, names = pd.factorize(words[item], sort=True)
    node, near = window_pairs(words, window)
    first, second = code[node], code[near]
    rising = first < second
    key, count = np.unique(first[rising] * len(names) + second[rising], return_counts=True)
    x, y = np.divmod(key, max(len(names), 1))
    f, pairs = (np.bincount(part, minlength=len(names)) for part in (code, first))
    kept = (count >= minimum) & (f[x] >= minimum_word) & (f[y] >= minimum_word)
    x, y, count = x[kept], y[kept], count[kept]
    cells = contingency(count, pairs[x], pairs[y], np.full(len(x), len(node)))
    table = pd.DataFrame({
        "first": names.take(x), "second": names.take(y), "count": count,
        "f_x": f[x], "f_y": f[y], "log_dice": log_dice(count, f[x], f[y]), **cells,
        "pairs_x": pairs[x], "pairs_y": pairs[y], "pairs": len(node),
    })  # fmt: skip
    return _ranked(table, ["first", "second"])[WINDOW_COLUMNS]


def relation_network(
    relations: pd.DataFrame, *, minimum: int = 2, minimum_word: int = 1
) -> pd.DataFrame:
    """Find all pairs of words that stand in a grammatical relation.

    An edge has the numbers that ``relation_collocations`` has for the two words; the sample is the
    pairs of its relation. Give the function the rows of one relation for a network of its own.

    Args:
        relations: the ``relations`` table, or rows of it.
        minimum: times that the two must stand in the relation.
        minimum_word: times that each of them must stand in it in that role.

    Returns:
        One row per relation and pair, the highest log_dice first: ``head``, ``relation``,
        ``dependent`` (the key, see ``sketch_evidence``), ``count``, ``f_x`` (pairs of the relation
        with this head), ``f_y`` (with this dependent), ``n`` (pairs of the relation),
        ``expected``, ``log_dice`` (at most 14), ``pmi``, ``npmi``, ``g2``, ``t_score``,
        ``delta_p_word`` (the head announces the dependent), ``delta_p_collocate``.
    """
    rows = plain(relations)
    key = ["head", "relation", "dependent"]
    table = rows.groupby(key).size().rename("count").reset_index()
    for name, of in (("f_x", key[:2]), ("f_y", key[1:]), ("n", key[1:2])):
        table = table.join(rows.groupby(of).size().rename(name), on=of)
    enough = table["f_x"].clip(upper=table["f_y"]) >= minimum_word
    table = table[enough & (table["count"] >= minimum)]
    counts = (table[name] for name in ("count", "f_x", "f_y", "n"))
    cells = contingency(*counts)
    table = table.assign(log_dice=log_dice(table["count"], table["f_x"], table["f_y"]), **cells)
    return _ranked(table, key)[RELATION_COLUMNS]


def _ranked(table: pd.DataFrame, key: list[str]) -> pd.DataFrame:
    falling = [False, *(True for _ in key)]
    return table.sort_values(["log_dice", *key], ascending=falling).reset_index(drop=True)
