"""Tables kept in the user's cache folder, by the content they were made from."""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

import pandas as pd
import platformdirs

from lingvist import schema
from lingvist.errors import SchemaError

MAKERS = ("clean", "findings", "language", "measures", "resources", "schema.py", "study")
SOURCES = (".py", ".toml", ".csv", ".tsv")


@dataclass(frozen=True)
class Cache:
    """A folder of Parquet files; None keeps nothing.

    Attributes:
        folder: where the files lie.
    """

    folder: Path | None

    def table(self, key: str, name: str, make: Callable[[], pd.DataFrame]) -> pd.DataFrame:
        """Return the table ``name`` stored under ``key``, or make and store it.

        A stored file that cannot be read, or no longer fits the schema, is made anew.
        """
        if self.folder is None:
            return make()
        path = self.folder / key[:2] / f"{key}-{name}.parquet"
        stored = _read(path, name)
        return stored if stored is not None else _write(path, make())

    def holds(self, key: str, name: str) -> bool:
        """Tell whether the table ``name`` is stored under ``key``."""
        return (
            self.folder is not None and (self.folder / key[:2] / f"{key}-{name}.parquet").is_file()
        )


def default_folder() -> Path:
    """Return the user's cache folder for lingvist."""
    return Path(platformdirs.user_cache_dir("lingvist", appauthor=False))


def key_of(*parts: str) -> str:
    """Return a key for content described by ``parts``; it changes with the code as well."""
    return hashlib.sha256("\0".join((*parts, code_digest())).encode()).hexdigest()


@cache
def code_digest() -> str:
    """Return a checksum over the code and the data that make the tables."""
    root = Path(__file__).parents[1]
    total = hashlib.sha256(f"{version('pandas')} {version('spacy')}".encode())
    for name in MAKERS:
        for path in sorted([root / name, *(root / name).rglob("*")]):
            if path.is_file() and path.suffix in SOURCES:
                total.update(path.read_bytes())
    return total.hexdigest()


def _read(path: Path, name: str) -> pd.DataFrame | None:
    if not path.is_file():
        return None
    try:
        return schema.check(pd.read_parquet(path), name)
    except (OSError, ValueError, SchemaError):
        return None


def _write(path: Path, frame: pd.DataFrame) -> pd.DataFrame:
    """Store a table whole or not at all; a folder that cannot be written to stores nothing."""
    draft = path.with_suffix(f".{os.getpid()}.tmp")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            frame.to_parquet(draft, compression="zstd", index=False)
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
    return frame
