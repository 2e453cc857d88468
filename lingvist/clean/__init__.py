"""From source text to clean text: named rules, each an edit; blocks."""

from lingvist.clean.edits import Block, CleanText, Edit
from lingvist.clean.pipeline import all_rules, clean

__all__ = ["Block", "CleanText", "Edit", "all_rules", "clean"]
