"""Characters that extraction or encoding damaged, or that only steer a layout."""

import html
import re
import unicodedata
from collections.abc import Callable, Iterator

import ftfy
from ftfy.badness import is_bad

from lingvist.clean.rules import Change, Rule, rule

TextFinder = Callable[[str], Iterator[Change]]

_ENTITY = re.compile(r"&(?:amp;)*(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,10}\d{0,2});")
_ESCAPED = re.compile(r"^&(?:amp;)*(?=[#A-Za-z])")
_NEWLINE = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_CONTROL = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb]+"
)
_COMBINED = re.compile("[^\\W\\d_][\u0300-\u036f]+|[\u212a\u212b]")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_SOFT_HYPHEN = re.compile("\u00ad+(?:[ \t]*\n[ \t]*(?=[^\\W\\d_]))?")
_STRANGE_BLANK = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]")
_GLYPHS = "[\uf0a7\uf0b7\uf076\uf0d8\uf0fc\uf02d\u00b7\u25cf]+"
_BULLET_GLYPH = re.compile(f"^([ ]*){_GLYPHS}(?: +{_GLYPHS})*", re.MULTILINE)
_WORD = re.compile("[^ \n\t]+")
_UNUSUAL = re.compile("[^\x00-\x7fæøåÆØÅé–]")
_COMBINING = re.compile("[\u0300-\u036f\u212a\u212b]")
_SPACED_LINE = re.compile(
    r"^[ ]*(?:(?:[^\W\d_] {1,3}){3,60}[^\W\d_]|[A-ZÆØÅ](?: [a-zæøå]){2})[ ]*$", re.MULTILINE
)
_LETTER_GAP = re.compile(r"(?<=\S) {1,3}(?=\S)")


@rule("character-entity")
def entities(text: str) -> Iterator[Change]:
    """Write HTML character entities as the characters they stand for.

    Example: "tr&aelig;ning" becomes "træning"
    """
    for found in _ENTITY.finditer(text):
        plain = html.unescape(_ESCAPED.sub("&", found[0]))
        yield found.start(), found.end(), plain


@rule("mojibake")
def mojibake(text: str) -> Iterator[Change]:
    """Undo UTF-8 that was read as Latin-1 or Windows-1252; replacement characters stay.

    Example: "pÃ¥" becomes "på"
    """
    start = 0
    for line in text.split("\n"):
        if _UNUSUAL.search(line) and is_bad(line):
            yield from _mended(line, start)
        start += len(line) + 1


def _mended(line: str, start: int) -> Iterator[Change]:
    words = list(_WORD.finditer(line))
    whole = _WORD.findall(ftfy.fix_encoding(line))
    alike = len(whole) == len(words)
    for place, found in enumerate(words):
        word = found[0]
        mended = whole[place] if alike else ftfy.fix_encoding(word)
        if mended != word and "\n" not in mended:
            lead = _shared_length(word, mended)
            tail = _shared_length(word[lead:][::-1], mended[lead:][::-1])
            end = start + found.end() - tail
            yield start + found.start() + lead, end, mended[lead : len(mended) - tail]


def _shared_length(first: str, second: str) -> int:
    pairs = zip(first, second, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(first), len(second)))


@rule("newline")
def newlines(text: str) -> Iterator[Change]:
    r"""Write every line and page break as one newline.

    Example: "mål\r\nog midler" becomes "mål\nog midler"
    """
    for found in _NEWLINE.finditer(text):
        yield found.start(), found.end(), "\n"


@rule("control-character")
def control_characters(text: str) -> Iterator[Change]:
    r"""Take out control characters, zero-width characters and marks of writing direction.

    Example: "til\u200blid" becomes "tillid"
    """
    for found in _CONTROL.finditer(text):
        yield found.start(), found.end(), ""


@rule("composed-letter")
def composed_letters(text: str) -> Iterator[Change]:
    r"""Write a letter and its combining mark as one character, as the rest of the text does.

    Example: "a" and "\u030a" become "å"
    """
    if _COMBINING.search(text) is None:
        return
    for found in _COMBINED.finditer(text):
        yield found.start(), found.end(), unicodedata.normalize("NFC", found[0])


@rule("ligature")
def ligatures(text: str) -> Iterator[Change]:
    """Write ligature characters as letters, or no word list knows the word.

    Example: "indﬂydelse" becomes "indflydelse"
    """
    for found in _LIGATURE.finditer(text):
        yield found.start(), found.end(), unicodedata.normalize("NFKC", found[0])


@rule("soft-hyphen")
def soft_hyphens(text: str) -> Iterator[Change]:
    r"""Take out soft hyphens, with the line end they stand at: they only steer a layout.

    Example: "råde\u00adrum" becomes "råderum"
    """
    for found in _SOFT_HYPHEN.finditer(text):
        yield found.start(), found.end(), ""


@rule("strange-blank")
def strange_blanks(text: str) -> Iterator[Change]:
    r"""Write tabs, no-break and typographic spaces as blanks.

    Example: "8000\u00a0Birke" becomes "8000 Birke"
    """
    for found in _STRANGE_BLANK.finditer(text):
        yield found.start(), found.end(), "    " if found[0] == "\t" else " "


@rule("bullet-glyph")
def bullet_glyphs(text: str) -> Iterator[Change]:
    r"""Write the glyphs that symbol fonts use for bullets as one bullet sign.

    Example: "\uf0b7 Tillid" becomes "• Tillid"
    """
    for found in _BULLET_GLYPH.finditer(text):
        yield found.end(1), found.end(), "•"


@rule("letterspacing")
def letterspacing(text: str) -> Iterator[Change]:
    """Close up a line whose letters are spaced out for emphasis; wider gaps part its words.

    Example: "T r i v s e l" becomes "Trivsel"
    """
    for line in _SPACED_LINE.finditer(text):
        for gap in _LETTER_GAP.finditer(line[0].rstrip()):
            start = line.start() + gap.start()
            yield start, start + len(gap[0]), "" if len(gap[0]) == 1 else " "


CHARACTER_RULES: tuple[Rule[TextFinder], ...] = (
    entities,
    mojibake,
    newlines,
    control_characters,
    composed_letters,
    ligatures,
    soft_hyphens,
    strange_blanks,
    bullet_glyphs,
    letterspacing,
)
