"""Figures: a table in, a matplotlib Axes out; nothing is computed, shown or saved here."""

from lingvist.figures.bars import keyness
from lingvist.figures.company import sketch
from lingvist.figures.dots import theme_rates
from lingvist.figures.enacted import declared_enacted
from lingvist.figures.estimates import value_fit, wordfish
from lingvist.figures.forest import rate_differences
from lingvist.figures.heat import similarity, theme_shares
from lingvist.figures.maps import correspondence
from lingvist.figures.stacks import agents, modalities
from lingvist.figures.strip import positions
from lingvist.figures.tree import dendrogram

__all__ = [
    "agents",
    "correspondence",
    "declared_enacted",
    "dendrogram",
    "keyness",
    "modalities",
    "positions",
    "rate_differences",
    "similarity",
    "sketch",
    "theme_rates",
    "theme_shares",
    "value_fit",
    "wordfish",
]
