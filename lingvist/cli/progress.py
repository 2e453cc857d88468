"""Progress of long work, on standard error and only where somebody watches."""

import sys

from rich.console import Console
from rich.progress import track

from lingvist.study import Study


def annotated(study: Study) -> Study:
    """Annotate what is not in the cache yet, showing how far it is."""
    if all(analysis.annotated for analysis in study.analyses):
        return study
    console = Console(stderr=True)
    steps = track(
        study.annotate(),
        description=f"Annotating with {study.pipeline.name}",
        total=len(study.corpus),
        console=console,
        disable=not sys.stderr.isatty(),
        transient=True,
    )
    for _ in steps:
        pass
    return study
