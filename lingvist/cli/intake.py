"""Commands that bring documents into the corpus: add, preview, check."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from lingvist.cli.options import DEFAULT_CORPUS, CorpusFolder

if TYPE_CHECKING:
    from lingvist.intake.stating import Ask

CheckFormat = Annotated[
    Literal["text", "json", "github"],
    typer.Option("--format", "-f", help="For people, for programs, or as marks in a review."),
]


def add(
    source: Annotated[str, typer.Argument(help="A file, or an https address.")],
    municipality: Annotated[
        str, typer.Option("--municipality", "-M", help="Name or code; invented: any name.")
    ],
    corpus: CorpusFolder = DEFAULT_CORPUS,
    kind: Annotated[str, typer.Option(help="What sort of document; else by its title.")] = "",
    title: Annotated[str, typer.Option(help="Title; else the one it states.")] = "",
    slug: Annotated[str, typer.Option(help="Name of its folder; else made of the title.")] = "",
    year: Annotated[int | None, typer.Option(help="Year of adoption or publication.")] = None,
    url: Annotated[str, typer.Option(help="Where it was published.")] = "",
    unit: Annotated[str, typer.Option(help="Institution that speaks, if another.")] = "",
    rights: Annotated[str, typer.Option(help="What the publisher says about use.")] = "",
    display: Annotated[
        Literal["full", "quote", "none"], typer.Option(help="How much a report may show.")
    ] = "quote",
    public: Annotated[
        bool, typer.Option("--public/--not-public", help="Issued by a public authority or not.")
    ] = True,
    invented: Annotated[bool, typer.Option("--invented", help="The document is made up.")] = False,
    mask: Annotated[
        list[str] | None, typer.Option(help="Words that are personal data, too (repeatable).")
    ] = None,
    leave: Annotated[
        list[str] | None, typer.Option(help="Words that are none (repeatable).")
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace the document of that name.")
    ] = False,
    browse: Annotated[
        bool, typer.Option("--open/--no-open", help="Open the preview in a browser.")
    ] = True,
) -> None:
    """Add a document: plain text, HTML, PDF, DOCX, or the https address of one."""
    from lingvist.cli.adding import print_added, show_page  # noqa: PLC0415  quick --help
    from lingvist.intake.adding import PREVIEW  # noqa: PLC0415
    from lingvist.intake.adding import add as add_document  # noqa: PLC0415
    from lingvist.intake.stating import Stated  # noqa: PLC0415

    stated = Stated(
        municipality, kind, title, slug, year, url, unit, rights, display,
        public, invented, tuple(mask or ()), tuple(leave or ()),
    )  # fmt: skip
    added = add_document(source, stated, corpus, replace=replace, ask=_asking())
    print_added(added)
    show_page(added.folder / PREVIEW, browse=browse)


def preview(
    source: Annotated[str, typer.Argument(help="A document id, or a file.")],
    corpus: CorpusFolder = DEFAULT_CORPUS,
    browse: Annotated[
        bool, typer.Option("--open/--no-open", help="Open the page in a browser.")
    ] = True,
) -> None:
    """Show source and cleaned text side by side, with what was removed, masked and why."""
    from lingvist.cli.adding import show_page  # noqa: PLC0415  quick --help
    from lingvist.intake.previewing import write_preview  # noqa: PLC0415

    show_page(write_preview(source, corpus), browse=browse)


def check(
    corpus: Annotated[
        Path | None, typer.Argument(help="Folder of the corpus; if none, --corpus.")
    ] = None,
    folder: CorpusFolder = DEFAULT_CORPUS,
    form: CheckFormat = "text",
    strict: Annotated[bool, typer.Option("--strict", help="Let warnings fail, too.")] = False,
) -> None:
    """Check a corpus: metadata, checksums, language, duplicates, personal data, whole texts.

    The status is 0 where nothing is wrong and 1 otherwise; warnings alone leave it at 0.
    """
    from lingvist.cli.adding import print_findings  # noqa: PLC0415  quick --help
    from lingvist.intake.checking import check as check_corpus  # noqa: PLC0415

    found = check_corpus(corpus or folder)
    print_findings(found, form)
    if any(strict or finding.severity == "error" for finding in found):
        raise typer.Exit(1)


def _asking() -> "Ask | None":
    """Return what asks the student, where there is one to be asked."""
    if not sys.stdin.isatty():
        return None
    from lingvist.cli.adding import ask  # noqa: PLC0415  quick --help

    return ask


COMMANDS = (add, preview, check)
