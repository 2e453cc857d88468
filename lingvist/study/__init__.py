"""A study: corpus and settings in, tables out, cached by content; evidence."""

from lingvist.study.study import Study

__all__ = ["Study"]
