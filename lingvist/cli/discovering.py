"""Candidates for new themes, as the command line prints them."""

from collections.abc import Iterable

import pandas as pd

from lingvist.compare.discovery import (
    Discovery,
    candidate_entries,
    candidate_topics,
    discover,
)
from lingvist.errors import SupportError
from lingvist.study import Study

READ = [
    "rank",
    "candidate",
    "members",
    "count",
    "documents",
    "log_ratio_low",
    "recurrence",
    "nearest",
]
QUOTED = ["candidate", "document", "line", "text"]


def candidates(study: Study, *, minimum: int, top: int | None) -> Discovery:
    """Find candidates in the documents of a study (see ``discover``)."""
    return discover(
        study.tokens, study.blocks, study.themes, study.relations, study.lexicon,
        minimum=minimum, top=top,
    )  # fmt: skip


def entries(study: Study, names: Iterable[str], *, minimum: int) -> str:
    """Return candidates as families in TOML (see ``candidate_entries``)."""
    return candidate_entries(candidates(study, minimum=minimum, top=None), names)


def topics_beside(study: Study) -> tuple[pd.DataFrame, str]:
    """Return the topics of what no family covers, one row each; else why there are none."""
    try:
        found = candidate_topics(
            study.tokens, study.blocks, study.themes, study.lexicon, seed=study.settings.seed
        )
    except SupportError as error:
        return pd.DataFrame(), f"No topics: {error.what}."
    keys = ["topic", "share", "paragraphs", "k", "stability"]
    return found.groupby(keys)["term"].agg(", ".join).rename("terms").reset_index(), ""
