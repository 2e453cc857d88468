"""The comparisons that the compare command offers."""

import pandas as pd

from lingvist import compare
from lingvist.study import Study


def measured(study: Study, measure: str, by: str) -> pd.DataFrame:
    """Return a comparison of the groups of a study.

    Args:
        study: the study.
        measure: rates, differences, keyness, declared or similarity.
        by: the column of ``documents`` that makes the groups.
    """
    drawn = {name: getattr(study.settings, name) for name in ("replicates", "seed", "level")}
    counted = (study.themes, study.blocks, study.sentences, study.documents)
    if measure == "rates":
        return compare.rates(*counted, by=by, **drawn)
    if measure == "differences":
        return compare.differences(*counted, by=by, **drawn)
    if measure == "keyness":
        return compare.keyness(study.tokens, study.blocks, study.documents, by=by)
    if measure == "declared":
        return compare.declared_enacted(
            study.values, study.themes, study.sentences, study.documents
        )
    return compare.similarity(study.tokens, study.blocks, study.documents, by=by)
