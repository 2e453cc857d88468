"""From text to a tree: nothing is fetched, nothing runs, and what is too deep is refused."""

import re

from lxml import etree, html
from lxml.html import HtmlElement

from lingvist.errors import IntakeError

DEEPEST = 400
MOST_ELEMENTS = 40_000
MOST_ATTRIBUTES = 1000

_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]{0,500}(?:\[[^\]]{0,100000}\])?[^>]{0,500}>", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,500}\?>")
# Atomic: a quote without end takes the rest of the page, and the search is over.
_TAG = re.compile(r"""<[a-zA-Z](?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^'">]++)*+>?""")
_QUOTED = re.compile(r""""[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)""")
_LONG_TAG = 5000
_TAGS_AN_ELEMENT = 4
# Tags of emphasis that nobody closed nest without end; the text can do without them.
_FORMATTING = re.compile(
    r"</?(?:a|b|big|em|font|i|nobr|small|span|strong|tt|u)\b[^<>]{0,2000}>", re.IGNORECASE
)
_CDATA = re.compile(r"<!\[CDATA\[|\]\]>")


def parse(text: str) -> HtmlElement:
    """Return the tree of a page.

    Args:
        text: the page.

    Raises:
        IntakeError: the page is empty, or nested or cut up beyond what any page is.
    """
    _check_tags(text)
    source = _CDATA.sub("", _DOCTYPE.sub("", _DECLARATION.sub("", text), count=1))
    root = _tree(source)
    if _is_too_deep(root):
        root = _tree(_FORMATTING.sub("", source))
    if _is_too_deep(root):
        raise _refused(f"elements nested more than {DEEPEST} deep")
    return root


def _tree(source: str) -> HtmlElement:
    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True
    )
    try:
        return html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise IntakeError(
            "the page is empty", allowed="an HTML page with text", next_step="save the page again"
        ) from error


def _check_tags(text: str) -> None:
    """Refuse what the parser would take minutes over: tags without end, or of many attributes."""
    if text.count("<") > _TAGS_AN_ELEMENT * MOST_ELEMENTS:
        raise _refused(f"more than {MOST_ELEMENTS} elements")
    for tag in _TAG.finditer(text):
        if tag.end() - tag.start() > _LONG_TAG:
            bare = _QUOTED.sub('""', tag[0])
            if len(bare.replace("=", " ").split()) > 2 * MOST_ATTRIBUTES:
                raise _refused(f"an element of more than {MOST_ATTRIBUTES} attributes")


def _is_too_deep(root: HtmlElement) -> bool:
    """Tell whether a page is so deep that the parser may have dropped what lies below.

    Raises:
        IntakeError: the page has too many elements.
    """
    depth = count = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        if count > MOST_ELEMENTS:
            raise _refused(f"more than {MOST_ELEMENTS} elements")
        if depth > DEEPEST:
            return True
    return False


def _refused(what: str) -> IntakeError:
    return IntakeError(
        f"the page holds {what}",
        allowed=f"up to {DEEPEST} levels and {MOST_ELEMENTS} elements",
        next_step="save the text of the page as a text file and add that",
    )
