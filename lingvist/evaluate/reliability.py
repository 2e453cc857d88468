"""Agreement beyond chance, between rules and readers or among readers."""

from itertools import combinations

import pandas as pd

from lingvist.evaluate.beyond_chance import by_unit, join, table
from lingvist.evaluate.judgements import PAIR, Judgements, judged
from lingvist.evaluate.machine import CODER, machine_reading
from lingvist.evaluate.readings import independent, of_reader, readings_of
from lingvist.evaluate.resampled import draws_of
from lingvist.evaluate.units import units_of
from lingvist.study import Study


def reliability(study: Study, reader: str | None = None) -> pd.DataFrame:
    """Hold the findings of a study against the readings beside its documents, beyond chance.

    Args:
        study: a study of documents with readings; documents without any are left out.
        reader: a coder; None for every reading there is.

    Returns:
        One row per layer and measure, with ``readers``: ``agreement`` (share of the units judged
        alike, 0 to 1), Cohen's ``kappa`` and Krippendorff's ``alpha`` (1: full agreement, 0: as
        by chance) with their percentile intervals, ``units``, ``blocks`` (what is drawn anew:
        documents; the paragraphs where they are fewer than five) and a ``note`` where something
        is undefined. Clauses are marked as a selection and have their attributes alone.
    """
    found: Judgements = {}
    themes = names_of(study)
    for analysis in study.analyses:
        read = of_reader(readings_of(analysis.document), reader)
        for reading in read:
            join(found, judged(units_of(analysis), (reading, machine_reading(analysis)), themes))
    return table(f"{reader or 'readers'}, {CODER}", found, draws_of(study.settings))


def reliability_of_readers(study: Study) -> pd.DataFrame:
    """Hold the readings of documents that several people read against each other.

    An ``adjudicated`` reading is left out: it follows from the others.

    Args:
        study: a study of documents with readings; those with fewer than two are left out.

    Returns:
        The columns of ``reliability``, for each two readers; where a document has more than two,
        also alpha for ``all`` readers of each document.
    """
    pairs: dict[str, Judgements] = {}
    everyone: Judgements = {}
    themes, several = names_of(study), False
    for analysis in study.analyses:
        readings = independent(readings_of(analysis.document))
        several |= len(readings) > PAIR
        if len(readings) < PAIR:
            continue
        units = units_of(analysis)
        for pair in combinations(readings, PAIR):
            names = ", ".join(reading.coder for reading in pair)
            join(pairs.setdefault(names, {}), judged(units, pair, themes))
        join(everyone, by_unit(judged(units, readings, themes)))
    draws = draws_of(study.settings)
    tables = [table(names, found, draws) for names, found in sorted(pairs.items())]
    if several:
        tables.append(table("all", everyone, draws))
    return pd.concat(tables, ignore_index=True) if tables else table("", {}, draws)


def names_of(study: Study) -> tuple[str, ...]:
    """Return the names of the themes of a study."""
    return tuple(family.name for family in study.lexicon.families)
