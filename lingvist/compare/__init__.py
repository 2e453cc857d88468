"""Comparison: tables in, tables out. Every result names the rows it counts."""

from lingvist.compare.background import general_danish, read_background
from lingvist.compare.bands import in_bands
from lingvist.compare.change import change, change_summary
from lingvist.compare.clustering import clusters, measure_clusters
from lingvist.compare.collocations import (
    relation_collocations,
    window_collocations,
    window_evidence,
)
from lingvist.compare.correspondence import correspondence, correspondence_inertias
from lingvist.compare.declared import declared_enacted, enacted_evidence
from lingvist.compare.differences import differences
from lingvist.compare.discovery import (
    Discovery,
    candidate_entries,
    candidate_topics,
    discover,
)
from lingvist.compare.dispersion import dispersion
from lingvist.compare.duplicates import near_duplicates
from lingvist.compare.groups import rows_behind
from lingvist.compare.keyness import keyness
from lingvist.compare.networks import relation_network, window_network
from lingvist.compare.power import power
from lingvist.compare.profiles import profile
from lingvist.compare.rates import rates
from lingvist.compare.reuse import own_share, recount, shared_passages, without_shared
from lingvist.compare.sensitivity import sensitivity
from lingvist.compare.silence import silence
from lingvist.compare.similarity import similarity, similarity_terms
from lingvist.compare.sketch import sketch, sketch_difference, sketch_evidence, words_of_theme
from lingvist.compare.topic_stability import topic_stability
from lingvist.compare.topics import topic_paragraphs, topic_shares, topics
from lingvist.compare.value_fit import value_fit, value_fit_test
from lingvist.compare.word_runs import word_ngrams
from lingvist.compare.wordfish import wordfish, wordfish_words
from lingvist.compare.wordscores import wordscores, wordscores_words

__all__ = [
    "Discovery",
    "candidate_entries",
    "candidate_topics",
    "change",
    "change_summary",
    "clusters",
    "correspondence",
    "correspondence_inertias",
    "declared_enacted",
    "differences",
    "discover",
    "dispersion",
    "enacted_evidence",
    "general_danish",
    "in_bands",
    "keyness",
    "measure_clusters",
    "near_duplicates",
    "own_share",
    "power",
    "profile",
    "rates",
    "read_background",
    "recount",
    "relation_collocations",
    "relation_network",
    "rows_behind",
    "sensitivity",
    "shared_passages",
    "silence",
    "similarity",
    "similarity_terms",
    "sketch",
    "sketch_difference",
    "sketch_evidence",
    "topic_paragraphs",
    "topic_shares",
    "topic_stability",
    "topics",
    "value_fit",
    "value_fit_test",
    "window_collocations",
    "window_evidence",
    "window_network",
    "without_shared",
    "word_ngrams",
    "wordfish",
    "wordfish_words",
    "words_of_theme",
    "wordscores",
    "wordscores_words",
]
