"""Tables whose texts are categories (Parquet dictionaries) give the same numbers."""

import pandas as pd
import pytest

from lingvist import schema
from lingvist.compare import (
    declared_enacted,
    differences,
    dispersion,
    keyness,
    rates,
    similarity,
    window_collocations,
)

TEXTS = {
    "nordby/a": [["# Vores tillid"], ["vi har tillid", "det er mod"], ["ro nu"], ["ansvar"]],
    "sydby/a": [["vi viser mod"], ["mod igen", "rammer er godt"]],
    "sydby/b": [["ansvar og ro"]],
}
RESULTS = {
    "rates": lambda t: rates(t.themes, t.blocks, t.sentences, t.documents, replicates=20),
    "differences": lambda t: differences(
        t.themes, t.blocks, t.sentences, t.documents, replicates=20
    ),
    "keyness": lambda t: keyness(t.tokens, t.blocks, t.documents),
    "dispersion": lambda t: dispersion(t.themes, t.blocks, parts="block"),
    "collocations": lambda t: window_collocations(t.tokens, "mod", minimum=1),
    "similarity": lambda t: similarity(t.tokens, t.blocks, t.documents),
    "declared": lambda t: declared_enacted(
        schema.empty("values"), t.themes, t.sentences, t.documents
    ),
}


@pytest.mark.parametrize("name", RESULTS)
def test_categories_change_nothing(make, name):
    tables = make(TEXTS)
    plain, categorical = RESULTS[name](tables), RESULTS[name](tables.categorical)
    assert not plain.empty
    pd.testing.assert_frame_equal(categorical, plain)
