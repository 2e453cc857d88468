"""What every comparison says of next to nothing: a table, or a refusal that says what it needs."""

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest

from lingvist import compare, schema
from lingvist.compare.collocations import words_in_order
from lingvist.errors import LingvistError
from lingvist.measures import diversity, readability, syntax

SAME = [["tillid og mod er godt", "vi har tillid"], ["her er ro og mod"]]
TEXTS = {
    "empty": {},
    "no words": {"nordby/a": [[". . ."]], "sydby/a": [["..."]]},
    "one word": {"nordby/a": [["tillid"]]},
    "one word each": {"nordby/a": [["tillid"]], "sydby/a": [["mod"]]},
    "one document": {"nordby/a": SAME},
    "an empty document beside": {"nordby/a": SAME, "sydby/a": [["."]]},
    "zero counts": {"nordby/a": [["her er ro"]], "sydby/a": [["her er godt"]]},
    "all equal": {f"by{n}/a": SAME for n in range(12)},
    "one word many times": {f"by{n}/a": [["mod " * 20]] * 6 for n in range(3)},
}
FEW = {"replicates": 20}


def relations(tables):
    rows = [
        {**{name: first[name] for name in ("document", "block", "sentence", "start", "line")},
         "end": second["end"], "head": first["lemma"], "head_pos": "X", "relation": "object",
         "dependent": second["lemma"], "dependent_pos": "X"}
        for first, second in pairwise(words_in_order(tables.tokens).to_dict("records"))
        if first["sentence"] == second["sentence"]
    ]  # fmt: skip
    return schema.build("relations", rows)


def values(tables):
    """Every document declares tillid."""
    place = {"line": 1, "start": 0, "end": 1, "rank": 1, "label": "Tillid", "lemma": "tillid",
             "theme": "tillid", "mnemonic": "", "scope": "leaders", "cue": "", "stated_count": 1.0,
             "unfolded_start": np.nan, "unfolded_end": np.nan, "confidence": 1.0,
             "reasons": ""}  # fmt: skip
    return schema.build("values", [
        {"document": name, "block": f"{name}#b0", "sentence": f"{name}#s0", **place}
        for name in tables.documents["document"]
    ])  # fmt: skip


def frames(tables):
    """Every sentence is a frame."""
    rows = tables.sentences.assign(
        agent="leader", agent_text="", modality="assertion", modality_form="bare", cue="",
        predicate="have", object="", beneficiary="", direction="none", responsibility="none",
        negated=False, corrective=False, voice="active",
    )  # fmt: skip
    return rows[schema.TABLES["frames"].names]


def counts(t):
    return t.themes, t.blocks, t.sentences, t.documents


def words(t):
    return t.tokens, t.blocks, t.documents


def enacting(t):
    return values(t), t.themes, t.sentences, t.documents


COMPARISONS = {
    "rates": lambda t: compare.rates(*counts(t), **FEW),
    "rates of named themes": lambda t: compare.rates(*counts(t), names=["tillid"], **FEW),
    "differences": lambda t: compare.differences(*counts(t), contrasts="all", **FEW),
    "differences within": lambda t: compare.differences(*counts(t), within="kind", **FEW),
    "differences of shares": lambda t: compare.differences(*counts(t), measure="share", **FEW),
    "keyness": lambda t: compare.keyness(*words(t)),
    "keyness of themes": lambda t: compare.keyness(
        t.themes, t.blocks, t.documents, item="theme", top=2
    ),
    "background": lambda t: compare.keyness(
        *words(t), contrasts="background", background=compare.general_danish()
    ),
    "dispersion": lambda t: compare.dispersion(t.themes, t.blocks),
    "dispersion in blocks": lambda t: compare.dispersion(t.themes, t.blocks, parts="block"),
    "profile": lambda t: compare.profile(frames(t), t.blocks, t.documents, **FEW),
    "windows": lambda t: compare.window_collocations(t.tokens, "tillid", minimum=1),
    "window network": lambda t: compare.window_network(t.tokens, minimum=1, minimum_word=1),
    "relations": lambda t: compare.relation_collocations(relations(t), "tillid"),
    "relation network": lambda t: compare.relation_network(relations(t), minimum=1),
    "sketch": lambda t: compare.sketch(relations(t), "mod"),
    "sketch difference": lambda t: compare.sketch_difference(relations(t), t.documents, "mod"),
    "similarity": lambda t: compare.similarity(*words(t)),
    "clusters": lambda t: compare.clusters(*words(t), **FEW),
    "correspondence": lambda t: compare.correspondence(t.themes, t.blocks, t.documents),
    "inertias": lambda t: compare.correspondence_inertias(t.themes, t.blocks, t.documents),
    "wordscores": lambda t: compare.wordscores(
        *words(t), {"nordby/a": 0.0, "sydby/a": 1.0}, minimum_words=1, **FEW
    ),
    "wordfish": lambda t: compare.wordfish(
        *words(t), low="by0/a", high="by1/a", minimum_words=1, **FEW
    ),
    "topics": lambda t: compare.topics(t.tokens, t.blocks, k=2, minimum_words=1, minimum_blocks=1),
    "passages": lambda t: compare.shared_passages(t.tokens, t.documents, minimum=2, size=2),
    "near duplicates": lambda t: compare.near_duplicates(t.tokens, t.documents),
    "runs of words": lambda t: compare.word_ngrams(t.tokens),
    "declared": lambda t: compare.declared_enacted(*enacting(t)),
    "value fit": lambda t: compare.value_fit(*enacting(t), **FEW),
    "value fit test": lambda t: compare.value_fit_test(*enacting(t), **FEW),
    "silence": lambda t: compare.silence(*counts(t), names=["tillid", "frihed"]),
    "power": lambda t: compare.power(*counts(t), simulations=10, replicates=19),
    "change": lambda t: compare.change(t.sentences, "by0/a", "by1/a"),
    "bands": lambda t: compare.in_bands(t.documents, "words"),
    "readability": lambda t: readability(t.tokens),
    "diversity": lambda t: diversity(t.tokens),
    "syntax": lambda t: syntax(t.tokens),
}  # fmt: skip


IN_ORDER_OF_THE_TABLE = {"bands", "readability", "diversity", "syntax"}


@pytest.mark.parametrize("texts", TEXTS)
@pytest.mark.parametrize("name", COMPARISONS)
def test_next_to_nothing_makes_a_table_or_is_refused(make, name, texts):
    tables = make(TEXTS[texts])
    try:
        found = COMPARISONS[name](tables)
    except LingvistError as refusal:
        assert refusal.what  # noqa: PT017 - either outcome is fine
        return
    assert isinstance(found, pd.DataFrame)
    numbers = found.select_dtypes("number")
    assert not np.isinf(numbers.to_numpy(dtype=float)).any()


RICH = {
    f"by{n}/a": [
        [" ".join(["tillid", "mod", "ansvar", "ro", "og", "her"][(n + k) % 6 :])] * (1 + k % 3)
        for k in range(6)
    ]
    for n in range(12)
}


@pytest.mark.parametrize("name", COMPARISONS)
def test_the_order_of_rows_does_not_matter(make, name):
    tables = make(RICH | {"nordby/a": SAME * 3, "sydby/a": SAME[::-1] * 2})
    compared = COMPARISONS[name]
    try:
        expected = compared(tables)
    except LingvistError as refusal:
        with pytest.raises(type(refusal)):
            compared(tables.shuffled(5))
        return
    found = compared(tables.shuffled(5))
    assert len(expected)
    if name in IN_ORDER_OF_THE_TABLE:
        expected, found = (t.sort_values("document", ignore_index=True) for t in (expected, found))
    pd.testing.assert_frame_equal(found, expected)


def test_equal_texts_do_not_differ(make):
    tables = make(TEXTS["all equal"])
    found = compare.differences(*counts(tables), **FEW)
    np.testing.assert_allclose(found["difference"], 0, atol=1e-12)
    np.testing.assert_allclose(found["ratio"], 1)
    np.testing.assert_allclose(found["p"], 1)
    key = compare.keyness(*words(tables))
    np.testing.assert_allclose(key[["g2", "log_ratio", "z"]], 0, atol=1e-9)
    np.testing.assert_allclose(key[["fisher_p", "p_adjusted"]], 1)
    alike = compare.similarity(*words(tables))
    np.testing.assert_allclose(alike[["cosine"]], 1)
    np.testing.assert_allclose(alike[["js_divergence", "delta"]], 0, atol=1e-12)
    spread = compare.dispersion(tables.themes, tables.blocks)
    np.testing.assert_allclose(spread[["dp", "dp_norm", "kld"]], 0, atol=1e-12)
    np.testing.assert_allclose(spread[["juilland_d", "carroll_d2", "rosengren_s"]], 1)


def test_what_is_never_mentioned_has_no_interval_and_a_bound(make):
    tables = make(TEXTS["zero counts"])
    found = compare.rates(*counts(tables), names=["tillid"], **FEW)
    assert found["count"].tolist() == [0, 0]
    assert found[["low", "high"]].isna().to_numpy().all()
    assert found["absent_upper"].tolist() == [1000, 1000]
