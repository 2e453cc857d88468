"""The command line: arguments in, calls out."""

from lingvist.cli.app import main

__all__ = ["main"]
