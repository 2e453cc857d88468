"""The characters of a page, their places and styles, by way of pdfium."""

import ctypes
import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from lingvist.intake.pdf.words import Style, style_of

_UPRIGHT_DEGREES = 5
_STROKED = 2
_FORCED_BOLD = 1 << 18
_NAME_BYTES = 200
_LAST_CODE = 0x10FFFF


@dataclass(frozen=True)
class Frame:
    """Turns points of the file into points of the page as it is read."""

    box: tuple[float, float, float, float]
    turn: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page as it is read."""
        left, bottom, right, top = self.box
        across, down = right - left, top - bottom
        return (down, across) if self.turn % 2 else (across, down)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the file lies on the page, from its upper left corner."""
        left, bottom, right, top = self.box
        if self.turn == 0:
            return x - left, top - y
        if self.turn == 1:
            return y - bottom, x - left
        return (right - x, y - bottom) if self.turn == 2 else (top - y, right - x)  # noqa: PLR2004  half a turn


class TextPage:
    """The text of one page; keeps the objects that pdfium writes its answers to."""

    def __init__(self, raw: Any, text: Any, frame: Frame) -> None:  # noqa: ANN401  no types
        self.raw, self.text, self.frame = raw, text, frame
        self.numbers = [ctypes.c_double() for _ in range(4)]
        self.colour = [ctypes.c_uint() for _ in range(4)]
        self.matrix = raw.FS_MATRIX()
        self.flags = ctypes.c_int()
        self.name = ctypes.create_string_buffer(_NAME_BYTES)
        self.last: tuple[int, tuple[int, bool, int, Style, bool]] | None = None

    def characters(self) -> list[str]:
        """Return the characters of the page, one for each number that pdfium gives them."""
        count = max(0, self.raw.FPDFText_CountChars(self.text))
        buffer = (ctypes.c_ushort * (count + 1))()
        written = self.raw.FPDFText_GetText(self.text, 0, count, buffer)
        if written == count + 1:
            text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
            if len(text) == count:
                return list(text)
        code = self.raw.FPDFText_GetUnicode
        codes = (code(self.text, number) for number in range(count))
        return [chr(found) if found <= _LAST_CODE else "\ufffd" for found in codes]

    def edges(self, index: int) -> tuple[float, float, float, float]:
        """Return left, upper, right and lower edge of a character as it is read."""
        left, right, bottom, top = self.numbers
        self.raw.FPDFText_GetCharBox(self.text, index, left, right, bottom, top)
        x, y = self.frame.place(left.value, top.value)
        u, v = self.frame.place(right.value, bottom.value)
        return min(x, u), min(y, v), max(x, u), max(y, v)

    def origin(self, index: int) -> tuple[float, float]:
        """Return where a character stands on its baseline."""
        x, y, _, _ = self.numbers
        self.raw.FPDFText_GetCharOrigin(self.text, index, x, y)
        return self.frame.place(x.value, y.value)

    def slant(self, index: int) -> tuple[float, float]:
        """Return the height of a character's font, and the angle of its line in degrees."""
        self.raw.FPDFText_GetMatrix(self.text, index, self.matrix)
        m = self.matrix
        tall = math.hypot(m.c, m.d) or 1.0
        angle = math.degrees(math.atan2(m.b, m.a)) - 90 * self.frame.turn
        return self.raw.FPDFText_GetFontSize(self.text, index) * tall, angle

    def look(self, index: int) -> tuple[int, bool, int, Style, bool]:
        """Return marked content, artifact, drawing mode, style and uprightness of a character."""
        drawn = self.raw.FPDFText_GetTextObject(self.text, index)
        place = ctypes.addressof(drawn.contents) if drawn else 0
        if self.last is not None and place and self.last[0] == place:
            return self.last[1]
        content = self.raw.FPDFPageObj_GetMarkedContentID(drawn) if drawn else -1
        mode = self.raw.FPDFTextObj_GetTextRenderMode(drawn) if drawn else 0
        size, angle = self.slant(index)
        is_upright = abs((angle + 180) % 360 - 180) <= _UPRIGHT_DEGREES
        found = (
            content,
            content < 0 and bool(drawn) and _is_artifact(self.raw, drawn),
            mode,
            self._style(index, size, is_heavy=mode == _STROKED),
            is_upright,
        )
        self.last = (place, found)
        return found

    def _style(self, index: int, size: float, *, is_heavy: bool) -> Style:
        self.raw.FPDFText_GetFontInfo(self.text, index, self.name, _NAME_BYTES, self.flags)
        self.raw.FPDFText_GetFillColor(self.text, index, *self.colour)
        red, green, blue, _ = (part.value for part in self.colour)
        heavy = is_heavy or bool(self.flags.value & _FORCED_BOLD)
        return _style(self.name.value, round(size * 2) / 2, (red, green, blue), heavy)


@lru_cache(maxsize=4096)
def _style(name: bytes, size: float, colour: tuple[int, int, int], heavy: bool) -> Style:  # noqa: FBT001  cached by place
    return style_of(name.decode("utf-8", "replace"), size, colour, is_heavy=heavy)


def _is_artifact(raw: Any, drawn: Any) -> bool:  # noqa: ANN401  no types
    """Tell whether the file marks a text as no part of the document: headers, page numbers."""
    name, length = ctypes.create_string_buffer(40), ctypes.c_ulong()
    for place in range(max(0, raw.FPDFPageObj_CountMarks(drawn))):
        mark = raw.FPDFPageObj_GetMark(drawn, place)
        buffer = ctypes.cast(name, ctypes.POINTER(raw.FPDF_WCHAR))
        if raw.FPDFPageObjMark_GetName(mark, buffer, 40, length):
            text = name.raw[: max(0, length.value - 2)].decode("utf-16-le", "replace")
            if text == "Artifact":
                return True
    return False
