"""Which conjunctions part labels, and which join one."""

import math

import pytest

from lingvist.findings.declaring.label_groups import close, resolve
from lingvist.findings.tree import sentences


@pytest.fixture
def groups(tokens_of):
    """Groups of one-word labels from letters: ``["ab", "c"]`` is *a og b, c*."""

    def made(written):
        [sentence] = sentences(tokens_of(" ".join(f"{x}/NOUN" for x in "".join(written))))
        by_text = {token.text: (token,) for token in sentence.tokens}
        return [[by_text[letter] for letter in group] for group in written]

    return made


def texts(labels):
    return ["".join(token.text for token in label) for label in labels]


@pytest.mark.parametrize(
    "written, kept",
    [
        (["a", "b", "c"], 3),
        (["a", "bc", "d"], 2),
        (["ab", "cd"], 2),
        (["ab", "c"], 1),
    ],
    ids=["no conjunction", "ends at it", "pairs", "not every group a pair"],
)
def test_a_list_ends_at_its_conjunction(groups, written, kept):
    assert len(close(groups(written))) == kept


@pytest.mark.parametrize(
    "written, wanted, mixed, expected",
    [
        (["a", "bc"], math.nan, False, ["a", "b", "c"]),
        (["ab", "cd"], math.nan, False, ["ab", "cd"]),
        (["ab", "cd"], 4, False, ["a", "b", "c", "d"]),
        (["a", "bcd"], 2, False, ["a", "bcd"]),
        (["a", "bcd"], math.nan, False, ["a", "b", "cd"]),
        (["a", "bcd"], math.nan, True, ["a", "b", "c", "d"]),
        (["abc"], math.nan, False, ["a", "b", "c"]),
    ],
)
def test_a_stated_number_decides_before_the_conjunctions(groups, written, wanted, mixed, expected):
    assert texts(resolve(groups(written), wanted, mixed=mixed)) == expected
