"""Comparison: tables in, tables out. Every result names the rows it counts."""

from lingvist.compare.collocations import (
    relation_collocations,
    window_collocations,
    window_evidence,
)
from lingvist.compare.declared import declared_enacted, enacted_evidence
from lingvist.compare.differences import differences
from lingvist.compare.dispersion import dispersion
from lingvist.compare.groups import rows_behind
from lingvist.compare.keyness import keyness
from lingvist.compare.profiles import profile
from lingvist.compare.rates import rates
from lingvist.compare.sensitivity import sensitivity
from lingvist.compare.similarity import similarity, similarity_terms
from lingvist.compare.sketch import sketch, sketch_difference, sketch_evidence

__all__ = [
    "declared_enacted",
    "differences",
    "dispersion",
    "enacted_evidence",
    "keyness",
    "profile",
    "rates",
    "relation_collocations",
    "rows_behind",
    "sensitivity",
    "similarity",
    "similarity_terms",
    "sketch",
    "sketch_difference",
    "sketch_evidence",
    "window_collocations",
    "window_evidence",
]
