"""How often the Danish pipeline is right, where it says so itself."""

import json
from importlib.util import find_spec
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from lingvist.language.identity import BUNDLED, BUNDLED_PATH, resolve

META = "meta.json"
TREEBANK = "DDT"
"""What the sources of a pipeline name if it was measured on the Danish Dependency Treebank."""


class Scores(BaseModel):
    """Shares of what a pipeline gets right on the test part of its treebank, 0 to 1.

    Attributes:
        pos_acc: parts of speech.
        morph_acc: inflection.
        lemma_acc: dictionary forms.
        dep_uas: governing words.
        dep_las: governing words with the grammatical relation.
        sents_f: sentence boundaries (F-score).
        ents_f: names (F-score).
        treebank: whether the test part is that of the Danish Dependency Treebank.
    """

    model_config = ConfigDict(extra="ignore", frozen=True)

    pos_acc: float = Field(ge=0, le=1)
    morph_acc: float = Field(ge=0, le=1)
    lemma_acc: float = Field(ge=0, le=1)
    dep_uas: float = Field(ge=0, le=1)
    dep_las: float = Field(ge=0, le=1)
    sents_f: float = Field(ge=0, le=1)
    ents_f: float = Field(ge=0, le=1)
    treebank: bool = False


def scores(pinned: str | None) -> Scores | None:
    """Return the scores a pipeline brings with it; None where it brings none.

    Args:
        pinned: the pipeline that the settings name, if any.
    """
    for path in _candidates(resolve(pinned)):
        try:
            meta = json.loads(path.read_text(encoding="utf-8"))
            known = {"treebank": TREEBANK in str(meta.get("sources", ""))}
            return Scores.model_validate(meta["performance"] | known)
        except (OSError, ValueError, KeyError, TypeError, ValidationError):
            continue
    return None


def _candidates(name: str) -> list[Path]:
    """Where the description of a pipeline may lie: bundled, in a folder, or installed."""
    if name == BUNDLED:
        return [BUNDLED_PATH / META]
    if Path(name).is_dir():
        return [Path(name) / META]
    spec = find_spec(name) if name.isidentifier() else None
    return [Path(spec.origin).parent / META] if spec and spec.origin else []
