"""Reads web pages: bytes in, Markdown-like text, metadata and what was left out."""

from collections.abc import Iterator

from lingvist.errors import IntakeError
from lingvist.intake.html.decoding import decode
from lingvist.intake.html.facts import measure
from lingvist.intake.html.furniture import leave_out_code, leave_out_furniture
from lingvist.intake.html.link_boxes import leave_out_links
from lingvist.intake.html.main_content import leave_out_around, main_of, title_of
from lingvist.intake.html.markdown import written
from lingvist.intake.html.metadata import Meta, meta_of, metadata, reservations, stated_title
from lingvist.intake.html.parsing import parse
from lingvist.intake.html.unfolding import unfold
from lingvist.intake.html.walk import blocks_of
from lingvist.intake.received import Extract, LeftOut
from lingvist.resources import html_marks

READER = "html 1"
MOST_BYTES = 60_000_000


def read_html(data: bytes) -> Extract:
    """Read a web page.

    Nothing of the page runs and nothing is fetched. Fold-outs are opened, furniture is left out by
    structure and named, and what remains is written as blocks.

    Args:
        data: the page as received.

    Returns:
        The text, what the page says of itself, what was left out and mended.

    Raises:
        IntakeError: the page is empty, too large, or nested or cut up beyond what any page is.
    """
    if len(data) > MOST_BYTES:
        raise IntakeError(
            f"the page has {len(data)} bytes",
            allowed=f"up to {MOST_BYTES}",
            next_step="save the text of the page as a text file and add that",
        )
    decoded = decode(data)
    root = parse(decoded.text)
    meta = meta_of(root)
    title = title_of(root, stated_title(root, meta))
    found = metadata(root, meta, title)
    unfold(root)
    left = leave_out_code(root)
    left += leave_out_furniture(root, title)
    facts = measure(root)
    main = main_of(root, facts)
    if main is not None:
        left += leave_out_around(root, main, title, facts)
    left += leave_out_links(root, title)
    text = written(blocks_of(root))
    return Extract(
        text=text,
        metadata=found,
        reader=READER,
        left_out=tuple(left),
        repairs=decoded.repairs,
        warnings=(*decoded.warnings, *_warnings(text, left, meta)),
    )


def _warnings(text: str, left: list[LeftOut], meta: Meta) -> Iterator[str]:
    """Yield what a person should look at, in words."""
    yield from (f"the page reserves its text: {notice}" for notice in reservations(meta))
    kept, gone = len(text.split()), sum(len(stretch.text.split()) for stretch in left)
    if kept < html_marks.load().shapes.short_words:
        yield f"only {kept} words were kept, and {gone} left out; a script may draw the page's text"
