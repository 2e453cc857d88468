"""The reader of plain text: bytes to characters, whatever the encoding."""

import codecs
import re

from lingvist.errors import IntakeError
from lingvist.intake.received import Extract, Repair

READER = "text 1"

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SINGLE_BYTE = ("cp1252", "mac_roman", "cp865", "cp850", "iso8859_15")
_SAMPLE = 20_000
_NUL_SHARE = 0.2
_MANY_CONTROLS = 0.02
_FEW_BAD = 0.1
_HIGH = re.compile(rb"[^\n]*[\x80-\xff][^\n]*")
_DANISH = frozenset("æøåÆØÅéÉüÜöÖäÄ»«–—’‘“”•…§´°½ \u00a0©®")
_STRAY = re.compile("[\udc80-\udcff]+")
_CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")


def read_text(data: bytes) -> Extract:
    """Read plain text, in UTF-8, UTF-16, UTF-32 or a Western or Nordic single-byte encoding.

    Byte order mark and NUL characters go; line ends stay, but for files whose only line end is
    the old carriage return. What damage remains in the characters is for cleaning to mend.

    Args:
        data: the bytes of the file.

    Raises:
        IntakeError: the bytes are no text.
    """
    text, repairs = decode(data)
    text, more = without_hidden(text)
    _refuse_binary(text)
    return Extract(text, reader=READER, repairs=(*repairs, *more))


def decode(data: bytes) -> tuple[str, tuple[Repair, ...]]:
    """Turn bytes into characters.

    The encoding is that of the byte order mark; else UTF-8 where that fits, with single bytes
    of Windows-1252 in it or not; else what the letters speak for.

    Args:
        data: the bytes of a text.

    Returns:
        The text, and what was done: one repair if it is not UTF-8, one for each stray byte.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, errors="replace")
            return text, (Repair("byte-order-mark", encoding, "", 1),)
    wide = _wide_encoding(data)
    if wide:
        return data.decode(wide, errors="replace"), (Repair("encoding", wide, "utf-8", 1),)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    if _is_mostly_utf8(data):
        return _with_stray_bytes(data)
    encoding = _single_byte_encoding(data)
    return _decoded(data, encoding), (Repair("encoding", encoding, "utf-8", 1),)


def without_hidden(text: str) -> tuple[str, tuple[Repair, ...]]:
    r"""Take out what no text file can hold: NUL and lone surrogates; mend lone ``\r``.

    Args:
        text: a text.

    Returns:
        The text, and one repair of each kind, at the first line that has it.
    """
    repairs: list[Repair] = []
    if "\r" in text and "\n" not in text:
        repairs.append(Repair("carriage-return", "\\r", "\\n", 1))
        text = text.replace("\r", "\n")
    for rule, pattern, new in (
        ("nul", "\x00+", ""),
        ("lone-surrogate", "[\ud800-\udfff]", "\ufffd"),
    ):
        first = re.search(pattern, text)
        if first is not None:
            line = text.count("\n", 0, first.start()) + 1
            repairs.append(Repair(rule, first[0].encode("unicode_escape").decode(), new, line))
            text = re.sub(pattern, new, text)
    if text.startswith("\ufeff"):
        repairs.append(Repair("byte-order-mark", "\\ufeff", "", 1))
        text = text.lstrip("\ufeff")
    return text, tuple(repairs)


def _wide_encoding(data: bytes) -> str:
    """Return the two-byte encoding that the place of the NUL bytes gives away, or nothing."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    least = _NUL_SHARE * len(sample)
    if odd > least and odd > 4 * even:
        return "utf-16-le"
    return "utf-16-be" if even > least and even > 4 * odd else ""


def _is_mostly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    whole = sum(map(len, re.findall("[\u0080-\ufffc\U00010000-\U0010ffff]+", text)))
    return whole > 0 and bad <= max(1.0, _FEW_BAD * whole)


def _with_stray_bytes(data: bytes) -> tuple[str, tuple[Repair, ...]]:
    """Decode as UTF-8, and the bytes that do not fit as Windows-1252."""
    text = data.decode("utf-8", errors="surrogateescape")
    pieces: list[str] = []
    repairs: list[Repair] = []
    position, line = 0, 1
    for found in _STRAY.finditer(text):
        stray = found[0].encode("utf-8", errors="surrogateescape")
        new = _decoded(stray, "cp1252")
        line += text.count("\n", position, found.start())
        repairs.append(Repair("stray-byte", stray.hex(" "), new, line))
        pieces += [text[position : found.start()], new]
        position = found.end()
    return "".join([*pieces, text[position:]]), tuple(repairs)


def _single_byte_encoding(data: bytes) -> str:
    """Return the single-byte encoding in which the lines with high bytes look most Danish.

    A detector ranks them by how likely the letters are in a row; of those it leaves, the one with
    the most Danish letters and quotation marks among its high characters wins.
    """
    import charset_normalizer  # noqa: PLC0415  only files that are not UTF-8 need it

    sample = b"\n".join(found[0] for found in _HIGH.finditer(data[: 50 * _SAMPLE]))[:_SAMPLE]
    ranked = charset_normalizer.from_bytes(sample, cp_isolation=list(_SINGLE_BYTE))
    names = [match.encoding for match in ranked]
    order = [*names, *(name for name in _SINGLE_BYTE if name not in names)]
    return max(_SINGLE_BYTE, key=lambda name: (_danish_share(sample, name), -order.index(name)))


def _danish_share(sample: bytes, encoding: str) -> float:
    high = [sign for sign in _decoded(sample, encoding) if sign > "\x7f"]
    return sum(sign in _DANISH for sign in high) / len(high) if high else 0.0


def _decoded(data: bytes, encoding: str) -> str:
    """Decode; bytes that the encoding leaves open become the control characters of Latin-1."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return "".join(
            bytes([byte]).decode(encoding, errors="ignore") or chr(byte) for byte in data
        )


def _refuse_binary(text: str) -> None:
    controls = list(_CONTROL.finditer(text))
    if len(controls) > _MANY_CONTROLS * max(len(text), 1):
        line = text.count("\n", 0, controls[0].start()) + 1
        raise IntakeError(
            f"cannot be read as text: {len(controls)} control or replacement characters, "
            f"the first on line {line}",
            where=f"line {line}",
            allowed="plain text, HTML, PDF or DOCX",
            next_step="open the file in its own program and save it in one of these forms",
        )
