"""Adds documents: readers, language gate, masking, preview, check."""

from lingvist.intake.gate import Language, language_of
from lingvist.intake.reading import read
from lingvist.intake.received import Received

__all__ = ["Language", "Received", "language_of", "read"]
