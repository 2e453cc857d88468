"""Series that a cue leads in: below its heading, after its colon, after its sentence."""

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from lingvist.findings.declaring.cues import Cue
from lingvist.findings.declaring.item_labels import item, unled
from lingvist.findings.declaring.passages import Passage
from lingvist.findings.declaring.plausibility import plausible
from lingvist.findings.declaring.sentence_series import sentences_at
from lingvist.findings.declaring.series import Entry, Series, series_at
from lingvist.findings.tree import Token
from lingvist.resources.declarations import compiled, load

_FEW = 3


def lead(cue: Cue) -> str:
    """Name the form in which a cue can lead in a series.

    A mere mention leads in only what shows by itself that it belongs: letters that spell, or items
    right after it in the stated number.
    """
    passage = cue.noun.passage
    if passage.is_title or _heads_its_list(cue):
        return "below_heading" if _presents(cue) else "mention"
    last = cue.sentence.end >= len(passage.text)
    speaks_on = compiled(load().lists.anaphora).search(passage.sentences[-1].text)
    if passage.text.endswith(":") and (last or speaks_on):
        return "after_colon"
    presented = last and compiled(load().lists.presenting).search(cue.before)
    return "after_sentence" if presented or not math.isnan(cue.count) else "mention"


def _heads_its_list(cue: Cue) -> bool:
    """Tell whether a cue in capitals is a list item by damage, above the items it presents."""
    passage = cue.noun.passage
    return passage.kind == "list_item" and passage.text.isupper() and _presents(cue)


def led_in(passages: Sequence[Passage], cue: Cue) -> Series | None:
    """Return the first series after a lead-in that can be what it leads in."""
    here, form = cue.noun.passage.number, lead(cue)
    reach = 1 if form == "after_colon" else load().layout.intro + 1
    for number in range(here + 1, min(len(passages), here + 1 + reach)):
        if passages[number].kind == "pull_quote":
            if quoted := _quoted(passages, number, cue):
                return quoted
            continue
        series = series_at(passages, number, cue.count)
        if series is not None and _fits(series, cue, form, number - here):
            return series
        rules = form == "below_heading" and cue.kind in {"principle", "code"}
        if form == "after_colon" or rules:
            sentences = _sentences(passages, number, cue)
            if sentences is not None or not rules:
                return sentences
        if _ends_lead(passages[number]):
            return None
    return None


def _quoted(passages: Sequence[Passage], number: int, cue: Cue) -> Series | None:
    """Return quoted lines, where they are as many as stated: labels in quotation marks."""
    run = takewhile(lambda passage: passage.kind == "pull_quote", passages[number:])
    found = [one for one in map(item, run) if one is not None]
    entries = tuple(Entry(one.label, clause=one.clause) for one in found)
    return Series("listed", entries, number) if len(entries) == cue.count else None


def _sentences(passages: Sequence[Passage], number: int, cue: Cue) -> Series | None:
    """Return sentences after a colon: principles; values only in the stated number, and short."""
    series = sentences_at(passages, number, cue.count)
    if series is None or cue.kind in {"principle", "code"}:
        return series
    entries = tuple(replace(entry, label=unled(entry.label)) for entry in series.entries)
    series = replace(series, entries=entries)
    short = all(len(e.label.text.split()) <= load().lists.longest for e in series.entries)
    return series if short and len(series.entries) == cue.count else None


def sections_below(passages: Sequence[Passage], cue: Cue) -> Series | None:
    """Return the headings of few words that follow a title, skipping ordinary headings."""
    title = cue.noun.passage
    for passage in passages[title.number + 1 :]:
        series = series_at(passages, passage.number, cue.count) if passage.is_heading else None
        if series is not None and series.kind == "titled" and _names_values(series, cue):
            return series if title.number == 0 or title.level < passage.level else None
    return None


def _names_values(series: Series, cue: Cue) -> bool:
    """Tell whether headings can name values: three at least, short, no people."""
    enough = len(series.entries) >= _FEW
    return enough and _short(series) and plausible(_labels(series), cue.count)


def _presents(cue: Cue) -> bool:
    """Tell whether a heading presents a set, or asks for it, and tells nothing else."""
    layout, text = load().layout, cue.noun.passage.text
    presents, asks = (p.replace("{cue}", cue.noun.text) for p in (layout.presents, layout.asks))
    if compiled(asks).search(text):
        return True
    return compiled(presents).search(text) is not None and not compiled(layout.telling).search(text)


def _ends_lead(passage: Passage) -> bool:
    """Tell whether a passage parts what follows from a lead-in before it.

    A heading does, unless it is an unfinished sentence (*Den gode leder er*); so does a paragraph
    that leads in a list of something else.
    """
    last = passage.tokens[-1]
    unfinished = last.lower == load().lists.infinitive or last.has("VerbForm=Fin")
    if passage.is_heading:
        return not unfinished
    leads = passage.text.endswith(":")
    return leads and compiled(load().refusals.other_nouns).search(passage.text) is not None


def _fits(series: Series, cue: Cue, form: str, distance: int) -> bool:
    """Tell whether a series can be what a cue leads in; the farther, the more must speak for it."""
    agrees = len(series.entries) == cue.count
    if cue.kind not in {"principle", "code"} and not plausible(_labels(series), cue.count):
        return False
    close = form != "mention" or distance == 1
    if series.kind == "lettered" or (agrees and close) or form == "after_colon":
        return True
    if form == "below_heading":
        deeper = series.entries[0].label.passage.level > cue.noun.passage.level
        return series.kind != "titled" or distance == 1 or deeper
    enough = series.kind == "listed" or len(series.entries) >= _FEW
    return form == "after_sentence" and distance == 1 and enough and _short(series)


def _labels(series: Series) -> list[tuple[Token, ...]]:
    return [entry.label.tokens for entry in series.entries]


def _short(series: Series) -> bool:
    """Tell whether most labels are short and no clauses."""
    short = sum(len(e.label.text.split()) <= _FEW and not e.clause for e in series.entries)
    return short * 2 > len(series.entries)
