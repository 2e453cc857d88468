"""Finding, checking and loading a Danish pipeline."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import cast

import spacy
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from thinc.api import NumpyOps, get_current_ops, set_current_ops

from lingvist.errors import ModelError
from lingvist.language import exceptions
from lingvist.language.identity import BUNDLED, BUNDLED_PATH, PUBLISHED, identify, resolve

NEEDED = ("morphologizer", "parser", "lemmatizer")
OURS = "lingvist_sm"
"""What models/train.py calls its pipelines; the exceptions are theirs alone."""


@dataclass(frozen=True)
class Pipeline:
    """A loaded pipeline with the words that name it in every output.

    Attributes:
        nlp: the spaCy pipeline.
        name: such as ``da_lingvist_sm 0.1.0``.
    """

    nlp: Language
    name: str


def load(pinned: str | None = BUNDLED) -> Pipeline:
    """Load a Danish pipeline, once per process.

    Args:
        pinned: name of a pipeline, or a folder that holds one; None for ``resolve``'s choice.

    Raises:
        ModelError: the pipeline is missing, not Danish, or lacks a component.
    """
    return _load(resolve(pinned))


@cache
def _load(name: str) -> Pipeline:
    try:
        with _numpy_product():
            nlp = spacy.load(BUNDLED_PATH if name == BUNDLED else name)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(
            f"the pipeline {name!r} cannot be loaded: {error}",
            where=name,
            allowed=f"{BUNDLED} (bundled), {PUBLISHED} where it is installed, or a folder",
            next_step=_remedy(name),
        ) from error
    _check_fit(nlp, name)
    if nlp.meta["name"] == OURS:
        exceptions.add(nlp)
    return Pipeline(nlp, identify(name).name)


@contextmanager
def _numpy_product() -> Iterator[None]:
    """Give layers that are made meanwhile NumPy's matrix product instead of blis.

    The labels are the same, in about half the time. It is a fixed choice and not the faster of a
    trial, so that every machine rounds alike; other pipelines of the process keep theirs.
    """
    before = get_current_ops()
    if type(before) is NumpyOps:
        set_current_ops(NumpyOps(use_blis=False))
    try:
        yield
    finally:
        set_current_ops(before)


def _remedy(name: str) -> str:
    if name == PUBLISHED:
        return (
            "install it with pip install 'lingvist[da-core-news-sm]', "
            f'or set model = "{BUNDLED}" in lingvist.toml'
        )
    if name == BUNDLED:
        return "install lingvist anew: its model files are missing or damaged"
    return f'check the name, or set model = "{BUNDLED}" in lingvist.toml'


def _check_fit(nlp: Language, name: str) -> None:
    missing = [component for component in NEEDED if component not in nlp.pipe_names]
    if nlp.lang != "da":
        reason = f"the pipeline {name!r} is for the language {nlp.lang!r}, not Danish"
    elif missing:
        reason = f"the pipeline {name!r} lacks {', '.join(missing)}"
    elif not _labels(nlp, "morphologizer") or not _labels(nlp, "parser"):
        reason = f"the pipeline {name!r} is not trained: it knows no labels"
    else:
        return
    raise ModelError(
        reason,
        where=name,
        allowed=f"a trained Danish pipeline with {', '.join(NEEDED)}",
        next_step=f'set model = "{BUNDLED}" in lingvist.toml, or name another pipeline',
    )


def _labels(nlp: Language, component: str) -> tuple[str, ...]:
    labels: tuple[str, ...] = cast("TrainablePipe", nlp.get_pipe(component)).labels
    return labels
