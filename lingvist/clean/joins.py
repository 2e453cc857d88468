"""Where a line goes on in the next one, and what a hyphen at its end is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from statistics import quantiles

from lingvist.clean.page import Line, Page
from lingvist.clean.rules import Change, rule
from lingvist.resources import furniture

_CLOSED = re.compile(r"[.!?:;…][\"'”“»«)*_]*$")
_WORD_PART = re.compile(r"(?:.*[^\w-])?([^\W_][\w-]*)-")
_FIRST_WORD = re.compile(r"[^\W\d_]+-?")
_HYPHENATED_WORD = re.compile(r"\b[^\W\d_]+-[^\W\d_]+\b")
_LONGEST_WORD = 80
_FEWEST_RUNNING = 4
_SHORTEST_RUNNING, _LONGEST_RUNNING = 25, 130
_LIST_WORDS = 3
_FEWEST_SPREAD, _SHORTEST_SPREAD = 3, 15


@dataclass(frozen=True)
class Wrapping:
    """How wide the lines of a hard-wrapped text run; 0 where it is not wrapped."""

    width: float

    @classmethod
    def of(cls, page: Page) -> "Wrapping":
        """Measure the lines that plainly go on in the next one."""
        pairs = [
            (a, b)
            for group in page.groups
            for a, b in pairwise(group)
            if not a.text.lstrip().startswith(("*", "_", ">", "#"))
        ]
        running = [
            len(a.text)
            for a, b in pairs
            if _SHORTEST_RUNNING <= len(a.text) <= _LONGEST_RUNNING
            and b.text.lstrip()[:1].islower()
            and not _CLOSED.search(a.text.rstrip())
        ]
        is_wrapped = len(running) >= _FEWEST_RUNNING and len(running) * 4 >= len(pairs)
        return cls(quantiles(running, n=4)[2] if is_wrapped else 0)

    def is_full(self, line: Line, following: str) -> bool:
        """Tell whether the first word of ``following`` had no room left on ``line``."""
        first = following.split(" ", 1)[0]
        return bool(self.width) and len(line.text.rstrip()) + 1 + len(first) > self.width


def is_open(content: str) -> bool:
    """Tell whether a line ends without punctuation that closes a sentence."""
    return _CLOSED.search(content) is None


def goes_on(
    line: Line, content: str, following: str, wrapping: Wrapping, *, in_item: bool = False
) -> bool:
    """Tell whether the text of a line goes on in the next line.

    Args:
        line: the line.
        content: its text without marks.
        following: the text of the next line.
        wrapping: how wide the text is set.
        in_item: whether the line belongs to a marked item, where no unmarked list begins.
    """
    if not content or not following:
        return False
    part = hyphenated_part(content)
    if part and (following[0].isalpha() or (part[-1].isdigit() and following[0].isdigit())):
        return True
    is_closed = _CLOSED.search(content) is not None and not _ends_abbreviated(content)
    if following[0].islower():
        is_list = not (in_item or wrapping.width) and _are_parallel(content, following)
        return wrapping.is_full(line, following) or not (is_closed or is_list)
    if not is_closed and _leads_on(content):
        return True
    return wrapping.is_full(line, following)


def _ends_abbreviated(content: str) -> bool:
    return _last_word(content).casefold() in furniture.load().words.abbreviations


def _last_word(content: str) -> str:
    return content[-_LONGEST_WORD:].rsplit(None, 1)[-1]


def _leads_on(content: str) -> bool:
    """Tell whether a line ends in a comma or in a word that nothing ends in."""
    return content.endswith(",") or _last_word(content) in furniture.load().words.never_last


def _are_parallel(content: str, following: str) -> bool:
    """Tell whether two lines are items of an unmarked list: same first word, or lone words."""
    first, second = content.split(), following.split()
    if not content[0].islower():
        return False
    is_short = len(first) <= _LIST_WORDS and len(second) <= _LIST_WORDS
    return first[0] == second[0] or is_short


def hyphenated_part(content: str) -> str:
    """Return the word part before a hyphen at the end of a line; empty where there is none."""
    if not content.endswith("-") or content[-2:-1].isspace():
        return ""
    part = _WORD_PART.fullmatch(_last_word(content))
    return part[1] if part else ""


def hyphen_at(part: str, following: str, hyphenated: frozenset[str]) -> tuple[bool, str]:
    """Decide on a hyphen with a gap behind it.

    Args:
        part: the word part before the hyphen.
        following: the text after the gap.
        hyphenated: words spelled with a hyphen elsewhere in the text; they keep it.

    Returns:
        Whether the hyphen stays, and what joins the parts: a blank in a suspended compound
        (*ledelses- og styringsgrundlag*), else nothing.
    """
    first = _FIRST_WORD.match(following)
    if first is None:
        return True, "" if part[-1].isdigit() and following[:1].isdigit() else " "
    word = first[0]
    if word.casefold() in furniture.load().words.connectives or word.endswith("-"):
        return True, " "
    is_mark = len(part) == 1 or part[-1].isupper() or part[-1].isdigit() or "-" in part
    return is_mark or word[0].isupper() or f"{part}-{word}" in hyphenated, ""


@lru_cache(maxsize=2)
def hyphenated_words(text: str) -> frozenset[str]:
    """Return the words of a text that are spelled with a hyphen inside."""
    return frozenset(_HYPHENATED_WORD.findall(text))


@rule("spread-line")
def spread_lines(text: str) -> Iterator[Change]:
    """Close up a text with an empty line between all its lines, where sentences run over them.

    Example: "… tager ansvar og", an empty line, "bidrager til det fælles"
    """
    lines = Page.of(text).filled
    if any(len(line.text) > _LONGEST_RUNNING for line in lines):
        return
    pairs = [(a, b) for a, b in pairwise(lines) if a.group != b.group]
    running = [(a, b) for a, b in pairs if _runs_over(a, b)]
    sure = sum(_breaks_off(a.text.strip()) for a, _ in running)
    is_spread = len(pairs) * 10 >= len(lines) * 9 - 10
    if is_spread and sure >= _FEWEST_SPREAD and sure * 4 >= len(lines):
        for a, b in running:
            yield a.end, b.start, "\n"


def _breaks_off(content: str) -> bool:
    rarely = furniture.load().words.rarely_last
    return len(content) >= _SHORTEST_SPREAD and (
        _leads_on(content) or _last_word(content) in rarely
    )


def _runs_over(line: Line, following: Line) -> bool:
    content, after = line.text.strip(), following.text.strip()
    return is_open(content) and after[:1].islower() and not _are_parallel(content, after)
