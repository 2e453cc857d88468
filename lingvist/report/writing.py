"""Writing a report: every page whole or not at all."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile

from lingvist.report.context import Context
from lingvist.report.html import render
from lingvist.report.model import Report
from lingvist.report.overview import overview
from lingvist.report.portrait import portrait
from lingvist.report.results import BY
from lingvist.study import Study


def write(study: Study, folder: Path | str) -> list[Path]:
    """Write the Danish report of a study as HTML: a comparison, and a page per municipality.

    The same study gives the same bytes. Each page is one file that fetches nothing.

    Args:
        study: the study.
        folder: where the pages go; made if it is missing. Pages of the same name are replaced.

    Returns:
        The pages, the comparison (``index.html``) first.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    return [_write(page, folder) for page in pages(study)]


def pages(study: Study) -> Iterator[Report]:
    """Yield the pages of a report, the comparison first."""
    context = Context(study)
    yield overview(context)
    for group in context.results.documents[BY].unique():
        yield portrait(context, group)


def _write(page: Report, folder: Path) -> Path:
    path = folder / f"{page.name}.html"
    text = render(page)
    with NamedTemporaryFile("wb", dir=folder, suffix=".tmp", delete=False) as draft:
        try:
            draft.write(text.encode("utf-8"))
            draft.close()
            Path(draft.name).chmod(0o644)
            Path(draft.name).replace(path)
        except BaseException:
            Path(draft.name).unlink(missing_ok=True)
            raise
    return path
