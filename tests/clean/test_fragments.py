"""The invented page fragments: what is the document's own stays, to the last line."""

from pathlib import Path

import pytest

from lingvist.clean import clean

FOLDER = Path(__file__).parents[1] / "data" / "furniture"
FRAGMENTS = [
    part.removeprefix("= ").strip("\n").split("\n")
    for path in sorted(FOLDER.glob("*.txt"))
    for part in path.read_text(encoding="utf-8").split("\n= ")
]


def letters(text):
    return "".join(char for char in text if char.isalnum())


@pytest.mark.parametrize("marked", FRAGMENTS, ids=lambda marked: marked[0])
def test_nothing_of_the_document_goes(marked):
    left = letters(clean("\n".join(line[2:] for line in marked[1:])).text)
    own = [line[2:] for line in marked[1:] if line[:1] in ("+", "*", "o")]
    assert [line for line in own if letters(line) not in left] == []


def test_most_of_the_furniture_goes():
    gone = wanted = 0
    for marked in FRAGMENTS:
        left = clean("\n".join(line[2:] for line in marked[1:])).text
        furniture = [line[2:] for line in marked[1:] if line[:1] == "-"]
        gone += sum(line not in left for line in furniture)
        wanted += len(furniture)
    assert gone / wanted >= 0.9
