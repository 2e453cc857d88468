"""The Danish report for readers who never see Python: a content model, rendered as HTML."""

from lingvist.report.model import Report
from lingvist.report.writing import pages, write

__all__ = ["Report", "pages", "write"]
