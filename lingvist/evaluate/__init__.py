"""Findings held against human readings, and readings against each other."""

from lingvist.evaluate.agreement import agreement
from lingvist.evaluate.between import agreement_of_readers
from lingvist.evaluate.coefficients import cohen_kappa, krippendorff_alpha
from lingvist.evaluate.readings import Reading, readings_of
from lingvist.evaluate.reliability import reliability, reliability_of_readers

__all__ = [
    "Reading",
    "agreement",
    "agreement_of_readers",
    "cohen_kappa",
    "krippendorff_alpha",
    "readings_of",
    "reliability",
    "reliability_of_readers",
]
