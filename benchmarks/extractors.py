"""Extractors of main content on the labelled web pages, beside the reader of lingvist.

Scored as in ``benchmarks/intake.py``, on the pages of ``tests/data/pages`` that have an
``expected.md`` and on the half of ``tests/data/intake/html`` that rules are written on. Whatever of
the extractors is installed is compared; where one can tell headings and lists, it is asked to.

Usage: python benchmarks/extractors.py [--pages]
"""

import argparse
import importlib.util
import logging
import re
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from intake_set.gold import Gold  # noqa: E402  lies among the tests
from intake_set.render import render_all  # noqa: E402
from intake_set.scoring import Output, Scores, score  # noqa: E402
from intake_set.source import read_sources  # noqa: E402
from page_gold import pages as own_pages  # noqa: E402  the same

_HEADING = re.compile(r"^(#{1,6}) +(.+)$", re.MULTILINE)
_ITEM = re.compile(r"^( *)(?:[-*+•]|\d{1,2}[.)]|[a-h]\)) +(.+)$", re.MULTILINE)

Extractor = Callable[[bytes], str]


def lingvist_reader(data: bytes) -> str:
    """Return the source text that lingvist reads."""
    from lingvist.intake.html_reader import read_html  # noqa: PLC0415  what is compared

    return read_html(data).text


def trafilatura_plain(data: bytes) -> str:
    """Return what trafilatura takes by default."""
    import trafilatura  # noqa: PLC0415  may not be installed

    return (
        trafilatura.extract(
            data, output_format="markdown", include_formatting=True, include_comments=False
        )
        or ""
    )


def trafilatura_recall(data: bytes) -> str:
    """Return what trafilatura takes when asked to rather keep."""
    import trafilatura  # noqa: PLC0415  may not be installed

    return (
        trafilatura.extract(
            data,
            output_format="markdown",
            include_formatting=True,
            include_comments=False,
            favor_recall=True,
        )
        or ""
    )


def trafilatura_pruned(data: bytes) -> str:
    """Return what trafilatura keeps of a page that lingvist has unfolded and pruned."""
    from lxml import etree  # noqa: PLC0415  comes with the reader

    from lingvist.intake.html import decoding, furniture, main_content, parsing, unfolding  # noqa: PLC0415

    root = parsing.parse(decoding.decode(data).text)
    unfolding.unfold(root)
    furniture.leave_out_code(root)
    furniture.leave_out_furniture(root, main_content.title_of(root, ""))
    for element in root.iter("fold-heading", "fold-panel"):
        element.tag = "h3" if element.tag == "fold-heading" else "div"
    return trafilatura_recall(etree.tostring(root, encoding="utf-8", method="html"))


def justext_short(data: bytes) -> str:
    """Return what jusText takes where short paragraphs, too, may be good."""
    return justext_danish(data, length_low=10, length_high=40, stopwords_low=0.1)


def justext_danish(data: bytes, **limits: float) -> str:
    """Return what jusText takes with its Danish stop words, headings marked."""
    import justext  # noqa: PLC0415  may not be installed

    paragraphs = justext.justext(data, justext.get_stoplist("Danish"), **limits)
    return "\n\n".join(_marked(p) for p in paragraphs if not p.is_boilerplate)


def _marked(paragraph) -> str:  # noqa: ANN001  a type of jusText
    if paragraph.is_heading:
        return f"## {paragraph.text}"
    return f"- {paragraph.text}" if ".li" in paragraph.dom_path else paragraph.text


def readability_markdown(data: bytes) -> str:
    """Return what readability takes, written by html2text."""
    import html2text  # noqa: PLC0415  may not be installed
    import readability  # noqa: PLC0415  the same

    writer = html2text.HTML2Text(bodywidth=0)
    writer.ignore_links = writer.ignore_images = writer.ignore_emphasis = True
    document = readability.Document(data.decode("utf-8", "replace"))
    return f"# {document.short_title()}\n\n{writer.handle(document.summary())}"


def resiliparse_main(data: bytes) -> str:
    """Return what Resiliparse takes for the main content."""
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415
    from resiliparse.parse.html import HTMLTree  # noqa: PLC0415  may not be installed

    return extract_plain_text(HTMLTree.parse_from_bytes(data, "utf-8"), main_content=True)


def newspaper_article(data: bytes) -> str:
    """Return what newspaper4k takes for the article."""
    import newspaper  # noqa: PLC0415  may not be installed

    article = newspaper.Article("https://x.example/", language="da")
    article.download(input_html=data.decode("utf-8", "replace"))
    article.parse()
    return f"# {article.title}\n\n{article.text}"


def inscriptis_all(data: bytes) -> str:
    """Return the whole page as inscriptis lays it out: nothing is left out."""
    import inscriptis  # noqa: PLC0415  may not be installed

    return inscriptis.get_text(data.decode("utf-8", "replace"))


EXTRACTORS: dict[str, tuple[str, Extractor]] = {
    "lingvist reader": ("lingvist", lingvist_reader),
    "trafilatura": ("trafilatura", trafilatura_plain),
    "trafilatura recall": ("trafilatura", trafilatura_recall),
    "trafilatura recall on the pruned page": ("trafilatura", trafilatura_pruned),
    "jusText": ("justext", justext_danish),
    "jusText, low limits": ("justext", justext_short),
    "readability": ("readability", readability_markdown),
    "Resiliparse": ("resiliparse", resiliparse_main),
    "newspaper4k": ("newspaper", newspaper_article),
    "inscriptis": ("inscriptis", inscriptis_all),
}
DISTRIBUTIONS = {
    "readability": "readability-lxml",
    "newspaper": "newspaper4k",
    "justext": "jusText",
    "resiliparse": "Resiliparse",
}


def as_output(text: str) -> Output:
    """Return a Markdown-like text with its headings and list items."""
    headings = [(m[2].replace("*", ""), len(m[1])) for m in _HEADING.finditer(text)]
    items = [(m[2].replace("*", ""), len(m[1]) // 2 + 1) for m in _ITEM.finditer(text)]
    return Output(text, headings, items)


def cleaned(text: str) -> Output:
    """Return what cleaning makes of a text."""
    from lingvist.clean import clean  # noqa: PLC0415  loads its rules

    result = clean(text)
    found = {
        kind: [(result.text[b.start : b.end], b.level) for b in result.blocks if b.kind == kind]
        for kind in ("heading", "list_item", "pull_quote")
    }
    quotes = [text for text, _ in found["pull_quote"]]
    return Output(result.text, found["heading"], found["list_item"], quotes)


def tuning_pages() -> Iterator[tuple[str, bytes, Gold]]:
    """Yield the pages of the labelled set that rules are written on."""
    sources = read_sources(ROOT / "tests/data/intake", ("html",), ("tuning",))
    with tempfile.TemporaryDirectory() as folder:
        for source, path, gold in render_all(sources, Path(folder)):
            yield source.name, path.read_bytes(), gold


def row(name: str, scores: list[Scores], seconds: float) -> str:
    """Return one line of the table."""
    total = sum(scores, Scores())
    worst = min(s.kept.f1 for s in scores)
    kept = total.kept
    cells = [kept.precision, kept.recall, kept.f1, worst, total.furniture.f1]
    cells += [total.headings.f1, total.items.f1]
    shown = " | ".join(f"{cell:.3f}" if cell == cell else "–" for cell in cells)  # noqa: PLR0124  NaN
    return f"| {name} | {shown} | {1000 * seconds / len(scores):.0f} |"


def main() -> None:
    """Print a table for each set."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", action="store_true", help="show lingvist page by page")
    wanted = parser.parse_args()
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    for title, pages in (("tests/data/pages", own_pages), ("intake/html/tuning", tuning_pages)):
        _table(title, list(pages()), by_page=wanted.pages)


def _table(title: str, pages: list[tuple[str, bytes, Gold]], *, by_page: bool) -> None:
    print(f"\n{title}: {len(pages)} pages\n")
    print(
        "| extractor | precision | recall | F1 | worst F1 | furniture F1 | headings F1 | "
        "list items F1 | ms a page |"
    )
    print("|---|" + "--:|" * 8)
    for name, (package, extract) in EXTRACTORS.items():
        if importlib.util.find_spec(package) is None:
            continue
        start = perf_counter()
        texts = [extract(data) for _, data, _ in pages]
        seconds = perf_counter() - start
        released = version(DISTRIBUTIONS.get(package, package))
        scores = [score(gold, as_output(t)) for t, (_, _, gold) in zip(texts, pages, strict=True)]
        print(row(f"{name} {released}", scores, seconds))
        scores = [score(gold, cleaned(t)) for t, (_, _, gold) in zip(texts, pages, strict=True)]
        print(row(f"{name}, then cleaning", scores, seconds))
        if by_page and package == "lingvist":
            for (page, _, _), own in zip(pages, scores, strict=True):
                print(row(f"&nbsp; {page}", [own], 0))


if __name__ == "__main__":
    main()
