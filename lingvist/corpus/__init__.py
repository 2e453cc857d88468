"""Stores and reads documents."""

from lingvist.corpus.corpus import Corpus, folders, open_corpus, problems
from lingvist.corpus.document import Document, Metadata

__all__ = ["Corpus", "Document", "Metadata", "folders", "open_corpus", "problems"]
