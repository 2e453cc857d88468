"""Commands on the readings of people: to and from annotation tools."""

from pathlib import Path
from typing import Annotated

import typer

from lingvist.cli.options import DEFAULT_CORPUS, CorpusFolder, Model

app = typer.Typer(
    no_args_is_help=True, help="Take readings to an annotation tool (INCEpTION) and back."
)

Id = Annotated[str, typer.Argument(metavar="DOC", help="A document id.")]
CasFile = Annotated[Path, typer.Argument(metavar="FILE", help="UIMA CAS: .json or .xmi.")]
Out = Annotated[Path, typer.Option("--out", "-o", help="The file to write: .json or .xmi.")]
TypesOut = Annotated[Path, typer.Option("--out", "-o", help="The file to write (XML).")]
Whose = Annotated[
    str | None, typer.Option("--reader", help="Take this coder's marks along; if none, no marks.")
]
Rules = Annotated[bool, typer.Option("--rules", help="Take along what the rules find.")]
LayerNames = Annotated[
    list[str] | None,
    typer.Option("--layer", help="A layer to be read, such as themes; if none, all."),
]
Coder = Annotated[str, typer.Option("--reader", help="Pseudonym of who read, such as reader-2.")]
Replace = Annotated[bool, typer.Option("--replace", help="Replace a reading that is there.")]


@app.command()
def export(
    document: Id,
    out: Out,
    corpus: CorpusFolder = DEFAULT_CORPUS,
    reader: Whose = None,
    rules: Rules = False,
    layers: LayerNames = None,
    model: Model = None,
) -> None:
    """Write a document for an annotation tool, with a reading or with what the rules find."""
    from lingvist.cli.annotating import export_reading  # noqa: PLC0415  quick --help
    from lingvist.cli.output import say  # noqa: PLC0415

    marks = export_reading(document, out, corpus, reader, layers or (), model, rules=rules)
    say(f"{out}: {document}, {marks} marks")


@app.command(name="import")
def import_reading(
    file: CasFile,
    document: Id,
    reader: Coder,
    corpus: CorpusFolder = DEFAULT_CORPUS,
    replace: Replace = False,
) -> None:
    """Store what somebody marked in an annotation tool as a reading beside the document."""
    from lingvist.cli.annotating import store_reading  # noqa: PLC0415  quick --help
    from lingvist.cli.output import say  # noqa: PLC0415

    path, marks = store_reading(file, document, reader, corpus, replace=replace)
    say(f"{path}: {marks} marks")
    if not marks:
        say("Nothing is marked: the reading says that there was nothing to mark in this document.")


@app.command()
def types(out: TypesOut) -> None:
    """Write the layers of a reading as UIMA types, for the settings of a project."""
    from lingvist.cli.output import say  # noqa: PLC0415  quick --help
    from lingvist.export.annotation_types import type_system_bytes  # noqa: PLC0415
    from lingvist.export.whole import write_whole  # noqa: PLC0415

    say(f"{write_whole(out, type_system_bytes())}: the layers of a reading")
