"""The sections that place many texts: groups of texts, a map with themes, one axis."""

from functools import partial
from itertools import combinations

import pandas as pd

from lingvist import figures
from lingvist.figures.tree import STABLE
from lingvist.report.building import figure
from lingvist.report.context import Context
from lingvist.report.model import Column, DataTable, Figure, Prose, Section, Text
from lingvist.report.numbers import decimal, interval, percent, whole
from lingvist.report.prose import joined, line, listed, say
from lingvist.resources.labels import labels

CLUSTERS, MAP, SCALE = "grupper", "kort", "akse"
NAMED = 5
"""Stable groups that are named; the others are counted and stand in the figure."""
ENDS = 3
"""Themes named at each end of an axis."""
WORDS = 8
"""Words named at each end of the scale."""
SPREAD = 3
"""Municipalities that must use a word for it to be named: rarer words lie far out by chance."""


def cluster_section(context: Context) -> Section:
    """Tell which texts belong together, and which groups come back."""
    table = context.many.clusters
    lead = say("clusters.lead", replicates=whole(table["replicates"].iloc[0]))
    value = decimal(table["cophenetic"].iloc[0], 2)
    told = (*_stable(table), " ", *say("clusters.cophenetic", value=value))
    drawn = figure(figures.dendrogram, table, "figur-grupper", "dendrogram")
    return Section(CLUSTERS, line("clusters.title"), (Prose((told, lead)), drawn))


def _stable(table: pd.DataFrame) -> Text:
    """Name the stable groups that are in no larger stable one, the most stable first."""
    members = {at: set(str(row["members"]).split("|")) for at, row in table.iterrows()}
    stable = table[table["stability"] >= STABLE]
    outer = [at for at in stable.index if not any(members[at] < members[o] for o in stable.index)]
    rows = stable.loc[outer].sort_values(["stability", "members"], ascending=[False, True])
    if rows.empty:
        return say("clusters.none")
    told = [
        say(
            "clusters.group", members=listed(str(row["members"]).split("|")),
            share=percent(row["stability"]),
        )
        for _, row in rows.head(NAMED).iterrows()
    ]  # fmt: skip
    named, number = joined(told, "; "), len(rows)
    if number > NAMED:
        return say("clusters.most", number=whole(number), named=named)
    return say("clusters.some", number, number=whole(number), named=named)


def map_section(context: Context) -> Section:
    """Show municipalities and themes on the axes on which they differ most."""
    points, inertias = context.many.points, context.many.inertias
    share = percent(inertias["share"].head(2).sum())
    axes = [_axis(context, points, number) for number in (1, 2)]
    told = (*say("map.axes", share=share), *(piece for axis in axes for piece in (" ", *axis)))
    drawn = Figure(
        "figur-kort",
        line("figures.correspondence"),
        line("figures.correspondence_text"),
        partial(figures.correspondence, points, inertias, language="da"),
    )
    parts = Prose((told, say("map.lead"))), drawn, _map_table(context, points)
    return Section(MAP, line("map.title"), parts)


def _axis(context: Context, points: pd.DataFrame, number: int) -> Text:
    """Say which themes make an axis, those of one end apart from those of the other."""
    rows = points[(points["dimension"] == number) & (points["side"] == "item")]
    if rows.empty:
        return ()
    order = rows.sort_values(["contribution", "name"], ascending=[False, True])
    order = order[order["contribution"] > 1 / len(order)]
    sides = [order[order["coordinate"] * sign > 0].head(ENDS)["name"] for sign in (1, -1)]
    high, low = (listed([context.theme(str(name)) for name in side]) for side in sides)
    axis = line("map.first" if number == 1 else "map.second")
    if not high or not low:
        return say("map.one_sided", axis=axis, high=high or low)
    return say("map.axis", axis=axis, high=high, low=low)


def _map_table(context: Context, points: pd.DataFrame) -> DataTable:
    columns = [Column(line("map.column_name")), Column(line("map.column_kind"))]
    for number in ("1", "2"):
        columns.append(Column(line("map.column_axis", number=number), numeric=True))
        columns.append(Column(line("map.column_contribution", number=number), numeric=True))
    columns.append(Column(line("map.column_shown"), numeric=True))
    rows = tuple(
        (
            (context.theme(str(name)) if side == "item" else context.page(str(name)),),
            (line(f"map.kind_{side}"),),
            *(cell for _, row in own.iterrows() for cell in _place(row)),
            *(((line("words.nothing"),),) * (2 * (2 - len(own)))),
            (percent(own["cos2"].sum()),),
        )
        for (side, name), own in points.groupby(["side", "name"], sort=False)
    )
    return DataTable("tabel-kort", line("map.table"), tuple(columns), rows, folded=True)


def _place(row: "pd.Series[float]") -> tuple[Text, Text]:
    return (decimal(row["coordinate"], 2),), (percent(row["contribution"]),)


def scale_section(context: Context) -> Section:
    """Place the municipalities on the one axis on which their words differ most."""
    scale = context.many.scale
    words = context.many.scale_words
    common = words[words["texts"] >= SPREAD]
    low = listed([str(word) for word in common["word"].head(WORDS)])
    high = listed([str(word) for word in common["word"].tail(WORDS)[::-1]])
    told = [_separate(scale), say("scale.words", low=low, high=high), say("scale.lead")]
    left_out = len(context.results.groups) - len(scale)
    if left_out:
        told.append(say("scale.left_out", left_out, number=whole(left_out)))
    drawn = figure(figures.wordfish, scale, "figur-akse", "wordfish")
    parts = Prose(tuple(told)), drawn, _scale_table(context, scale)
    return Section(SCALE, line("scale.title"), parts)


def _separate(scale: pd.DataFrame) -> Text:
    """Count the pairs whose order the intervals bear."""
    bounds = list(zip(scale["low"], scale["high"], strict=True))
    pairs = list(combinations(bounds, 2))
    apart = sum(one[1] < other[0] or other[1] < one[0] for one, other in pairs)
    if not apart:
        return say("scale.separate_none")
    return say("scale.separate", apart, apart=whole(apart), pairs=whole(len(pairs)))


def _scale_table(context: Context, scale: pd.DataFrame) -> DataTable:
    columns = (
        Column(line("words.municipality")),
        Column(line("scale.column_position"), numeric=True),
        Column(line("words.interval", level=context.level), numeric=True),
    )
    order = scale.sort_values(["position", "text"], ascending=[False, True])
    rows: tuple[tuple[Text, ...], ...] = tuple(
        (
            (context.page(str(row["text"])),),
            (labels().number(row["position"], 2),),
            (interval(row["low"], row["high"], 2) or line("words.no_interval"),),
        )
        for _, row in order.iterrows()
    )
    return DataTable("tabel-akse", line("scale.table"), columns, rows, folded=True)
