"""Fetches a page from a public address, when a user asks for it and its publisher allows it."""

from lingvist.intake.web.connection import Limits
from lingvist.intake.web.fetching import Fetched, fetch
from lingvist.intake.web.guard import Guard

__all__ = ["Fetched", "Guard", "Limits", "fetch"]
