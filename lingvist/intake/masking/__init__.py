"""Finds and masks the personal data of a document: names, numbers, addresses of persons."""

from lingvist.intake.masking.masked import Masked, Span, mask_text, personal_data
from lingvist.intake.masking.personal import KINDS, Kind, PersonalData

__all__ = ["KINDS", "Kind", "Masked", "PersonalData", "Span", "mask_text", "personal_data"]
