"""The family of the lexicon that a candidate theme stands nearest to."""

import numpy as np
import pandas as pd
from scipy.sparse import csr_array

from lingvist.compare.topic_model import weigh
from lingvist.compare.uncovered import covered, idle_words
from lingvist.resources.content import content_words
from lingvist.resources.lexicon import Lexicon

LEAST = 3
"""Collocates that a candidate and a family must share."""
SHOWN = 3


def nearest(
    places: pd.DataFrame, tokens: pd.DataFrame, themes: pd.DataFrame, lexicon: Lexicon
) -> pd.DataFrame:
    """Return the nearest family of each candidate.

    A candidate whose words share a part with a word of the lexicon is nearest to that family;
    otherwise the family counts whose mentions keep the company most like the candidate's: cosine
    of the TF-IDF of the content words in their sentences.

    Args:
        places: one row per occurrence: ``candidate``, ``sentence``, ``lemma``, ``compound``.
        tokens: the ``tokens`` table.
        themes: the ``themes`` table, with its weak mentions.
        lexicon: the lexicon that made it.

    Returns:
        One row per candidate (the index): ``nearest`` (empty if none), ``nearness`` (cosine, 0 to
        1; NaN for a shared part), ``nearest_by`` (what is shared: ``part: fag``, or collocates).
    """
    parts = _by_part(places, lexicon)
    company = _by_company(places, _profiles(places, tokens, themes))
    return company.assign(**{column: parts[column].combine_first(company[column])
                             for column in ("nearest", "nearest_by")},
                          nearness=company["nearness"].where(parts["nearest"].isna()))  # fmt: skip


def _by_part(places: pd.DataFrame, lexicon: Lexicon) -> pd.DataFrame:
    """Find the words of the lexicon that are parts of a candidate's words."""
    of_word = {word.lemma: family.name for family in lexicon.families for word in family.words
               if not word.weak}  # fmt: skip
    parts = places[["candidate"]].assign(part=places["compound"].str.split("|")).explode("part")
    parts = parts[parts["part"].isin(of_word)].value_counts().reset_index()
    first = parts.drop_duplicates("candidate").set_index("candidate")["part"]
    first = first.reindex(sorted(places["candidate"].unique()))
    return pd.DataFrame({"nearest": first.map(of_word), "nearest_by": "part: " + first})


def _profiles(places: pd.DataFrame, tokens: pd.DataFrame, themes: pd.DataFrame) -> pd.DataFrame:
    """Return the words in the sentences of candidates and families, themselves not counted."""
    words = content_words(tokens[tokens["is_word"]])
    words = words[~words["lemma"].str.lower().isin(idle_words())]
    words = words.assign(term=words["lemma"].str.lower(), inside=covered(words, themes))
    words = words[["sentence", "term", "inside"]]
    own = places[["candidate", "sentence"]].assign(kind="candidate").drop_duplicates()
    theirs = themes[["theme", "sentence"]].rename(columns={"theme": "candidate"})
    theirs = theirs.assign(kind="family").drop_duplicates()
    rows = pd.concat([own, theirs]).merge(words, on="sentence")
    themselves = places[["candidate", "lemma"]].rename(columns={"lemma": "term"}).drop_duplicates()
    rows = rows.merge(themselves.assign(itself=True), on=["candidate", "term"], how="left")
    return rows[rows["itself"].isna() & ~((rows["kind"] == "family") & rows["inside"])]


def _by_company(places: pd.DataFrame, profiles: pd.DataFrame) -> pd.DataFrame:
    """Find the family whose profile is most like each candidate's."""
    names = sorted(places["candidate"].unique())
    kept = profiles.assign(row=profiles["kind"] + ":" + profiles["candidate"])
    row, rows = pd.factorize(kept["row"], sort=True)
    column, terms = pd.factorize(kept["term"], sort=True)
    counts = csr_array((np.ones(len(kept)), (row, column)), shape=(len(rows), len(terms)))
    weights = pd.DataFrame(
        weigh(counts).toarray() if len(kept) else np.empty((0, 0)), index=rows, columns=terms
    )
    families = weights[weights.index.str.startswith("family:")]
    found = [_closest(weights, families, f"candidate:{name}") for name in names]
    columns = ["nearest", "nearness", "nearest_by"]
    return pd.DataFrame(found, index=pd.Index(names, name="candidate"), columns=columns)


def _closest(weights: pd.DataFrame, families: pd.DataFrame, row: str) -> tuple[str, float, str]:
    none = ("", float("nan"), "")
    if row not in weights.index or families.empty:
        return none
    own = weights.loc[row].to_numpy(dtype=float)
    likeness = families.to_numpy(dtype=float) @ own
    best = int(likeness.argmax())
    product = pd.Series(families.iloc[best].to_numpy(dtype=float) * own, weights.columns)
    shared = product[product > 0].sort_values(ascending=False, kind="stable")
    if len(shared) < LEAST:
        return none
    terms = ", ".join(map(str, shared.index[:SHOWN]))
    name = str(families.index[best]).removeprefix("family:")
    return name, float(likeness[best]), f"collocates: {terms}"
