"""The sections on how the numbers came about, what they cannot show, and what they rest on."""

from lingvist.report.context import Context, term
from lingvist.report.keys import METHOD
from lingvist.report.model import Column, DataTable, Facts, Points, Prose, Section, Text
from lingvist.report.numbers import day, percent, whole
from lingvist.report.pipeline_scores import scores
from lingvist.report.prose import joined, line, say

ORIGIN = "herkomst"


def method_section(context: Context) -> Section:
    """Tell how the numbers came about, and what they cannot show."""
    limits = Section("graenser", line("method.limits_title"), (Points(_limits(context)),))
    settings = context.study.settings
    points = (
        say("method.sources"),
        say("method.themes", families=whole(len(context.study.lexicon.families))),
        say("method.values"),
        say("method.clauses"),
        say("method.intervals", level=context.level, replicates=whole(settings.replicates)),
        say("method.tests", replicates=whole(settings.replicates)),
        say("method.power"),
        say("method.keyness"),
        say("method.company"),
        say("method.style"),
        say("method.content"),
        say("method.measures"),
        say("method.evidence"),
    )
    return Section(METHOD, line("method.title"), (Points(points),), (limits,))


def _limits(context: Context) -> tuple[Text, ...]:
    number = len(context.study.documents)
    few = ((say("limits.few", number, number=whole(number))),) if number < _MANY else ()
    return (
        *few,
        say("limits.texts"),
        say("limits.words"),
        say("limits.genre"),
        say("limits.pipeline", pipeline=context.study.pipeline.name),
        *_scores(context),
        say("limits.tests"),
    )


_MANY = 30


def _scores(context: Context) -> tuple[Text, ...]:
    """The error rates of the pipeline, where it tells them."""
    known = scores(context.study.settings.model)
    if known is None:
        return (say("limits.no_scores"),)
    told = say(
        "limits.scores",
        pos=percent(1 - known.pos_acc), morph=percent(1 - known.morph_acc),
        lemma=percent(1 - known.lemma_acc), uas=percent(1 - known.dep_uas),
        las=percent(1 - known.dep_las), sents=percent(known.sents_f), ents=percent(known.ents_f),
    )  # fmt: skip
    measured = say("limits.treebank" if known.treebank else "limits.unseen")
    return (joined([told, measured]),)


def origin_section(context: Context) -> Section:
    """Name everything the numbers rest on, so that they can be made again."""
    made = context.study.provenance
    facts = Facts(
        (
            (line("origin.version"), (made["lingvist"],)),
            (line("origin.pipeline"), (made["pipeline"],)),
            (line("origin.lexicon"), (made["lexicon"],)),
            (line("origin.cleaning"), (line(f"origin.cleaning_{made['cleaning']}"),)),
            (line("origin.seed"), (made["seed"],)),
            (line("origin.replicates"), (whole(float(made["replicates"])),)),
            (line("origin.level"), (context.level,)),
        )
    )
    lead = Prose((say("origin.lead"),))
    return Section(ORIGIN, line("origin.title"), (lead, facts, _checksums(context)))


def _checksums(context: Context) -> DataTable:
    columns = tuple(
        Column(line(f"origin.column_{name}"))
        for name in ("document", "retrieved", "display", "checksum")
    )
    rows = tuple(
        (
            (document.id,),
            (day(document.metadata.retrieved),),
            (term("display", document.metadata.display),),
            (document.metadata.text_sha256,),
        )
        for document in sorted(context.study.corpus, key=lambda document: document.id)
    )
    return DataTable("tabel-kontrolsummer", line("origin.table"), columns, rows)
