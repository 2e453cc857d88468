"""Web pages: the content of a source in a skeleton like those of content management systems."""

import textwrap
from collections.abc import Iterable
from html import escape
from itertools import groupby

from intake_set.inline import Piece, pieces
from intake_set.source import Block, Source
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

Around = list[tuple[str, str]]
FOLD, FOLDED, UNFOLDED = "\x02", "\x03", "\x04"


def render_html(source: Source) -> tuple[bytes, Around]:
    """Return the page and the furniture that its skeleton put around the content."""
    around: Around = []
    options = source.options

    def furniture(kind: str, marked: str) -> Markup:
        around.append((kind, marked))
        return Markup(_inline(pieces(marked), options))  # noqa: S704  escaped by _inline

    environment = Environment(
        loader=FileSystemLoader(source.path.parent / "skeletons"),
        undefined=StrictUndefined,
        autoescape=True,
    )
    page = environment.get_template(f"{options['skeleton']}.html.j2").render(
        f=furniture,
        body=Markup(body_of(source.blocks, options)),  # noqa: S704  escaped by _inline
        lead=Markup(_lead(source.blocks, options)),  # noqa: S704  the same
        m=source.facts["municipality"],
        title=source.facts["title"],
        date=str(source.facts.get("date", "")),
        options=options,
    )
    return _encoded(page, options), around


def body_of(blocks: Iterable[Block], options: dict) -> str:
    """Return the content as HTML, in the manner the options name."""
    stays = [
        b
        for b in blocks
        if not (options.get("title_in_skeleton") and b.level == 1 and b.kind == "heading")
    ]
    lines: list[str] = []
    for kind, same in groupby(stays, lambda block: block.kind):
        run = list(same)
        if kind == "list_item":
            lines.append(_list(run, options))
        elif kind == "table":
            lines.append(_table(run, options))
        else:
            lines += [_block(block, options) for block in run]
    return _folded("\n".join(lines), options)


def _lead(blocks: Iterable[Block], options: dict) -> str:
    first = next(b for b in blocks if b.kind == "heading" and b.level == 1)
    return _inline(first.pieces, options)


FORMS = {
    "pull_quote": "<blockquote><p>{}</p></blockquote>",
    "label": "<p><strong>{}</strong></p>",
    "caption": "<figure><figcaption>{}</figcaption></figure>",
}
OPTION = {"pull_quote": "quote", "label": "label", "caption": "caption"}


def _block(block: Block, options: dict) -> str:
    inner = _wrapped(_inline(block.pieces, options))
    if block.kind == "heading":
        return _heading(block, inner, options)
    if block.kind == "layout":
        return {"box": '<div class="faktaboks">', "end": "</div>"}.get(block.name, "")
    if block.kind == "furniture":
        return _furniture(block, inner)
    form = FORMS.get(block.kind, "<p>{}</p>")
    return options.get(OPTION.get(block.kind, "paragraph"), form).format(inner)


def _heading(block: Block, inner: str, options: dict) -> str:
    if block.level == options.get("fold_level"):
        return f"{FOLD}{inner}{FOLDED}"
    before = UNFOLDED if block.level > 1 and block.level < options.get("fold_level", 0) else ""
    form = options.get(f"h{block.level}", "<h{level}>{}</h{level}>")
    return before + form.format(inner, level=block.level)


FURNITURE = {
    "image_caption": '<figure><img src="/media/12.jpg" alt=""><figcaption>{}</figcaption></figure>',
    "image_alt": '<p><img src="/media/7.png" alt="{}"></p>',
    "read_more": '<p><a class="laes-mere" href="/mere">{}</a></p>',
    "download": '<p><a class="btn" href="/media/fil.pdf">{}</a></p>',
    "video": '<div class="video"><a href="/film">{}</a></div>',
    "button": '<button type="button">{}</button>',
    "contact_heading": "<h2>{}</h2>",
}


def _furniture(block: Block, inner: str) -> str:
    return FURNITURE.get(block.name, '<p class="' + block.name + '">{}</p>').format(inner)


def _folded(html: str, options: dict) -> str:
    """Turn marked headings into fold-outs: each holds what follows up to the next mark."""
    if "fold" not in options:
        return html
    head, *parts = html.split(FOLD)
    folds = []
    for number, part in enumerate(parts):
        label, content = part.split(FOLDED, 1)
        inside, _, rest = content.partition(UNFOLDED)
        folds.append(options["fold"].format(label=label, content=inside.strip(), n=number) + rest)
    return (head + "\n".join(folds)).replace(UNFOLDED, "")


def _list(items: list[Block], options: dict) -> str:
    if "bullet" in options:
        return _typed_list(items, options)
    lines: list[str] = []
    open_tags: list[str] = []
    for item in items:
        while len(open_tags) > item.level:
            lines.append(f"</li></{open_tags.pop()}>")
        if len(open_tags) == item.level:
            lines.append("</li>")
        while len(open_tags) < item.level:
            open_tags.append("ol" if item.ordered else "ul")
            lines.append(f"<{open_tags[-1]}>")
        lines.append("<li>" + _wrapped(_inline(item.pieces, options)))
    lines += [f"</li></{tag}>" for tag in reversed(open_tags)]
    return "\n".join(lines)


def _typed_list(items: list[Block], options: dict) -> str:
    """A list as an editor without list buttons types it: signs and line breaks."""
    rows, number = [], 0
    for item in items:
        number = number + 1 if item.ordered else 0
        sign = f"{number}." if item.ordered else options["bullet"]
        indent = "&nbsp;&nbsp;" * (item.level - 1) * 2
        rows.append(f"{indent}{sign} {_inline(item.pieces, options)}")
    return options.get("paragraph", "<p>{}</p>").format("<br>\n".join(rows))


def _table(rows: list[Block], options: dict) -> str:
    cells = [_inline(row.pieces, options).split(" | ") for row in rows]
    head, *rest = cells
    lines = ["<tr>" + "".join(f"<th>{cell}</th>" for cell in head) + "</tr>"]
    lines += ["<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rest]
    return "<table>" + "\n".join(lines) + "</table>"


def _inline(parts: Iterable[Piece], options: dict) -> str:
    return "".join(_piece(part, options) for part in parts)


def _piece(part: Piece, options: dict) -> str:
    text = escape(part.text, quote=True)
    if options.get("entities"):
        text = _entities(text)
    if part.role == "bold":
        return f"<strong>{text}</strong>"
    if part.kind == "mail":
        return f'<a href="mailto:{text}">{text}</a>'
    if part.kind == "telefon":
        return f'<a href="tel:+45{"".join(text.split())}">{text}</a>'
    if part.role == "furniture":
        return f'<a href="/link">{text}</a>'
    return text


ENTITIES = {
    "æ": "&aelig;",
    "ø": "&oslash;",
    "å": "&aring;",
    "Æ": "&AElig;",
    "Ø": "&Oslash;",
    "Å": "&Aring;",
    "–": "&ndash;",
    "\u00a0": "&nbsp;",
}


def _entities(text: str) -> str:
    return "".join(ENTITIES.get(sign, sign) for sign in text)


def _wrapped(html: str) -> str:
    """Break the lines of the page's source as an editor does; a browser shows them as blanks."""
    return "\n".join(textwrap.wrap(html, 110, break_long_words=False, break_on_hyphens=False))


def _encoded(page: str, options: dict) -> bytes:
    return page.encode(options.get("encoding", "utf-8"), "xmlcharrefreplace")
