"""Key words against a list of general Danish; texts and list are invented."""

import numpy as np
import pandas as pd
import pytest

from lingvist.compare import keyness
from lingvist.compare.significance import g2
from lingvist.errors import SupportError

TEXTS = {
    "nordby/a": [["vi har tillid til ledelse"], ["ledelse er tillid"]],
    "sydby/a": [["her er ro"], ["ro og mod og mod"]],
}
LIST = pd.Series({"er": 500, "og": 700, "ledelse": 2, "tillid": 1, "hest": 97})


def table(tables, background=LIST, **options):
    parts = tables.tokens, tables.blocks, tables.documents
    return keyness(*parts, **{"contrasts": "background", "background": background, **options})


def row(result, target, word):
    (found,) = result[(result["target"] == target) & (result["word"] == word)].to_dict("records")
    return found


def test_counts_are_those_of_the_text_and_of_the_whole_list(make):
    found = row(table(make(TEXTS)), "nordby", "ledelse")
    assert (found["a"], found["c"], found["b"], found["d"]) == (2, 8, 2, 1300)
    assert found["reference"] == "background"
    assert found["g2"] == pytest.approx(g2(2, 8, 2, 1300))
    assert found["log_ratio"] == pytest.approx(np.log2((2 / 8) / (2 / 1300)))
    assert np.isnan([found["rank_biserial"], found["dp_reference"]]).all()
    assert np.isfinite(found["dp_target"])


def test_what_is_peculiar_comes_first_and_what_is_common_is_not_key(make):
    found = table(make(TEXTS))
    assert found[found["target"] == "nordby"]["word"].iloc[0] in {"ledelse", "tillid"}
    assert row(found, "nordby", "er")["log_ratio"] < 0


def test_a_word_that_the_list_lacks_counts_as_half(make):
    found = row(table(make(TEXTS)), "sydby", "mod")
    assert found["b"] == 0
    assert found["log_ratio"] == pytest.approx(np.log2((2 / 8) / (0.5 / 1300)))


def test_words_that_no_text_has_only_make_the_list_larger(make):
    found = table(make(TEXTS))
    assert "hest" not in set(found["word"])
    assert set(found["target"]) == {"nordby", "sydby"}


def test_one_text_can_be_compared_with_a_list(make):
    assert not table(make({"nordby/a": TEXTS["nordby/a"]})).empty


@pytest.mark.parametrize("background", [None, LIST * 0, LIST.iloc[:0]])
def test_no_list_is_refused(make, background):
    with pytest.raises(SupportError, match="no background list"):
        table(make(TEXTS), background)


@pytest.mark.parametrize("background", [LIST / 3, -LIST.iloc[:1] + LIST, pd.concat([LIST, LIST])])
def test_a_list_of_no_counts_is_refused(make, background):
    with pytest.raises(SupportError, match=r"names a word twice|no background"):
        table(make(TEXTS), background)


def test_no_text_is_refused(make):
    with pytest.raises(SupportError, match="no group with words"):
        table(make({}))


def test_the_order_of_rows_does_not_matter(make):
    tables = make(TEXTS)
    shuffled = table(tables.shuffled(3), LIST.sample(frac=1, random_state=3))
    pd.testing.assert_frame_equal(shuffled, table(tables))
