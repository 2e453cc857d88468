"""The page of a municipality: what its documents declare, say and ask, sentence by sentence."""

from lingvist.compare.groups import REST
from lingvist.report.building import gathered
from lingvist.report.clauses import KEY as CLAUSES
from lingvist.report.clauses import VIEWS, view_section
from lingvist.report.cleaning import cleaning_section
from lingvist.report.compared import lix
from lingvist.report.context import Context, term
from lingvist.report.declared import ENACTED, enacted_parts
from lingvist.report.keys import HOME, key_of
from lingvist.report.model import Facts, Notice, PlaceLink, Prose, Report, Section, Text, WebLink
from lingvist.report.numbers import day, whole, year
from lingvist.report.overview import foot
from lingvist.report.own_sentences import clause_table, sentence_section
from lingvist.report.own_themes import own_theme_section
from lingvist.report.own_values import statement_section, value_section
from lingvist.report.prose import line, say
from lingvist.report.roles import employee_section
from lingvist.report.silent import own_silence
from lingvist.report.value_fits import fit_section
from lingvist.report.words import KEY as WORDS
from lingvist.report.words import contrast


def portrait(context: Context, group: str) -> Report:
    """Write the page of a municipality."""
    documents = context.documents_of(group)
    name = context.library.pages[documents[0]]
    sections = (
        _facts_section(context, documents),
        value_section(context, documents),
        statement_section(context, documents),
        Section(ENACTED, line("enacted.title"), enacted_parts(context, documents, ENACTED)),
        *_fit(context, documents),
        own_theme_section(context, group),
        _clause_section(context, group, documents),
        *_words(context, group),
        *own_silence(context, group),
        sentence_section(context, documents),
        cleaning_section(context, documents),
    )
    home: Text = (PlaceLink(line("portrait.home"), HOME),)
    lead = say("portrait.lead", len(documents), documents=whole(len(documents)), group=group)
    return Report(name, line("portrait.title", group=group), lead, sections, home, foot(context))


def _fit(context: Context, documents: list[str]) -> tuple[Section, ...]:
    """How well the texts fit their values, where the comparison shows that of many at a glance."""
    return () if context.results.few else (fit_section(context, documents),)


def _facts_section(context: Context, documents: list[str]) -> Section:
    sections = tuple(
        Section(key_of("dokument", document), context.title(document), (_facts(context, document),))
        for document in documents
    )
    return gathered("dokumenter", line("portrait.documents", len(documents)), (), sections)


def _facts(context: Context, document: str) -> Facts:
    meta = context.study.corpus[document].metadata
    table = context.study.documents
    row = table[table["document"] == document].iloc[0]
    stated: tuple[tuple[str, Text], ...] = (
        ("kind", (meta.kind,)),
        ("issuing_unit", (meta.issuing_unit,)),
        ("region", (str(row["region"]),)),
        ("year", (year(row["year"]),) if row["year"] > 0 else ()),
        ("url", (WebLink(meta.url, meta.url),) if meta.url else ()),
        ("retrieved", (day(meta.retrieved),) if meta.retrieved else ()),
        ("rights_notice", (meta.rights_notice,)),
        ("display", (term("display", meta.display),)),
        ("words", (whole(row["words"]),)),
        ("sentences", (whole(row["sentences"]),)),
        ("lix", (lix(row["lix"]),)),
        ("invented", (line("portrait.is_invented"),) if meta.invented else ()),
    )
    known = ((name, text) for name, text in stated if any(text))
    return Facts(tuple((line(f"portrait.{name}"), text) for name, text in known))


def _words(context: Context, group: str) -> tuple[Section, ...]:
    """The distinctive words, where there are too many municipalities to show them side by side."""
    table = context.results.keyness
    if context.results.few or group not in set(table["target"]):
        return ()
    inner = contrast(context, group, REST, WORDS)
    lead = Prose((say("keyness.lead"),))
    return (Section(WORDS, line("keyness.title"), (lead,), (inner,)),)


def _clause_section(context: Context, group: str, documents: list[str]) -> Section:
    title, frames = line("clauses.title"), context.study.frames
    if not frames["document"].isin(documents).any():
        return Section(CLAUSES, title, (Notice(say("clauses.none")),))
    views = tuple(view_section(context, view, (group,)) for view in VIEWS)
    tables = tuple(clause_table(context, document) for document in documents)
    every = Section("alle-udsagn", line("clauses.every"), tables)
    lead = Prose((say("clauses.lead"), say("clauses.intervals", level=context.level)))
    employees = employee_section(context, (group,))
    return Section(CLAUSES, title, (lead,), (*views, employees, every))
