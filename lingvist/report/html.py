"""The content model as HTML: one page, one file, nothing fetched from anywhere."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from lingvist.report.drawing import svg
from lingvist.report.keys import key_of
from lingvist.report.model import Figure, PlaceLink, Quote, Report, WebLink
from lingvist.report.numbers import whole
from lingvist.report.prose import line

PAGE = "page.html.j2"
SAFE = ("https://", "http://")


def render(report: Report) -> str:
    """Return a page as HTML. Whatever stands in the texts is escaped."""
    return _templates().get_template(PAGE).render(report=report, evidence=report.evidence())


@cache
def _templates() -> Environment:
    loader = PackageLoader("lingvist.report")
    templates = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    templates.globals |= {
        "kind": lambda part: type(part).__name__,
        "wording": line,
        "picture": _picture,
        "href": _href,
        "sentence_key": lambda quote: key_of(quote.sentence),
        "sentence_number": _sentence_number,
        "whole": whole,
    }
    return templates


def _picture(figure: Figure) -> Markup:
    """Return a figure as SVG; the XML writer has escaped its texts."""
    return Markup(svg(figure))  # noqa: S704 - as the docstring says


def _href(target: PlaceLink | WebLink | Quote) -> str:
    """Return the address of a link; empty where an address is no web address."""
    match target:
        case WebLink(url=url):
            return url if url.startswith(SAFE) else ""
        case Quote(sentence=sentence, page=page):
            return f"{page}.html#{key_of(sentence)}"
        case PlaceLink(page=page, place=place):
            return (f"{page}.html" if page else "") + (f"#{place}" if place else "")


def _sentence_number(quote: Quote) -> str:
    return quote.sentence.rpartition("#s")[2]
