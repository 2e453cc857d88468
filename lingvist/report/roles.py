"""The section on who is to do what: how the texts differ in it, each view, the employee's part."""

import pandas as pd

from lingvist.report.acting import agent_finding, certain_agents
from lingvist.report.clauses import KEY, VIEWS, clauses_of, view_section
from lingvist.report.context import Context, term
from lingvist.report.differences import bounds, verdict
from lingvist.report.employees import as_object, as_subject
from lingvist.report.keys import key_of
from lingvist.report.model import Column, DataTable, Inline, Notice, Prose, Section, Text
from lingvist.report.numbers import chance, percent, whole
from lingvist.report.prose import joined, line, say
from lingvist.report.results import FEW
from lingvist.report.we import we_together

EMPLOYEES = "medarbejderen"


def clause_section(context: Context) -> Section:
    """Tell who acts, how it is put, and who takes and gives responsibility."""
    title, groups = line("clauses.title"), context.results.groups
    if context.study.frames.empty:
        return Section(KEY, title, (Notice(say("clauses.none")),))
    finding = [text for text in (agent_finding(context),) if text]
    told = joined([*finding, *we_together(context, certain_agents(context))])
    found = (told,) if told else ()
    intervals = (say("clauses.intervals", level=context.level),) if context.results.few else ()
    lead = Prose((*found, say("clauses.lead"), *intervals))
    views = tuple(view_section(context, view, groups) for view in VIEWS)
    agents, *others = views
    agents = Section(agents.key, agents.title, (*agents.parts, *_differences(context)))
    return Section(KEY, title, (lead,), (agents, *others, employee_section(context, groups)))


def _differences(context: Context) -> tuple[DataTable, ...]:
    """A table of the differences in who acts for each pair, the surest first."""
    table = context.results.agent_differences
    if table.empty:
        return ()
    return tuple(
        _pair(context, str(first), str(second), rows)
        for (first, second), rows in table.groupby(["first", "second"], sort=False)
    )


def _pair(context: Context, first: str, second: str, rows: pd.DataFrame) -> DataTable:
    columns = (
        Column(line("clauses.column_agent")),
        *(Column(line("clauses.column_share", group=name), numeric=True)
          for name in (first, second)),
        Column(line("differences.column"), numeric=True),
        Column(line("words.interval", level=context.level), numeric=True),
        Column(line("words.adjusted_p"), numeric=True),
        Column(line("differences.column_verdict")),
    )  # fmt: skip
    order = rows.sort_values(["p_adjusted", "p", "theme"], na_position="last")
    cells = tuple(_cells(context, row) for _, row in order.iterrows())
    names = {"first": first, "second": second}
    note = say("clauses.difference_note", reading=line("differences.reading"), **names)
    caption = line("clauses.difference_title", **names)
    return DataTable(
        key_of("hvem-forskel", first, second), caption, columns, cells, note, folded=True
    )


def _cells(context: Context, row: "pd.Series[float]") -> tuple[Text, ...]:
    agent = str(row["theme"])
    return (
        (term("agent", agent),),
        *((_share(context, row, side),) for side in ("first", "second")),
        (whole(100 * row["difference"]),),
        (bounds(context, row, 100, 0),),
        (chance(row["p_adjusted"]).removeprefix("=").strip(),),
        (line(f"differences.{verdict(row)}"),),
    )


def _share(context: Context, row: "pd.Series[float]", side: str) -> Inline:
    share = percent(row[f"value_{side}"])
    return clauses_of(context, VIEWS[0], str(row[side]), str(row["theme"]), share)


def employee_section(context: Context, groups: tuple[str, ...]) -> Section:
    """Count where the employees act, and where something is done to them."""
    study = context.study
    parts = {"subject": as_subject(study.frames), "object": as_object(study.frames, study.tokens)}
    own = context.results.few or len(groups) == 1
    columns = (
        Column(line("words.municipality")),
        *(Column(line(f"employees.column_{part}"), numeric=True) for part in parts),
    )
    rows = tuple(
        (
            (group,),
            *((_employees(context, part, rows, group, own=own),) for part, rows in parts.items()),
        )
        for group in groups
    )
    many = len(groups) > FEW
    table = DataTable("tabel-medarbejdere", line("employees.table"), columns, rows, folded=many)
    lead = Prose((say("employees.lead"),))
    return Section(EMPLOYEES, line("employees.title"), (lead, table))


def _employees(context: Context, part: str, rows: pd.DataFrame, group: str, *, own: bool) -> Inline:
    """Return the number of clauses; it leads to their sentences, here or on the own page."""
    behind = context.results.behind(rows, group)
    if not own:
        return context.leading(group, EMPLOYEES, len(behind))
    title = line(f"employees.evidence_{part}", texts=context.texts_of(group))
    return context.library.link(behind, title, EMPLOYEES, "medarbejder", part, group)
