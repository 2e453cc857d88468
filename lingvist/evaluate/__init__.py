"""Findings held against human readings: precision, recall, agreement."""

from lingvist.evaluate.agreement import agreement
from lingvist.evaluate.readings import Reading, readings_of

__all__ = ["Reading", "agreement", "readings_of"]
