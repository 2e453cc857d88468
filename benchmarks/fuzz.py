"""Mutated texts and files, put to cleaning and to the readers.

python benchmarks/fuzz.py [--number 200000] [--seed 1] [--share-read 0.1]

Every input is made from a piece of an invented document by a few mutations: cuts, repeats, swaps,
marks, control and direction characters, long lines, deep nesting, wrong encodings. Counted are
crashes (any error but the package's own), slow inputs (beyond two seconds for each megabyte, and
half a second for what costs at any length), edits that do not replay to the text, offsets that
lead outside the source, blocks that do not tile the text, and results that cleaning would still
change. The same seed gives the same inputs.
"""

import argparse
import random
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

from lingvist.clean import CleanText, clean
from lingvist.errors import LingvistError

DATA = Path(__file__).parents[1] / "tests" / "data"
LENGTHS = (40, 120, 250, 400, 800)
PROGRESS = 5_000
SECONDS_PER_BYTE, ALLOWANCE = 2e-6, 0.5
MARKS = (
    *"*_#>|·•-–—.:;,!?()[]<>/\\&%\"'«»",
    *("**", "***", "> ", "# ", "## ", "- ", "• ", "1. ", "a) ", "1.1 ", "...", "[navn]", "[x](/y)"),
    *("\n", "\n\n", " \n ", "\r\n", "\r", "\t", "  ", "\f", "\v", "\x85", "\u2028", "\u2029"),
    *("\x00", "\x07", "\x1b[31m", "\ufeff", "\u200b", "\u200d", "\u202e", "\u2066", "\u2069"),
    *("\u00ad", "\u00a0", "\ufb01", "\uf0b7", "\u0301", "\u030a", "\u212a", "\ufffd", "Ã¥", "Ã¦"),
    *("&amp;", "&amp;amp;lt;", "&#8203;", "&#0;", "&nbsp;", "😀", "İ", "ß", "ǅ", "٣", "²", "Ⅳ"),
    *("Læs mere", "© ", "Side 3", "12", "Indhold", "Tlf. [telefon]", "ledel-", "og ", "Forside > "),
)
Mutation = Callable[[str, random.Random], str]


def cut(text: str, chance: random.Random) -> str:
    """Take a stretch out."""
    start, end = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
    return text[:start] + text[end:]


def repeat(text: str, chance: random.Random) -> str:
    """Repeat a stretch, sometimes often."""
    start = chance.randint(0, len(text))
    piece = text[start : start + chance.choice((1, 3, 20, 80))]
    return text[:start] + piece * chance.choice((1, 1, 2, 5, 30)) + text[start:]


def swap(text: str, chance: random.Random) -> str:
    """Put the lines, or the words, in another order."""
    sign = chance.choice(("\n", " "))
    parts = text.split(sign)
    chance.shuffle(parts)
    return sign.join(parts)


def insert(text: str, chance: random.Random) -> str:
    """Put marks and odd characters in."""
    for _ in range(chance.randint(1, 6)):
        at = chance.randint(0, len(text))
        text = text[:at] + chance.choice(MARKS) + text[at:]
    return text


def mark_lines(text: str, chance: random.Random) -> str:
    """Put a mark before, or after, some lines."""
    mark, share = chance.choice(MARKS), chance.random()
    lines = text.split("\n")
    changed = (
        (mark + line if chance.random() < 0.7 else line + mark)  # noqa: PLR2004  mostly before
        if chance.random() < share
        else line
        for line in lines
    )
    return "\n".join(changed)


def nest(text: str, chance: random.Random) -> str:
    """Indent the lines ever deeper, or put many marks in a row."""
    if chance.random() < 0.5:  # noqa: PLR2004  either
        return "\n".join(" " * n + "- " + line for n, line in enumerate(text.split("\n")))
    return chance.choice(MARKS) * chance.choice((5, 50, 300)) + text


def flatten(text: str, chance: random.Random) -> str:
    """Make one line of the text, or many of its words."""
    return " ".join(text.split()) if chance.random() < 0.5 else "\n".join(text.split(" "))  # noqa: PLR2004


def change_case(text: str, chance: random.Random) -> str:
    """Write the text in capitals, in lower case or letterspaced."""
    return chance.choice((str.upper, str.lower, str.title, " ".join))(text)


def misread(text: str, chance: random.Random) -> str:
    """Read the text in an encoding it was not written in."""
    coding = chance.choice(("latin-1", "cp1252", "utf-16-le", "cp850"))
    return text.encode("utf-8", "replace").decode(coding, "replace")


def scatter(text: str, chance: random.Random) -> str:
    """Put any character at all in some places."""
    letters = list(text)
    for _ in range(chance.randint(1, 8)):
        point = chance.choice((chance.randint(0, 0x2FF), chance.randint(0, 0xD7FF)))
        letters.insert(chance.randint(0, len(letters)), chr(point))
    return "".join(letters)


MUTATIONS: tuple[Mutation, ...] = (
    *(cut, repeat, swap, insert, mark_lines, nest, flatten, change_case, misread, scatter),
)


def seeds() -> list[str]:
    """Return the texts that inputs are made from."""
    paths = [*DATA.glob("invented/*/*/text.md"), *DATA.glob("furniture/*.txt")]
    return [path.read_text(encoding="utf-8") for path in sorted(paths)]


def mutated(texts: list[str], chance: random.Random) -> str:
    """Return a piece of a text after a few mutations."""
    text, length = chance.choice(texts), chance.choice(LENGTHS)
    start = chance.randrange(max(1, len(text) - length))
    piece = text[start : start + length]
    for _ in range(chance.randint(0, 4)):
        piece = chance.choice(MUTATIONS)(piece, chance)[: 4 * length]
    return piece


def faults(source: str, found: CleanText) -> Iterator[str]:
    """Yield what does not hold of a cleaned text."""
    parts, done = [], 0
    for edit in found.edits:
        if edit.start < done:
            yield "edits overlap"
        parts += [source[done : edit.start], edit.replacement]
        done = edit.end
    if "".join(parts) + source[done:] != found.text:
        yield "edits do not replay"
    if "".join(found.text[b.start : b.end] for b in found.blocks) != found.text:
        yield "blocks do not tile"
    origins = [found.source_offset(n) for n in range(0, len(found.text), 37)]
    if origins != sorted(origins) or any(not 0 <= n <= len(source) for n in origins):
        yield "offsets out of order"


def check_cleaning(text: str, level: str) -> Iterator[str]:
    """Yield what goes wrong when a text is cleaned."""
    start = process_time()
    found = clean(text, level)
    if process_time() - start > ALLOWANCE + len(text) * SECONDS_PER_BYTE:
        yield "slow"
    yield from faults(text, found)
    if clean(found.text, level).text != found.text:
        yield "not idempotent"


def files() -> list[bytes]:
    """Return the originals that mutated bytes are made from: pages, PDF and DOCX files."""
    sys.path.insert(0, str(DATA.parent))
    from intake_set.render import render_all  # noqa: PLC0415  the set lies beside the tests
    from intake_set.source import read_sources  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder)
        sources = read_sources(DATA / "intake", ("html", "pdf", "docx", "text"), ("tuning",))
        originals = [path.read_bytes() for _, path, _ in render_all(sources, made)]
    for data in originals:  # what is loaded once is loaded before anything is timed
        list(check_reading(data))
    return originals


def mutated_bytes(originals: list[bytes], texts: list[str], chance: random.Random) -> bytes:
    """Return a file with some of its bytes changed, or a mutated text as a file."""
    if chance.random() < 0.5:  # noqa: PLR2004  either
        coding = chance.choice(("utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1252"))
        return mutated(texts, chance).encode(coding, "replace")
    data = bytearray(chance.choice(originals))
    for _ in range(chance.randint(1, 10)):
        at = chance.randrange(len(data) + 1)
        match chance.randrange(4):
            case 0:
                del data[at : at + chance.choice((1, 10, 1000))]
            case 1:
                data[at:at] = data[: chance.choice((1, 10, 1000))]
            case 2:
                data[at : at + 1] = chance.randbytes(1)
            case _:
                data[at:at] = chance.choice(MARKS).encode()
    return bytes(data)


def check_reading(data: bytes) -> Iterator[str]:
    """Yield what goes wrong when a file is read; a refusal is no fault."""
    from lingvist.intake.reading import read_bytes  # noqa: PLC0415  needed for files only

    start = process_time()
    try:
        read_bytes(data)
    except LingvistError:
        yield "refused"
    if process_time() - start > ALLOWANCE + len(data) * SECONDS_PER_BYTE:
        yield "slow"


def outcomes(check: Callable[[], Iterator[str]]) -> list[str]:
    """Return what a check found, a crash by its place among it."""
    try:
        return list(check())
    except Exception as error:  # noqa: BLE001  every crash is counted
        last = traceback.extract_tb(error.__traceback__)[-1]
        return [f"crash {type(error).__name__} in {Path(last.filename).name}:{last.lineno}"]


def main() -> None:
    """Print how often each fault was found, and the smallest input that shows it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--share-read", type=float, default=0.1, help="inputs for the readers")
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311  no secrets: inputs that can be made again
    texts, counts = seeds(), Counter[str]()
    originals = files() if options.share_read else []
    smallest: dict[str, str | bytes] = {}
    for number in range(1, options.number + 1):
        if number % PROGRESS == 0:
            print(number, dict(counts), file=sys.stderr, flush=True)
        made: str | bytes
        if chance.random() < options.share_read:
            made = mutated_bytes(originals, texts, chance)
            room, found = "reading", outcomes(lambda made=made: check_reading(made))
        else:
            made = mutated(texts, chance)
            level = chance.choice(("light", "standard", "standard", "strict"))
            room = "cleaning"
            found = outcomes(lambda made=made, level=level: check_cleaning(made, level))
        counts[f"{room}: inputs"] += 1
        for fault in found:
            name = f"{room}: {fault}"
            counts[name] += 1
            if name not in smallest or len(made) < len(smallest[name]):
                smallest[name] = made
    show(counts, smallest)


def show(counts: Counter[str], smallest: dict[str, str | bytes]) -> None:
    """Print how often each fault was found, with the smallest input that shows it."""
    for name, count in sorted(counts.items()):
        shown = "" if name.endswith(("inputs", "refused")) else f"  {smallest[name][:600]!r}"
        print(f"{count:8d}  {name}{shown}")


if __name__ == "__main__":
    main()
