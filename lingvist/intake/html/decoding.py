"""From bytes to text: the charset of a page, and what had to be mended to read it."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lingvist.intake.received import Repair

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_HEAD = 4096
_SAMPLE = 200_000
_AS_BROWSERS_READ = {"iso8859-1": "cp1252", "ascii": "cp1252", "latin-1": "cp1252"}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udfff]")
_BROKEN = re.compile(r"\\x[0-9a-f]{2}")
_NEVER_DECLARED = ("utf-16", "utf-32", "utf-7", "idna", "punycode", "unicode", "raw-", "undefined")


@dataclass(frozen=True)
class Decoded:
    """A page as text.

    Attributes:
        text: the text, without control characters.
        charset: the charset it was read as.
        repairs: what was changed or decided against what the page says.
        warnings: what a person should look at.
    """

    text: str
    charset: str
    repairs: tuple[Repair, ...] = ()
    warnings: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """Return a page as text, in the charset its bytes speak for.

    A byte order mark holds; else UTF-8 where the bytes are UTF-8, whatever the page declares; else
    what the page declares; else what the letters look like. Bytes that do not fit are read as
    Windows-1252, each as a repair.

    Args:
        data: the page as received.
    """
    declared = _declared(data)
    text, charset = _read(data, declared)
    repairs = list(_broken_bytes(data, text, charset))
    if declared and charset != declared and not _is_kin(declared, charset):
        repairs.append(Repair("charset", declared, charset, 1))
    clean = _CONTROL.sub("", text)
    if len(clean) != len(text):
        count = len(text) - len(clean)
        repairs.append(Repair("control-characters", f"{count} control characters", "", 1))
    lost = clean.count("\ufffd")
    warnings = (f"{lost} characters of the page cannot be read (�)",) if lost else ()
    return Decoded(clean.removeprefix("\ufeff"), charset, tuple(repairs), warnings)


def _read(data: bytes, declared: str) -> tuple[str, str]:
    for mark, charset in _BOMS:
        if data.startswith(mark):
            return data.decode(charset, "replace"), charset.removesuffix("-sig")
    if b"\x00" in data[:_HEAD] and (wide := _wide(data)):
        return data.decode(wide, "replace"), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    if declared == "utf-8" or _is_mostly_utf8(data):
        return data.decode("utf-8", _BYTE_AS_CP1252), "utf-8"
    charset = declared or _guessed(data)
    try:
        return data.decode(charset), charset
    except (UnicodeError, LookupError):
        return data.decode("cp1252", "replace"), "cp1252"


def _declared(data: bytes) -> str:
    """Return the charset that the head of the page names, as a codec's name; empty if none."""
    found = _DECLARED.search(data[:_HEAD])
    if found is None:
        return ""
    try:
        name = codecs.lookup(found[1].decode("ascii", "replace")).name
        b"".decode(name)  # a codec that is not one of text is no charset
    except (LookupError, UnicodeError):
        return ""
    # A page that can be read as ASCII up to here is none of the wide charsets.
    if name.startswith(_NEVER_DECLARED):
        return ""
    return _AS_BROWSERS_READ.get(name, name)


def _wide(data: bytes) -> str:
    """Return the wide charset of a page without a mark: every second byte of its head is 0."""
    head = data[:200]
    zeros = head[0::2].count(0), head[1::2].count(0)
    if max(zeros) * 4 < len(head) or min(zeros):
        return ""
    return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"


def _is_mostly_utf8(data: bytes) -> bool:
    """Tell whether most letters beyond ASCII are UTF-8; those of other charsets hardly ever are."""
    letters = data.decode("utf-8", "replace")
    good = sum(sign > "\x7f" and sign != "\ufffd" for sign in letters)
    return 0 < letters.count("\ufffd") <= good


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415  only where a page does not say

    best = from_bytes(data[:_SAMPLE], cp_isolation=["cp1252", "mac_roman", "cp850", "iso8859_15"])
    found = best.best()
    return str(found.encoding) if found else "cp1252"


def _is_kin(declared: str, charset: str) -> bool:
    """Tell whether one is the other with more letters."""
    return declared in ("cp1252", "ascii") and charset in ("cp1252", "ascii")


def _broken_bytes(data: bytes, text: str, charset: str) -> Iterator[Repair]:
    """Yield the bytes that were read as Windows-1252 inside UTF-8, line by line."""
    if charset != "utf-8" or "\ufffd" in text or _is_valid(data):
        return
    for number, line in enumerate(data.split(b"\n"), 1):
        if not _is_valid(line):
            broken = line.decode("utf-8", "backslashreplace")
            signs = _BROKEN.findall(broken)
            yield Repair("broken-bytes", " ".join(signs), _as_letters(signs), number)


def _as_letters(signs: list[str]) -> str:
    return " ".join(bytes.fromhex(sign[2:]).decode("cp1252", "replace") for sign in signs)


def _is_valid(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    broken = error.object[error.start : error.end]
    return broken.decode("cp1252", "replace"), error.end


_BYTE_AS_CP1252 = "lingvist-byte-as-cp1252"
codecs.register_error(_BYTE_AS_CP1252, _as_cp1252)
