"""Pages that extraction flattened into one paragraph: what the paging left inside the lines."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from lingvist.clean.characters import TextFinder
from lingvist.clean.contacts import contact_data, job_title, name
from lingvist.clean.joins import spread_lines
from lingvist.clean.page import Line, Page
from lingvist.clean.paging import organisation
from lingvist.clean.rules import Change, Rule, rule
from lingvist.resources import furniture

_SHORTEST, _SHORTEST_FUSED = 200, 100
_FIRST_NUMBER = re.compile(r"(\d{1,3}) (?=[A-ZÆØÅ])")
_LAST_NUMBER = re.compile(r"(?<=\S) (\d{1,3})$")
_HEADER_WORDS = (2, 12)
_TAIL = 400
_IMPRINT = re.compile(r"(?:[^·|•]{1,60} [·|•] ){2,12}[^·|•]{1,60}$")
_SENTENCE_END = re.compile(r"(?<=[.!?]) ")
_BREAK = re.compile(r" (?=([A-ZÆØÅ][a-zæøåé]+)\b)(?<=[a-zæøåé] )")
_HEADING = re.compile(r"[A-ZÆØÅ][a-zæøåé-]*(?: [a-zæøåé-]+){0,5}")
_SMALL_WORD = re.compile(r"\b[a-zæøåé]{4,}\b")
_FEWEST_BREAKS = 3
_LOOK_BACK = 30
_SENTENCE_WORDS = 4
_HEADED = re.compile(r" *(?P<head>[A-ZÆØÅ][a-zæøåé-]*(?: [a-zæøåé-]+){0,6}) (?=[A-ZÆØÅ])")
_OPENING = 160
_FEWEST_OPENINGS = 2


def _long_lines(text: str) -> list[Line]:
    return [line for line in Page.of(text).filled if len(line.text) >= _SHORTEST]


@rule("inline-page-number", "standard")
def inline_page_numbers(text: str) -> Iterator[Change]:
    """Page numbers at the edges of long paragraphs, where they count up from one to the next.

    Example: "3 Vores værdier …" after a paragraph that ends in "2"
    """
    found: list[tuple[int, Change]] = []
    for line in _long_lines(text):
        lead = len(line.text) - len(line.text.lstrip())
        end = line.start + len(line.text.rstrip())
        if first := _FIRST_NUMBER.match(line.text, lead):
            found.append((int(first[1]), (line.start + lead, line.start + first.end(), "")))
        tail_start = max(line.start, end - 8)
        if last := _LAST_NUMBER.search(text[tail_start:end]):
            found.append((int(last[1]), (tail_start + last.start(), end, "")))
    counting = {
        change
        for (one, first_change), (two, second_change) in pairwise(found)
        if two == one + 1
        for change in (first_change, second_change)
    }
    yield from sorted(counting)


@rule("inline-header", "standard")
def inline_headers(text: str) -> Iterator[Change]:
    """Running headers at the start of long paragraphs: the same words, with a dot or stroke.

    Example: "Ledelsesgrundlag · Birke Kommune" before each page's text
    """
    lines = [line for line in _long_lines(text) if _is_divided(line.text[:_TAIL])]
    fewest, most = _HEADER_WORDS
    heads = Counter(
        head for line in lines for count in range(fewest, most + 1) if (head := _head(line, count))
    )
    for line in lines:
        shared = [_head(line, count) for count in range(most, fewest - 1, -1)]
        header = next((head for head in shared if heads[head] > 1 and _is_divided(head)), "")
        if header:
            start = line.start + line.text.index(header)
            yield start, start + len(header) + 1, ""


def _head(line: Line, count: int) -> str:
    words = line.text[:_TAIL].split(" ")
    return " ".join(words[:count]) if len(words) > count else ""


def _is_divided(head: str) -> bool:
    return any(sign in f"{head} " for sign in (" · ", " | ", " • "))


@rule("inline-imprint", "standard")
def inline_imprints(text: str) -> Iterator[Change]:
    """The back cover at the end of a long paragraph: an organisation and its numbers, divided.

    Example: "Birke Kommune · Kirkegade 7 · Oplag 400"
    """
    for line in _long_lines(text):
        for sentence in _last_sentences(line):
            if _IMPRINT.fullmatch(line.text, sentence) and organisation().match(
                line.text, sentence
            ):
                yield line.start + sentence - 1, line.end, ""
                break


def _last_sentences(line: Line) -> list[int]:
    """Return where the sentences in the last stretch of a line begin."""
    start = max(0, len(line.text) - _TAIL)
    return [found.end() for found in _SENTENCE_END.finditer(line.text, start)]


@rule("inline-signature", "standard")
def inline_signatures(text: str) -> Iterator[Change]:
    """A name and a job title after the last sentence of a long paragraph.

    Example: "… God læselyst! Inga-Marie Øll, kommunaldirektør"
    """
    for line in _long_lines(text):
        for sentence in _last_sentences(line)[-1:]:
            person, _, title = line.text[sentence:].strip().partition(", ")
            masked = contact_data().fullmatch(person)
            if (masked or name().fullmatch(person)) and job_title().fullmatch(title):
                yield line.start + sentence - 1, line.end, ""


@rule("fused-heading")
def fused_headings(text: str) -> Iterator[Change]:
    """Part headings from the sentences they run into, on pages flattened into paragraphs.

    In Danish a capital inside a sentence is a name. Where a word that is no name begins large
    without a stop before it, something ended there: if what ended is short, it was a heading.
    Only texts that show it several times are touched.

    Example: "Nærvær Som ledere er vi tæt på." becomes "Nærvær" and "Som ledere er vi tæt på."
    """
    lines = [line for line in Page.of(text).filled if len(line.text) >= _SHORTEST_FUSED]
    sure = sum(1 for line in lines for found in _BREAK.finditer(line.text) if _starts(found[1]))
    if sure < _FEWEST_BREAKS:
        return
    small = set(_SMALL_WORD.findall(text))
    for line in Page.of(text).filled:
        known = small if len(line.text) >= _SHORTEST_FUSED else set()
        edges = {edge for a, b in _headings(line.text, known) for edge in (a - 1, b) if edge > 0}
        for edge in sorted(edges):
            yield line.start + edge, line.start + edge + 1, "\n\n"


@rule("opening-heading")
def opening_headings(text: str) -> Iterator[Change]:
    """Part a heading from the paragraph it opens, where it can be no part of its first sentence.

    Two paragraphs of a text must show it, or one that opens with the usual name of a part.

    Example: "Forord En organisation med tusind ansatte …" becomes "Forord" and "En organisation …"
    """
    long = [line for line in Page.of(text).filled if len(line.text) >= _SHORTEST_FUSED]
    found = [(line, end) for line in long if (end := _opening_end(line.text[:_OPENING]))]
    is_named = any(_is_heading_word(line.text[:end].strip()) for line, end in found)
    for line, end in found if is_named or len(found) >= _FEWEST_OPENINGS else ():
        yield line.start + end, line.start + end + 1, "\n\n"


def _opening_end(text: str) -> int:
    """Return where a heading at the beginning of a text ends; 0 where none stands there."""
    opening = _HEADED.match(text)
    if opening is None:
        return 0
    words = furniture.load().words
    head = opening["head"].casefold().split(" ")
    if len(head) == 1 and not _is_heading_word(opening["head"]):
        return 0
    leads_on = head[-1] in words.rarely_last or head[-1] in words.never_last
    if leads_on or not words.finite.isdisjoint(head) or head[-1].endswith(words.job_titles):
        return 0
    return opening.end("head") if _begins_sentence(text[opening.end() :].split(" ")) else 0


def _begins_sentence(words: list[str]) -> bool:
    """Tell whether words begin a sentence: a pronoun or the like, or a subject and its verb."""
    known = furniture.load().words
    finite = known.finite
    if _starts(words[0]):
        return True
    if words[0] == "I":
        return not finite.isdisjoint(words[1:_SENTENCE_WORDS])
    is_definite = words[0].endswith(known.definite_endings) and len(words[0]) > _SENTENCE_WORDS
    return is_definite and words[1:2] != [] and words[1] in finite


def _starts(word: str) -> bool:
    return word.casefold() in furniture.load().words.sentence_starters


def _parts(found: re.Match[str], text: str, small: set[str]) -> bool:
    """Tell whether a capital inside a sentence shows that something ended before it."""
    word, words = found[1].casefold(), furniture.load().words
    if word in words.organisation_words:
        return False
    before = text[max(0, found.start() - _LOOK_BACK) : found.start()].rsplit(" ", 1)[-1]
    is_known = word in small or _is_heading_word(found[1]) or _is_heading_word(before)
    return is_known or _starts(word)


def _is_heading_word(word: str) -> bool:
    return word[:1].isupper() and word.casefold() in furniture.load().words.heading_words


def _headings(text: str, small: set[str]) -> Iterator[tuple[int, int]]:
    """Yield start and end of the stretches that stand between two breaks as headings do."""
    breaks = [found.start() for found in _BREAK.finditer(text) if _parts(found, text, small)]
    bounds = sorted({0, *(found.end() for found in _SENTENCE_END.finditer(text))})
    begins = sorted({*bounds, *(end + 1 for end in breaks)})
    known = set(breaks)
    for begin, following in pairwise([*begins, len(text) + 1]):
        end = following - 1
        if end in known and _HEADING.fullmatch(text, begin, end) and _is_phrase(text[begin:end]):
            yield begin, end


def _is_phrase(stretch: str) -> bool:
    """Tell whether a stretch is no sentence that lost its stop."""
    first, *others = stretch.split(" ")
    return len(others) < _SENTENCE_WORDS or not _starts(first)


FLATTENED_RULES: tuple[Rule[TextFinder], ...] = (
    inline_page_numbers,
    inline_headers,
    inline_imprints,
    inline_signatures,
    fused_headings,
    opening_headings,
    spread_lines,
)
