"""Comparative analysis of Danish municipal leadership documents (ledelsesgrundlag).

    >>> import lingvist
    >>> study = lingvist.Study("corpus")          # doctest: +SKIP
    >>> study.themes                              # doctest: +SKIP

Nothing is read or loaded when the package is imported; each name below is found on first use.
"""

from importlib import import_module

_PUBLIC = {
    "Study": "lingvist.study",
    "Corpus": "lingvist.corpus",
    "Document": "lingvist.corpus",
    "open_corpus": "lingvist.corpus",
    "Settings": "lingvist.settings",
    "CleanText": "lingvist.clean",
    "Edit": "lingvist.clean",
    "LingvistError": "lingvist.errors",
    "rates": "lingvist.compare",
    "differences": "lingvist.compare",
    "keyness": "lingvist.compare",
    "sketch_difference": "lingvist.compare",
    "declared_enacted": "lingvist.compare",
}

__all__ = list(_PUBLIC)


def __getattr__(name: str) -> object:
    if name not in _PUBLIC:
        raise AttributeError(f"module 'lingvist' has no attribute {name!r}")
    return getattr(import_module(_PUBLIC[name]), name)


def __dir__() -> list[str]:
    return sorted(_PUBLIC)
