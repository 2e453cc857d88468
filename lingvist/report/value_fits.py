"""The section on fit: whether a text is about the values it declares, and about its own most."""

import math

import pandas as pd

from lingvist import figures
from lingvist.compare import enacted_evidence
from lingvist.compare.value_fit import MINIMUM_OTHERS
from lingvist.report.building import figure
from lingvist.report.context import Context
from lingvist.report.further import UNDECIDED
from lingvist.report.model import Column, DataTable, Inline, Part, Prose, Section, Text
from lingvist.report.numbers import chance, decimal, percent, percent_interval, whole
from lingvist.report.oriented import bounds_of
from lingvist.report.prose import joined, line, say
from lingvist.report.results import CERTAIN

KEY = "passer-til-vaerdierne"
EVEN = 0.5
"""Fit at which the values say nothing of what the text is about."""


def fit_section(context: Context, documents: list[str]) -> Section:
    """Tell how well texts fit the values they declare.

    Args:
        context: what the report is written from.
        documents: their ids.
    """
    fits = context.further.fit
    own = fits[fits["document"].isin(documents)]
    lead = say("fit.lead")
    title = line("fit.title")
    if context.results.few or len(documents) < len(fits):
        told = [_told(context, row) for _, row in own.iterrows()]
        return Section(KEY, title, (Prose((*told, *_undecided(own), lead)),))
    measured = own[own["fit"].notna()]
    parts: list[Part] = [Prose((*_together(context), lead))]
    if not measured.empty:
        drawn = figure(figures.value_fit, measured, "figur-passer", "value_fit")
        parts += [drawn, _table(context, measured)]
    return Section(KEY, title, tuple(parts))


def fitting(context: Context, documents: list[str]) -> list[Text]:
    """Tell for the findings which texts clearly mention their values most.

    The opposite is no finding: an interval below one half is wrong too often in short texts.

    Args:
        context: what the report is written from.
        documents: their ids.
    """
    fits = context.further.fit
    inside = (fits["low"] <= fits["fit"]) & (fits["fit"] <= fits["high"])
    clear = fits[fits["document"].isin(documents) & inside & (fits["low"] > EVEN)]
    return [
        say(
            "highlights.fit_above", fit=_fit(context, row),
            bounds=bounds_of(context, percent_interval(row["low"], row["high"])),
        )
        for _, row in clear.iterrows()
    ]  # fmt: skip


def fitting_together(context: Context) -> Text:
    """Tell for the findings that texts fit their own values better, where the test bears it."""
    row = context.further.fit_together
    certain = row["p"] < CERTAIN and row["lead"] > 0
    return joined(_together(context)) if certain else ()


def _told(context: Context, row: "pd.Series[float]") -> Text:
    document = str(row["document"])
    names = {"title": context.title(document), "group": str(row["municipality"])}
    if "none_declared" in str(row["note"]):
        return say("fit.none_declared", **names)
    if math.isnan(row["fit"]):
        return say("fit.unmeasured", **names)
    bounds = bounds_of(context, percent_interval(row["low"], row["high"]))
    own = say("fit.own", fit=_fit(context, row), bounds=bounds, **names)
    return joined([own, *_direction(row), *_others(row)])


def _direction(row: "pd.Series[float]") -> tuple[Text, ...]:
    """Say on which side of one half the interval lies; nothing where there is none.

    The interval of few mentions may miss the number it belongs to; then it bears nothing.
    """
    if math.isnan(row["low"]):
        return ()
    if not row["low"] <= row["fit"] <= row["high"]:
        return (say("fit.direction_beside"),)
    if row["low"] > EVEN:
        return (say("fit.direction_above"),)
    return (say("fit.direction_below" if row["high"] < EVEN else "fit.direction_open"),)


def _others(row: "pd.Series[float]") -> tuple[Text, ...]:
    if UNDECIDED in str(row["note"]) or not row["others"]:
        return ()
    number = int(row["others"])
    told = say(
        "fit.others", number, others=whole(number), others_fit=percent(row["others_fit"]),
        p=chance(row["p"]),
    )  # fmt: skip
    return (told,)


def _undecided(fits: pd.DataFrame) -> tuple[Text, ...]:
    """Say once that the fit to others' values cannot be told, and what it would need."""
    rows = fits[fits["note"].str.contains(UNDECIDED)]
    if rows.empty:
        return ()
    others = int(rows["others"].max())
    if not others:
        return (say("fit.no_others", needed=whole(MINIMUM_OTHERS)),)
    told = say("fit.few_others", others, needed=whole(MINIMUM_OTHERS), others=whole(others))
    return (told,)


def _fit(context: Context, row: "pd.Series[float]") -> Inline:
    """Return a fit; it leads to the mentions of the declared themes."""
    study, document = context.study, str(row["document"])
    values = study.values
    own = values.loc[values["document"] == document, "theme"]
    found = [
        enacted_evidence(study.values, study.themes, study.sentences, document=document, theme=name)
        for name in sorted(set(own) - {""})
    ]
    rows = pd.concat(found) if found else study.themes.iloc[:0]
    title = line("fit.evidence", source=context.library.sources[document])
    return context.library.link(rows, title, KEY, "passer", document, text=percent(row["fit"]))


def _together(context: Context) -> tuple[Text, ...]:
    """Tell of all texts together whether they fit their own values better than others'."""
    row = context.further.fit_together
    if math.isnan(row["p"]):
        return ()
    told = say(
        "fit.together", documents=whole(row["documents"]), fit=percent(row["fit"]),
        others_fit=percent(row["others_fit"]), lead=decimal(100 * row["lead"]), p=chance(row["p"]),
    )  # fmt: skip
    certain = row["p"] < CERTAIN and row["lead"] > 0
    return (joined([told, say("fit.together_certain" if certain else "fit.together_open")]),)


def _table(context: Context, fits: pd.DataFrame) -> DataTable:
    numeric = (
        line("fit.column_fit"), line("words.interval", level=context.level),
        line("fit.column_others"), line("fit.column_p"),
    )  # fmt: skip
    columns = (
        Column(line("words.municipality")),
        Column(line("words.document")),
        *(Column(title, numeric=True) for title in numeric),
    )
    order = fits.sort_values(["fit", "document"], ascending=[False, True])
    rows = tuple(
        (
            (context.page(str(row["municipality"])),),
            (context.title(str(row["document"])),),
            (_fit(context, row),),
            (percent_interval(row["low"], row["high"]) or line("words.no_interval"),),
            (percent(row["others_fit"]),),
            (chance(row["p"]).removeprefix("=").strip(),),
        )
        for _, row in order.iterrows()
    )
    return DataTable("tabel-passer", line("fit.table"), columns, rows, folded=True)
