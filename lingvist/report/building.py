"""Parts of the content model that are put together in one way everywhere."""

from collections.abc import Callable
from functools import partial

import pandas as pd
from matplotlib.axes import Axes

from lingvist.report.model import Figure, Part, Section
from lingvist.report.prose import line

Draw = Callable[..., Axes]


def figure(draw: Draw, table: pd.DataFrame, key: str, wording: str, **slots: str) -> Figure:
    """Return a figure of a table.

    Args:
        draw: a function of ``lingvist.figures``.
        table: what it draws.
        key: unique on the page.
        wording: name of its caption in the wording; ``<name>_text`` describes it to those who
            cannot see it.
        slots: what the two need.
    """
    return Figure(
        key,
        line(f"figures.{wording}", **slots),
        line(f"figures.{wording}_text", **slots),
        partial(draw, table, language="da"),
    )


def gathered(
    key: str, title: str, lead: tuple[Part, ...], sections: tuple[Section, ...], *after: Section
) -> Section:
    """Gather the sections of several documents; a single one needs no heading of its own.

    Args:
        key: of the section that gathers.
        title: its heading.
        lead: what comes first.
        sections: those of the documents.
        after: sections that come last, and keep their headings.
    """
    if len(sections) != 1:
        return Section(key, title, lead, (*sections, *after))
    return Section(key, title, (*lead, *sections[0].parts), (*sections[0].sections, *after))
