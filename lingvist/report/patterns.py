"""The section on patterns across many texts, and what each method needs where it is refused."""

from lingvist.compare.clustering import LEAST as LEAST_CLUSTERED
from lingvist.compare.correspondence import LEAST as LEAST_MAPPED
from lingvist.compare.paragraphs import PER_TOPIC
from lingvist.compare.wordfish import LEAST_TEXTS
from lingvist.report.context import Context
from lingvist.report.groupings import cluster_section, map_section, scale_section
from lingvist.report.many import WORDS
from lingvist.report.model import Part, Points, Prose, Section, Text
from lingvist.report.numbers import whole
from lingvist.report.prose import line, say
from lingvist.report.results import FEW
from lingvist.report.topics import topic_section

KEY = "moenstre"


def pattern_section(context: Context) -> Section:
    """Show what can be seen of all texts at once; say of the rest what it would need."""
    many, number = context.many, whole(len(context.results.groups))
    wanted = (
        (many.clusters, cluster_section,
         say("many.needs_clusters", needed=whole(LEAST_CLUSTERED), number=number)),
        (many.points, map_section,
         say("many.needs_map", needed=whole(LEAST_MAPPED), number=number)),
        (many.scale, scale_section,
         say("many.needs_scale", needed=whole(LEAST_TEXTS), words=whole(WORDS),
             number=number, long=whole(many.long) if many.long else line("many.nobody"))),
        (many.curve, topic_section,
         say("many.needs_topics", few=whole(FEW), needed=whole(PER_TOPIC), number=number)),
    )  # fmt: skip
    sections = tuple(write(context) for table, write, _ in wanted if not table.empty)
    refused = tuple(need for table, _, need in wanted if table.empty)
    return Section(KEY, line("many.title"), _lead(refused, shown=bool(sections)), sections)


def _lead(refused: tuple[Text, ...], *, shown: bool) -> tuple[Part, ...]:
    parts: list[Part] = [Prose((say("many.lead"),))] if shown else []
    if refused:
        parts += [Prose((say("many.needs"),)), Points(refused)]
    return tuple(parts)
