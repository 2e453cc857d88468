"""Which Danish pipeline is meant, told without loading it."""

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

BUNDLED = "da_lingvist_sm"
PUBLISHED = "da_core_news_sm"
BUNDLED_PATH = Path(__file__).parent / BUNDLED


@dataclass(frozen=True)
class Identity:
    """A pipeline as outputs and caches name it.

    Attributes:
        name: such as ``da_lingvist_sm 0.1.0``.
        digest: changes whenever the pipeline does.
    """

    name: str
    digest: str


def resolve(pinned: str | None) -> str:
    """Return the pipeline to use: the pinned one, else the published, else the bundled.

    Args:
        pinned: what the settings or the command line name; None where nothing is pinned.
    """
    if pinned:
        return pinned
    return PUBLISHED if _installed(PUBLISHED) else BUNDLED


@cache
def identify(pinned: str | None) -> Identity:
    """Return name and digest of the pipeline that ``resolve`` chooses."""
    name = resolve(pinned)
    folder = BUNDLED_PATH if name == BUNDLED else Path(name)
    if (folder / "meta.json").is_file():
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        return Identity(f"{meta['lang']}_{meta['name']} {meta['version']}", digest_of(folder))
    installed = _installed(name)
    return Identity(f"{name} {installed}".strip(), f"{name}-{installed}")


def digest_of(folder: Path) -> str:
    """Return a checksum over the files below ``folder``."""
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            total.update(str(path.relative_to(folder)).encode())
            total.update(path.read_bytes())
    return total.hexdigest()


def _installed(name: str) -> str:
    try:
        return version(name.replace("_", "-"))
    except PackageNotFoundError:
        return ""
