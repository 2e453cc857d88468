"""Blanks and marks inside a line."""

import re
from collections import Counter
from collections.abc import Iterator

from lingvist.clean.characters import TextFinder
from lingvist.clean.joins import hyphen_at, hyphenated_words
from lingvist.clean.rules import Change, Rule, rule

_BLANKS = re.compile(r" {2,}")
_MISSING_BLANK = re.compile(r"[.!?](?=[A-ZÆØÅ][a-zæøå]{1,30}[ ,])(?<=[^\W\d_A-ZÆØÅ]{2}[.!?])")
_LOOSE_HYPHEN = re.compile(r"-( {1,3})(?=[a-zæøå])")
_WORD_BEFORE = re.compile(r"(?<![\w-])([^\W_][\w-]{0,60})\Z")
_LONGEST_PART = 62
_LINKED = re.compile(r"(?<![\w-])([a-zæøå]{4,30}s) (?=([a-zæøå]{4,40})(?![\w-]))")
_LOWER_WORD = re.compile(r"(?<![\w-])[a-zæøå]{4,70}(?![\w-])")
_DEFINITE = ("ens", "ets", "nes", "rs", "ss", "is", "os", "us", "as")
_BOLD = re.compile(r"(?<![\w*])\*\*(?=[^\s*])([^*\n]{1,400})(?<=[^\s*])\*\*(?![\w*])")
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,400})(?<=[^\s*])\*(?![\w*])")
_LINK = re.compile(
    r"(!?\[)([^\[\]\n]{0,200})"
    r"(\]\((?:https?:|mailto:|tel:|/|#|\.)[^()\s]{0,400}(?: \"[^\"\n]{0,100}\")?\))"
)

_LINK_ROW = re.compile(
    r"(?m)^[ >]*(?:[A-ZÆØÅ][\w ]{1,20}: ?)?"
    r"\[[^\[\]\n]{1,60}\]\([^()\s]{1,400}\)"
    r"(?: *[|·•/,›>–-]? *\[[^\[\]\n]{1,60}\]\([^()\s]{1,400}\)){1,20} *$"
)


@rule("link-row", "standard")
def link_rows(text: str) -> Iterator[Change]:
    """Take out lines that hold nothing but links in a row: menus, trails, share buttons.

    Example: "[Borger](/borger) [Erhverv](/erhverv)"
    """
    for found in _LINK_ROW.finditer(text):
        yield found.start(), found.end(), ""


@rule("link-address")
def links(text: str) -> Iterator[Change]:
    """Take the addresses out of Markdown links, and pictures as a whole.

    Example: "[vision](https://example.dk/v)" becomes "vision"
    """
    for found in _LINK.finditer(text):
        if found[1] == "![":
            yield found.start(), found.end(), ""
        else:
            yield found.start(1), found.end(1), ""
            yield found.start(3), found.end(3), ""


@rule("loose-hyphen")
def loose_hyphens(text: str) -> Iterator[Change]:
    """Close a word that a former line end broke; suspended compounds keep hyphen and blank.

    Example: "doku- mentation" becomes "dokumentation"
    """
    for found in _LOOSE_HYPHEN.finditer(text):
        start = max(0, found.start() - _LONGEST_PART)
        part = _WORD_BEFORE.search(text[start : found.start()])
        if part is None:
            continue
        following = text[found.end() : found.end() + 80]
        stays, joint = hyphen_at(part[1], following, hyphenated_words(text))
        if not stays:
            yield found.start(), found.end(), ""
        elif not joint:
            yield found.start(1), found.end(), ""


@rule("split-compound")
def split_compounds(text: str) -> Iterator[Change]:
    """Close a compound that extraction broke at its linking s, if the text has it whole elsewhere.

    The first part must stand nowhere else on its own; a definite genitive may, so it never joins.

    Example: "ledelses grundlag" becomes "ledelsesgrundlag", where that stands, too
    """
    broken = list(_LINKED.finditer(text))
    if not broken:
        return
    counts = Counter(_LOWER_WORD.findall(text))
    alone = Counter(found[1] for found in broken)
    seconds = Counter(first for first, _ in {(found[1], found[2]) for found in broken})
    for found in broken:
        first, second = found[1], found[2]
        is_own = counts[first] > alone[first] or first.endswith(_DEFINITE)
        if counts[first + second] and not is_own and seconds[first] == 1:
            yield found.end(1), found.start(2), ""


@rule("missing-blank")
def missing_blanks(text: str) -> Iterator[Change]:
    """Put a blank after a full stop that runs into the next sentence.

    Example: "vejen.Det viser" becomes "vejen. Det viser"
    """
    for found in _MISSING_BLANK.finditer(text):
        yield found.end(), found.end(), " "


@rule("double-blank")
def double_blanks(text: str) -> Iterator[Change]:
    """Write several blanks inside a line as one.

    Example: "er  et" becomes "er et"
    """
    for found in _BLANKS.finditer(text):
        yield found.start() + 1, found.end(), ""


@rule("emphasis-mark")
def emphasis(text: str) -> Iterator[Change]:
    """Take out paired asterisks around words; a lone asterisk stays.

    Example: "*god vandring*" becomes "god vandring"
    """
    width = 2 if (found := _BOLD.search(text)) else 1
    for found in (_BOLD if width > 1 else _ITALIC).finditer(text):
        yield found.start(), found.start() + width, ""
        yield found.end() - width, found.end(), ""


LINK_RULES: tuple[Rule[TextFinder], ...] = (link_rows, links)
SPACING_RULES: tuple[Rule[TextFinder], ...] = (
    emphasis,
    double_blanks,
    loose_hyphens,
    split_compounds,
    missing_blanks,
)
