"""The page that compares: everything about all municipalities."""

from lingvist.report.cleaning import cleaning_section, cleaning_summary
from lingvist.report.company import company_section
from lingvist.report.compared import document_section, similarity_section
from lingvist.report.context import Context
from lingvist.report.declared import declared_section
from lingvist.report.differences import difference_section
from lingvist.report.highlights import highlight_section
from lingvist.report.keys import HOME
from lingvist.report.method import method_section, origin_section
from lingvist.report.model import Report, Section, Text
from lingvist.report.numbers import whole
from lingvist.report.patterns import pattern_section
from lingvist.report.prose import line, listed, plain, say
from lingvist.report.roles import clause_section
from lingvist.report.shared import shared_section
from lingvist.report.silent import silence_section
from lingvist.report.style import style_section
from lingvist.report.themes import theme_section
from lingvist.report.words import word_section


def overview(context: Context) -> Report:
    """Write the page that compares the municipalities of a study."""
    sections = (
        highlight_section(context),
        document_section(context),
        declared_section(context),
        theme_section(context),
        clause_section(context),
        difference_section(context),
        silence_section(context),
        word_section(context),
        company_section(context),
        similarity_section(context),
        shared_section(context),
        pattern_section(context),
        style_section(context),
        _cleaning(context),
        method_section(context),
        origin_section(context),
    )
    return Report(HOME, title(context), _lead(context), sections, foot=foot(context))


def _cleaning(context: Context) -> Section:
    """What cleaning removed, document by document; in sum where there are many."""
    if not context.results.few:
        return cleaning_summary(context)
    return cleaning_section(context, list(context.results.documents["document"]))


def title(context: Context) -> str:
    """Return the title of the comparison."""
    groups = context.results.groups
    if len(groups) == 1:
        return line("page.title_single", group=groups[0])
    if not context.results.few:
        return line("page.title_many", number=whole(len(groups)))
    return line("page.title", groups=plain(listed(groups)))


def _lead(context: Context) -> Text:
    documents = context.study.documents
    return say(
        "page.lead", len(documents),
        documents=whole(len(documents)), words=whole(documents["words"].sum()),
    )  # fmt: skip


def foot(context: Context) -> Text:
    """Return what stands at the end of every page."""
    made = context.study.provenance
    return say("page.foot", version=made["lingvist"], pipeline=made["pipeline"])
